"""A contact that is shown otherwise than it is dialed, or was verified on a day to come, is refused at its line."""

from __future__ import annotations

import pytest

from press.diagnostics import has_errors
from tests.cases.case import make_case
from tests.cases.told import build

CONTACTS = "content/contacts.yaml"
VALUE, DISPLAY, VERIFIED = f"{CONTACTS}:4", f"{CONTACTS}:5", f"{CONTACTS}:11"

# The case, the rule that tells of it, and where.
REFUSED = {
    "prefix_911": ("content/shown-not-dialed", DISPLAY),
    "prefix_sms": ("content/undialable", VALUE),
    "prefix_plus11": ("content/undialable", VALUE),
    "contact_letter_O_extra": ("content/shown-not-dialed", DISPLAY),
    "contact_superscript": ("content/shown-not-dialed", DISPLAY),
    "contact_ext": ("content/shown-not-dialed", DISPLAY),
    "ext-number": ("content/shown-not-dialed", DISPLAY),
    "contact_words": ("content/shown-not-dialed", DISPLAY),
    "contact_sms_wrong_word": ("content/shown-not-dialed", DISPLAY),
    "contact_verified_future": ("content/verified-later", VERIFIED),
    "number-per-language": ("translation/names", "translations/es.po:21"),
}


def test_the_base_is_made_without_a_word(tmp_path, workshop):
    told = build(make_case(tmp_path / "base"))

    assert told.diagnostics == []
    assert sorted(told.made) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_contact_that_cannot_be_trusted_is_refused_at_its_line(tmp_path, workshop, name):
    rule, place = REFUSED[name]

    told = build(make_case(tmp_path / name, name))

    assert set(told.places(rule)) == {place}
    assert {diagnostic.rule for diagnostic in told.diagnostics} == {rule}
    assert has_errors(told.diagnostics)
    assert told.made == []


def test_an_extension_in_the_display_is_told_where_it_belongs(tmp_path, workshop):
    (told,) = build(make_case(tmp_path / "case", "ext-number"), "leaflet:en").diagnostics

    assert 'extension: "12"' in told.hint


def test_a_translator_who_names_another_contact_is_told_of_forms_by_language(tmp_path, workshop):
    told = build(make_case(tmp_path / "case", "number-per-language"), "leaflet:es")

    assert any("by_language" in diagnostic.hint for diagnostic in told.diagnostics)


OF_ITS_OWN = """    by_language:
      es:
        value: "+14155550101"
        display: (415) 555-0101
        verified_on: 2026-11-23
        verified_by: use
"""


def with_form(tmp_path, form: str = OF_ITS_OWN):
    project = make_case(tmp_path / "case")
    project.replace(CONTACTS, "    verified_by: use\n", f"    verified_by: use\n{form}")
    return project


def test_a_number_of_its_own_in_a_language_is_printed_in_that_language_only(tmp_path, workshop, run_texts):
    project = with_form(tmp_path)

    told = build(project)

    assert told.diagnostics == []
    english, spanish = (run_texts(project, f"{tag}/leaflet.pdf") for tag in ("en", "es"))
    assert "1-415-555-0100" in english
    assert "(415) 555-0101" not in english
    assert "(415) 555-0101" in spanish
    assert "555-0100" not in spanish


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("(415) 555-0101", "(415) 555-0102", "content/shown-not-dialed", "display: (415) 555-0102"),
        ('"+14155550101"', '"+1415555010"', "content/undialable", 'value: "+1415555010"'),
        ("        verified_on: 2026-11-23\n", "", "content/form-unverified", 'value: "+14155550101"'),
        ("2026-11-23\n        ", "2026-11-24\n        ", "content/verified-later", "        verified_on: 2026-11-24"),
        ("      es:\n", "      xx:\n", "content/unknown-language", "      xx:"),
    ],
)
def test_a_form_of_a_language_is_looked_at_like_the_contact_itself(tmp_path, workshop, old, new, rule, line):
    project = with_form(tmp_path, OF_ITS_OWN.replace(old, new))

    (place,) = build(project).places(rule)

    file, _, number = place.rpartition(":")
    assert line in project.read(file).splitlines()[int(number) - 1]


def test_an_extension_is_said_in_the_words_of_each_language(tmp_path, workshop, run_texts):
    project = make_case(tmp_path / "case")
    project.replace(CONTACTS, "    display: 1-415-555-0100\n", '    display: 1-415-555-0100\n    extension: "12"\n')
    project.replace("content.yaml", "languages: [en, es]", "languages: [en, es, fr]")
    french = project.read("translations/es.po").replace("Language: es", "Language: fr")
    project.write("translations/fr.po", french.replace("Pregunte en {{ contact.desk }}", "Demandez au {{ contact.desk }}"))

    told = build(project)

    assert told.diagnostics == []
    assert "1-415-555-0100 ext. 12" in run_texts(project, "en/leaflet.pdf")
    assert "1-415-555-0100 poste 12" in run_texts(project, "fr/leaflet.pdf")


def test_an_extension_in_a_language_without_a_word_for_it_is_an_error_of_that_piece_alone(tmp_path, workshop):
    project = make_case(tmp_path / "case")
    project.replace(CONTACTS, "    display: 1-415-555-0100\n", '    display: 1-415-555-0100\n    extension: "12"\n')
    project.replace("content.yaml", "languages: [en, es]", "languages: [en, so]")
    project.write("translations/so.po", project.read("translations/es.po").replace("Language: es", "Language: so"))

    told = build(project)

    assert told.places("preflight/extension") == ["so/leaflet.pdf"]
    assert sorted(told.made) == ["en/leaflet.pdf", "en/ticket.pdf"]


def verified(tmp_path, words: str):
    project = make_case(tmp_path / "case")
    project.replace(CONTACTS, "    verified_by: use\n", f'    verified_by: use\n    verified_as: "{words}"\n')
    return project


def test_a_verification_of_what_the_contact_is_now_says_nothing(tmp_path, workshop):
    assert build(verified(tmp_path, "+14155550100 1-415-555-0100"), release="2026-11-23").diagnostics[1:] == []


@pytest.mark.parametrize(
    "words", ["+14155550101 1-415-555-0101", "+14155550100 (415) 555-0100", "+14155550100 1-415-555-0100 12"]
)
def test_a_verification_of_another_value_display_or_extension_is_void(tmp_path, workshop, words):
    project = verified(tmp_path, words)

    drafted, released = build(project), build(project, release="2026-11-23")

    assert drafted.places("content/verified-before") == [f"{CONTACTS}:13"]
    assert not has_errors(drafted.diagnostics)
    assert released.places("release/changed-contact") == ["en/leaflet.pdf"]
    assert "en/leaflet.pdf" not in released.made
