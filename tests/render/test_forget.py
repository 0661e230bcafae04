"""press/render/engine.py, forget: in a warm process a changed file takes effect, and nothing else is read again."""

from __future__ import annotations

import gc
import resource
import tracemalloc
from pathlib import Path

import pytest

from press.localized import LocalText
from tests.render.pieces import FRAME, SHEET, job

PIECE = job(view={"publisher": {"name": LocalText("publisher.name", "en", "P")}})
TEMPLATE, STYLES = "templates/documents/piece.html", "styles/documents/piece.css"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="{}"/></svg>'
MACRO = "{{% macro mark() %}}<p>{}</p>{{% endmacro %}}"
IMPORTING = '{% from "components/mark.html" import mark %}{{ mark() }}'
INCLUDING = '{% include "components/mark.html" %}'
CHANGES, LAID_OUT_EACH = 1000, 10
WARMING = 100
MOST_HELD = 200_000  # bytes; a stylesheet of this size takes 11,000, and ninety are read after warming up
MOST_RESIDENT = 8_000_000  # bytes


@pytest.fixture
def warm(bench, tmp_path):
    """Prepares an engine that has made its piece once; then `change(file, text)` writes a file and has the engine forget it."""

    def prepared(body="<p>words</p>", **files):
        engine = bench(body, **files)
        engine.render(PIECE)

        def change(name, text):
            path = tmp_path / "project" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            engine.forget([path])

        return engine, change

    return prepared


def words(engine, piece=PIECE):
    return [run.text for run in engine.render(piece).runs]


def size(engine):
    """The size of type of the last line, in points."""
    return engine.render(PIECE).runs[-1].size


def test_without_it_a_process_stays_as_it_was(warm, tmp_path):
    engine, _ = warm()
    (tmp_path / "project" / TEMPLATE).write_text(FRAME + "<p>other</p>{% endblock %}")
    (tmp_path / "project" / STYLES).write_text(SHEET + "p { font-size: 14pt }")

    assert words(engine) == ["Title", "words"]
    assert size(engine) == pytest.approx(10)


def test_a_changed_template_takes_effect(warm):
    engine, change = warm()

    change(TEMPLATE, FRAME + "<p>other</p>{% endblock %}")

    assert words(engine) == ["Title", "other"]


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [(IMPORTING, MACRO.format("one"), MACRO.format("two")), (INCLUDING, "<p>one</p>", "<p>two</p>")],
)
def test_a_changed_template_that_another_asks_for_takes_effect(warm, body, before, after):
    engine, change = warm(body, **{"templates/components/mark.html": before})
    assert words(engine) == ["Title", "one"]

    change("templates/components/mark.html", after)

    assert words(engine) == ["Title", "two"]


def test_a_changed_layout_that_a_template_extends_takes_effect(warm, house):
    layout = (house / "templates/layouts/document.html").read_text(encoding="utf-8")
    engine, change = warm(**{"templates/layouts/document.html": layout})

    change("templates/layouts/document.html", layout.replace("{% block body %}", "<p>before</p>{% block body %}"))

    assert words(engine) == ["before", "Title", "words"]


def test_a_changed_stylesheet_takes_effect(warm):
    engine, change = warm()

    change(STYLES, SHEET + "p { font-size: 14pt }")

    assert size(engine) == pytest.approx(14)


def test_a_changed_stylesheet_that_another_imports_takes_effect(warm):
    files = {
        STYLES: '@import "../far.css";\n' + SHEET,
        "styles/far.css": '@import "near.css";',
        "styles/near.css": "p { font-size: 12pt }",
    }
    engine, change = warm(**files)
    assert size(engine) == pytest.approx(12)

    change("styles/near.css", "p { font-size: 14pt }")

    assert size(engine) == pytest.approx(14)


def test_a_stylesheet_of_the_project_that_now_comes_before_the_house_s_takes_effect(warm, house):
    engine, change = warm(**{STYLES: f'@import "../tokens/type.css";\n{SHEET}p {{ font-size: var(--ours, 10pt) }}'})
    own = (house / "styles/tokens/type.css").read_text(encoding="utf-8")

    change("styles/tokens/type.css", own + ":root { --ours: 14pt }")

    assert size(engine) == pytest.approx(14)


def test_a_template_of_the_project_that_now_comes_before_the_house_s_takes_effect(warm, house):
    engine, change = warm()
    own = (house / "templates/layouts/document.html").read_text(encoding="utf-8")

    change("templates/layouts/document.html", own.replace("{% block body %}", "<p>ours</p>{% block body %}"))

    assert words(engine) == ["ours", "Title", "words"]


def test_a_file_of_the_project_that_is_taken_away_lets_the_house_s_take_effect(warm, house, tmp_path):
    layout = "templates/layouts/document.html"
    own = (house / layout).read_text(encoding="utf-8").replace("{% block body %}", "<p>ours</p>{% block body %}")
    engine, _ = warm(**{layout: own})
    assert words(engine) == ["ours", "Title", "words"]

    (tmp_path / "project" / layout).unlink()
    engine.forget([tmp_path / "project" / layout])

    assert words(engine) == ["Title", "words"]


def test_a_mended_stylesheet_complains_no_more(warm):
    engine, change = warm(**{STYLES: SHEET + "p { colour: red }"})
    assert len(engine.render(PIECE).warnings) == 1

    change(STYLES, SHEET)

    assert engine.render(PIECE).warnings == ()


def test_a_mended_template_can_be_filled(warm):
    from press.render.html import TemplateFault

    engine, change = warm()
    change(TEMPLATE, FRAME + "<p>{% if %}</p>{% endblock %}")
    with pytest.raises(TemplateFault):
        engine.render(PIECE)

    change(TEMPLATE, FRAME + "<p>mended</p>{% endblock %}")

    assert words(engine) == ["Title", "mended"]


def test_a_stylesheet_that_was_missing_is_found_when_it_is_there(warm, tmp_path):
    from press.render.html import TemplateFault

    engine, change = warm()
    change(STYLES, '@import "../late.css";\n' + SHEET)
    with pytest.raises(TemplateFault):
        engine.render(PIECE)

    change("styles/late.css", "p { font-size: 14pt }")

    assert size(engine) == pytest.approx(14)


def test_a_changed_picture_takes_effect(warm):
    engine, change = warm('<p><img src="dot.svg" alt="A dot" style="inline-size: 5mm"></p>', **{"dot.svg": DOT.format("black")})
    before = engine.render(PIECE).pdf

    change("dot.svg", DOT.format("teal"))
    after = engine.render(PIECE).pdf
    change("dot.svg", DOT.format("black"))

    assert after != before
    assert engine.render(PIECE).pdf == before


def test_changed_icons_take_effect(workshop, tmp_path, bench):
    from press.render.engine import Engine

    bench('<p>{{ icon("dot") }}</p>')
    icons = tmp_path / "icons.json"
    icons.write_text('{"dot": [["circle", {"cx": "12", "cy": "12", "r": "2"}]]}')
    engine = Engine([tmp_path / "project", workshop.house], icons)
    before = engine.render(PIECE).html

    icons.write_text('{"dot": [["circle", {"cx": "12", "cy": "12", "r": "9"}]]}')
    stale = engine.render(PIECE).html
    engine.forget([icons])

    assert 'r="2"' in before == stale
    assert 'r="9"' in engine.render(PIECE).html


def test_what_has_not_changed_is_not_read_again(warm, tmp_path):
    engine, _ = warm()
    sheet = engine._stylesheets["documents/piece"]

    engine.forget([tmp_path / "project" / "styles" / "documents" / "other.css", tmp_path / "project" / TEMPLATE])
    engine.render(PIECE)

    assert engine._stylesheets["documents/piece"] is sheet


def test_a_changed_file_may_be_named_through_a_link(warm, tmp_path):
    engine, _ = warm()
    (tmp_path / "link").symlink_to(tmp_path / "project", target_is_directory=True)
    (tmp_path / "project" / STYLES).write_text(SHEET + "p { font-size: 14pt }")
    (tmp_path / "project" / TEMPLATE).write_text(FRAME + "<p>other</p>{% endblock %}")

    engine.forget([tmp_path / "link" / STYLES, tmp_path / "link" / TEMPLATE])

    assert (words(engine), size(engine)) == (["Title", "other"], pytest.approx(14))


def held():
    """What is held: by Python, and of the system's memory, in bytes; the second includes what the engine's libraries hold."""
    gc.collect()
    statm = Path("/proc/self/statm")
    pages = int(statm.read_text().split()[1]) if statm.exists() else 0
    return tracemalloc.get_traced_memory()[0], pages * resource.getpagesize()


def test_a_thousand_changes_leave_memory_flat(warm):
    engine, change = warm()

    def changed(numbers):
        for number in numbers:
            change(STYLES, f"{SHEET}p {{ font-size: {10 + number % 7}pt; padding-inline-start: {number}px }}")
            if number % LAID_OUT_EACH == 0:
                engine.lay_out(PIECE)

    tracemalloc.start()
    changed(range(WARMING))
    before = held()
    changed(range(WARMING, CHANGES))
    after = held()
    tracemalloc.stop()

    grown = [then - now for now, then in zip(before, after, strict=True)]
    assert grown[0] < MOST_HELD
    assert grown[1] < MOST_RESIDENT
