"""Pages of the real texts of a language: all words of the flyer and of the cards, as wide as each of them sets its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.content.texts import texts_in
from press.plan.job import PLAIN, Job, Phrase, Step
from press.plan.localize import Localizer
from press.preflight.check import Subject, check
from press.preflight.pdf import PdfReading
from press.units import Size
from tests.render.pieces import DAY
from tests.render.spoken import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.preflight.faces import Faces
    from press.render.engine import Engine
    from press.rendering import Rendering

WORDINGS = [f"content/pieces/{name}.yaml" for name in ("flyer", "help-line", "indicator-card", "pocket-card", "rights")]
# The widths of the columns that the texts of the campaign are set in: a business card, and the two columns of a flyer.
WIDTHS = {"card": Size(88.9, 240), "flyer": Size(215.9, 279.4)}

TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ heading }}</h1>
<div class="texts">
{% for words in texts %}
<p data-panel="{{ words.id }}">{{ words }}</p>
{% endfor %}
</div>
{% endblock %}
"""
SHEET = """@import "../layers.css";
@import "../tokens/colour.css" layer(tokens);
@import "../tokens/space.css" layer(tokens);
@import "../tokens/type.css" layer(tokens);
@import "../tokens/page.css" layer(tokens);
@import "../base/page.css";
@import "../base/text.css" layer(base);
@import "../layout/{layout}.css" layer(layout);
@import "../components/contact.css" layer(components);
@layer documents {{
  h1 {{ font-size: var(--size-lead); }}
  .texts {{ columns: {columns}; column-gap: 9mm; }}
  .texts p {{ margin-block-start: 1mm; }}
}}
"""
FILES = {
    "templates/documents/texts.html": TEMPLATE,
    "styles/documents/card-texts.css": SHEET.format(layout="card", columns=1),
    "styles/documents/flyer-texts.css": SHEET.format(layout="flyer", columns=2),
}


def phrases(content: Content, tag: str) -> list[Phrase]:
    """The texts of the flyer and the cards in a language, those that are translated."""
    localizer = Localizer(content, tag)
    names = [text.id for file in WORDINGS for text in texts_in(content.wordings[file])]
    names += [f"indicators.{name}.{part}" for name in content.indicators for part in ("question", "sign")]
    return [phrase for name in names if (phrase := localizer.phrase(name)).state in {"source", "translated"}]


def page_job(content: Content, tag: str, width: str) -> Job:
    """A piece that prints them all, in columns of one width, on as many pages as they need."""
    localizer = Localizer(content, tag)
    found = phrases(content, tag)
    view: dict[str, Any] = {
        "heading": localizer.row.endonym,
        "texts": found,
        "publisher": {"name": localizer.phrase("publisher.name")},
    }
    locale = localizer.with_names(localizer.locale(draft=False), view, {})
    return Job(
        document=f"{width}-texts", language=tag, edition=PLAIN, title=localizer.row.endonym, called="", template="texts",
        stylesheet=f"{width}-texts", audience="victim", discreet=False, page=WIDTHS[width], pages=None, folds=(), steps=(Step(),),
        date=DAY, locales=(locale,), signatures={}, view=view, sources={},
    )  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A finished file with the records of its layout."""

    job: Job
    rendering: Rendering
    faces: Faces

    @property
    def pdf(self) -> bytes:
        """The file."""
        return self.rendering.pdf

    @cached_property
    def reading(self) -> PdfReading:
        """The file, opened."""
        return PdfReading(self.pdf)

    @property
    def subject(self) -> Subject:
        """The piece as the rules look at it."""
        return Subject(self.job, self.rendering, self.reading, self.faces)

    @property
    def faults(self) -> list[Diagnostic]:
        """Everything that is wrong with it."""
        return check(self.subject)

    @cached_property
    def spoken(self) -> str:
        """All that a reader hears, in order, runs of spaces as one."""
        return " ".join(" ".join(words for _, words in spoken(self.reading)).split())

    @cached_property
    def written(self) -> str:
        return ""


def drawn(engine: Engine, faces: Faces, job: Job) -> Page:
    """A job, drawn by the press."""
    return Page(job, engine.render(job), faces)


def write_files(folder: Path) -> Path:
    """The template and the stylesheets of such pages, in a project's folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


__all__ = ["Page", "drawn", "page_job", "phrases", "replace", "write_files"]
