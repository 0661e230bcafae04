"""press/run/printing/wording.py and directions.py: what somebody at an office printer is told of a file."""

from __future__ import annotations

import json

import pytest

from press.finish.imposition.impose import marks_of, sides_of
from press.make.imposed import sheet_plan_of
from press.run.printing.directions import Count, directions, is_coloured, with_people
from press.run.printing.wording import as_json, as_text
from tests.finish.imposition.paper import CARD, piece
from tests.run.print_room import open_print_room

PAGE = "    page: card\n    pages: [2]\n    editions: [office, office-a4, shop, pack]\n    impositions: {office: cards-10, office-a4: cards-10-a4}\n"
# Pieces and their impositions: page and folds as content.yaml says them.
SHOE = ("8in x 3.5in", "shoe-3", "[2in, 2in, 2in, 2in]")
BROCHURE = ("letter-landscape", "tri-fold", "[3.625in, 3.6875in, 3.6875in]")
BOOKLET = ("letter", "booklet-tabloid", "")
FIGURES = "0 0 0 rg 0 0 9 9 re f"


class Told(dict):
    """The lines of the directions by their labels; the title is `""`."""

    def __init__(self, words: str) -> None:
        label = ""
        for line in words.splitlines():
            label = line[:9].strip() or label if line[9:10] == " " and self else ""
            self[label] = f"{self.get(label, '')} {line[10:] if label else line}".strip()


@pytest.fixture
def room(tmp_path):
    """The project with a print room; nothing is built."""
    return open_print_room(tmp_path)


@pytest.fixture
def given(room, tmp_path):
    """The directions for an edition of the ticket, whose file has so many pages, or sides of sheets, painted so."""

    def of(name="ticket:en:office", *, pages=2, people=0, draft=False, painted=FIGURES, made_now=True):
        file = tmp_path / "file.pdf"
        file.write_bytes(piece(CARD, [painted]))
        facts = {"pages": pages, "draft": draft}
        return directions(room.opened.content, room.job(name), facts, file, people=people, made_now=made_now)

    return of


@pytest.fixture
def told(given):
    """The same in words."""
    return lambda *names, **facts: Told(as_text(given(*names, **facts)))


def lay_out(room, page, imposition, folds=""):
    """Makes the ticket a piece of another size, on other sheets."""
    folded = f"    folds: {folds}\n" if folds else ""
    editions = f"    pages: [2]\n    editions: [office, shop, pack]\n    impositions: {{office: {imposition}}}\n"
    room.project.replace("content.yaml", PAGE, f"    page: {page}\n{folded}{editions}")


# Sheets: two to spare and one in fifty; whole copies where a copy is several sheets: one and one in fifty.
@pytest.mark.parametrize(
    ("count", "people", "needed", "spare"),
    [
        (Count(10, 1), 1, 1, 2),
        (Count(10, 1), 10, 1, 2),
        (Count(10, 1), 11, 2, 2),
        (Count(10, 1), 500, 50, 3),
        (Count(3, 1), 500, 167, 5),
        (Count(1, 1), 500, 500, 12),
        (Count(1, 21), 30, 630, 21),
        (Count(1, 2), 100, 200, 6),
    ],
)
def test_sheets_are_counted_up_and_a_few_are_spare(count, people, needed, spare):
    assert with_people(count, people) == Count(count.on_sheet, count.to_copy, people, needed, spare)


def test_a_card_is_told_in_full(given, tmp_path):
    assert (
        as_text(given(people=500))
        == f"""\
Ticket, English, for 500 people

File      {tmp_path}/file.pdf (made just now)
Sheets    53: 10 on each sheet, so 50 for 500 people, and 3 to spare.
Paper     Letter, 8.5 x 11 in (215.9 x 279.4 mm).
          Ready cut: Avery 5371, Avery 8371. Look at the packet: makers change their numbers.
          Or a print shop is told: No folding.
Printer   Actual size (100%), never “fit to page”; both sides, flip on the long edge; portrait; black and
          white.
          If the backs do not stand behind the fronts: `python build.py calibrate`.
Check     On the first sheet, measure the line below the pieces: 4 inches. If not, the size was not 100%:
          print no more before it is.
Cut       9 cuts, along the marks. Margins first: 0.75 in (19.1 mm) left and right, 0.5 in (12.7 mm) above
          and below; then between the pieces.
          From the left edge: 0.75, 4.25, 7.75 in (19.1, 108, 196.8 mm).
          From the top edge: 0.5, 2.5, 4.5, 6.5, 8.5, 10.5 in (12.7, 63.5, 114.3, 165.1, 215.9, 266.7 mm).
Fold      Nothing to fold.
Others    --edition plain      As it is read, page by page
          --edition office-a4  On A4 sheets
          --edition shop       For a print shop
          --edition pack       All in one"""
    )


def test_without_people_nothing_is_counted(told):
    assert told()["Sheets"] == "10 on each sheet; --people N counts the sheets."


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        (1, "104: one sheet each, so 100 for 100 people, and 4 to spare."),
        (2, "104: one sheet each, so 100 for 100 people, and 4 to spare."),
        (3, "206: 2 sheets each, so 200 for 100 people, and 6 to spare (3 whole copies)."),
    ],
)
def test_pages_are_counted_two_to_a_sheet(told, pages, words):
    assert told("leaflet:en:plain", pages=pages, people=100)["Sheets"] == words


def test_a_booklet_is_counted_folded_and_stapled_by_its_sheets(room, told):
    lay_out(room, *BOOKLET)

    lines = told(pages=42, people=30)

    assert lines["Sheets"] == "651: 21 sheets each, so 630 for 30 people, and 21 to spare (1 whole copy)."
    assert lines["Paper"].startswith("Tabloid, 11 x 17 in (279.4 x 431.8 mm).")
    assert "at 8.5 in (215.9 mm) from the left edge of the front, and staple twice through the fold." in lines["Fold"]
    assert "A copy is 2 booklets, bound one behind the other: 11 sheets, then 10 sheets" in lines["Fold"]
    assert lines["Cut"] == "Nothing to cut to size."


def test_a_booklet_of_one_section_is_not_spoken_of_as_several(room, told):
    lay_out(room, *BOOKLET)

    assert "booklets" not in told(pages=24)["Fold"]


@pytest.mark.parametrize(
    "imposition", [("card", "cards-10"), ("card", "cards-10-a4"), ("card", "cards-8"), SHOE, ("5in x 7in", "signs-2")]
)
def test_cuts_are_where_the_marks_of_the_sheet_are(room, given, imposition):
    lay_out(room, *imposition)
    job = room.job("ticket:en:office")
    on = sheet_plan_of(job, job.production)
    marks = [line for line in marks_of(on, sides_of(on, 1, "long-edge")[0], "long-edge") if not line.dashed]

    cuts = given().cuts

    assert list(cuts.from_left) == sorted({line.x1 for line in marks if line.x1 == line.x2})
    assert list(cuts.from_top) == pytest.approx(sorted({on.sheet.height - line.y1 for line in marks if line.y1 == line.y2}))
    assert cuts.marked


def test_on_a4_everything_is_in_millimetres_first(room, told):
    lines = told("ticket:en:office-a4")

    assert lines["Paper"].startswith("A4, 210 x 297 mm (8.27 x 11.69 in).")
    assert "the line below the pieces: 100 mm." in lines["Check"]
    assert "Margins first: 16.1 mm (0.63 in) left and right, 21.5 mm (0.85 in) above and below" in lines["Cut"]
    assert "From the left edge: 16.1, 105, 193.9 mm (0.63, 4.13, 7.63 in)." in lines["Cut"]


def test_a_sheet_without_waste_is_measured_and_has_no_ruler(room, told):
    lay_out(room, "4.25in x 5.5in", "quarters-4")

    lines = told(pages=1)

    assert lines["Cut"] == (
        "2 cuts; there are no marks, measure. From the left edge: 4.25 in (108 mm). From the top edge: 5.5 in (139.7 mm)."
    )
    assert lines["Check"].startswith("On the first sheet, measure a piece: 4.25 x 5.5 in (108 x 139.7 mm).")


@pytest.mark.parametrize(("tag", "edge"), [("en", "left"), ("ar", "right")])
def test_an_accordion_is_cut_first_and_folded_at_its_marks(room, told, tag, edge):
    lay_out(room, *SHOE)
    if tag == "ar":
        room.project.replace("content.yaml", "languages: [en, es]\neditions", "languages: [en, ar]\neditions")

    assert told(f"ticket:{tag}:office")["Fold"] == (
        f"Like an accordion, to and fro, at 2, 4, 6 in (50.8, 101.6, 152.4 mm) from the {edge} edge of the front. "
        "Cut first. Dotted marks show where."
    )


@pytest.mark.parametrize(("tag", "edge"), [("en", "left"), ("ar", "right")])
def test_the_short_panel_of_a_roll_fold_goes_in_first(room, told, tag, edge):
    lay_out(room, *BROCHURE)
    if tag == "ar":
        room.project.replace("content.yaml", "languages: [en, es]\neditions", "languages: [en, ar]\neditions")

    assert told(f"ticket:{tag}:office")["Fold"] == (
        f"A roll fold, at 3.625, 7.3125 in (92.1, 185.7 mm) from the {edge} edge of the front. "
        f"The panel at the {edge} is the short one; fold it in first."
    )


def test_a_piece_of_two_panels_is_folded_once(room, told):
    lay_out(room, "card", "cards-10", "[1.75in, 1.75in]")

    assert told()["Fold"] == "Once, at 1.75 in (44.5 mm) from the left edge of the front. Cut first. Dotted marks show where."


def test_an_edition_on_other_pages_is_neither_folded_nor_on_the_stock_of_the_ticket(room, told):
    lay_out(room, *SHOE)
    room.project.replace("content.yaml", "kind: pack\n", "kind: pack\n  large-print: {name: L, kind: style, page: letter}\n")
    room.project.replace("content.yaml", "shop, pack]", "shop, pack, large-print]")

    lines = told("ticket:en:large-print", pages=3)

    assert (lines["Fold"], lines["Cut"]) == ("Nothing to fold.", "Nothing to cut to size.")
    assert lines["Paper"] == "Letter, 8.5 x 11 in (215.9 x 279.4 mm). Any copy paper."


def test_a_small_piece_without_a_sheet_is_trimmed_at_its_edges(told):
    lines = told("ticket:en:plain")

    assert lines["Paper"].startswith("Letter or larger: the piece is 3.5 x 2 in (88.9 x 50.8 mm) and stands alone on its page.")
    assert lines["Cut"] == "To 3.5 x 2 in (88.9 x 50.8 mm), at its edges; there are no marks."


def test_the_sides_that_a_ticket_names_are_left_out_since_the_file_has_its_own(room, told):
    room.project.replace("content.yaml", "Two sides. No folding.", "Two sides, head to head. 14 pt stock. No folding.")

    assert told("ticket:en:office-a4")["Paper"].endswith("As a print shop is told: 14 pt stock. No folding.")


@pytest.mark.parametrize(
    ("page", "pages", "settings"),
    [
        ("letter", 1, "one side; portrait"),
        ("letter", 2, "both sides, flip on the long edge; portrait"),
        ("letter", 5, "both sides, flip on the long edge; portrait"),
        ("letter-landscape", 2, "both sides, flip on the short edge; landscape"),
    ],
)
def test_pages_are_turned_over_so_that_each_stands_upright(room, told, page, pages, settings):
    room.project.replace("content.yaml", "page: half-letter", f"page: {page}")

    assert (
        told("leaflet:en:plain", pages=pages)["Printer"]
        == f"Actual size (100%), never “fit to page”; {settings}; black and white."
    )


def test_sheets_are_turned_over_as_they_were_imposed(room, told):
    room.project.write("printer.yaml", "duplex: short-edge\n")

    assert "both sides, flip on the short edge" in told()["Printer"]
    assert "flip" not in told(pages=1)["Printer"]


def test_the_correction_of_the_printer_is_told_in_words(room, told):
    room.project.write("printer.yaml", "back: {right_mm: -1.5, up_mm: 0.5}\n")

    said = "Backs are moved 1.5 mm left and 0.5 mm up for this printer, as printer.yaml says."
    assert told()["Printer"].endswith(said)
    assert said not in told(pages=1)["Printer"]
    assert said not in told("ticket:en:plain")["Printer"]


@pytest.mark.parametrize(
    ("painted", "coloured"),
    [
        ("0 0 0 rg 0 0 9 9 re f", False),
        ("0.4 g 0 0 9 9 re f", False),
        ("0 0 0 1 k 0 0 9 9 re f", False),
        ("0.2745 0.3216 0.3608 rg 0 0 9 9 re f", False),  # slate: no printer shows the difference
        ("0.0431 0.3098 0.3608 rg 0 0 9 9 re f", True),  # teal
        ("0.7 0.4 0.4 0.3 K 0 0 m 9 9 l S", True),
    ],
)
def test_a_file_is_coloured_when_a_grey_printer_would_change_it(painted, coloured):
    assert is_coloured(piece(CARD, [painted])) is coloured


def test_color_is_told_and_the_edition_for_grey_printers_where_there_is_one(room, told):
    teal = "0.0431 0.3098 0.3608 rg 0 0 9 9 re f"
    before = told(painted=teal)["Printer"]
    room.project.replace("content.yaml", "kind: pack\n", "kind: pack\n  mono: {name: Grey, kind: style}\n")
    room.project.replace("content.yaml", "shop, pack]", "shop, pack, mono]")

    assert "; color, or grey if there is no other." in before
    assert "; color (on a grey printer take --edition mono)." in told(painted=teal)["Printer"]


def test_a_draft_is_said_before_anything_else(given, told):
    said = as_text(given("ticket:es:office", draft=True)).splitlines()

    assert said[2] == "DRAFT     The Spanish text is a draft that nobody has signed as reviewed."
    assert said[3] == "          Do not hand it out: print one to read and correct."
    assert "DRAFT" not in told("ticket:es:office", draft=False)
    assert "DRAFT" not in told("ticket:en:office", draft=True)


def test_a_file_for_a_print_shop_goes_there_with_its_ticket(told):
    lines = told("ticket:en:shop", people=500, made_now=False)

    assert lines["File"].endswith("file.pdf (up to date)")
    assert "/ticket.shop.ticket.txt Send both to the print shop." in lines["Ticket"]
    assert lines["Quantity"] == "500; write it on the ticket."
    assert not {"Sheets", "Printer", "Cut", "Fold"} & set(lines)


def test_json_has_the_same_in_numbers(given, tmp_path):
    values = json.loads(as_json(given(people=500)))

    assert values["file"] == str(tmp_path / "file.pdf")
    assert values["sheets"] == {"on_sheet": 10, "to_copy": 1, "people": 500, "needed": 50, "spare": 3, "print": 53}
    assert values["cuts"]["from_left"] == [19.05, 107.95, 196.85]
    assert (values["cuts"]["count"], values["paper_name"], values["landscape"]) == (9, "letter", False)
    assert (values["stock"], values["folds"], values["drafts"]) == (["Avery 5371", "Avery 8371"], None, [])
    assert values["others"]["office-a4"] == "On A4 sheets"


def test_a_ticket_of_no_words_and_no_stock_leaves_any_paper(room, told):
    room.project.replace("content.yaml", "    ticket: Two sides. No folding.\n", "")

    assert told("ticket:en:office-a4")["Paper"].endswith("Any copy paper.")
