"""press/render/weasyprint_70/lines.py: lines are broken once, and come out as the engine breaks them."""

from __future__ import annotations

import pytest
import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.text import line_break

from press.localized import LocalText
from press.render.weasyprint_70 import first_line, lines
from tests.render.pieces import job
from tests.render.weasyprint_70.counting import calls

PIECE = job(view={"publisher": {"name": LocalText("publisher.name", "en", "P")}})
WORDS = "Many words that do not fit on one line, and are broken where there is a space"
COLUMNS = f"""<div style="display: flex; inline-size: 60mm; text-align: justify"><p>{WORDS}</p><p>{WORDS}</p></div>
<p style="inline-size: 20mm; hyphens: auto" lang="en">Unconstitutionally {WORDS}</p>
<p style="line-height: 2">{WORDS} <span style="font-size: 150%">larger</span> <b style="line-height: 3mm">close</b></p>"""


@pytest.fixture
def unpatched(monkeypatch):
    """Gives the engine its own way of breaking lines back when called."""

    def put_back():
        for module in (weasyprint.layout.inline, weasyprint.layout.preferred):
            monkeypatch.setattr(module, "split_first_line", line_break.split_first_line)
        assert weasyprint.layout.inline.strut is lines._line_height
        monkeypatch.setattr(weasyprint.layout.inline, "strut", line_break.strut)

    return put_back


def test_a_piece_is_the_same_byte_for_byte_as_without_it(bench, unpatched):
    engine = bench(COLUMNS)
    remembered = engine.render(PIECE).pdf

    unpatched()

    assert engine.render(PIECE).pdf == remembered


def test_a_line_is_broken_once_for_a_document(bench, monkeypatch):
    asked = []

    def counted(text, style, context, *rest, **options):
        asked.append((text, id(style), *rest, *options.items()))
        return line_break.split_first_line(text, style, context, *rest, **options)

    monkeypatch.setattr(first_line, "split_first_line", counted)

    bench(COLUMNS).render(PIECE)

    assert asked
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(
    ("owner", "name", "original"),
    [
        (weasyprint.layout.inline, "strut", line_break.strut),
        (line_break, "_font_style_cache_key", lines._font_style_cache_key),
        (line_break.Layout, "reactivate", lines._UNPATCHED_REACTIVATE),
    ],
)
def test_the_engine_is_asked_less_often(bench, monkeypatch, owner, name, original):
    engine = bench(COLUMNS + "<p style='margin: 1ex 2ch; padding: 1ex 2ch'>as wide as a letter</p>")
    engine.render(PIECE)

    asked = calls(original, lambda: engine.render(PIECE))
    monkeypatch.setattr(owner, name, original)

    assert asked < calls(original, lambda: engine.render(PIECE))
