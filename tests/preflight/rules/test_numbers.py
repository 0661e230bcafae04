"""preflight/typed-number, beside-contact, extension: what is printed or read aloud is contacts and nothing beside them.

The cases in tests/cases/ build whole projects; here are pieces that are drawn.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.pieces import Waiver
from press.preflight.rules import numbers
from tests.preflight.conftest import said
from tests.render.pieces import job, locale

DISPLAY = "1-888-373-7888"
KEPT = f"<span dir='ltr' style='white-space: nowrap'>{DISPLAY}</span>"


def check(render, html: str, lang: str = "en", of=None, css: str = ""):
    return said(numbers, render(html, css, lang=lang).subject(of or job(), contacts={"line": DISPLAY, "emergency": "911"}))


@pytest.mark.parametrize(
    "number", ["1-888-373-7889", "(415) 555-0199", "+1 415 555 0199", "415-555-0199", "+44 20 7946 0123", "555-0101"]
)
def test_a_phone_number_that_is_no_contact_of_the_piece_is_named(render, number):
    (found,) = check(render, f"<p>{KEPT}</p><p><span dir='ltr'>{number}</span></p>")

    assert found == ("preflight/typed-number", f'the number "{number}" is printed but is not a contact', 1)


def test_a_typed_number_is_found_in_its_template(render, tmp_path):
    template = tmp_path / "templates" / "documents" / "piece.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>x</p>\n<p>1-888-373-7889</p>\n", encoding="utf-8")

    subject = render("<p>1-888-373-7889</p>").subject(files={template: True})

    (found,) = numbers.check(subject)
    assert str(found.origin) == "templates/documents/piece.html:2:4"


def test_a_number_of_a_prescribed_text_is_no_contact_and_passes(render):
    notice = {"whole": "Call 1-888-539-2373 to learn more."}

    assert check(render, f"<p>{notice['whole']}</p>", of=job(view={"notice": notice})) == []


@pytest.mark.parametrize(
    "words", ["2019-2021", "1,000,000", "18 USC 1591-1595", "12-31-2026", "in 2,911 cases", "1911", "$911"]
)
def test_other_figures_may_be_typed(render, words):
    assert check(render, f"<p>{words}</p>") == []


@pytest.mark.parametrize("markup", ["<p aria-label='Call 555-0101'>x</p>", "<p title='Call 555-0101'>x</p>"])
def test_what_is_read_aloud_is_looked_at_too(render, markup):
    assert ("preflight/typed-number", 'the number "555-0101" is read aloud but is not a contact', 0) in check(render, markup)


def test_a_contact_may_be_read_aloud(render):
    assert check(render, f"<p aria-label='Call {DISPLAY}'>x</p>") == []


@pytest.mark.parametrize(
    "cells",
    [("415", "555", "0101"), ("1", "415", "555", "0101"), ("(415)", "5550101"), tuple("4155550101"), ("415555", "0101")],
)
def test_digits_in_cells_of_their_own_are_a_number(render, cells):
    row = "".join(f"<td>{cell}</td>" for cell in cells)

    assert [found[0] for found in check(render, f"<table><tr>{row}</tr></table>", css="td { padding: 0 3mm }")] == [
        "preflight/typed-number"
    ]


@pytest.mark.parametrize(
    "cells", [("2015", "1,323", "12.8"), ("415", "555", "2015"), (*tuple("123456789"), "10"), ("12", "14", "16")]
)
def test_figures_in_cells_are_none(render, cells):
    row = "".join(f"<td>{cell}</td>" for cell in cells)

    assert check(render, f"<table><tr>{row}</tr></table>", css="td { padding: 0 3mm }") == []


@pytest.mark.parametrize(
    ("html", "strange"),
    [
        (f"<p>{KEPT} 1.</p>", "1"), (f"<p>9 {KEPT}</p>", "9"), (f"<p>{KEPT}<sup>2</sup></p>", "2"), (f"<p>+{KEPT}</p>", "+"),
        (f"<p>O{KEPT}</p>", "O"), ("<p>9 <span>911</span></p>", "9"), (f"<p>{KEPT} ext. 5</p>", "ext. 5"),
        (f"<p>{KEPT}</p><p>{KEPT} 1.</p>", "1"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_contact_is_named(render, html, strange):
    found = [one[1] for one in check(render, html) if one[0] == "preflight/beside-contact"]

    assert [message.partition(" stands beside")[0] for message in found] == [f'"{strange}"']


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{KEPT} 24 hours a day</p>", f"<p>{KEPT} 24/7</p>", f"<p>In 2026</p><p>{KEPT}</p><p>5</p>", f"<p>{KEPT}, {KEPT}</p>",
        f"<table><tr><td style='padding: 4mm'>5</td><td style='padding: 4mm'>{KEPT}</td></tr></table>",
    ],
)  # fmt: skip
def test_figures_of_something_else_may_stand_beside_a_contact(render, html):
    assert check(render, html) == []


@pytest.mark.parametrize(("where", "found"), [("test", []), ("other", ["preflight/typed-number"])])
def test_a_waiver_is_for_the_piece_that_it_names(render, where, found):
    of = replace(job(), document="test", waivers=(Waiver("555-0101", where),))

    assert [one[0] for one in check(render, "<p>Call 555-0101</p>", of=of)] == found


def extended(word: str):
    """A piece with an extension, in a language with this word for it."""

    def drawn(_plain, render):
        return render("<p>x</p>").subject(
            job(locales=(locale("so", english="Somali", extension_word=word),)), extensions={"line": "12"}
        )

    return drawn


EXAMPLES = {"preflight/extension": (extended(""), extended("ext."))}
