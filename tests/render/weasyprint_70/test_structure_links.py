"""Links, artifacts and pictures in the structure of finished files."""

from __future__ import annotations

import pikepdf
import pytest

from tests.render.pieces import lines

BAR = "<svg xmlns='http://www.w3.org/2000/svg' width='30mm' height='10mm' viewBox='0 0 3 1'{}>{}<rect width='3' height='1'/></svg>"


def links(piece) -> list[tuple[int, pikepdf.Object]]:
    """The link annotations of a file with their pages, in the order of the pages."""
    pages = enumerate(piece.reading.file.pages, start=1)
    return [(number, link) for number, page in pages for link in page.obj.get("/Annots", [])]


def artifacts(page) -> list[str]:
    """The type of each artifact that a page paints."""
    marks = [step.operands for step in pikepdf.parse_content_stream(page) if str(step.operator) == "BDC"]
    return [str(properties.Type) for name, properties in marks if name == "/Artifact"]


def test_a_link_has_an_annotation_for_each_of_its_lines(render):
    piece = render(f"<p>{lines(10)}<br><a href='https://example.org/'>{lines(6)}</a></p>")

    # Ten lines and three of the link fill the first page; three are on the second.
    assert [page for page, _ in links(piece)] == [1, 1, 1, 2, 2, 2]
    assert piece.outline == "Document(P(Link))"
    assert len(piece.element("Link").annotations) == 6


@pytest.mark.parametrize(
    ("link", "contents"),
    [
        ("<a href='https://example.org/'>the  words</a>", "the words"),
        ("<a href='https://example.org/' title='its title'>words</a>", "its title"),
        ("<a href='https://example.org/' title='its title' aria-label='its label'>words</a>", "its label"),
        ("<a href='tel:+14155550100'>1-415-<b>555</b>-0100</a>", "1-415-555-0100"),
        ("<a href='#here'>inside</a><span id='here'> x</span>", "inside"),
    ],
)
def test_a_link_says_in_words_where_it_goes_and_is_printed(render, link, contents):
    piece = render(f"<p>{link}</p>")

    ((_, annotation),) = links(piece)
    assert str(annotation.Contents) == contents
    assert int(annotation.F) == 4


def test_what_steers_line_breaking_is_not_part_of_a_links_words(render):
    piece = render("<p><a href='https://example.org/'>ជំនួយ\u200bឥត\u2060គិតថ្លៃ</a></p>", lang="km")

    ((_, annotation),) = links(piece)
    assert str(annotation.Contents) == "ជំនួយឥតគិតថ្លៃ"


@pytest.mark.parametrize(
    "link",
    [
        "<a href='https://example.org/'>one <b>two <i>three</i></b></a>",
        "<a style='display: flex' href='https://example.org/'><span>one</span><span>two</span></a>",
        "<a style='display: block' href='https://example.org/'><b style='position: absolute'>one</b>two</a>",
    ],
)
def test_a_link_inside_a_link_is_no_link_of_its_own(render, link):
    piece = render(f"<div>{link}</div>")

    assert len(links(piece)) == 1
    assert len(piece.elements("Link")) == 1


@pytest.mark.parametrize("style", ["position: absolute", "display: inline-block", "display: block", "position: relative"])
def test_a_link_is_owned_wherever_it_is_placed(render, style):
    piece = render(f"<p>x <a style='{style}' href='https://example.org/'>words</a></p>")

    assert len(links(piece)) == 1
    assert len(piece.element("Link").annotations) == 1


def test_margin_boxes_are_artifacts_on_every_page(render):
    css = ".head { position: running(head) } @page { @top-left { content: element(head) } @bottom-right { content: counter(page) } }"

    piece = render(f"<div class='head'>Running</div><p>{lines(20)}</p>", css)

    assert [run.page for run in piece.runs if run.text == "Running" and run.artifact] == [1, 2]
    assert [role for role, _ in piece.spoken] == ["P"]
    for page in piece.reading.file.pages:
        assert artifacts(page) == ["/Pagination", "/Pagination"]


@pytest.mark.parametrize(
    "html",
    [
        "<span aria-hidden='true'>hidden</span>",
        "<span aria-hidden='true'>hid<b>den</b></span>",
        "<b style='position: absolute' aria-hidden='true'>hidden</b>",
        BAR.format(" aria-hidden='true'", ""),
        BAR.format(" role='presentation'", ""),
        "<img alt='' src=\"data:image/svg+xml,{}\">".format(BAR.format("", "")),
    ],
)
def test_decoration_is_painted_and_not_read(render, html):
    piece = render(f"<p>words {html}</p>")

    assert piece.outline == "Document(P)"
    assert piece.spoken == [("P", "words")]
    assert set(artifacts(piece.reading.file.pages[0])) == {"/Layout"}


@pytest.mark.parametrize(
    ("html", "css"),
    [
        ("<a aria-hidden='true' href='https://example.org/'>hidden</a>", ""),
        (
            "<div class='foot'><a href='https://example.org/'>foot</a></div>",
            ".foot { position: running(foot) } @page { @bottom-left { content: element(foot) } }",
        ),
    ],
)
def test_a_link_that_is_not_read_is_no_link_in_the_file(render, html, css):
    piece = render(f"<p>words</p>{html}", css)

    assert links(piece) == []
    assert piece.spoken == [("P", "words")]


def test_a_layout_table_keeps_its_words(render):
    piece = render("<table role='presentation'><tr><td>words</td></tr></table>")

    assert piece.spoken == [("TD", "words")]


@pytest.mark.parametrize(
    ("html", "alt"),
    [
        ("<img alt='A  bar' src=\"data:image/svg+xml,{}\">".format(BAR.format("", "")), "A bar"),
        (BAR.format(" aria-label='A bar'", ""), "A bar"),
        (BAR.format("", "<title>A bar</title>"), "A bar"),
    ],
)
def test_a_picture_has_its_alternative_text_and_its_place_in_points(render, html, alt):
    piece = render(html, "img, svg { display: block; width: 30mm; height: 10mm }")

    figure = piece.element("Figure").entries
    assert str(figure.Alt) == alt
    # Ten millimetres from the left and the top edge of a page 80 mm high, 30 by 10 mm: left, bottom, right, top.
    millimetres = [float(value) / 72 * 25.4 for value in figure.A.BBox]
    assert millimetres == pytest.approx([10, 60, 40, 70], abs=0.01)
