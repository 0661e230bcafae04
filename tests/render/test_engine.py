"""The engine as a whole: a job in, a PDF with its records out; its complaints at the stylesheet's line; the same every time."""

from __future__ import annotations

import io

import pikepdf
import pytest

from press.plan.job import Phrase, Step
from press.preflight.pdf import PdfReading
from press.render.html import TemplateFault
from press.rendering import EngineWarning
from tests.render.pieces import job, locale

FRAME = '{% extends "layouts/document.html" %}{% block body %}<h1>Title</h1>\n'
SHEET = "@page { size: var(--page-width) var(--page-height); margin: 10mm } html { font: 10pt 'Noto Sans' }\n"
FADED = "p { filter: blur(2px) }"  # a property that the engine does not know
VIEW = {
    "publisher": {"name": Phrase("publisher.name", "en", "P")},
    "text": {"a": Phrase("a", "en", "A long text", short=Phrase("a.short", "en", "Short"))},
}
PIECE = job(view=VIEW)


@pytest.fixture
def bench(workshop, tmp_path):
    """An engine of its own for a project that is written into a temporary folder: body of the template, files by name."""

    def prepared(body: str = "<p>words</p>", **files: str):
        from press.render.engine import Engine

        plain = {"templates/documents/piece.html": FRAME + body + "{% endblock %}", "styles/documents/piece.css": SHEET}
        for name, text in (plain | files).items():
            path = tmp_path / "project" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Engine([tmp_path / "project", workshop.house], workshop.icons)

    return prepared


@pytest.fixture
def styles(tmp_path):
    """The folder of the project's styles."""
    return tmp_path / "project" / "styles"


def test_a_job_becomes_a_pdf_of_its_page_size(bench):
    rendering = bench().render(PIECE)

    with pikepdf.open(io.BytesIO(rendering.pdf)) as pdf:
        width, height = (float(value) / 72 * 25.4 for value in pdf.pages[0].mediabox[2:])
    assert (width, height) == pytest.approx((120, 80), abs=0.001)
    assert rendering.pages == 1
    assert [run.text for run in rendering.runs] == ["Title", "words"]
    assert rendering.warnings == ()


def test_a_complaint_about_a_stylesheet_names_its_file_line_and_column(bench, styles):
    rendering = bench(**{"styles/documents/piece.css": SHEET + f"\n  {FADED}"}).render(PIECE)

    (warning,) = rendering.warnings
    assert (warning.file, warning.line, warning.column) == ((styles / "documents" / "piece.css").as_uri(), 3, 7)
    assert "filter" in warning.message


def test_a_complaint_about_an_imported_stylesheet_is_placed_there(bench, styles):
    files = {"styles/documents/piece.css": f'@import "more.css";\n{SHEET}\n{FADED}', "styles/documents/more.css": f"\n\n{FADED}"}

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
    assert engine.inspect(PIECE) == list(first.warnings)


def test_each_of_two_engines_in_a_process_hears_its_own_complaints(bench):
    faded = job(view=VIEW, stylesheet="faded")
    first, second = bench(), bench(**{"styles/documents/faded.css": SHEET + FADED})

    assert [len(warnings) for warnings in (first.inspect(faded), second.inspect(PIECE))] == [1, 0]
    assert [len(engine.render(faded).warnings) for engine in (first, second)] == [1, 1]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p>\ue000</p>", "U+E000"),
        ('<a href="#nowhere">x</a>', "No anchor #nowhere"),
        ('<img alt="x" src="data:image/png,nothing">', "Failed to load image"),
    ],
)
def test_what_the_engine_passes_over_is_heard(bench, body, complaint):
    (warning,) = bench(body).render(PIECE).warnings

    assert isinstance(warning, EngineWarning)
    assert complaint in warning.message


@pytest.mark.parametrize(
    ("files", "place", "missing"),
    [
        ({"templates/documents/piece.html": FRAME + '<img alt="x" src="no.png">{% endblock %}'}, "templates/documents/piece.html", "no.png"),
        ({"styles/documents/piece.css": '@import "no.css";'}, "styles/documents/piece.css:1:10", "styles/documents/no.css"),
        ({"styles/documents/piece.css": "h1 { background: url(no.svg) }"}, "templates/documents/piece.html", "styles/documents/no.svg"),
    ],
)
def test_a_file_that_is_not_there_is_a_fault_of_what_asks_for_it(bench, files, place, missing):
    with pytest.raises(TemplateFault) as caught:
        bench(**files).render(PIECE)

    found = caught.value.diagnostic
    assert (found.rule, str(found.place)) == ("style/missing-file", place)
    assert missing in found.message


def test_every_file_that_was_read_or_looked_for_is_known(bench, tmp_path, workshop):
    files = {"styles/documents/piece.css": f'@import "../base/text.css";\n{SHEET}', "picture.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"}

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


def test_the_families_of_the_font_tokens_are_known(bench):
    tokens = ':root { --font-text: "Source Serif 4", "Noto Sans"; --font-number: "Public Sans"; --other: "Nothing" }'

    rendering = bench(**{"styles/documents/piece.css": SHEET + tokens}).render(PIECE)

    assert rendering.families == ("Noto Sans", "Public Sans", "Source Serif 4")


def test_the_same_job_gives_the_same_bytes_whatever_came_between(bench):
    engine = bench("<p>{{ text.a }}</p>")

    first = engine.render(PIECE).pdf
    engine.render(job(view=VIEW, locales=(locale("ar"),)))

    assert engine.render(PIECE).pdf == first


def test_counters_that_one_stylesheet_defines_are_not_known_to_another(bench):
    stars = "@counter-style stars { system: cyclic; symbols: '*'; suffix: ' ' }"
    files = {
        "styles/documents/piece.css": f"{SHEET}{stars} ul {{ list-style: stars }}",
        "styles/documents/other.css": f"{SHEET} ul {{ list-style: stars }}",
    }
    engine = bench("<ul><li>one</li></ul>", **files)

    markers = [[run.text.strip() for run in engine.render(job(view=VIEW, stylesheet=name)).runs][1] for name in ("piece", "other")]

    assert markers == ["*", "1."]


def test_measuring_finds_all_that_a_page_would_cut_off(bench):
    body = '<div data-panel="front" style="position: absolute; inset-block-start: 0; block-size: 60mm">' + "<p>line</p>" * 40 + "</div>"
    engine = bench(body)

    measure = engine.measure(PIECE, Step())

    # Forty lines of 13.62 points, 10 points before each: 333.3 mm, of which the page itself shows 60.
    assert measure.pages == 1
    assert measure.overflows[0].excess == pytest.approx(273.3, abs=0.1)


@pytest.mark.parametrize(("step", "size", "words"), [(Step(), 20, "A long text"), (Step(size=0.5), 10, "A long text"), (Step(short=True), 20, "Short")])
def test_a_step_of_the_fit_engine_scales_the_type_or_prints_short_forms(bench, step, size, words):
    sheet = SHEET + ":root { --fit-size: 1 } p { font-size: calc(20pt * var(--fit-size)) }"

    rendering = bench("<p>{{ text.a }}</p>", **{"styles/documents/piece.css": sheet}).render(PIECE, step)

    run = rendering.runs[-1]
    assert (run.text, run.size) == (words, size)


def test_the_texts_that_a_job_prints_are_named_with_their_short_forms(bench):
    engine = bench("<p>{{ text.a }}</p>")

    assert engine.printed_texts(PIECE) == ["en:publisher.name", "en:a", "en:a.short"]


def test_what_was_printed_untranslated_says_whether_it_is_stale(bench):
    texts = {"a": Phrase("a", "es", "Old", "fuzzy"), "b": Phrase("b", "es", "None", "missing")}

    rendering = bench("<p>{{ text.a }} {{ text.b }}</p>").render(job(view=VIEW | {"text": texts}, locales=(locale("es"),)))

    assert [(entry.text, entry.language, entry.stale) for entry in rendering.untranslated] == [("a", "es", True), ("b", "es", False)]


def test_a_pdf_names_its_language_and_title(bench):
    reading = PdfReading(bench().render(job(view=VIEW, title="Ayuda", locales=(locale("es"),))).pdf)

    assert str(reading.root.Lang) == "es"
    assert str(reading.file.docinfo["/Title"]) == "Ayuda"
