"""What the engine makes of a job: a PDF and its records, the same every time, at each step of the fit engine."""

from __future__ import annotations

import io

import pikepdf
import pytest

from press.localized import LocalText
from press.pieces import FitStep
from press.preflight.pdf import PdfReading
from tests.render.pieces import SHEET, job, locale

VIEW = {
    "publisher": {"name": LocalText("publisher.name", "en", "P")},
    "text": {"a": LocalText("a", "en", "A long text", short=LocalText("a.short", "en", "Short"))},
}
PIECE = job(view=VIEW)


def test_a_job_becomes_a_pdf_of_its_page_size(bench):
    rendering = bench().render(PIECE)

    with pikepdf.open(io.BytesIO(rendering.pdf)) as pdf:
        width, height = (float(value) / 72 * 25.4 for value in pdf.pages[0].mediabox[2:])
    assert (width, height) == pytest.approx((120, 80), abs=0.001)
    assert rendering.pages == 1
    assert [run.text for run in rendering.runs] == ["Title", "words"]
    assert rendering.warnings == ()


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

    markers = [
        [run.text.strip() for run in engine.render(job(view=VIEW, stylesheet=name)).runs][1] for name in ("piece", "other")
    ]

    assert markers == ["*", "1."]


def test_measuring_finds_all_that_a_page_would_cut_off(bench):
    body = (
        '<div data-panel="front" style="position: absolute; inset-block-start: 0; block-size: 60mm">'
        + "<p>line</p>" * 40
        + "</div>"
    )
    engine = bench(body)

    measure = engine.measure(PIECE, FitStep())

    # Forty lines of 13.62 points, 10 points before each: 333.3 mm, of which the page itself shows 60.
    assert measure.pages == 1
    assert measure.overflows[0].excess == pytest.approx(273.3, abs=0.1)


@pytest.mark.parametrize(
    ("step", "size", "words"),
    [(FitStep(), 20, "A long text"), (FitStep(size=0.5), 10, "A long text"), (FitStep(short=True), 20, "Short")],
)
def test_a_step_of_the_fit_engine_scales_the_type_or_prints_short_forms(bench, step, size, words):
    sheet = SHEET + ":root { --fit-size: 1 } p { font-size: calc(20pt * var(--fit-size)) }"

    rendering = bench("<p>{{ text.a }}</p>", **{"styles/documents/piece.css": sheet}).render(PIECE, step)

    run = rendering.runs[-1]
    assert (run.text, run.size) == (words, size)


def test_the_texts_that_a_job_prints_are_named_with_their_short_forms(bench):
    engine = bench("<p>{{ text.a }}</p>")

    assert engine.printed_texts(PIECE) == ["en:publisher.name", "en:a", "en:a.short"]


def test_what_was_printed_untranslated_says_whether_it_is_stale(bench):
    texts = {"a": LocalText("a", "es", "Old", "fuzzy"), "b": LocalText("b", "es", "None", "missing")}

    rendering = bench("<p>{{ text.a }} {{ text.b }}</p>").render(job(view=VIEW | {"text": texts}, locales=(locale("es"),)))

    assert [(entry.text, entry.language, entry.stale) for entry in rendering.untranslated] == [
        ("a", "es", True),
        ("b", "es", False),
    ]


def test_a_pdf_names_its_language_and_title(bench):
    reading = PdfReading(bench().render(job(view=VIEW, title="Ayuda", locales=(locale("es"),))).pdf)

    assert str(reading.root.Lang) == "es"
    assert str(reading.file.docinfo["/Title"]) == "Ayuda"
