"""What the tests of rendering and checking build on: drawn HTML, its structure as words, minimal jobs and records.

Nothing here imports the engine before it is asked to draw: the fonts have to be chosen first.
"""

from __future__ import annotations

import logging
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.finish.metadata import PDF_UA_1, Metadata, with_metadata
from press.localized import Locale
from press.pieces import PLAIN, FitStep, Job, View
from press.placed import EngineWarning, Overflow, Rendering, TextRoom, TextRun
from press.preflight.faces import Faces
from press.preflight.pdf import Element, PdfReading
from press.preflight.subject import Subject
from press.units import Size
from tests.render.spoken import spoken

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2026-01-02"

# Ten points on thirteen, nothing else: a page of 80 mm holds 60 mm or 170 pt of text, which is 13 lines.
PLAIN_SHEET = """
@page { margin: 10mm } html { font-size: 10pt; line-height: 1.3 } table { border-spacing: 0 }
h1, h2, h3 { font: inherit }
body, h1, h2, h3, p, ul, ol, dl, dd, th, td, figure { margin: 0; padding: 0 }
"""
LINES_ON_PAGE = 13

# As in content/languages.yaml; only what drawing needs.
FONTS = {
    "ar": ("Vazirmatn", "Noto Sans"),
    "fa": ("Vazirmatn", "Noto Sans"),
    "he": ("Noto Sans",),
    "hi": ("Noto Sans Devanagari", "Noto Sans"),
    "km": ("Noto Sans Khmer", "Noto Sans"),
    "ko": ("Noto Sans KR",),
    "lo": ("Noto Sans Lao", "Noto Sans"),
    "my": ("Noto Sans Myanmar", "Noto Sans"),
    "th": ("Noto Sans Thai", "Noto Sans"),
    "zh-Hant": ("Noto Sans TC",),
}
NOTHING: dict[str, Any] = {"tuple": (), "str": "", "bool": False, "Names": {}, "View": View({}, ({},))}
RIGHT_TO_LEFT = {"ar", "fa", "he"}
BREAKERS = {"km": "icu", "lo": "icu", "my": "icu", "th": "icu", "ko": "words"}
QUOTES = {"fr": ("«\u202f", "\u202f»"), "ar": ("«", "»"), "ja": ("「", "」")}


def locale(tag: str = "en", **changes: Any) -> Locale:
    """A language with nothing to name; keywords change single fields."""
    plain: dict[str, Any] = {
        "tag": tag, "endonym": tag, "english": "English" if tag == "en" else tag, "say": (("English", "English"),), "script": "Latn",
        "direction": "rtl" if tag in RIGHT_TO_LEFT else "ltr", "fonts": FONTS.get(tag, ("Noto Sans",)), "size": 1.0,
        "leading": 1.0, "least_leading": 1.0, "breaker": BREAKERS.get(tag, "spaces"), "italics": True,
        "quotes": QUOTES.get(tag, ("\u201c", "\u201d")), "say_english": tag != "en", "draft_word": "Draft",
    }  # fmt: skip
    return Locale(**_empty(Locale) | plain | changes)


def job(**changes: Any) -> Job:
    """A piece of one English page, 120 by 80 mm; keywords change single fields; a view that is a dict is that of its one panel."""
    plain: dict[str, Any] = {
        "document": "piece", "language": "en", "edition": PLAIN, "title": "A piece", "template": "piece",
        "stylesheet": "piece", "audience": "public", "page": Size(120, 80), "fit_steps": (FitStep(),), "date": DAY,
        "locales": (locale(),), "pages": None,
    }  # fmt: skip
    if isinstance(view := changes.get("view"), dict):
        changes["view"] = View(view, (view,))
    return Job(**_empty(Job) | plain | changes)


def _empty(record: type) -> dict[str, Any]:
    """Nothing, for every field of a record that has no default of its own."""
    wanted = [field for field in fields(record) if field.default is MISSING and field.default_factory is MISSING]
    return {field.name: NOTHING.get(str(field.type).partition("[")[0]) for field in wanted}


def lines(count: int, word: str = "line") -> str:
    """So many lines of text, broken by hand: `line 1<br>line 2`."""
    return "<br>".join(f"{word} {number}" for number in range(1, count + 1))


# A project of one template and one stylesheet; the fixture `bench` writes it.
FRAME = '{% extends "layouts/document.html" %}{% block body %}<h1>Title</h1>\n'
SHEET = "@page { size: var(--page-width) var(--page-height); margin: 10mm } html { font: 10pt 'Noto Sans' }\n"


def project_files(body: str) -> dict[str, str]:
    """The files of such a project, by name."""
    return {"templates/documents/piece.html": FRAME + body + "{% endblock %}", "styles/documents/piece.css": SHEET}


def run(text: str = "words", **changes: Any) -> TextRun:
    """A run of black text on white, 10 mm from every edge of a piece of 120 by 80 mm."""
    plain = TextRun(
        page=1, text=text, x=10, y=10, width=30, height=5, size=10, bold=False, ink=(0, 0, 0), ground=(1, 1, 1),
        panel="", artifact=False,
    )  # fmt: skip
    return replace(plain, **changes)


@dataclass(frozen=True)
class Drawn:
    """A piece of HTML on its pages: the finished file and the records of its layout."""

    pdf: bytes
    html: str
    pages: int
    runs: list[TextRun]
    overflows: list[Overflow]
    rooms: list[TextRoom]
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def reading(self) -> PdfReading:
        """The file, opened."""
        return PdfReading(self.pdf)

    @property
    def outline(self) -> str:
        """The structure of the file on one line: `Document(H1 P(Link))`."""
        return outline(self.reading.tree)

    @cached_property
    def spoken(self) -> list[tuple[str, str]]:
        """What a reader hears, in order: roles with the words they own, runs of spaces as one."""
        return [(role, " ".join(words.split())) for role, words in spoken(self.reading)]

    def elements(self, role: str = "") -> list[Element]:
        """The elements of a role, or all, in reading order."""
        assert self.reading.tree is not None
        return [element for element in self.reading.tree.walk() if not role or element.role == role]

    def element(self, role: str) -> Element:
        """The only element of a role."""
        (found,) = self.elements(role)
        return found

    def rendering(self, **changes: Any) -> Rendering:
        """The same as the press hands it to the rules."""
        plain = Rendering(
            self.pdf, self.html, self.pages, tuple(self.runs), tuple(self.overflows), tuple(map(EngineWarning, self.warnings))
        )
        return replace(plain, families=("Noto Sans",), **changes)

    def subject(self, of: Job | None = None, **changes: Any) -> Subject:
        """The same as the rules look at it."""
        return Subject(of or job(), self.rendering(**changes), self.reading, Faces({}))


def outline(element: Element | None) -> str:
    """An element and all below it as one line; spans without a language are part of the element they stand in."""
    assert element is not None
    kids = [outline(kid) for kid in element.kids if kid.role != "Span" or "/Lang" in kid.entries]
    return element.role + (f"({' '.join(kids)})" if kids else "")


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def draw(html: str, css: str, *, lang: str, page: str, folder: Path) -> Drawn:
    """A piece of a body, laid out, tagged and finished as the press does it, without a job, templates or styles."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    from press.render.weasyprint_70 import patches
    from press.render.weasyprint_70.layout import overflows_in, placed_on, rooms_in, runs_in
    from press.render.weasyprint_70.resources import ProjectFetcher
    from press.render.weasyprint_70.structure import build_tree
    from press.render.weasyprint_70.tagging import tagging

    patches.apply()
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    families = ", ".join(f'"{name}"' for name in FONTS.get(lang, ("Noto Sans",)))
    sheet = f"{PLAIN_SHEET} @page {{ size: {page} }} html {{ font-family: {families} }} {css}"
    text = f'<html lang="{lang}" dir="{direction}"><head><title>A piece</title></head><body>{html}</body></html>'
    fonts, fetcher, listener = FontConfiguration(), ProjectFetcher([folder]), _Listener()
    weasyprint.LOGGER.addHandler(listener)
    try:
        whole = weasyprint.HTML(string=text, base_url=folder.as_uri() + "/", url_fetcher=fetcher)
        document = whole.render(stylesheets=[weasyprint.CSS(string=sheet, font_config=fonts)], font_config=fonts)
        tree, placed = build_tree(document.pages), placed_on(document.pages)
        with tagging(tree):
            pdf = document.write_pdf(pdf_tags=True, pdf_version="1.7", dpi=300, pdf_identifier=True)
    finally:
        weasyprint.LOGGER.removeHandler(listener)
    return Drawn(
        with_metadata(pdf, Metadata("A piece", (lang,), DAY, claims=(PDF_UA_1,))), text, len(document.pages),
        list(runs_in(placed, tree)), overflows_in(placed), list(rooms_in(placed)), listener.heard,
    )  # fmt: skip
