"""preflight/stretches: what stands from left to right in Arabic text is read back from the page."""

from __future__ import annotations

import pytest

from press.preflight.rules import stretches
from tests.preflight.conftest import messages
from tests.render.pieces import job, locale

ARABIC = job(locales=(locale("ar", script="Arab"),), language="ar")


@pytest.mark.parametrize("words", ["300-C", "12-B", "10:00 AM"])
def test_a_stretch_that_is_turned_round_is_told_and_one_that_is_not_passes(render, words):
    turned = render(f"<p>كلمة <span dir='ltr'><span dir='rtl'>{words}</span></span> كلمة</p>", lang="ar")
    whole = render(f"<p>كلمة <span dir='ltr'>{words}</span> كلمة</p>", lang="ar")

    assert messages(stretches, turned.subject(ARABIC)) == [f'"{words}" does not read from left to right on any page']
    assert messages(stretches, whole.subject(ARABIC)) == []


def test_a_stretch_that_nothing_isolates_is_told_with_its_text(render):
    piece = render("<p>كلمة 300-C كلمة</p>", lang="ar").subject(ARABIC, texts={"ar:leaflet.lead": "كلمة 300-C كلمة"})

    assert messages(stretches, piece) == ['"300-C" in "leaflet.lead" (ar) does not read from left to right on any page']


def test_a_stretch_that_is_broken_over_two_lines_passes(render):
    html = "<p style='inline-size: 30mm'>كلمة <span dir='ltr'>1234 West Fifth Street, Los Angeles</span> كلمة</p>"

    assert messages(stretches, render(html, lang="ar").subject(ARABIC)) == []


def test_text_from_left_to_right_is_not_looked_at(render):
    assert messages(stretches, render("<p>12-B <span dir='ltr'>300-C</span></p>").subject()) == []
