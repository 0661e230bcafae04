"""Prescribed texts, locked by their digest, and the counties that say in which languages they are posted."""

from __future__ import annotations

import hashlib

import pytest

from press.content.notices import County, required_languages
from press.content.records import Status

WORDS = ("Text 1-415-555-0100 for help.", "Everybody is protected.", "The lines are:", "Free.", "Open all day.")
DIGEST = hashlib.sha256("\n".join(WORDS).encode()).hexdigest()
NOTICES = f"""notices:
  act-of-2022:
    statute: Civil Code section 1
    version: Act of 2022
    source: handbook
    status: primary
    least_size: 16
    least_page: letter
    texts:
      en:
        opening: {WORDS[0]}
        protected: {WORDS[1]}
        heading: "{WORDS[2]}"
        points: {{free: {WORDS[3]}, hours: {WORDS[4]}}}
        sha256: {DIGEST}
"""
COUNTIES = """counties:
  alpine: {name: Alpine, source: handbook, status: primary}
  orange: {name: Orange, covered: [ko, vi], source: handbook, status: primary, local: [desk]}
"""
POSTER = """  poster:
    name: Poster
    each: counties
    template: notice
    text: content/pieces/notice.yaml
    notice: act-of-2022
    audience: public
    languages: [en, es]
"""
FILE, PLACES = "content/notices.yaml", "content/counties.yaml"


@pytest.fixture
def posted(campaign):
    """The small campaign with a prescribed notice in every county."""
    campaign.write(FILE, NOTICES)
    campaign.write(PLACES, COUNTIES)
    campaign.write("content.yaml", campaign.read("content.yaml") + POSTER)
    return campaign


def test_a_notice_that_is_what_it_was_has_no_fault(posted):
    assert posted.content().notices["act-of-2022"].texts["en"].parts == WORDS


@pytest.mark.parametrize(
    ("old", "new"),
    [("for help", "for helb"), ("help.", "help"), ("Everybody", "everybody"), ("Free.", "Free!"), ("free: Free., ", "")],
)
def test_a_notice_altered_by_one_character_is_refused_at_its_language(posted, old, new):
    posted.replace(FILE, old, new)

    fault = posted.only_fault()

    assert fault.rule == "content/notice-altered"
    assert str(fault.place) == posted.place_of(FILE, "en:\n").rpartition(":")[0] + ":7"
    assert fault.message == "the prescribed text of Civil Code section 1 was altered (en, Act of 2022)"


def test_the_refusal_says_the_digest_that_an_amended_statute_would_have(posted):
    posted.replace(FILE, "Open all day.", "Open at night.")

    words = (*WORDS[:4], "Open at night.")
    assert hashlib.sha256("\n".join(words).encode()).hexdigest() in posted.only_fault().hint


@pytest.mark.parametrize(
    ("file", "old", "new", "rule", "found"),
    [
        ("content.yaml", "notice: act-of-2022", "notice: act-of-2023", "content/unknown-notice", "act-of-2023"),
        (FILE, "source: handbook", "source: handbok", "content/unknown-source", "handbok"),
        (PLACES, "source: handbook, status: primary}", "source: survei, status: primary}", "content/unknown-source", "survei"),
        (PLACES, "[ko, vi]", "[ko, xx]", "content/unknown-language", "xx"),
        (PLACES, "[desk]", "[desc]", "content/unknown-contact", "desc"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_where_it_stands(posted, file, old, new, rule, found):
    text = posted.read(file).replace(old, new, 1)
    posted.write(file, text)

    fault = posted.only_fault()

    assert (fault.rule, fault.place.file) == (rule, file)
    assert f'"{found}"' in fault.message


@pytest.mark.parametrize(
    ("county", "wanted"),
    [
        ({}, (("es",),)),
        ({"covered": ("vi",)}, (("es",), ("vi",))),
        ({"covered": ("ko", "vi")}, (("es",), ("ko", "vi"))),
        ({"covered": ("ko", "vi"), "third": "vi"}, (("es",), ("vi",))),
    ],
)
def test_a_county_needs_spanish_and_one_of_its_covered_languages(county, wanted):
    of = County(name="Orange", source="handbook", status=Status.PRIMARY, **county)

    assert required_languages(of) == wanted


@pytest.mark.parametrize(("number", "told"), [("1-415-555-0100", False), ("1-415-555-0101", True)])
def test_a_locked_text_with_a_number_that_no_contact_has_is_a_warning_at_the_number(campaign, number, told):
    campaign.write("content/notices.yaml", NOTICES)
    campaign.replace("content/contacts.yaml", '"+14155550100"', f'"+{number.replace("-", "")}"')
    campaign.replace("content/contacts.yaml", "display: 1-415-555-0100", f"display: {number}")

    found = [(fault.rule, str(fault.severity), fault.place.line) for fault in campaign.faults()]

    line = int(campaign.place_of("content/notices.yaml", "opening:").split(":")[1])
    assert found == ([("content/notice-number", "warning", line)] if told else [])
