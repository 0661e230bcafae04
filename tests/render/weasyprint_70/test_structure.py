"""The structure of finished files: one element for each element of HTML, however many lines, columns or pages it has.

Every piece that `render` draws is also held against the rules `tree` and `links`; veraPDF reads them in test_stress.py.
"""

from __future__ import annotations

import pytest

from tests.render.pieces import LINES_ON_PAGE, lines

OVER = LINES_ON_PAGE + 7  # lines that take one page and seven lines of the next


@pytest.mark.parametrize(
    ("html", "outline"),
    [
        ("<p>{}</p>", "Document(P)"),
        ("<blockquote>{}</blockquote>", "Document(BlockQuote)"),
        ("<section><h1>T</h1><p>{}</p></section>", "Document(Sect(H1 P))"),
        ("<article><main><p>{}</p></main></article>", "Document(Art(Part(P)))"),
        ("<p><a href='https://example.org/'>{}</a></p>", "Document(P(Link))"),
        ("<p><span lang='es'>{}</span></p>", "Document(P(Span))"),
        ("<ul><li>{}</li></ul>", "Document(L(LI(Lbl LBody)))"),
        ("<dl><dt>T</dt><dd>{}</dd></dl>", "Document(L(LI(Lbl LBody)))"),
        ("<dl><dt>{}</dt><dd>M</dd></dl>", "Document(L(LI(Lbl LBody)))"),
        ("<table><tr><th scope='row'>T</th><td>{}</td></tr></table>", "Document(Table(TBody(TR(TH TD))))"),
        ("<figure><p>{}</p><figcaption>C</figcaption></figure>", "Document(P P)"),
    ],
)
def test_an_element_over_two_pages_is_one_element(render, html, outline):
    piece = render(html.format(lines(OVER)))

    assert piece.pages == 2
    assert piece.outline == outline


def test_an_element_over_two_pages_is_read_to_its_end_before_the_next(render):
    piece = render(f"<p>{lines(OVER)}</p><p>after</p>")

    assert piece.spoken == [("P", "".join(f"line {number}" for number in range(1, OVER + 1))), ("P", "after")]
    assert {page for page, _ in piece.elements("P")[0].content} == {1, 2}


def test_an_element_over_two_columns_is_one_element(render):
    html = f"<section><p>{lines(16)}</p><p>{lines(8)}</p></section>"

    piece = render(html, "section { columns: 2; orphans: 1; widows: 1 }")

    assert piece.pages == 1
    assert len({round(run.x) for run in piece.runs}) == 2  # 24 lines in two columns of 12: the first paragraph is split
    assert piece.outline == "Document(Sect(P P))"


def test_a_section_is_one_element_over_three_pages(render):
    piece = render("<section><h1>T</h1>" + f"<p>{lines(12)}</p>" * 3 + "</section>")

    assert piece.pages == 3
    assert piece.outline == "Document(Sect(H1 P P P))"


def test_elements_without_a_role_leave_their_contents_to_their_parent(render):
    piece = render("<header><div><p>one <b>two</b> <em>three</em></p></div></header>")

    assert piece.outline == "Document(P)"
    assert piece.spoken == [("P", "one two three")]


def test_empty_elements_leave_nothing(render):
    piece = render(
        "<h1>T</h1><div></div><p></p><ul></ul><ul><li></li></ul><section><p> </p></section>", "li { display: block }"
    )

    assert piece.outline == "Document(H1)"


def test_what_is_placed_absolutely_is_read_where_it_stands_in_the_source(render):
    html = "<p>first</p><p class='low'>second</p><p>third</p>"

    piece = render(html, ".low { position: absolute; inset-block-end: 0 }")

    assert [words for _, words in piece.spoken] == ["first", "second", "third"]


def test_what_styles_generate_is_read_with_its_element(render):
    piece = render("<p>price</p>", "p::before { content: 'our ' } p::after { content: ' list' }")

    assert piece.spoken == [("P", "our price list")]


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_keep_their_level(render, level):
    piece = render(f"<h{level}>Title</h{level}>")

    assert piece.spoken == [(f"H{level}", "Title")]


def test_every_element_names_its_page_and_its_parent(render):
    piece = render(f"<p>{lines(13)}</p><ul><li>on page two</li></ul>")

    for element in piece.elements():
        assert "/Pg" in element.entries
        assert element.parent is None or element.entries.P.objgen == element.parent.reference
    assert piece.reading.page_numbers[piece.element("LBody").entries.Pg.objgen] == 2


def test_a_file_says_that_it_is_tagged_and_shows_its_title(render):
    piece = render("<p>words</p>")

    root = piece.reading.root
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(root.Lang) == "en"
