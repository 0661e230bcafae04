"""preflight/tree: the structure tree and the parent tree agree, and own everything that is painted, once."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import tree
from tests.preflight.conftest import damaged, element, messages, said


def test_a_file_whose_trees_agree_passes(plain):
    assert said(tree, plain) == []


def disown(pdf: pikepdf.Pdf) -> None:
    """The heading stays painted and belongs to nobody."""
    del element(pdf, "H1")["/K"]


def share(pdf: pikepdf.Pdf) -> None:
    """The heading's content is also said to be the paragraph's."""
    element(pdf, "P").K.append(element(pdf, "H1").K[0])


def invent(pdf: pikepdf.Pdf) -> None:
    """The heading owns something that no page paints."""
    element(pdf, "H1").K.append(99)


def misplace(pdf: pikepdf.Pdf) -> None:
    """The parent tree gives the heading's content to the paragraph."""
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = element(pdf, "P")


def forget(pdf: pikepdf.Pdf) -> None:
    """The parent tree gives the heading's content to nobody."""
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = pikepdf.Object.parse(b"null")


def adopt(pdf: pikepdf.Pdf) -> None:
    """The paragraph names the heading as its parent."""
    element(pdf, "P").P = element(pdf, "H1")


def relink(pdf: pikepdf.Pdf) -> None:
    """The link's annotation has another key than its owner."""
    pdf.pages[0].obj.Annots[0].StructParent = 0


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (disown, [("marked content 0 is painted but belongs to no element", 1)]),
        (share, [("marked content 0 has 2 owners", 1), ("the parent tree has another owner for marked content 0", 1)]),
        (
            invent,
            [
                ("marked content 99 has an owner but is not painted", 1),
                ("the parent tree has another owner for marked content 99", 1),
            ],
        ),
        (misplace, [("the parent tree has another owner for marked content 0", 1)]),
        (forget, [("the parent tree has another owner for marked content 0", 1)]),
        (adopt, [("an element P names the wrong parent", 0)]),
        (relink, [("the parent tree has another owner for a link", 0)]),
        (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), [("the PDF has no structure tree", 0)]),
    ],
)
def test_every_way_to_disagree_is_named(plain, change, found):
    assert said(tree, damaged(plain, change)) == [("preflight/tree", message, page) for message, page in found]


def test_text_inside_of_a_form_is_named(render):
    found = messages(tree, render("<p>read</p><p style='opacity: 0.5'>pale</p>").subject())

    assert any("where no element can own it" in message for message in found)


def test_what_is_painted_in_several_streams_is_found(plain):
    def split(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.obj.Contents = pikepdf.Array([page.obj.Contents, pdf.make_stream(b"/Span <</MCID 77>> BDC EMC")])

    assert messages(tree, damaged(plain, split)) == ["marked content 77 is painted but belongs to no element"]
