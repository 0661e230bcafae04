"""preflight/notice: a prescribed notice is printed as prescribed: every word, nothing else, large enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.preflight.rules import notice
from press.units import Size
from tests.preflight.conftest import said
from tests.render.pieces import job

WORDS = "Text 233-733 or call 1-888-373-7888. Open all day. Free."
LETTER = Size(215.9, 279.4)
BLOCK = "<p>Text <span dir='ltr'>233-733</span> or call 1-888-373-7888.</p><ul><li>Open all day.</li><li>Free.</li></ul>"
SIXTEEN = "section { font-size: 16pt }"


@pytest.fixture
def posted(render):
    """What the rule says of a block, a stylesheet and a page."""

    def check(block: str = BLOCK, css: str = SIXTEEN, page: Size = LETTER):
        return said(notice, poster(render, block, css, page))

    return check


def poster(render, block: str = BLOCK, css: str = SIXTEEN, page: Size = LETTER):
    """A piece with such a block, a stylesheet and a page."""
    html = f"<h1>Notice</h1><section data-panel='statute-en'>{block}</section><p>Below.</p>"
    subject = render(html, css, page=f"{page.width}mm {page.height}mm").subject()
    view = {"notice": {"tag": "en", "whole": WORDS, "least_size": 16.0, "least_page": [215.9, 279.4]}}
    return replace(subject, job=job(page=page, view=view))


def test_a_notice_as_prescribed_passes(posted):
    assert posted() == []


def test_a_notice_may_be_larger_and_lie_on_its_side(posted):
    assert posted(css="section { font-size: 20pt }", page=Size(431.8, 279.4)) == []


@pytest.mark.parametrize("size", ["15.9pt", "12pt"])
def test_a_letter_that_is_too_small_is_named(posted, size):
    assert posted(css=f"{SIXTEEN} li {{ font-size: {size} }}") == [
        ("preflight/notice", f'"•" is set in {size.removesuffix("pt")} pt; the notice needs 16 pt', 1)
    ]


@pytest.mark.parametrize(
    ("block", "tag"),
    [
        (f"{BLOCK}<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' aria-label='logo'></svg>", "svg"),
        (f"<img alt='logo' src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>'>{BLOCK}", "img"),
        (BLOCK.replace("Free.", "<a href='https://example.org/'>Free.</a>"), "a"),
    ],
)
def test_what_is_no_word_of_the_notice_is_named(posted, block, tag):
    message = f"the block of the prescribed notice contains <{tag}>; only the prescribed words may be in it"

    assert ("preflight/notice", message, 0) in posted(block)


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (BLOCK.replace("Open all day.", "Open all days."), 'at "'),
        (BLOCK.replace("Free.", "Free. Ask us."), "instead of"),
        (BLOCK.replace("<li>Free.</li>", ""), "instead of"),
        (BLOCK.replace("7888", "7880"), "7880"),
    ],
)
def test_words_that_are_not_the_prescribed_ones_are_named(posted, block, shown):
    ((rule, message, _),) = posted(block)

    assert rule == "preflight/notice"
    assert message.startswith("the printed words of the notice are not the prescribed ones")
    assert shown in message


def test_a_sentence_that_a_stylesheet_adds_is_found_too(posted):
    ((_, message, _),) = posted(css=f"{SIXTEEN} section::after {{ content: 'Ours' }}")

    assert "Ours" in message


def test_a_page_that_is_too_small_is_named(posted):
    assert posted(page=Size(210, 297)) == [
        ("preflight/notice", "the page is 210.0 x 297.0 mm; the notice needs 215.9 x 279.4 mm", 0)
    ]


def test_a_piece_without_a_notice_is_none_of_its_business(plain):
    assert said(notice, plain) == []


# What the examples of the rule say in words, as pieces: the failing one, then the one that passes.
EXAMPLES = {
    "preflight/notice": (
        lambda _, render: poster(render, css="section { font-size: 15pt }"),
        lambda _, render: poster(render),
    )
}
