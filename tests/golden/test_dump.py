"""A dump says what a reader would see or hear differently, each thing in a line of its own."""

from __future__ import annotations

from difflib import ndiff

import pytest

from tests.golden.dump import dump
from tests.golden.small import CONTENT, PIECE, SHEET, make, make_sheet
from tests.golden.wording import as_read, readable

WHOLE = """\
ar/leaflet.pdf
fit step 2, leading 0.92, size 1.0

metadata
  PDF 1.3, language ar, tagged
  /Title = Leaflet

page 1 of 1
  media                      -3.5   -3.5  77.6 × 77.6
  trim                        0.0    0.0  70.6 × 70.6
     5.3   10.6  Leaf-Bold 12.0  A1b
     5.3   21.2  Leaf-Bold 9.0  A b
    21.2   21.2  Leaf-Bold 9.0  1
     5.3   63.5  Leaf-Bold 6.0  A لاب b

links of page 1
    21.2   17.6  3.5 × 7.1 -> tel:911 "1"

tags
  Document
    H1 "A1b"
    P lang=en "A b"
      Link "1" + annotation
"""


def changes(folder, **different) -> list[str]:
    """The lines that differ between the small piece and a different one: old, then new."""
    after = dump(make(folder / "after", **different), PIECE)
    return [line for line in ndiff(WHOLE.splitlines(), after.splitlines()) if line[0] in "-+"]


def moved(before: str, after: str) -> dict[str, str]:
    assert CONTENT.count(before) == 1
    return {"content": CONTENT.replace(before, after)}


def test_a_piece_is_dumped_whole(tmp_path):
    assert dump(make(tmp_path), PIECE) == WHOLE


def test_a_piece_is_dumped_the_same_twice(tmp_path):
    assert dump(make(tmp_path / "one"), PIECE) == dump(make(tmp_path / "two"), PIECE)


@pytest.mark.parametrize(
    ("different", "before", "after"),
    [
        (moved("80 80 Tm", "83.78 80 Tm"), "    21.2   21.2  Leaf-Bold 9.0  1", "    22.2   21.2  Leaf-Bold 9.0  1"),
        (moved("/F 16 Tf", "/F 17 Tf"), "     5.3   10.6  Leaf-Bold 12.0  A1b", "     5.3   10.6  Leaf-Bold 12.8  A1b"),
        ({"target": "tel:912"}, '    21.2   17.6  3.5 × 7.1 -> tel:911 "1"', '    21.2   17.6  3.5 × 7.1 -> tel:912 "1"'),
        ({"kind": "/Div"}, '    P lang=en "A b"', '    Div lang=en "A b"'),
        ({"step": 3}, "fit step 2, leading 0.92, size 1.0", "fit step 3, leading 0.92, size 1.0"),
    ],
    ids=["a word moved by a millimetre", "a larger face", "another target", "another role", "another step"],
)
def test_one_change_is_one_line(tmp_path, different, before, after):
    assert changes(tmp_path, **different) == [f"- {before}", f"+ {after}"]


def test_another_word_shows_where_it_stands_and_in_the_tag_that_has_it(tmp_path):
    assert changes(tmp_path, **moved("<000100020003>", "<000100020002>")) == [
        "-      5.3   10.6  Leaf-Bold 12.0  A1b",
        "+      5.3   10.6  Leaf-Bold 12.0  A11",
        '-     H1 "A1b"',
        '+     H1 "A11"',
    ]


def test_text_that_belongs_to_no_tag_any_more_is_seen(tmp_path):
    untagged = moved("/Span <</MCID 0>> BDC", "/Artifact BMC")

    assert changes(tmp_path, **untagged) == ['-     H1 "A1b"', "+     H1"]


def test_a_mark_that_is_moved_over_its_letter_makes_no_space(tmp_path):
    raised = moved("<000100020003> Tj", "<0001> Tj 3 Ts [310 <0002>] TJ 0 Ts [-610] TJ <0003> Tj")

    assert changes(tmp_path, **raised) == []


def test_turned_text_says_so(tmp_path):
    turned = moved("1 0 0 -1 20 40 Tm", "0 -1 -1 0 20 40 Tm")

    assert changes(tmp_path, **turned)[1] == "+      5.3   10.6  Leaf-Bold 12.0 turned 90°  A1b"


def test_a_form_is_told_once_and_placed_as_often_as_it_is_used(tmp_path):
    lines = dump(make_sheet(tmp_path), SHEET).splitlines()

    start = next(number for number, line in enumerate(lines) if line.startswith("page"))
    assert lines[start + 1 :] == [
        "  media                       0.0    0.0  211.7 × 105.8",
        "     0.0   35.3  70.6 × 70.6  form 1",
        "    form 1 is 70.6 × 70.6:",
        "         5.3   10.6  Leaf-Bold 12.0  A1b",
        "         5.3   21.2  Leaf-Bold 9.0  A b",
        "        21.2   21.2  Leaf-Bold 9.0  1",
        "         5.3   63.5  Leaf-Bold 6.0  A لاب b",
        "   141.1   28.2  70.6 × 70.6  form 1, turned 180°",
    ]


def test_of_a_brief_dump_only_first_lines_and_the_number_of_tags_are_left(tmp_path):
    lines = dump(make(tmp_path), PIECE, briefly=True).splitlines()

    assert [line for line in lines if "Leaf-Bold" in line] == WHOLE.splitlines()[10:12]
    assert lines[-2:] == ["tags", "  1 Document, 1 H1, 1 Link, 1 P"]


def test_what_nobody_sees_is_shown():
    assert readable("a\u200bb\u00a0c\u202ed\x07") == "a¦b⍽c⟨202E⟩d⟨0007⟩"


@pytest.mark.parametrize(
    ("from_left", "read"),
    [
        ("abc", "abc"),
        (".אב", "בא."),
        ("888-1 בא", "אב 888-1"),
        ("א A b ב", "ב A b א"),
        ("ב )A( א", "א (A) ב"),
    ],
)
def test_a_line_is_told_as_it_is_read(from_left, read):
    assert as_read(list(from_left)) == read
