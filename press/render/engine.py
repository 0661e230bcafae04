"""HTML -> laid-out pages -> tagged PDF bytes. Holds what a worker keeps warm: fonts, parsed stylesheets, templates."""

from __future__ import annotations

import logging
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from press.diagnostics import Diagnostic, FilePlace
from press.plan.job import Step, phrases_in
from press.render import patches
from press.render.environment import Environment
from press.render.html import TemplateFault, fill
from press.render.layout import overflows_in, runs_in, slots_in
from press.render.resources import ProjectFetcher
from press.render.structure import build_tree
from press.rendering import EngineWarning, Measure, Rendering, Untranslated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from press.plan.job import Job, Phrase
    from press.render.richtext import Printed

# The page links its stylesheet for `print`; we pass the same sheet already parsed, so the link must not count here.
MEDIA = "press"

PLAIN_STEP = Step()
TALLER = 10

_AT = re.compile(r"\bat (\d+):(\d+)")
_FONT_TOKEN = re.compile(r"--font-[\w-]+:\s*([^;}]+)")


class _Listener(logging.Handler):
    """Collects what the engine says; every line of it is a problem."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[EngineWarning] = []

    def emit(self, record: logging.LogRecord) -> None:
        message, sheet = record.getMessage(), patches.stylesheet_being_read()
        match = _AT.search(message)
        line, column = (int(match[1]), int(match[2])) if match else (0, 0)
        self.heard.append(EngineWarning(message, sheet if match and sheet.endswith(".css") else "", line, column))


@dataclass
class _Sheet:
    """A parsed stylesheet with all it imports, and what came up while reading it."""

    css: Any
    files: dict[Path, bool]
    families: tuple[str, ...]
    warnings: list[EngineWarning] = field(default_factory=list)


class Engine:
    """Renders jobs, one after the other, keeping everything warm between them."""

    def __init__(self, roots: Sequence[Path], icons: Path) -> None:
        patches.apply()
        self.roots = list(roots)
        self.icons = icons
        self.environment = Environment([root / "templates" for root in self.roots])
        self.fetcher = ProjectFetcher(self.roots)
        self.fonts = FontConfiguration()
        self._counters: dict[str, Any] = {}
        self._sheets: dict[str, _Sheet] = {}
        self._listener = _Listener()

    def _listen(self) -> None:
        """Makes the engine's log, of which there is one in a process, ours."""
        self._listener.heard = []
        weasyprint.LOGGER.handlers = [self._listener]
        weasyprint.LOGGER.setLevel(logging.WARNING)

    def render(self, job: Job, step: Step = PLAIN_STEP) -> Rendering:
        """One PDF and the records of its layout; raises TemplateFault."""
        self._listen()
        html, printed = self._fill(job, step)
        started = time.process_time()
        sheet = self._sheet(job.stylesheet)
        self.fetcher.files = {}
        document = self._layout(html, sheet, job)
        tree = build_tree(document.pages)
        with patches.tagging(tree):
            pdf = document.write_pdf(pdf_tags=True, pdf_version="1.7", dpi=300, pdf_identifier=True)
        seconds = time.process_time() - started
        return Rendering(
            pdf=pdf, html=html, pages=len(document.pages), runs=tuple(runs_in(document.pages, tree)),
            overflows=tuple(overflows_in(document.pages)), warnings=(*sheet.warnings, *self._listener.heard),
            files=self.environment.files_read() | sheet.files | self.fetcher.files, texts=printed.texts,
            untranslated=tuple(_untranslated(phrase) for phrase in printed.untranslated.values()),
            families=sheet.families, contacts=printed.contacts, facts=tuple(sorted(printed.facts)),
            sources=tuple(printed.sources), engine_seconds=seconds,
        )  # fmt: skip

    def measure(self, job: Job, step: Step) -> Measure:
        """How a piece fits at a step: laid out on pages so tall that nothing is split or dropped."""
        html, _ = self._fill(job, step)
        tall = weasyprint.CSS(string=f"@page {{ size: {job.page.width:g}mm {job.page.height * TALLER:g}mm !important }}")
        pages = self._layout(html, self._sheet(job.stylesheet), job, tall).pages
        return Measure(len(pages), tuple(overflows_in(pages)), tuple(slots_in(pages)))

    def _fill(self, job: Job, step: Step) -> tuple[str, Printed]:
        fit = {"--fit-size": f"{step.size:g}", "--fit-leading": f"{step.leading:g}"} if step != PLAIN_STEP else {}
        return fill(job, self.environment, self.icons, fit=fit, short=step.short)

    def inspect(self, job: Job) -> list[EngineWarning]:
        """What is wrong with the template and the stylesheet of a job, without laying anything out; raises TemplateFault."""
        self._listen()
        fill(job, self.environment, self.icons, fit={})
        return self._sheet(job.stylesheet).warnings

    def printed_texts(self, job: Job) -> list[str]:
        """The texts a job prints, as `language:id`, in order, short forms included; raises TemplateFault."""
        _, printed = fill(job, self.environment, self.icons, fit={})
        shorts = {f"{p.lang}:{p.id}": f"{p.lang}:{p.short.id}" for p in phrases_in([job.view]) if p.short}
        return [key for text in printed.texts for key in (text, shorts.get(text)) if key]

    def _layout(self, html: str, sheet: _Sheet, job: Job, *more: Any) -> Any:
        base = self.roots[0].as_uri() + "/"
        document = weasyprint.HTML(string=html, base_url=base, url_fetcher=self.fetcher, media_type=MEDIA)
        counters = CounterStyle(self._counters.get(job.stylesheet, {}))
        with _read_from(f"templates/documents/{job.template}.html"):
            return document.render(stylesheets=[sheet.css, *more], font_config=self.fonts, counter_style=counters)

    def _sheet(self, name: str) -> _Sheet:
        """The stylesheet of a document, parsed once."""
        if name not in self._sheets:
            self.fetcher.files, heard = {}, len(self._listener.heard)
            counters = self._counters.setdefault(name, CounterStyle())
            url = (self.roots[0] / "styles" / "documents" / f"{name}.css").as_uri()
            with _read_from(f"styles/documents/{name}.css"):
                css = weasyprint.CSS(url=url, url_fetcher=self.fetcher, font_config=self.fonts, counter_style=counters)
                families = _families(self.fetcher.files)
            warnings = self._listener.heard[heard:]
            del self._listener.heard[heard:]
            self._sheets[name] = _Sheet(css, self.fetcher.files, families, warnings)
        return self._sheets[name]


@contextmanager
def _read_from(name: str) -> Iterator[None]:
    """Turns what goes wrong while the files that `name` asks for are read into a TemplateFault."""
    try:
        yield
    except FatalURLFetchingError as error:
        fault = Diagnostic("style/missing-file", str(error), FilePlace(name), "create it, or correct its name where it is used")
        raise TemplateFault(fault) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"byte {error.object[error.start]:#04x} is not UTF-8, on line {line} of this file or one it imports"
        raise TemplateFault(
            Diagnostic("style/encoding", message, FilePlace(name), "save it as UTF-8 in your editor")
        ) from error


def _families(files: Mapping[Path, bool]) -> tuple[str, ...]:
    """The families that stylesheets declare in their `--font-` tokens."""
    texts = [path.read_text(encoding="utf-8") for path, there in files.items() if there]
    stacks = [match[1] for text in texts for match in _FONT_TOKEN.finditer(text)]
    return tuple(sorted({name for stack in stacks for name in re.findall(r'"([^"]+)"', stack)}))


def _untranslated(phrase: Phrase) -> Untranslated:
    return Untranslated(phrase.id, phrase.lang, phrase.state == "fuzzy", phrase.origin or FilePlace(""))
