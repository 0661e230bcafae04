"""One reading of a finished PDF: pages, fonts, structure and text as they stand in the file."""

from __future__ import annotations

import pikepdf
import pytest

from tests.preflight.conftest import damaged, element
from tests.render.pieces import lines


def test_the_structure_is_read_from_the_document_down_in_order(render):
    piece = render("<section><h1>T</h1><p>a</p></section><p>b</p>")

    tree = piece.reading.tree
    assert [found.role for found in tree.walk()] == ["Document", "Sect", "H1", "P", "P"]
    assert tree.parent is None
    assert [kid.parent for kid in tree.kids] == [tree, tree]


def test_a_file_without_structure_has_no_tree(plain):
    bare = damaged(plain, lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"))

    assert bare.pdf.tree is None


def test_content_is_known_by_page_and_number(render):
    piece = render(f"<p>{lines(14)}</p>")

    (paragraph,) = piece.elements("P")
    # Two lines at least stay together, so twelve stand on the first page; the numbers of the second begin anew.
    assert paragraph.content == [(1, number) for number in range(12)] + [(2, 0), (2, 1)]
    assert set(paragraph.content) == piece.reading.painted


def test_an_element_holds_content_when_anything_below_it_does(render):
    piece = render("<table><tr><th scope='col'>h</th><td></td></tr></table>")

    assert piece.element("Table").holds_content()
    assert not piece.element("TD").holds_content()


def test_a_single_kid_that_is_not_in_an_array_is_read(plain):
    def unwrap(pdf: pikepdf.Pdf) -> None:
        heading = element(pdf, "H1")
        heading.K = heading.K[0]
        pdf.Root.StructTreeRoot.K = pdf.Root.StructTreeRoot.K[0]

    assert [e.content for e in damaged(plain, unwrap).pdf.tree.walk() if e.role == "H1"] == [[(1, 0)]]


def test_a_link_is_an_annotation_of_its_element(plain):
    (link,) = [found for found in plain.pdf.tree.walk() if found.role == "Link"]

    (annotation,) = link.annotations
    assert str(annotation.A.URI) == "https://example.org/"
    assert plain.pdf.parent_tree[int(annotation.StructParent)].objgen == link.reference


def test_the_parent_tree_lists_the_owners_of_each_page(render):
    piece = render(f"<p>{lines(14)}</p>")

    keys = [int(page.obj.StructParents) for page in piece.reading.file.pages]
    owners = [{owner.objgen for owner in piece.reading.parent_tree[key]} for key in keys]
    assert owners == [{piece.element("P").reference}] * 2


def test_an_element_that_names_another_parent_is_noticed(plain):
    assert plain.pdf.tree is not None
    assert plain.pdf.misparented == []

    def adopt(pdf: pikepdf.Pdf) -> None:
        element(pdf, "P").P = element(pdf, "H1")

    subject = damaged(plain, adopt)
    assert subject.pdf.tree is not None
    assert [found.role for found in subject.pdf.misparented] == ["P"]


def test_fonts_are_known_by_name_and_whether_they_are_embedded(render):
    piece = render("<p>a <b>b</b> <i>c</i></p>")

    assert piece.reading.fonts == {"Noto-Sans": True, "Noto-Sans-Bold": True, "Noto-Sans-Italic": True}


def test_a_font_that_is_not_embedded_is_known_as_such(plain):
    def take_out(pdf: pikepdf.Pdf) -> None:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and "/FontFile2" in entry:
                del entry["/FontFile2"]

    assert set(damaged(plain, take_out).pdf.fonts.values()) == {False}


def test_the_text_of_each_page_is_extracted(render):
    piece = render("<p>one</p><p style='break-before: page'>two</p>")

    assert [text.strip() for text in piece.reading.texts] == ["one", "two"]


def test_pages_are_numbered_from_one(render):
    piece = render("<p>one</p><p style='break-before: page'>two</p>")

    assert sorted(piece.reading.page_numbers.values()) == [1, 2]


def test_a_page_is_pictured_as_far_as_its_bleed_box_goes(render):
    css = "@page { margin: 0; bleed: 3mm; background: #000000 } p { color: white }"

    (picture,) = render("<p>x</p>", css).reading.bleed_boxes(127)

    # The page is 120 by 80 mm and 3 mm wider on every side; 127 dots an inch are 5 a millimetre. The corners are painted.
    assert picture.size == pytest.approx((126 * 5, 86 * 5), abs=1)
    assert {picture.convert("L").getpixel((x, y)) for x in (1, 626) for y in (1, 426)} == {0}
