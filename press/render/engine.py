"""HTML -> laid-out pages -> tagged PDF bytes. Keeps fonts, parsed stylesheets and templates between jobs."""

from __future__ import annotations

from press.render.weasyprint_70 import locked  # noqa: F401 - first: it refuses another engine

# isort: split
import logging
import re
import time
from collections import ChainMap
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import weasyprint
from weasyprint.css import INITIAL_VALUES
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from press.content.limits import Limits
from press.diagnostics import FilePlace
from press.pieces import local_texts_in
from press.placed import EngineWarning, Measure, Overflow, Rendering, Said, Untranslated
from press.render.environment import Environment
from press.render.filled import PLAIN_STEP, Filled, fit_values
from press.render.html import fill
from press.render.icons import forget_icons
from press.render.limits import check_pages, check_words, paintable
from press.render.said import generated, words_beside_texts
from press.render.stylesheets import css_of, missing_file, quoted_at, unmatched, unusable_picture
from press.render.weasyprint_70 import patches
from press.render.weasyprint_70.layout import beyond_pages, crowded_in, overflows_in, placed_on, rooms_in, runs_in, texts_in
from press.render.weasyprint_70.resources import MILLION, PictureFault, ProjectFetcher
from press.render.weasyprint_70.structure import build_tree
from press.render.weasyprint_70.stylesheet_names import stylesheet_being_read
from press.render.weasyprint_70.tagging import tagging
from press.render.words_only import WordsOnly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from press.localized import LocalText
    from press.pieces import FitStep, Job
    from press.render.weasyprint_70.layout import Placed

# The page links its stylesheet for `print`. We pass the same stylesheet already parsed, so the engine must ignore the link.
MEDIA = "press"

TALLER = 10

_UNKNOWN = re.compile(r"Ignored `([a-z-]+):.*unknown property", re.DOTALL)
_AT = re.compile(r"\bat (\d+):(\d+)")
_FONT_TOKEN = re.compile(r"--font-[\w-]+:\s*([^;}]+)")


class _Listener(logging.Handler):
    """Collects the engine's warnings; every message it logs is a problem."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.collected: list[EngineWarning] = []

    def emit(self, record: logging.LogRecord) -> None:
        message, sheet = record.getMessage(), stylesheet_being_read()
        sheet = sheet if sheet.endswith(".css") else ""
        match = _AT.search(message)
        line, column = (int(match[1]), int(match[2])) if match else quoted_at(sheet, message)
        self.collected.append(EngineWarning(message, sheet, line, column, _property_meant(message)))


def _property_meant(message: str) -> str:
    """A hint for a property that the engine does not know: the one with nearly the same name."""
    unknown = _UNKNOWN.search(message)
    known = {name.replace("_", "-") for name in INITIAL_VALUES}
    close = get_close_matches(unknown[1], known, n=1, cutoff=0.75) if unknown else []
    return f'did you mean "{close[0]}"?' if close else ""


class _InstalledFonts(FontConfiguration):  # type: ignore[misc] # the engine has no types
    """The installed typefaces alone: a face that one piece brought along would be used for all that come after it."""

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> None:
        """Adds nothing; what stylesheets bring is refused by the rule `style/trap`."""


@dataclass
class _Stylesheet:
    """A parsed stylesheet with its imports, the files that were read or looked for, and the warnings."""

    css: Any
    files: dict[Path, bool]
    families: tuple[str, ...]
    counters: Any
    warnings: list[EngineWarning]


@dataclass
class Layout:
    """A piece that is laid out but not yet painted, as the fit engine examines it."""

    job: Job
    filled: Filled
    html: str
    document: Any
    warnings: tuple[EngineWarning, ...]
    files: dict[Path, bool]
    engine_seconds: float

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.document.pages)

    @cached_property
    def placed(self) -> list[Placed]:
        """The texts and pictures on the pages."""
        return placed_on(self.document.pages)

    @cached_property
    def overflows(self) -> list[Overflow]:
        """The worst overflow of each panel."""
        return overflows_in(self.placed)

    @property
    def beyond(self) -> list[Overflow]:
        """The text that reaches below the page area, even if only by the descent of its typeface."""
        return beyond_pages(self.document.pages, self.placed, 0)

    @property
    def text(self) -> str:
        """The words that were laid out."""
        return "".join(entry.box.text for entry in texts_in(self.placed))

    @cached_property
    def crowded(self) -> frozenset[str]:
        """The panels that overflow; if none does, the fullest."""
        return frozenset(found.panel for found in self.overflows) or crowded_in(self.placed)


def _warnings(sheets: Iterable[_Stylesheet]) -> list[EngineWarning]:
    return [warning for sheet in sheets for warning in sheet.warnings]


def _files(sheets: Iterable[_Stylesheet]) -> dict[Path, bool]:
    return {path: there for sheet in sheets for path, there in sheet.files.items()}


class Engine:
    """Renders jobs one after the other, and keeps fonts, stylesheets and templates loaded between them."""

    def __init__(self, roots: Sequence[Path], icons: Path) -> None:
        patches.apply()
        self.roots = list(roots)
        self.icons = icons
        self.environment = Environment([root / "templates" for root in self.roots])
        self.fetcher = ProjectFetcher(self.roots)
        self.fonts = _InstalledFonts()
        self._stylesheets: dict[str, _Stylesheet] = {}
        self._last: Filled | None = None
        self.limits = Limits()
        self.seconds = 0.0  # of processor time in WeasyPrint, including layouts that are never painted
        self._listener = _Listener()

    @property
    def digests(self) -> dict[Path, str]:
        """The SHA-256 of each template, stylesheet and picture, as it was read last."""
        return self.fetcher.digests | self.environment.digests

    def forget(self, paths: Iterable[Path]) -> None:
        """Makes changed files take effect: stylesheets, templates and icons among `paths` are read again when next needed.

        Pictures are read for each piece anyway. A changed typeface needs a new process.
        """
        changed = {found for path in paths for found in (path, path.resolve())}
        self._stylesheets = {name: sheet for name, sheet in self._stylesheets.items() if not changed & sheet.files.keys()}
        self.environment.forget(changed)
        if self.icons in changed:
            forget_icons()
        self._last = None

    def _listen(self) -> None:
        """Redirects the engine's log, of which each process has one, to our listener."""
        self._listener.collected = []
        weasyprint.LOGGER.handlers = [self._listener]
        weasyprint.LOGGER.setLevel(logging.WARNING)

    def _spent(self, started: float) -> float:
        """The processor time since `started`, which is added to the engine's total."""
        seconds = time.process_time() - started
        self.seconds += seconds
        return seconds

    def render(self, job: Job, step: FitStep = PLAIN_STEP) -> Rendering:
        """A PDF and the records of its layout; raises TemplateFault."""
        return self.paint(self.lay_out(job, step))

    def lay_out(self, job: Job, step: FitStep = PLAIN_STEP, panels: AbstractSet[str] = frozenset()) -> Layout:
        """The layout of a piece, or of only these panels, which cannot be painted; raises TemplateFault."""
        self._listen()
        self.fetcher.pixels = self.limits.pixels * MILLION
        filled = self._filled(job, step)
        if panels:
            filled = filled.only(panels)
        started = time.process_time()
        sheets = self._stylesheets_of(job)
        self.fetcher.files = {}
        document = self._document(filled, sheets, job)
        check_pages(job, document.pages, self.limits)
        warnings, files = (*_warnings(sheets), *self._listener.collected), filled.files | _files(sheets) | self.fetcher.files
        return Layout(job, filled, filled.html, document, warnings, files, self._spent(started))

    def paint(self, layout: Layout) -> Rendering:
        """The PDF of a layout, and its records; raises TemplateFault."""
        self._listen()
        self.fetcher.files, started, printed = {}, time.process_time(), layout.filled.printed
        pages = layout.document.pages
        tree = build_tree(pages)
        with (
            tagging(tree),
            self._reading(f"templates/documents/{layout.job.template}.html", layout.filled.files),
            paintable(layout.job),
        ):
            pdf = layout.document.write_pdf(pdf_tags=layout.job.tagged, pdf_version="1.7", dpi=300)
        seconds = self._spent(started)
        return Rendering(
            pdf=pdf, html=layout.html, pages=len(pages), runs=tuple(runs_in(layout.placed, tree)), overflows=tuple(layout.overflows),
            warnings=(*layout.warnings, *self._listener.collected), files=layout.files | self.fetcher.files, texts=printed.texts,
            untranslated=tuple(_untranslated(text) for text in printed.untranslated.values()), families=self.families_of(layout.job),
            contacts=printed.contacts, extensions=printed.extensions, facts=tuple(sorted(printed.facts)), sources=tuple(printed.sources),
            engine_seconds=layout.engine_seconds + seconds,
        )  # fmt: skip

    def measure(self, job: Job, step: FitStep) -> Measure:
        """How a piece fits at a step, laid out on pages so tall that nothing is split or dropped."""
        tall = weasyprint.CSS(string=f"@page {{ size: {job.page.width:g}mm {job.page.height * TALLER:g}mm !important }}")
        pages = self._document(self._filled(job, step), self._stylesheets_of(job), job, tall).pages
        placed = placed_on(pages)
        overflows = [*overflows_in(placed), *beyond_pages(pages, placed, job.page.height * (TALLER - 1))]
        return Measure(len(pages), tuple(overflows), tuple(rooms_in(placed)))

    def _filled(self, job: Job, step: FitStep) -> Filled:
        """The parsed HTML of a job; that of the last job is kept for its other steps."""
        if self._last is None or not self._last.switch_to(job, step):
            self.fetcher.files = {}
            html, printed = fill(job, self.environment, self.icons, fit=fit_values(step), short=step.short)
            check_words(job, html, printed, self.limits)
            base, started = self.roots[0].as_uri() + "/", time.process_time()
            parsed = weasyprint.HTML(string=html, base_url=base, url_fetcher=self.fetcher, media_type=MEDIA)
            self._spent(started)
            self._last = Filled(job, step, html, printed, self.environment.files_read(), parsed)
        return self._last

    def files_tried(self) -> dict[Path, bool]:
        """The templates, icons and files that were looked for since the last rendering, and whether each exists."""
        return self.environment.files_read() | self.fetcher.files | {self.icons: self.icons.is_file()}

    def has_panels(self, job: Job) -> bool:
        """True for a piece with panels, whose texts have a fixed amount of room; raises TemplateFault."""
        return bool(self._filled(job, PLAIN_STEP).panels)

    def files_of(self, job: Job) -> dict[Path, bool]:
        """The templates and stylesheets that a job last used or looked for, and whether each exists."""
        templates = self._last.files if self._last and self._last.job is job else self.environment.files_read()
        return templates | self.styles_of(job)

    def styles_of(self, job: Job) -> dict[Path, bool]:
        """The stylesheet files that a job used or looked for, and whether each exists."""
        return _files(self._stylesheets_of(job))

    def complaints(self, job: Job) -> list[EngineWarning]:
        """The warnings about a job's stylesheets, without laying anything out; raises TemplateFault for a missing stylesheet."""
        self._listen()
        return _warnings(self._stylesheets_of(job))

    def said(self, job: Job) -> Said:
        """The texts that a job prints, and what its pages say beside them; raises TemplateFault.

        The date of the content is not a part of it: a piece that is dated anew says what it said.
        """
        undated = replace(job, locales=tuple(replace(locale, dates=dict.fromkeys(locale.dates, "")) for locale in job.locales))
        html, printed = fill(undated, self.environment, self.icons, fit={})
        styles = [css_of(path) for path, there in self.styles_of(job).items() if there]
        return Said(_with_shorts(job, printed.texts), (*words_beside_texts(html), *sorted(generated(styles))))

    def printed_texts(self, job: Job) -> list[str]:
        """The texts that a job prints, as `language:id`, in order, each followed by its short form; raises TemplateFault."""
        _, printed = fill(job, self.environment, self.icons, fit={}, texts=WordsOnly)
        return list(_with_shorts(job, printed.texts))

    def _document(self, filled: Filled, sheets: Sequence[_Stylesheet], job: Job, *more: Any) -> Any:
        counters = CounterStyle(ChainMap(*(sheet.counters for sheet in sheets)))
        with self._reading(f"templates/documents/{job.template}.html", filled.files):
            return filled.parsed.render(
                stylesheets=[*(sheet.css for sheet in sheets), *more], font_config=self.fonts, counter_style=counters
            )

    @contextmanager
    def _reading(self, name: str, files: Mapping[Path, bool] = MappingProxyType({})) -> Iterator[None]:
        """Turns a missing file that `name` needs, directly or through its imports, into a TemplateFault.

        `files` are those that may name it beside the stylesheets that were read.
        """
        try:
            yield
        except FatalURLFetchingError as error:
            known = {**files, **self.fetcher.files}
            found = unusable_picture if isinstance(error, PictureFault) else missing_file
            raise found(str(error), name, known) from error

    def _stylesheets_of(self, job: Job) -> list[_Stylesheet]:
        return [self._stylesheet(name) for name in job.stylesheets]

    def families_of(self, job: Job) -> tuple[str, ...]:
        """The font families that the stylesheets of a job name; raises TemplateFault for a missing stylesheet."""
        return tuple(sorted({family for sheet in self._stylesheets_of(job) for family in sheet.families}))

    def _stylesheet(self, name: str) -> _Stylesheet:
        """A stylesheet, parsed once; `name` is relative to `styles/`, without the extension."""
        if name not in self._stylesheets:
            self.fetcher.files, before = {}, len(self._listener.collected)
            counters = CounterStyle()
            url = (self.roots[0] / "styles" / f"{name}.css").as_uri()
            with self._reading(f"styles/{name}.css"):
                css = weasyprint.CSS(url=url, url_fetcher=self.fetcher, font_config=self.fonts, counter_style=counters)
                families = _families(self.fetcher.files)
            warnings = [*self._listener.collected[before:], *unmatched(self.fetcher.files)]
            del self._listener.collected[before:]
            self._stylesheets[name] = _Stylesheet(css, self.fetcher.files, families, counters, warnings)
        return self._stylesheets[name]


def _with_shorts(job: Job, printed: Iterable[str]) -> tuple[str, ...]:
    """Printed texts, each followed by its short form if it has one."""
    shorts = {f"{p.lang}:{p.id}": f"{p.lang}:{p.short.id}" for p in local_texts_in([job.view]) if p.short}
    return tuple(key for text in printed for key in (text, shorts.get(text)) if key)


def _families(files: Mapping[Path, bool]) -> tuple[str, ...]:
    """The font families that stylesheets name in their `--font-` tokens."""
    texts = [css_of(path) for path, there in files.items() if there]
    stacks = [match[1] for text in texts for match in _FONT_TOKEN.finditer(text)]
    return tuple(sorted({name for stack in stacks for name in re.findall(r'"([^"]+)"', stack)}))


def _untranslated(text: LocalText) -> Untranslated:
    return Untranslated(text.id, text.lang, text.state == "fuzzy", text.origin or FilePlace(""))
