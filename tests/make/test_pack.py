"""press/make/pack.py: everything there is of a piece in one language, in one zip, the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from PIL import Image

from press.make.pack import packed
from press.pieces import Pack
from press.run.manifest import read_manifest
from tests.finish.imposition.paper import CARD, piece, solid
from tests.render.pieces import job
from tests.run.print_room import open_print_room

PACK = "en/ticket.pack.zip"
NAMES = [
    "ticket.1.png", "ticket.2.png", "ticket.office-a4.pdf", "ticket.office.pdf", "ticket.pdf", "ticket.shop.pdf",
    "ticket.shop.ticket.txt",
]  # fmt: skip


@pytest.fixture(scope="module")
def built(workshop, tmp_path_factory):
    """The print room with all that there is of the English card."""
    bench = open_print_room(tmp_path_factory.mktemp("room"))
    report = bench.build("ticket:en")
    assert not report.failed, report.diagnostics
    return bench


@pytest.fixture
def room(workshop, tmp_path):
    """A print room with nothing made."""
    return open_print_room(tmp_path)


@pytest.fixture
def shelf():
    """What is finished, by path: a card of two pages, its file for a print shop and the ticket of that."""
    card = piece(CARD, [solid(CARD), ""])
    return {"en/card.pdf": card, "en/card.shop.pdf": card + b"%shop\n", "en/card.shop.ticket.txt": b"Piece  Card\n"}


def pack_of(*members: str, **changes):
    """The job of a pack with these members."""
    return job(document="card", edition="pack", production=Pack(members), **changes)


def pack_up(shelf, *members: str, **changes):
    """What comes of such a pack."""
    made = pack_of(*members, **changes)
    return packed(made, made.production, shelf)


def read(bench) -> bytes:
    return (bench.project.output / PACK).read_bytes()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_pack_holds_the_editions_the_pictures_the_ticket_and_the_checksums(built):
    names = list(unzipped(read(built)))

    assert names == ["ticket.en/SHA256SUMS.txt", *(f"ticket.en/{name}" for name in NAMES)]


def test_what_is_in_a_pack_is_what_stands_beside_it(built):
    held = unzipped(read(built))

    for name in (name for name in NAMES if not name.endswith(".png")):
        assert held[f"ticket.en/{name}"] == (built.project.output / "en" / name).read_bytes()


def test_the_checksums_are_those_of_every_other_file(built):
    held = {name.partition("/")[2]: data for name, data in unzipped(read(built)).items()}

    # As sha256sum writes them: 64 digits, two spaces, a name.
    sums = [line.split("  ") for line in held.pop("SHA256SUMS.txt").decode().splitlines()]
    assert sums == [[hashlib.sha256(held[name]).hexdigest(), name] for name in NAMES]


def test_a_checksum_is_the_one_that_everybody_computes(shelf):
    shelf["en/card.shop.ticket.txt"] = b"abc"

    held = unzipped(pack_up(shelf, "en/card.pdf", "en/card.shop.pdf").main)

    # The first test vector of FIPS 180-4.
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert f"{digest}  card.shop.ticket.txt\n" in held["card.en/SHA256SUMS.txt"].decode()


def test_each_page_of_the_piece_is_a_picture(shelf):
    held = unzipped(pack_up(shelf, "en/card.pdf", "en/card.shop.pdf").main)

    pictures = [Image.open(io.BytesIO(held[f"card.en/card.{number}.png"])) for number in (1, 2)]
    # 3.5 x 2 in at 110 dots.
    assert [picture.size for picture in pictures] == [(385, 220)] * 2
    assert [picture.convert("L").getextrema()[0] < 128 for picture in pictures] == [True, False]


def test_the_same_files_give_the_same_zip_whenever_it_is_made(built, room):
    room.build("ticket:en")

    assert read(room) == read(built)


def test_nothing_in_a_zip_tells_when_or_by_whom_it_was_made(built):
    with zipfile.ZipFile(io.BytesIO(read(built))) as archive:
        entries = archive.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o644}  # readable by all, whatever unzips it
    assert {entry.create_system for entry in entries} == {3}


def test_what_is_compact_already_is_stored_as_it_is(built):
    with zipfile.ZipFile(io.BytesIO(read(built))) as archive:
        stored = {entry.filename for entry in archive.infolist() if entry.compress_type == zipfile.ZIP_STORED}

    assert stored == {f"ticket.en/{name}" for name in NAMES if name.endswith((".pdf", ".png"))}


def test_a_zip_is_whole(built):
    with zipfile.ZipFile(io.BytesIO(read(built))) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize("missing", ["en/card.pdf", "en/card.shop.pdf"])
def test_with_a_file_missing_there_is_no_zip(shelf, missing):
    del shelf[missing]

    outcome = pack_up(shelf, "en/card.pdf", "en/card.shop.pdf")

    assert outcome.files == {}
    assert outcome.failed
    assert outcome.handed[missing] is None  # so that it is made again when the file is there


def test_in_a_release_a_pack_of_what_was_left_out_is_left_out_too(shelf):
    del shelf["en/card.pdf"]

    outcome = pack_up(shelf, "en/card.pdf", "en/card.shop.pdf", release="2026-11-23")

    assert outcome.files == {}
    assert outcome.skipped
    assert not outcome.failed


def test_a_pack_without_a_ticket_is_a_pack(shelf):
    del shelf["en/card.shop.ticket.txt"]

    held = unzipped(pack_up(shelf, "en/card.pdf", "en/card.shop.pdf").main)

    assert sorted(held) == [
        "card.en/SHA256SUMS.txt", "card.en/card.1.png", "card.en/card.2.png", "card.en/card.pdf", "card.en/card.shop.pdf",
    ]  # fmt: skip


def test_a_pack_says_what_it_holds(shelf):
    outcome = pack_up(shelf, "en/card.pdf", "en/card.shop.pdf")

    assert outcome.path == "en/card.pack.zip"
    assert outcome.facts["holds"] == ["card.1.png", "card.2.png", "card.pdf", "card.shop.pdf", "card.shop.ticket.txt"]
    assert outcome.facts["sha256"] == hashlib.sha256(outcome.main).hexdigest()


def test_the_manifest_lists_the_pack(built):
    entries = {entry["file"]: entry for entry in read_manifest(built.project.output)}

    assert entries[PACK]["holds"] == NAMES
    assert entries[PACK]["sha256"] == hashlib.sha256(read(built)).hexdigest()


def test_a_pack_is_taken_away_when_one_of_its_pieces_fails(room):
    room.build("ticket:en")
    rust = room.project.read("styles/documents/ticket.css") + "h1 { color: #123456; }\n"  # no ink: fails the print shop's rule
    room.project.write("styles/documents/ticket.css", rust)

    report = room.build("ticket:en")

    assert sorted(report.failed) == [PACK, "en/ticket.shop.pdf"]
    assert not (room.project.output / PACK).exists()


def test_a_pack_is_made_again_when_one_of_its_pieces_changes(room):
    room.build("ticket:en")
    room.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    room.project.replace("translations/es.po", 'msgid "Room four"', 'msgid "Room five"')

    assert PACK in room.build("ticket:en").made
    assert room.build("ticket:en").made == []


def test_only_its_own_files_are_in_a_pack(shelf):
    shelf["en/flyer.pdf"] = b"%PDF"

    outcome = pack_up(shelf, "en/card.pdf")

    assert outcome.facts["holds"] == ["card.1.png", "card.2.png", "card.pdf"]
