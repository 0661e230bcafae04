"""press/make/shop.py: the same piece for a print shop, with its ticket beside it."""

from __future__ import annotations

import io

import pikepdf
import pytest

from press.pieces import ticket_path
from press.preflight.inks import paints
from press.preflight.rules.inks import fault_of
from press.run.manifest import read_manifest
from tests.finish.ghostscript import inks, needs_ghostscript
from tests.finish.imposition.paper import boxes, drawn
from tests.run.print_room import NUMBER, open_print_room

SHOP, TICKET = "en/ticket.shop.pdf", "en/ticket.shop.ticket.txt"
BLEED = "    bleed: 0.125in\n"
PROFILE = bytes(16) + b"CMYK" + bytes(16) + b"acsp" + bytes(88)
BAND = "h1 { background: var(--palette-teal); color: var(--palette-paper); }\n"


@pytest.fixture(scope="module")
def built(workshop, tmp_path_factory):
    """The print room with the card made for a print shop."""
    bench = open_print_room(tmp_path_factory.mktemp("room"))
    report = bench.build("ticket:en:shop")
    assert not report.failed, report.diagnostics
    return bench


@pytest.fixture
def room(workshop, tmp_path):
    """A print room with nothing made."""
    return open_print_room(tmp_path)


def read(bench, name: str = SHOP) -> bytes:
    return (bench.project.output / name).read_bytes()


def test_the_card_has_an_eighth_of_an_inch_of_bleed_on_every_side(built):
    page = {"TrimBox": [0, 0, 252, 144], "BleedBox": [-9, -9, 261, 153], "MediaBox": [-9, -9, 261, 153]}

    assert boxes(read(built)) == [page] * 2


def test_the_file_holds_nothing_to_click_and_no_tags(built):
    with pikepdf.open(io.BytesIO(read(built))) as pdf:
        assert not {"/StructTreeRoot", "/MarkInfo", "/OutputIntents"} & set(pdf.Root.keys())
        assert not [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Annot"]


def test_the_file_says_what_it_is_and_claims_nothing(built):
    with pikepdf.open(io.BytesIO(read(built))) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == ("Admit one", "en")
        packet = pdf.Root.Metadata.read_bytes()
    assert b"Admit one" in packet
    assert b"pdfuaid" not in packet
    assert b"pdfx" not in packet


def test_all_paint_is_ink_and_all_text_is_black(built):
    with pikepdf.open(io.BytesIO(read(built))) as pdf:
        found = {paint for page in pdf.pages for paint in paints(page)}

    assert [fault for fault in map(fault_of, found) if fault] == []
    assert {(paint.space, paint.values) for paint in found if paint.what == "text"} == {("cmyk", (0, 0, 0, 1))}


@needs_ghostscript
def test_ghostscript_finds_black_ink_only(built, tmp_path):
    assert inks(read(built), tmp_path) == ["K", "K"]


@needs_ghostscript
def test_a_band_of_colour_takes_its_inks_and_its_page_only(room, tmp_path):
    room.project.write("styles/documents/ticket.css", room.project.read("styles/documents/ticket.css") + BAND)
    assert room.build("ticket:en:shop").failed == []

    assert inks(read(room), tmp_path) == ["CMYK", "K"]


def test_a_colour_that_is_no_ink_fails_the_file_with_the_rules_name(room):
    room.project.write(
        "styles/documents/ticket.css", room.project.read("styles/documents/ticket.css") + "h1 { color: #123456; }\n"
    )

    report = room.build("ticket:en:shop")

    assert report.failed == [SHOP]
    assert "preflight/rgb" in {diagnostic.rule for diagnostic in report.diagnostics}
    assert not (room.project.output / SHOP).exists()
    assert not (room.project.output / TICKET).exists()


def test_there_are_no_marks_unless_the_edition_asks_for_them(built, room):
    room.project.replace("content.yaml", BLEED, f"{BLEED}    marks: true\n")
    room.build("ticket:en:shop")

    plain, marked = drawn(read(built)), drawn(read(room))

    assert [len(after.lines) - len(before.lines) for before, after in zip(plain, marked, strict=True)] == [8, 8]
    assert "crop marks stand outside of the bleed" in read(room, TICKET).decode()


def test_a_profile_is_embedded_and_the_file_made_again_when_it_changes(room):
    room.project.replace("content.yaml", BLEED, f"{BLEED}    profile: press.icc\n")
    (room.project.root / "press.icc").write_bytes(PROFILE)
    room.build("ticket:en:shop")

    with pikepdf.open(io.BytesIO(read(room))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == PROFILE
    assert "the profile you gave is embedded" in read(room, TICKET).decode()

    assert room.build("ticket:en:shop").made == []
    (room.project.root / "press.icc").write_bytes(PROFILE + b"more")
    assert room.build("ticket:en:shop").made == [SHOP]


def test_the_ticket_stands_beside_the_file_and_names_it(built):
    words = read(built, TICKET).decode()

    assert ticket_path(built.job("ticket:en:shop").path) == TICKET
    assert "File             ticket.shop.pdf\n" in words
    assert "Paper, finish    Two sides. No folding.\n" in words
    assert f"digit by digit: {NUMBER}\n" in words


def test_the_manifest_has_the_size_of_the_trim(built):
    (entry,) = [entry for entry in read_manifest(built.project.output) if entry["file"] == SHOP]

    assert (entry["page_size_mm"], entry["pages"], entry["claims"]) == ([88.9, 50.8], 2, [])


def test_the_same_content_gives_the_same_bytes(built, room):
    room.build("ticket:en:shop")

    assert read(room) == read(built)
    assert read(room, TICKET) == read(built, TICKET)


def test_a_piece_that_fails_has_neither_file_nor_ticket(room):
    room.build("ticket:en:shop")
    room.project.replace("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")

    report = room.build("ticket:en:shop")

    assert report.failed == [SHOP]
    assert not (room.project.output / SHOP).exists()
    assert not (room.project.output / TICKET).exists()
