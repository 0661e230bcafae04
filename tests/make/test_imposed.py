"""press/make/imposed.py: a piece on paper, with a line for whoever prints it and a ruler to check the size by."""

from __future__ import annotations

import io
from itertools import groupby

import pikepdf
import pytest

from press.finish.imposition.impose import SheetPlan
from press.finish.pictures import images
from press.make.imposed import sheet_names, sheet_plan_of
from press.pieces import Job, OnSheets
from press.preflight.reading import lines_of
from press.run.manifest import read_manifest
from press.units import SIZES, Size, inches
from tests.finish.imposition.paper import CARD, boxes, drawn
from tests.render.pieces import job, locale
from tests.run.print_room import NUMBER, open_print_room

OFFICE, A4 = "en/ticket.office.pdf", "en/ticket.office-a4.pdf"


@pytest.fixture(scope="module")
def built(workshop, tmp_path_factory):
    """The print room with its card made."""
    bench = open_print_room(tmp_path_factory.mktemp("room"))
    report = bench.build("ticket")
    assert not report.failed, report.diagnostics
    return bench


@pytest.fixture
def room(workshop, tmp_path):
    """A print room with nothing made."""
    return open_print_room(tmp_path)


def read(bench, name: str) -> bytes:
    return (bench.project.output / name).read_bytes()


def labels(bench, tag: str) -> dict[str, str]:
    """What the labels for printing say in a language."""
    return {key: text.words for key, text in bench.job(f"ticket:{tag}:office").view.names["labels"]["print"].items()}


def squeezed(words: str) -> str:
    """Words without their spaces, which a narrow space at the end of a sentence does not always show."""
    return "".join(words.split())


def bare(pdf: bytes) -> list[str]:
    """The lines of a file, squeezed."""
    return [squeezed(line) for line in lines_of(pdf)]


def test_ten_cards_with_their_backs_stand_on_a_letter_sheet(built):
    assert [page["TrimBox"] for page in boxes(read(built, OFFICE))] == [[0, 0, 612, 792]] * 2
    assert [[name for name, _ in side.forms] for side in drawn(read(built, OFFICE))] == [["/P0"] * 10 + ["/N"], ["/P1"] * 10]


def test_the_sheets_hold_every_number_ten_times(built):
    assert " ".join(lines_of(read(built, "en/ticket.pdf"))).count(NUMBER) == 1
    assert " ".join(lines_of(read(built, OFFICE))).count(NUMBER) == 10


def test_the_sheets_are_untagged_and_say_what_they_are(built):
    with pikepdf.open(io.BytesIO(read(built, OFFICE))) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == ("Admit one", "en")
        assert b'<rdf:li xml:lang="x-default">Admit one</rdf:li>' in pdf.Root.Metadata.read_bytes()
        assert b"pdfuaid" not in pdf.Root.Metadata.read_bytes()


def test_the_manifest_counts_sides_on_paper_and_claims_nothing(built):
    entries = {entry["file"]: entry for entry in read_manifest(built.project.output)}

    assert (entries[OFFICE]["pages"], entries[OFFICE]["page_size_mm"], entries[OFFICE]["claims"]) == (2, [215.9, 279.4], [])
    assert entries[A4]["page_size_mm"] == [210, 297]


def test_sheets_take_less_than_thirty_kilobytes_beside_the_card(built):
    for name in (OFFICE, A4):
        assert len(read(built, name)) - len(read(built, "en/ticket.pdf")) < 30_000


@pytest.mark.parametrize("tag", ["en", "es"])
@pytest.mark.parametrize(("edition", "ruler"), [("office", "inches"), ("office-a4", "millimeters")])
def test_the_first_side_says_in_the_readers_language_how_to_print_and_cut_it(built, tag, edition, ruler):
    words = labels(built, tag)

    lines = bare(read(built, f"{tag}/ticket.{edition}.pdf"))

    assert lines[0] == squeezed(words["both_long"] + words["cut"])
    assert squeezed(words[ruler]) in lines


# The longest line in the waste below the cards, which is 12.7 mm on letter paper and 21.5 on A4.
@pytest.mark.parametrize(("name", "dpi", "waste", "length"), [(OFFICE, 288, 12.7, 1152), (A4, 254, 21.5, 1000)])
def test_the_ruler_is_four_inches_long_on_letter_paper_and_a_hundred_millimetres_on_a4(built, name, dpi, waste, length):
    image = next(iter(images(read(built, name), dpi=dpi))).convert("L")

    below = image.crop((0, image.height - round(waste / 25.4 * dpi) + 2, image.width, image.height))
    rows = [below.crop((0, y, below.width, y + 1)).tobytes() for y in range(below.height)]
    runs = [len(list(run)) for row in rows for dark, run in groupby(row, lambda grey: grey < 160) if dark]

    assert max(runs) == pytest.approx(length, abs=1)


def test_notes_and_marks_stand_clear_of_the_cards(built):
    with pikepdf.open(io.BytesIO(read(built, OFFICE))) as pdf:
        parts = [part for part in pikepdf.parse_content_stream(pdf.pages[0]) if pikepdf.Name("/P0") not in part.operands]
        pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(parts))
        out = io.BytesIO()
        pdf.save(out)

    image = next(iter(images(out.getvalue(), dpi=144))).convert("L")

    # The cards stand from 54 and 36 points on; nothing else is printed inside of there, and something is outside.
    assert image.crop((108, 72, 1224 - 108, 1584 - 72)).getextrema() == (255, 255)
    assert image.getextrema()[0] < 128


def test_the_printers_correction_moves_the_backs_and_no_front(built, room):
    room.project.write("printer.yaml", "back: {right_mm: 0.5, up_mm: -1}\n")
    room.build("ticket:en:office")

    (front, back), (same, moved) = drawn(read(built, OFFICE)), drawn(read(room, OFFICE))

    assert same == front
    # 0.5 mm are 1.417 points, 1 mm 2.835.
    for (_, x), (_, y) in zip(back.forms, moved.forms, strict=True):
        assert [b - a for a, b in zip(x, y, strict=True)] == pytest.approx([0, 0, 0, 0, 1.417, -2.835], abs=0.002)


def test_a_printer_that_turns_over_the_short_edge_gets_backs_on_their_heads_and_is_asked_to(room):
    room.project.write("printer.yaml", "duplex: short-edge\n")
    room.build("ticket:en:office")

    (_, back), words = drawn(read(room, OFFICE)), labels(room, "en")

    assert {matrix[:4] for _, matrix in back.forms} == {(-1, 0, 0, -1)}
    assert bare(read(room, OFFICE))[0] == squeezed(words["both_short"] + words["cut"])
    with pikepdf.open(io.BytesIO(read(room, OFFICE))) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_a_changed_correction_makes_the_sheets_again_and_nothing_else(room):
    room.build("ticket:en:plain", "ticket:en:office")

    room.project.write("printer.yaml", "back: {right_mm: 0.5}\n")

    assert room.build("ticket:en:plain", "ticket:en:office").made == [OFFICE]


def test_the_same_content_gives_the_same_sheets(built, room):
    room.build("ticket:en:office")

    assert read(room, OFFICE) == read(built, OFFICE)


def test_a_piece_that_fails_has_no_sheets(room):
    room.project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    report = room.build("ticket:en:office")

    assert report.failed == [OFFICE]
    assert not (room.project.output / OFFICE).exists()


def on_paper(paper: Size, piece: Size, *, duplex="long-edge", folds=(), tag="en", rows=1):
    """The job of a piece on paper."""
    asked = OnSheets("own", "grid", paper, piece, 1, rows, 0.0, 64, 0.0, duplex)
    return job(production=asked, folds=folds, locales=(locale(tag),))


def plan_of(made: Job) -> SheetPlan:
    """How the piece of such a job stands on its sheets."""
    return sheet_plan_of(made, made.production)


@pytest.mark.parametrize(
    ("made", "pages", "said"),
    [
        (on_paper(SIZES["letter"], CARD), 1, {"turn": "one_side", "folded": False, "ruler": "inches", "roomy": True}),
        (on_paper(SIZES["letter"], CARD), 2, {"turn": "both_long", "folded": False}),
        (on_paper(SIZES["letter"], CARD, duplex="short-edge"), 2, {"turn": "both_short"}),
        (on_paper(SIZES["a4"], CARD), 2, {"ruler": "millimeters"}),
        (on_paper(SIZES["letter"], inches(8, 3.5), folds=(50.8,) * 4, rows=3), 2, {"folded": True, "roomy": False}),
        (on_paper(SIZES["letter"], CARD, folds=(88.9,)), 2, {"folded": False}),
    ],
)
def test_notes_say_what_there_is_to_do(made, pages, said):
    names = sheet_names(made, made.production, plan_of(made), pages)

    assert {key: names[key] for key in said} == said


def test_notes_know_the_room_they_have():
    shoe = on_paper(SIZES["letter"], inches(8, 3.5), rows=3)

    assert sheet_names(shoe, shoe.production, plan_of(shoe), 2)["style"] == "--waste-above: 6.35mm; --waste-beside: 6.35mm"


@pytest.mark.parametrize(("tag", "rtl"), [("en", False), ("ar", True)])
def test_a_piece_from_right_to_left_is_folded_and_bound_from_the_right(tag, rtl):
    assert plan_of(on_paper(SIZES["letter"], CARD, tag=tag)).rtl is rtl


def test_an_imposition_goes_to_the_sheets_as_content_gives_it():
    given = OnSheets("book", "booklet", inches(17, 11), SIZES["letter"], 1, 1, 0.0, 48, 0.1, "long-edge")

    made = plan_of(job(production=given, folds=(50.8, 50.8)))

    assert made == SheetPlan(
        "booklet", inches(17, 11), SIZES["letter"], columns=1, rows=1, gutter=0.0, folds=(50.8, 50.8), rtl=False,
        signature=48, creep=0.1,
    )  # fmt: skip
