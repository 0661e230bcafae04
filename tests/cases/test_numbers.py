"""A number or a link that is no contact is refused wherever it stands, at its line; so is a figure beside a contact."""

from __future__ import annotations

import pytest

from press.diagnostics import has_errors
from tests.cases.case import make_case
from tests.cases.told import build

LEAFLET, TEMPLATE = "content/pieces/leaflet.yaml", "templates/documents/leaflet.html"
STYLE, SPANISH, CONTACTS = "styles/documents/leaflet.css", "translations/es.po", "content/contacts.yaml"
TYPED, BESIDE, LINK = "content/typed-number", "content/beside-contact", "content/link"
PRINTED, TARGET = "preflight/typed-number", "preflight/target"

# The case, the rule that tells of it, where, and what is said to be wrong.
REFUSED = {
    "prose_tel_link": (LINK, f"{LEAFLET}:2", "tel:+14155550101"),
    "typed-tel-link": (LINK, f"{LEAFLET}:2", "tel:+14155550177"),
    "prose_link_other_host": (LINK, f"{LEAFLET}:2", "https://evil.example/"),
    "po_link_mailto": (LINK, f"{SPANISH}:17", "mailto:x@evil.example"),
    "tpl_href_wrong": (TARGET, f"{TEMPLATE}:6", "tel:+14155550101"),
    "prose_bare10": (TYPED, f"{LEAFLET}:2", "4155550101"),
    "prose_slashes": (TYPED, f"{LEAFLET}:2", "415/555/0101"),
    "prose_en_dashes": (TYPED, f"{LEAFLET}:2", "1–415–555–0101"),
    "prose_nbsp": (TYPED, f"{LEAFLET}:2", "415\u00a0555\u00a00101"),
    "prose_local7": (TYPED, f"{LEAFLET}:2", "555-0101"),
    "prose_short911": (TYPED, f"{LEAFLET}:2", "912"),
    "prose_words": (TYPED, f"{LEAFLET}:2", "four one five, five five five, zero one zero one"),
    "typed-short2": (TYPED, f"{LEAFLET}:2", "55011"),
    "typed-vanity": (TYPED, f"{LEAFLET}:2", "1-888-NIGHT-OK"),
    "rec_hours": (TYPED, f"{CONTACTS}:7", "4155550101"),
    "tpl_alt": (PRINTED, f"{TEMPLATE}:6", "1-415-555-0101"),
    "tpl_aria": (PRINTED, f"{TEMPLATE}:6", "1-415-555-0101"),
    "tpl_cells": (PRINTED, "en/leaflet.pdf", "415 555 0101"),
    "css_content": (PRINTED, f"{STYLE}:8", "1-415-555-0101"),
    "css_margin_box_full": (PRINTED, f"{STYLE}:8", "1-415-555-0101"),
    "only_plus_digit_sp": (BESIDE, f"{LEAFLET}:3", '"1" stands'),
    "only_9_sp": (BESIDE, f"{LEAFLET}:3", '"9"'),
    "prose_contact_plus_digit_sp": (BESIDE, f"{LEAFLET}:2", '"1" stands'),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_contact_is_refused_at_its_line(tmp_path, workshop, name):
    rule, place, words = REFUSED[name]

    told = build(make_case(tmp_path / name, name), "leaflet:es" if name.startswith("po_") else "leaflet:en")

    assert place in told.places(rule)
    assert any(words in diagnostic.message for diagnostic in told.diagnostics if diagnostic.rule == rule)
    assert {diagnostic.rule for diagnostic in told.diagnostics if diagnostic.rule != "preflight/tables"} == {rule}
    assert has_errors(told.diagnostics)
    assert told.made == []


def changed(tmp_path, file: str, old: str, new: str):
    project = make_case(tmp_path / "case")
    if old:
        project.replace(file, old, new)
    else:
        project.write(file, project.read(file) + new)
    return project


LAST = "<p>{{ text.call }}</p>"
IN_TEMPLATE = {
    "a number over two lines": f"{LAST}<p>Call 415-555-<br>0101</p>",
    "a number in parts": f"{LAST}<p>Call <b>415</b>-<i>555</i>-<b>0101</b></p>",
    "a digit to each box": f"{LAST}<p>"
    + "".join(f"<span style='margin-inline-end: 5mm'>{digit}</span>" for digit in "4155550101"),
    "a number in an item of a list": f"{LAST}<ul><li>555-0101</li></ul>",
    "a code": f"{LAST}<p>Dial 9-1-1.</p>",
    "a number in words": f"{LAST}<p>Call four one five five five five zero one zero one</p>",
    "a number in letters": f"{LAST}<p>1-800-FLOWERS</p>",
    "a number that is read aloud": f'{LAST}<p aria-label="4155550101">Call</p>',
    "a number of another country": f"{LAST}<p>+44 20 7946 0123</p>",
    "a title": f'{LAST}<p><abbr title="Call 555-0101">DIR</abbr></p>',
    "a bookmark": f"{LAST}<h2 style=\"bookmark-label: '415-555-0101'\">Help</h2>",
    "after generated words": f"{LAST}<style>p:last-of-type::after {{ content: ' 415' '-555-' '0101' }}</style>",
    "the value of an attribute": f"{LAST}<style>p::after {{ content: attr(data-n) }}</style><p data-n='4155550101'>Call</p>",
    "arabic digits": f"{LAST}<p>٤١٥-٥٥٥-٠١٠١</p>",
}


@pytest.mark.parametrize("how", IN_TEMPLATE)
def test_a_number_in_a_template_is_found_in_every_disguise(tmp_path, workshop, how):
    told = build(changed(tmp_path, TEMPLATE, LAST, IN_TEMPLATE[how]), "leaflet:en")

    assert told.places(PRINTED)
    assert told.made == []


BESIDE_IN_TEMPLATE = {
    "a digit after": "{{ text.lead }} {{ contacts.desk }} 5",
    "a digit before": "9 {{ contacts.desk }}",
    "a digit joined": "{{ contacts.desk }}5",
    "a plus": "+{{ contacts.desk }}",
    "a prefix": "1-{{ contacts.desk }}",
    "a letter": "{{ contacts.desk }}O",
    "an extension": "{{ contacts.desk }} ext. 5",
    "a raised digit": "{{ contacts.desk }}<sup>2</sup>",
    "its neighbour box": "<b>9</b> {{ contacts.desk }}",
}


@pytest.mark.parametrize("how", BESIDE_IN_TEMPLATE)
def test_one_good_copy_does_not_excuse_a_bad_one(tmp_path, workshop, how):
    told = build(changed(tmp_path, TEMPLATE, LAST, f"{LAST}<p>{BESIDE_IN_TEMPLATE[how]}</p>"), "leaflet:en")

    assert {diagnostic.rule for diagnostic in told.diagnostics} <= {"preflight/beside-contact", "preflight/contacts"}
    assert told.places("preflight/beside-contact")
    assert told.made == []


def test_a_copy_that_cannot_be_read_is_counted(tmp_path, workshop):
    copies = f"{LAST}<p>{{{{ contacts.desk }}}}</p><p style='visibility: hidden'>{{{{ contacts.desk }}}}</p>"

    told = build(changed(tmp_path, TEMPLATE, LAST, copies), "leaflet:en")

    (found,) = [diagnostic for diagnostic in told.diagnostics if diagnostic.rule == "preflight/contacts"]
    assert "stands on the pages 3 times and can be read" in found.message


LINKS = {
    "another number": '<a href="tel:+14155550101">Call us</a>',
    "another number, in single quotes": "<a class='x' href='tel:+14155550101'>Call us</a>",
    "a number of the words only": '<a href="tel:+14155550100">{{ "1-415-" }}555-0101</a>',
    "an e-mail address": '<a href="mailto:x@evil.example">Write</a>',
    "a page": '<a href="https://evil.example/">School</a>',
    "a page whose words are an address": '<a href="https://school.example/handbook">evil.example</a>',
}


@pytest.mark.parametrize("how", LINKS)
def test_a_link_of_a_template_leads_to_a_contact_or_a_source(tmp_path, workshop, how):
    project = changed(tmp_path, TEMPLATE, LAST, f"{LAST}<p id='source-handbook'>{LINKS[how]}</p>")
    project.replace(LEAFLET, "Everybody may come.", "Everybody may come [@handbook].")

    told = build(project, "leaflet:en")

    assert told.made == []
    assert {diagnostic.rule for diagnostic in told.diagnostics} <= {TARGET, PRINTED}
    assert told.places(TARGET) or "words only" in how


GOOD_LINKS = ["[the handbook](https://school.example/handbook)", "[school.example/handbook](https://school.example/handbook)"]


@pytest.mark.parametrize("link", GOOD_LINKS)
def test_a_link_to_a_source_says_its_address_or_other_words(tmp_path, workshop, link):
    project = changed(tmp_path, LEAFLET, "lead: Everybody may come.", f'lead: "Read {link} [@handbook]."')
    project.replace(TEMPLATE, LAST, f"{LAST}<p id='source-handbook'>The handbook</p>")

    assert build(project, "leaflet:en").diagnostics == []


def test_a_link_that_says_the_address_of_another_page_is_refused(tmp_path, workshop):
    link = "[other.example](https://school.example/handbook)"
    project = changed(tmp_path, LEAFLET, "lead: Everybody may come.", f'lead: "Read {link}."')

    assert build(project, "leaflet:en").places(LINK) == [f"{LEAFLET}:2"]


WAIVER = """waivers:
  bill:
    words: 555-0101
    where: {where}
    reason: The number of a bill of 1872.
"""


@pytest.mark.parametrize("where", ["leaflet.lead", "leaflet"])
def test_a_waiver_lets_one_finding_pass(tmp_path, workshop, where):
    project = changed(tmp_path, LEAFLET, "Everybody may come.", "Bill 555-0101.")
    if where == "leaflet":
        project = changed(tmp_path / "template", TEMPLATE, LAST, f"{LAST}<p>Call 555-0101</p>")
    project.write("content/waivers.yaml", WAIVER.format(where=where))

    assert build(project, "leaflet:en").diagnostics == []


@pytest.mark.parametrize(
    ("where", "words"), [("leaflet.call", "555-0101"), ("leaflet.lead", "555-0102"), ("ticket", "555-0101")]
)
def test_a_waiver_of_something_else_lets_nothing_pass(tmp_path, workshop, where, words):
    project = changed(tmp_path, LEAFLET, "Everybody may come.", "Call 555-0101.")
    project.write("content/waivers.yaml", WAIVER.format(where=where).replace("555-0101", words))

    assert build(project, "leaflet:en").places(TYPED) == [f"{LEAFLET}:2"]


@pytest.mark.parametrize(("where", "words"), [("leaflet.lead", "555-0101"), ("nothing", "555-0101")])
def test_an_idle_waiver_is_a_warning_at_its_line(tmp_path, workshop, where, words):
    project = make_case(tmp_path / "case")
    project.write("content/waivers.yaml", WAIVER.format(where=where))

    told = build(project)

    assert told.places("content/idle-waiver") == ["content/waivers.yaml:4"]
    assert not has_errors(told.diagnostics)


def test_a_waiver_without_a_reason_is_refused(tmp_path, workshop):
    project = make_case(tmp_path / "case")
    project.write(
        "content/waivers.yaml", WAIVER.format(where="leaflet").replace("    reason: The number of a bill of 1872.\n", "")
    )

    assert build(project).places("content/missing-key") == ["content/waivers.yaml:2"]
