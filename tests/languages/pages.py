"""Pages of the real texts of a language: all words of the flyer and of the cards, in columns as wide as theirs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.content.markup import REFERENCE
from press.content.texts import texts_in
from press.pieces import PLAIN, FitStep, Job, View
from press.plan.localize import Localizer
from press.preflight.check import check
from press.preflight.pdf import PdfReading
from press.preflight.subject import Subject
from press.units import Size
from press.workshop import HOUSE
from tests.render.pieces import DAY
from tests.render.spoken import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.content import Content
    from press.diagnostics import Diagnostic
    from press.localized import LocalText
    from press.placed import Rendering
    from press.preflight.faces import Faces
    from press.render.engine import Engine

TAGS = re.findall(r"^  ([A-Za-z-]+):$", (HOUSE / "content" / "languages.yaml").read_text(encoding="utf-8"), re.MULTILINE)
RIGHT_TO_LEFT = ("ar", "fa", "fa-AF", "ps")
WORDINGS = [f"content/pieces/{name}.yaml" for name in ("flyer", "help-line", "indicator-card", "pocket-card", "rights")]
# A page as wide as a business card with one column, and one as wide as a flyer with two.
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
SHEET = """@import "../head.css";
@import "../layout/{layout}.css" layer(layout);
@import "../components/contact.css" layer(components);
@layer documents {{
  :root {{ --page-margin-bottom: {foot}; }}
  h1 {{ font-size: var(--size-lead); }}
  .texts {{ columns: {columns}; column-gap: 9mm; }}
  .texts p {{ margin-block-start: 1mm; }}
}}
"""
FILES = {
    "templates/documents/texts.html": TEMPLATE,
    "styles/documents/card-texts.css": SHEET.format(
        layout="card", columns=1, foot="4.5mm"
    ),  # letters of Burmese reach deep below their line
    "styles/documents/flyer-texts.css": SHEET.format(layout="flyer", columns=2, foot="14mm"),
}

_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, *range(0x2066, 0x206A), 0x00AD, 0xFEFF])
_QUOTES = dict.fromkeys(map(ord, "\"'“”‘’«»「」"))


def write_files(folder: Path) -> Path:
    """The template and the stylesheets of such pages, in a folder that is then a project's."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def local_texts(content: Content, tag: str) -> list[LocalText]:
    """The texts of the flyer and the cards in a language: those that are translated, or its own."""
    localizer = Localizer(content, tag)
    names = [text.id for file in WORDINGS for text in texts_in(content.wordings[file])]
    names += [f"indicators.{name}.{part}" for name in content.indicators for part in ("question", "sign")]
    catalog = content.catalogs.get(tag)
    if catalog is not None and not any(catalog.words(name, content.texts[name].words) for name in names):
        return []
    return [text for name in names if (text := localizer.text(name)).state in {"source", "translated"}]


def page_job(content: Content, tag: str, width: str) -> Job:
    """A piece that prints them all, in columns of one width, on as many pages as they need."""
    localizer, name = Localizer(content, tag), f"{width}-texts"
    row = localizer.row
    view: dict[str, Any] = {
        "heading": row.endonym,
        "texts": local_texts(content, tag),
        "publisher": {"name": localizer.text("publisher.name")},
    }
    locale = localizer.with_names(localizer.locale(draft=False), view, {})
    return Job(
        document=name, language=tag, edition=PLAIN, title=row.endonym, staff_name="", template="texts", stylesheet=name,
        audience="victim", discreet=False, page=WIDTHS[width], pages=None, folds=(), fit_steps=(FitStep(),), date=DAY, locales=(locale,),
        signatures={}, view=View(view, (view,)), sources={},
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
    def faults(self) -> list[Diagnostic]:
        """Everything that the press finds wrong with it."""
        return check(Subject(self.job, self.rendering, self.reading, self.faces))

    @property
    def written(self) -> str:
        """What was written: the heading and every text, contacts as they are printed."""
        contacts = self.job.locale.contacts
        texts = [
            REFERENCE.sub(lambda match: contacts[match["id"]]["display"], text.words) for text in self.job.view.names["texts"]
        ]
        return " ".join([self.job.locale.endonym, *texts]).replace("*", "")

    @property
    def heard(self) -> str:
        """What a reader hears, from the structure of the file."""
        return " ".join(words for _, words in spoken(self.reading))


def drawn(engine: Engine, faces: Faces, job: Job) -> Page:
    """A job, drawn by the press."""
    return Page(job, engine.render(job), faces)


def bare(text: str) -> str:
    """A text without spaces, quotation marks and what is not seen, in Unicode's normal form."""
    return "".join(unicodedata.normalize("NFC", text).translate(_UNSEEN | _QUOTES).split())
