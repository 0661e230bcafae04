"""Tables and lists in the structure of finished files: one table over pages, its heads once, labels beside bodies."""

from __future__ import annotations

import pytest

HEAD = "<thead><tr><th scope='col'>Head</th></tr></thead>"
FOOT = "<tfoot><tr><td>Foot</td></tr></tfoot>"
ROWS = 30  # on a page of 13 lines: three pages, with or without a head on each


def body(rows: int = ROWS) -> str:
    return "<tbody>" + "".join(f"<tr><td>row {number}</td></tr>" for number in range(1, rows + 1)) + "</tbody>"


def body_outline(rows: int = ROWS) -> str:
    return f"TBody({' '.join(['TR(TD)'] * rows)})"


def attribute(element, name: str):
    return element.entries.A.get(f"/{name}") if "/A" in element.entries else None


def test_a_table_over_pages_is_one_table_with_its_head_once(render):
    piece = render(f"<table><caption>Cap</caption>{HEAD}{body()}</table>")

    assert piece.pages == 3
    assert piece.outline == f"Document(Table(Caption THead(TR(TH)) {body_outline()}))"


def test_a_repeated_head_is_painted_on_every_page_and_read_on_the_first(render):
    piece = render(f"<table>{HEAD}{body()}</table>")

    heads = [(run.page, run.artifact) for run in piece.runs if run.text == "Head"]
    assert heads == [(1, False), (2, True), (3, True)]
    assert [words for _, words in piece.spoken].count("Head") == 1


@pytest.mark.parametrize("source", [HEAD + FOOT + body(), HEAD + body() + FOOT], ids=["foot first", "foot last"])
def test_a_table_foot_comes_last_and_once(render, source):
    piece = render(f"<table>{source}</table>")

    assert piece.outline == f"Document(Table(THead(TR(TH)) {body_outline()} TFoot(TR(TD))))"
    assert [run.artifact for run in piece.runs if run.text == "Foot"] == [False, *[True] * (piece.pages - 1)]


def test_a_row_cut_by_a_page_is_one_row(render):
    tall = "<br>".join(["line"] * 20)

    piece = render(f"<table>{HEAD}<tbody><tr><td>{tall}</td></tr></tbody></table>")

    assert piece.pages == 2
    assert piece.outline == "Document(Table(THead(TR(TH)) TBody(TR(TD))))"


def test_a_row_group_cut_by_a_page_keeps_its_spanning_cell_once(render):
    rows = "<tr><th scope='row' rowspan='20'>group</th><td>row</td></tr>" + "<tr><td>row</td></tr>" * 19

    piece = render(f"<table><tbody>{rows}</tbody></table>")

    assert piece.pages == 2
    assert piece.outline == f"Document(Table(TBody(TR(TH TD) {' '.join(['TR(TD)'] * 19)})))"
    assert attribute(piece.element("TH"), "RowSpan") == 20


@pytest.mark.parametrize(
    ("written", "scope"),
    [("scope='col'", "/Column"), ("scope='row'", "/Row"), ("scope='rowgroup'", "/Row"), ("", "/Column")],
)
def test_a_table_heading_says_what_it_heads(render, written, scope):
    piece = render(f"<table><tr><th {written}>H</th><td>x</td></tr></table>")

    assert str(attribute(piece.element("TH"), "Scope")) == scope


def test_cells_name_their_spans_where_they_have_any(render):
    rows = "<tr><th scope='col' colspan='2'>H</th></tr><tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr>"

    piece = render(f"<table>{rows}</table>")

    spans = [(attribute(e, "ColSpan"), attribute(e, "RowSpan")) for e in piece.elements() if e.role in {"TH", "TD"}]
    assert spans == [(2, None), (None, 2), (None, None), (None, None)]


def test_an_empty_cell_stays_so_that_the_table_stays_whole(render):
    piece = render("<table><tr><th scope='col'>H</th><th scope='col'></th></tr><tr><td></td><td>x</td></tr></table>")

    assert piece.outline == "Document(Table(TBody(TR(TH TH) TR(TD TD))))"


def test_a_table_in_a_table_keeps_its_own_rows_and_head(render):
    inner = f"<table>{HEAD}{body()}</table>"

    piece = render(f"<table><thead><tr><th scope='col'>Outer</th></tr></thead><tbody><tr><td>{inner}</td></tr></tbody></table>")

    assert piece.outline == f"Document(Table(THead(TR(TH)) TBody(TR(TD(Table(THead(TR(TH)) {body_outline()}))))))"


def test_lists_in_lists_have_labels_and_bodies(render):
    piece = render("<ol><li>one<ul><li>a</li><li>b</li></ul></li><li>two</li></ol>")

    inner = "L(LI(Lbl LBody) LI(Lbl LBody))"
    assert piece.outline == f"Document(L(LI(Lbl LBody({inner})) LI(Lbl LBody)))"
    assert [words for _, words in piece.spoken] == ["1.", "one", "◦", "a", "◦", "b", "2.", "two"]


@pytest.mark.parametrize(
    ("style", "numbering"),
    [
        ("decimal", "/Decimal"), ("lower-alpha", "/LowerAlpha"), ("upper-alpha", "/UpperAlpha"), ("lower-roman", "/LowerRoman"),
        ("upper-roman", "/UpperRoman"), ("disc", "/Disc"), ("circle", "/Circle"), ("square", "/Square"), ("none", "/None"),
    ],
)  # fmt: skip
def test_a_list_says_how_it_is_numbered(render, style, numbering):
    piece = render("<ul><li>one</li></ul>", f"ul {{ list-style-type: {style} }}")

    assert str(attribute(piece.element("L"), "ListNumbering")) == numbering


def test_a_list_without_markers_has_no_labels(render):
    piece = render("<ul><li>one</li></ul>", "ul { list-style: none }")

    assert piece.outline == "Document(L(LI(LBody)))"


def test_a_list_item_over_two_pages_has_one_label(render):
    tall = "<br>".join(["line"] * 20)

    piece = render(f"<ol><li>{tall}</li><li>two</li></ol>")

    assert piece.pages == 2
    assert piece.outline == "Document(L(LI(Lbl LBody) LI(Lbl LBody)))"
    assert [words for role, words in piece.spoken if role == "Lbl"] == ["1.", "2."]


@pytest.mark.parametrize(
    ("parts", "outline"),
    [
        ("<dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd>", "LI(Lbl LBody) LI(Lbl LBody)"),
        ("<dt>a</dt><dd>b</dd><dd>c</dd>", "LI(Lbl LBody LBody)"),
        ("<dt>a</dt><dt>b</dt><dd>c</dd>", "LI(Lbl) LI(Lbl LBody)"),
        ("<div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd>d</dd></div>", "LI(Lbl LBody) LI(Lbl LBody)"),
    ],
)
def test_a_definition_list_has_an_item_for_each_term(render, parts, outline):
    piece = render(f"<dl>{parts}</dl>")

    assert piece.outline == f"Document(L({outline}))"
