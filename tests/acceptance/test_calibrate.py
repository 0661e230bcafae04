"""`calibrate`: a sheet to hold against the light, and the profile that every later sheet obeys."""

import re

import pikepdf
import pypdfium2
import pytest
import yaml

from press.files import digest
from tests.finish.imposition.paper import drawn
from tests.run.print_room import open_print_room

PROFILE = {"duplex": "long-edge", "back": {"right_mm": 1.5, "up_mm": -0.5}}
POINTS = 72 / 25.4


@pytest.fixture
def project(tmp_path):
    """The minimal project with a print room: the ticket is a card of two sides, on sheets, for a print shop and as a pack."""
    return open_print_room(tmp_path).project


def profile(project):
    return yaml.safe_load(project.read("printer.yaml"))


def text_of(path, page):
    document = pypdfium2.PdfDocument(path)
    try:
        return document[page].get_textpage().get_text_range()
    finally:
        document.close()


def placed(path):
    """Where the forms of the cards stand on each side."""
    return [[matrix for name, matrix in side.forms if name.startswith("/P")] for side in drawn(path.read_bytes())]


@pytest.mark.parametrize(
    ("words", "size", "line"),
    [([], (612, 792), "4 inches long"), (["--paper", "a4"], (595.28, 841.89), "100 mm long")],
)
def test_a_sheet_of_two_sides_is_made_for_the_paper(cli, project, words, size, line):
    answer = cli("calibrate", *words)

    sheet = project.output / "calibration.pdf"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"wrote {sheet}; print it on both sides at actual size (100%), and do what it says\n"
    with pikepdf.open(sheet) as pdf:
        assert [tuple(round(float(value), 2) for value in page.mediabox[2:]) for page in pdf.pages] == [size, size]
    assert line in text_of(sheet, 0)
    assert not (project.root / "printer.yaml").exists()


@pytest.mark.parametrize(("known", "wish"), [("", "/DuplexFlipLongEdge"), ("duplex: short-edge\n", "/DuplexFlipShortEdge")])
def test_the_sheet_asks_for_actual_size_and_for_the_edge_of_the_printer(cli, project, known, wish):
    project.write("printer.yaml", known + "back: {right_mm: 3, up_mm: 3}\n")

    cli("calibrate")

    sheet = project.output / "calibration.pdf"
    with pikepdf.open(sheet) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (wishes.PrintScaling, wishes.Duplex) == ("/None", wish)
    # What is known is never applied to the sheet itself.
    assert placed(sheet) == [[(1, 0, 0, 1, 0, 0)]] * 2


def test_the_lines_that_the_sheet_says_to_type_do_what_it_says(cli, project):
    cli("calibrate")

    for line in re.findall(r"python build\.py (calibrate .+)", text_of(project.output / "calibration.pdf", 1)):
        answer = cli(*line.split())
        assert answer.code == 0, answer.err

    assert profile(project) == PROFILE | {"duplex": "short-edge"}


def test_what_was_measured_is_written_down(cli, project):
    answer = cli("calibrate", "--right", "1.5", "--up", "-0.5")

    assert answer.out == f"wrote {project.root}/printer.yaml; the next build makes every sheet with backs anew\n"
    assert profile(project) == PROFILE
    assert cli("check").code == 0


def test_a_later_back_is_shifted_by_exactly_that_and_a_front_is_not(built, project):
    sheets = project.output / "en/ticket.office.pdf"
    front, back = placed(sheets)

    built("calibrate", "--right", "1.5", "--up", "-0.5")
    built("build")

    corrected = placed(sheets)
    assert corrected[0] == front
    moved = [(x[4] - was[4], x[5] - was[5]) for x, was in zip(corrected[1], back, strict=True)]
    assert len(moved) == 10
    assert moved == [pytest.approx((1.5 * POINTS, -0.5 * POINTS), abs=0.002)] * 10


def test_exactly_the_sheets_are_made_anew(built, project):
    before = {name: digest(project.output / name) for name in project.pdfs()}

    built("calibrate", "--right", "1.5")
    answer = built("build")

    changed = {name for name in before if digest(project.output / name) != before[name]}
    assert changed == {f"{tag}/ticket.{edition}.pdf" for tag in ("en", "es") for edition in ("office", "office-a4")}
    # The packs hold the sheets.
    assert "6 made, 6 up to date" in answer.err


def test_a_profile_of_the_other_edge_turns_the_backs(built, project):
    built("calibrate", "--duplex", "short-edge")
    built("build", "ticket:en:office")

    _, back = placed(project.output / "en/ticket.office.pdf")
    assert {matrix[:4] for matrix in back} == {(-1, 0, 0, -1)}
    assert "flip on the short edge" in built("print", "ticket:en").out


def test_more_than_a_printer_can_be_off_is_2_and_changes_nothing(cli, project):
    cli("calibrate", "--right", "1.5", "--up", "-0.5")

    answer = cli("calibrate", "--right", "15")

    assert answer.code == 2
    assert answer.err.startswith("error: more than 10 mm is no fault of register")
    assert profile(project) == PROFILE


@pytest.mark.parametrize("words", [["--right", "far"], ["--duplex", "edge"], ["--paper", "a5"]])
def test_wrong_usage_is_2(cli, project, words):
    assert cli("calibrate", *words).code == 2
    assert not (project.root / "printer.yaml").exists()


def test_wrong_content_is_told_first(cli, project):
    project.write("printer.yaml", "duplex: sideways\n")

    answer = cli("calibrate")

    assert answer.code == 1
    assert answer.err.startswith("printer.yaml:1:9: error:")
