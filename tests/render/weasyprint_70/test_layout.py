"""Laid-out pages as records: where each run of text stands and how it is set, which panels overflow, how much room is left."""

from __future__ import annotations

import pytest

MM = 25.4 / 72
# Noto Sans is 1.069 em above and 0.293 em below its base line, so a line of 10 points with no leading is 13.62 points.
LINE = 13.62 * MM
PLAIN = "html { line-height: normal }"
NEAR = 0.02  # WeasyPrint keeps lengths to 1/1024 of a point


def near(value: float):
    return pytest.approx(value, abs=NEAR)


def test_a_run_stands_where_its_line_is_on_its_page(render):
    piece = render("<p>one<br>two</p><p style='break-before: page'>three</p>", PLAIN)

    found = [(run.page, run.text, run.x, run.y, run.height) for run in piece.runs]
    assert found == [
        (1, "one", near(10), near(10), near(LINE)),
        (1, "two", near(10), near(10 + LINE), near(LINE)),
        (2, "three", near(10), near(10), near(LINE)),
    ]


def test_a_line_from_right_to_left_ends_at_the_right_margin(render):
    piece = render("<p>كلمة</p>", lang="ar")

    (run,) = piece.runs
    assert run.x + run.width == near(110)


def test_a_run_says_how_it_is_set(render):
    html = "<p>plain <b>bold</b> <span style='font-size: 7.5pt; color: #B4470F'>small</span></p>"

    plain, bold, small = (run for run in render(html).runs if run.text.strip())

    assert (plain.size, plain.bold, plain.ink) == (10, False, (0, 0, 0))
    assert (bold.size, bold.bold) == (10, True)
    assert (small.size, small.ink) == (7.5, near_colour(180, 71, 15))


def near_colour(*parts: int):
    return pytest.approx(tuple(part / 255 for part in parts), abs=0.001)


@pytest.mark.parametrize(
    ("css", "ink", "ground"),
    [
        ("", (0, 0, 0), (255, 255, 255)),
        ("div { background: #0B4F5C } p { color: white }", (255, 255, 255), (11, 79, 92)),
        ("div { background: #000000 } p { background: rgba(255, 255, 255, 0.5) }", (0, 0, 0), (127.5, 127.5, 127.5)),
        ("p { color: rgba(0, 0, 0, 0.4) }", (153, 153, 153), (255, 255, 255)),
        ("div { background: #000000 } p { color: rgba(255, 255, 255, 0.2) }", (51, 51, 51), (0, 0, 0)),
        ("p { color: device-cmyk(0 0 0 1) }", (0, 0, 0), (255, 255, 255)),
        ("p { color: device-cmyk(1 0 0 0.5) }", (0, 127.5, 127.5), (255, 255, 255)),
        ("html { background: #000000 } p { color: white }", (255, 255, 255), (0, 0, 0)),
    ],
)
def test_a_run_knows_its_ink_and_the_ground_behind_it(render, css, ink, ground):
    (run,) = render("<div><p>words</p></div>", css).runs

    assert run.ink == near_colour(*ink)
    assert run.ground == near_colour(*ground)


@pytest.mark.parametrize(
    "image", ["linear-gradient(red, blue)", "url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\")"]
)
def test_the_ground_of_text_over_a_picture_is_not_known(render, image):
    (run,) = render("<div><p>words</p></div>", f"div {{ background-image: {image} }}").runs

    assert run.ground is None


def test_a_run_knows_its_text_its_panel_and_whether_it_is_read(render):
    css = ".foot { position: running(foot) } @page { @bottom-left { content: element(foot) } }"
    html = "<div class='foot'>foot</div><div data-panel='front'><p><span data-text='en:t'>words <b>more</b></span></p></div><p>out</p>"

    found = {run.text.strip(): (run.panel, run.source, run.artifact) for run in render(html, css).runs}

    assert found == {
        "words": ("front", "en:t", False),
        "more": ("front", "en:t", False),
        "out": ("", "", False),
        "foot": ("", "", True),
    }


def panel(contents: str, style: str = "inline-size: 40mm; block-size: 10mm", name: str = "front") -> str:
    return f"<div data-panel='{name}' style='{style}'>{contents}</div>"


def test_what_fits_does_not_overflow(render):
    assert render(panel("<p>one<br>two</p>"), PLAIN).overflows == []  # two lines are 9.61 mm


@pytest.mark.parametrize(
    ("contents", "excess"),
    [
        ("<p>one<br>two<br>three</p>", 3 * LINE - 10),
        ("<p style='margin-inline-start: -5mm'>left</p>", 5),
        ("<p style='position: relative; inset-block-start: 8mm'>low</p>", 8 + LINE - 10),
        ("<p style='position: absolute; inset-block-start: 25mm'>placed</p>", 25 + LINE - 10),  # both from the page's margin
    ],
)
def test_an_overflow_says_by_how_much(render, contents, excess):
    piece = render(panel(contents), PLAIN)

    (found,) = piece.overflows
    assert (found.page, found.panel, found.excess) == (1, "front", near(excess))


def test_what_a_panel_as_high_as_the_page_cannot_hold_overflows_though_it_goes_to_the_next_page(render):
    lines = "<br>".join(["line"] * int(60 // LINE))
    there = "<p style='break-before: page'>text</p>"

    assert render(panel(f"<p>{lines}</p>", "block-size: 60mm") + there, PLAIN).overflows == []
    piece = render(panel(f"<p>{lines}<br>two<br>more</p>", "block-size: 60mm") + there, PLAIN)

    assert [run.page for run in piece.runs if run.text == "more"] == [2]
    (found,) = piece.overflows
    assert (found.page, found.panel, found.words, found.excess) == (1, "front", "more", near(2 * LINE))
    assert found.goes_on


def test_a_panel_without_a_height_of_its_own_may_go_on(render):
    lines = "<br>".join(["line"] * int(80 // LINE))

    assert render(panel(f"<p>{lines}</p>", "inline-size: 40mm"), PLAIN).overflows == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_line_that_does_not_break_overflows_at_its_end(render, lang):
    words = "كلمة" if lang == "ar" else "word"

    piece = render(panel(f"<p style='white-space: nowrap'>{' '.join([words] * 12)}</p>"), PLAIN, lang=lang)

    (run,), (found,) = piece.runs, piece.overflows
    assert run.width > 40
    assert found.excess == near(run.width - 40)


def test_a_picture_outside_of_its_panel_overflows(render):
    picture = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='20mm' height='30mm' aria-label='bar'><rect width='9' height='9'/></svg>"
    )

    piece = render(panel(picture), "svg { display: block }")

    (found,) = piece.overflows
    assert found.excess == near(20)


def test_of_each_panel_the_worst_is_told_with_its_words_and_text(render):
    contents = "<p style='margin-inline-start: -2mm'>little</p><p style='margin-inline-start: -6mm' data-text='en:t'>much</p>"

    piece = render(panel(contents) + panel("<p>fits</p>", name="back"))

    (found,) = piece.overflows
    assert (found.panel, found.words, found.text, found.excess) == ("front", "much", "en:t", near(6))


def test_text_belongs_to_the_innermost_panel(render):
    inner = panel("<p style='margin-inline-start: -3mm'>words</p>", "margin-inline-start: 5mm", "inner")

    piece = render(panel(inner, "inline-size: 40mm", "outer"))

    assert [(found.panel, found.excess) for found in piece.overflows] == [("inner", near(3))]


def test_the_room_of_a_text_is_told(render):
    contents = "<p data-text='en:a'>one<br>two</p><p data-text='en:b'>three</p>"

    piece = render(panel(contents, "inline-size: 40mm; block-size: 30mm"), PLAIN)

    first, second = piece.rooms
    assert (first.text, first.panel, first.lines, first.characters) == ("en:a", "front", 2, 6)
    assert (second.text, second.lines, second.characters) == ("en:b", 1, 5)
    assert first.width == second.width == near(40)
    assert first.line_height == near(LINE)
    assert first.free == second.free == near(30 - 3 * LINE)
    assert first.used == near(sum(run.width for run in piece.runs if run.source == "en:a"))


def test_text_outside_of_panels_has_no_room(render):
    assert render("<p data-text='en:a'>one</p>").rooms == []


def test_a_run_in_a_margin_names_its_place_there(render):
    piece = render("<p>body</p>", "@page { margin: 20mm; @top-left { content: 'head' } @bottom-right { content: 'foot' } }")

    assert {run.text: run.margin for run in piece.runs} == {"head": "@top-left", "foot": "@bottom-right", "body": ""}


def test_a_run_that_is_turned_stands_where_it_is_painted(render):
    css = "p { inline-size: 20mm; transform: rotate(90deg); transform-origin: 0 0; margin-inline-start: 30mm }"

    (flat,) = render("<p>words</p>").runs
    (turned,) = render("<p>words</p>", css).runs

    # Turned to the right about its left upper corner, 40 mm from the edge, it stands left of there and below.
    assert (turned.x + turned.width, turned.y) == (near(40), near(10))
    assert (turned.width, turned.height) == (near(flat.height), near(flat.width))
