"""preflight/document: the file says what it is."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import claim
from tests.preflight.conftest import damaged, messages, said


def test_a_file_that_says_what_it_is_passes(plain):
    assert said(claim, plain) == []


def take_out(*path: str):
    """Removes an entry of the catalogue, or of a dictionary in it."""

    def change(pdf: pikepdf.Pdf) -> None:
        holder = pdf.Root
        for name in path[:-1]:
            holder = holder[name]
        del holder[path[-1]]

    return change


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (take_out("/Lang"), "language"),
        (lambda pdf: pdf.Root.__setattr__("Lang", pikepdf.String("")), "language"),
        (lambda pdf: pdf.docinfo.__delitem__("/Title"), "title"),
        (take_out("/MarkInfo"), "mark that it is tagged"),
        (lambda pdf: pdf.Root.MarkInfo.__setattr__("Marked", False), "mark that it is tagged"),
        (take_out("/StructTreeRoot"), "structure tree"),
        (take_out("/ViewerPreferences"), "request to show its title"),
        (take_out("/ViewerPreferences", "/DisplayDocTitle"), "request to show its title"),
    ],
)
def test_what_a_file_does_not_say_is_named(plain, change, missing):
    assert said(claim, damaged(plain, change)) == [("preflight/document", f"the PDF has no {missing}", 0)]


def test_a_page_whose_links_do_not_follow_the_structure_is_named(plain):
    bad = damaged(plain, lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"))

    assert said(claim, bad) == [("preflight/document", "the order of links does not follow the structure", 1)]


def test_everything_missing_is_said_at_once(plain):
    def change(pdf: pikepdf.Pdf) -> None:
        take_out("/Lang")(pdf)
        take_out("/MarkInfo")(pdf)

    assert len(messages(claim, damaged(plain, change))) == 2


# What the examples of the rule say in words, as pieces: the failing one, then the one that passes.
EXAMPLES = {"preflight/document": (lambda plain, _: damaged(plain, take_out("/Lang")), lambda plain, _: plain)}
