"""What the engine says and reads: complaints at the stylesheet's line, faults of what asks for a file, the files themselves."""

from __future__ import annotations

import pytest

from press.localized import LocalText
from press.placed import EngineWarning
from press.render.html import TemplateFault
from tests.render.pieces import FRAME, SHEET, job

FADED = "p { filter: blur(2px) }"  # a property that the engine does not know
VIEW = {"publisher": {"name": LocalText("publisher.name", "en", "P")}}
PIECE = job(view=VIEW)


@pytest.fixture
def styles(tmp_path):
    """The folder of the project's styles."""
    return tmp_path / "project" / "styles"


def test_a_complaint_about_a_stylesheet_names_its_file_line_and_column(bench, styles):
    rendering = bench(**{"styles/documents/piece.css": SHEET + f"\n  {FADED}"}).render(PIECE)

    (warning,) = rendering.warnings
    assert (warning.file, warning.line, warning.column) == ((styles / "documents" / "piece.css").as_uri(), 3, 7)
    assert "filter" in warning.message


def test_a_complaint_about_an_imported_stylesheet_is_placed_there(bench, styles):
    files = {
        "styles/documents/piece.css": f'@import "more.css";\n{SHEET}\n{FADED}',
        "styles/documents/more.css": f"\n\n{FADED}",
    }

    rendering = bench(**files).render(PIECE)

    places = [(warning.file.rpartition("/")[2], warning.line) for warning in rendering.warnings]
    assert places == [("more.css", 3), ("piece.css", 4)]


def test_a_complaint_about_the_projects_own_sheet_is_not_placed_in_the_house(bench, styles):
    files = {"styles/documents/piece.css": f'@import "../base/text.css";\n{SHEET}', "styles/base/text.css": FADED}

    rendering = bench(**files).render(PIECE)

    (warning,) = rendering.warnings
    assert warning.file == (styles / "base" / "text.css").as_uri()


@pytest.mark.parametrize("body", [f"<style>\n{FADED}</style><p>x</p>", '<p style="filter: blur(2px)">x</p>'])
def test_a_complaint_about_styles_in_a_template_names_no_stylesheet(bench, body):
    rendering = bench(body).render(PIECE)

    (warning,) = rendering.warnings
    assert warning.file == ""
    assert "filter" in warning.message


def test_complaints_about_a_sheet_that_is_kept_warm_come_with_every_piece(bench):
    engine = bench(**{"styles/documents/piece.css": SHEET + FADED})

    first, second = engine.render(PIECE), engine.render(PIECE)

    assert first.warnings == second.warnings != ()
    assert engine.complaints(PIECE) == list(first.warnings)


def test_each_of_two_engines_in_a_process_hears_its_own_complaints(bench):
    faded = job(view=VIEW, stylesheet="faded")
    first, second = bench(), bench(**{"styles/documents/faded.css": SHEET + FADED})

    assert [len(warnings) for warnings in (first.complaints(faded), second.complaints(PIECE))] == [1, 0]
    assert [len(engine.render(faded).warnings) for engine in (first, second)] == [1, 1]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p>\ue000</p>", "U+E000"),
        ('<a href="#nowhere">x</a>', "No anchor #nowhere"),
        ('<img alt="x" src="data:image/svg+xml,%3Csvg">', "Failed to load image"),
    ],
)
def test_what_the_engine_passes_over_is_heard(bench, body, complaint):
    (warning,) = bench(body).render(PIECE).warnings

    assert isinstance(warning, EngineWarning)
    assert complaint in warning.message


@pytest.mark.parametrize(
    ("files", "place", "missing"),
    [
        (
            {"templates/documents/piece.html": FRAME + '<img alt="x" src="no.png">{% endblock %}'},
            "templates/documents/piece.html:2:19",
            "no.png",
        ),
        ({"styles/documents/piece.css": '@import "no.css";'}, "styles/documents/piece.css:1:10", "styles/documents/no.css"),
        (
            {"styles/documents/piece.css": "h1 { background: url(no.svg) }"},
            "templates/documents/piece.html",
            "styles/documents/no.svg",
        ),
    ],
)
def test_a_file_that_is_not_there_is_a_fault_of_what_asks_for_it(bench, files, place, missing):
    with pytest.raises(TemplateFault) as caught:
        bench(**files).render(PIECE)

    found = caught.value.diagnostic
    assert (found.rule, str(found.place)) == ("style/missing-file", place)
    assert missing in found.message


def test_every_file_that_was_read_or_looked_for_is_known(bench, tmp_path, workshop):
    files = {
        "styles/documents/piece.css": f'@import "../base/text.css";\n{SHEET}',
        "picture.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    }

    rendering = bench('<img alt="x" src="picture.svg">', **files).render(PIECE)

    project = tmp_path / "project"
    assert rendering.files == {
        project / "templates/documents/piece.html": True,
        project / "templates/layouts/document.html": False,
        workshop.house / "templates/layouts/document.html": True,
        project / "styles/documents/piece.css": True,
        project / "styles/base/text.css": False,
        workshop.house / "styles/base/text.css": True,
        project / "picture.svg": True,
    }


@pytest.mark.parametrize("name", ["head.css", "tokens/colour.css", "base/text.css"])
def test_what_a_project_has_of_the_head_is_read_instead_of_the_house_s(bench, styles, workshop, name):
    """The document's own stylesheet is the house's, and the head it imports as well where the project has none."""
    own = (workshop.house / "styles" / name).read_text(encoding="utf-8")

    rendering = bench(**{f"styles/{name}": own}).render(job(view=VIEW, stylesheet="flyer"))

    house = workshop.house / "styles"
    assert rendering.files[styles / name]
    assert house / name not in rendering.files
    assert rendering.files[house / "documents" / "flyer.css"]
    assert rendering.files[house / "tokens" / "type.css"]


def test_the_tokens_of_a_project_have_the_last_word_over_those_of_the_head(bench):
    ours = ":root { --ink: #00FF00; --ground: #FFFFFF; --rule: #000000; }"
    piece = job(view=VIEW, stylesheet="notice-52-6")

    plain = bench().render(piece)
    green = bench(**{"styles/tokens/colour.css": ours}).render(piece)

    assert {run.ink for run in green.runs} == {(0, 1, 0)} != {run.ink for run in plain.runs}


def test_the_families_of_the_font_tokens_are_known(bench):
    tokens = ':root { --font-text: "Source Serif 4", "Noto Sans"; --font-number: "Public Sans"; --other: "Nothing" }'

    rendering = bench(**{"styles/documents/piece.css": SHEET + tokens}).render(PIECE)

    assert rendering.families == ("Noto Sans", "Public Sans", "Source Serif 4")


def test_marks_that_stand_further_away_than_a_font_can_say_are_a_fault_of_the_piece(bench):
    engine = bench("<p>e" + "\u0301" * 300 + "</p>")

    with pytest.raises(TemplateFault) as fault:
        engine.render(PIECE)

    assert fault.value.diagnostic.rule == "press/limit"
    assert "marks of a letter" in fault.value.diagnostic.message


@pytest.mark.parametrize("spacing", ["900px", "4000px", "90000px", "-4000px"])
def test_a_letter_with_marks_is_painted_however_far_the_next_letter_is(bench, spacing):
    engine = bench(f'<p style="letter-spacing: {spacing}">e\u0331\u0301 b\u0331</p>')

    assert engine.render(PIECE).pdf.startswith(b"%PDF")
