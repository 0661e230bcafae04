"""What the press makes of the examples of its rules: each becomes a finished piece, as it would in somebody's project."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from press.localized import LocalText
from press.pieces import ForShop, View
from press.preflight.check import CHECKS
from press.preflight.faces import Faces
from press.preflight.pdf import PdfReading
from press.preflight.subject import FileKind, Subject
from tests.render.pieces import draw, job, locale, project_files

if TYPE_CHECKING:
    from pathlib import Path

    from press.pieces import Job
    from press.preflight.subject import RuleFile
    from press.rules import Rule
    from press.workshop import Workshop
    from tests.workbench import Bench

FILES = list(dict.fromkeys(file for files in CHECKS.values() for file in files))
EXAMPLES = [(file, rule) for file in FILES for rule in file.RULES]
BLEED = "@page { bleed: 3mm; margin: 0 }"
NAMES = {"publisher": {"name": LocalText("publisher.name", "en", "Publisher")}}
ARABIC = locale("ar", english="Arabic", script="Arab", italics=False)


@dataclass(frozen=True)
class Maker:
    """Makes pieces of examples."""

    bench: Bench
    workshop: Workshop
    folder: Path

    def subject(self, file: RuleFile, rule: Rule, text: str) -> Subject:
        """What the rule looks at where an example stands in the file that it names."""
        if rule.where.endswith(".html"):
            return self._drawn(file, text)
        return self._styled(text) if rule.where.endswith(".css") else self._in_project(rule, text)

    def _drawn(self, file: RuleFile, html: str) -> Subject:
        """The example as the body of a piece in English and in the languages that it names, with the contacts that it shows."""
        shop = FileKind.READ not in file.LOOKS_AT
        tags = dict.fromkeys(["en", *re.findall(r'\blang="(\S+?)"', html)])
        found = re.findall(r'<a class="contact".*?>(.+?)</a>', html)
        contacts = {f"contact-{number}": re.sub(r"<.*?>", "", shown) for number, shown in enumerate(found)}
        made_for = {"production": ForShop(bleed=3.0)} if shop else {}
        of = job(locales=tuple(map(locale, tags)), **made_for)
        return draw(html, BLEED if shop else "", lang="en", page="120mm 80mm", folder=self.folder).subject(
            of, contacts=contacts
        )

    def _styled(self, css: str) -> Subject:
        """A piece in English and Arabic with the example in its stylesheet."""
        from press.render.engine import Engine

        files = project_files("<p>words</p>")
        files["styles/documents/piece.css"] += css
        for name, text in files.items():
            path = self.folder / "styled" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        engine = Engine([self.folder / "styled", self.workshop.house], self.workshop.icons)
        return self._rendered(engine, job(locales=(locale(), ARABIC), view=View(NAMES, (NAMES, NAMES))))

    def _in_project(self, rule: Rule, text: str) -> Subject:
        """The Spanish leaflet of the minimal project, with the example in one of its files."""
        from press.render.engine import Engine

        self.bench.project.merge(rule.where, text)
        workshop = self.bench.project.workshop
        return self._rendered(Engine(workshop.roots, workshop.icons), self.bench.job("leaflet:es:plain"))

    def _rendered(self, engine: Any, of: Job) -> Subject:
        rendering = engine.render(of)
        return Subject(of, rendering, PdfReading(rendering.pdf), Faces(self.workshop.regular_faces))


def told_in_words(file: RuleFile, rule: Rule) -> tuple[Any, Any]:
    """Of a rule whose examples are told in words: how its test makes them of a plain piece, the failing one first."""
    name = file.__name__.rpartition(".")[2]
    found: tuple[Any, Any] = import_module(f"tests.preflight.rules.test_{name}").EXAMPLES[rule.code]
    return found
