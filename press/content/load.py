"""The project's folder -> Content, and every fault found on the way. The table of contents of stage 1."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from press.content.brief import Brief
from press.content.campaign import ContentFile, Files, Impositions
from press.content.catalog import Catalog, read_catalog
from press.content.check import check_content
from press.content.content import Content
from press.content.fit_steps import FitSteps
from press.content.notices import Counties, Notices
from press.content.printer import Printer
from press.content.read import Reader
from press.content.records import Blocklist, Datasets, Facts, Glossary, Indicators, Languages, Record, Sources, SpokenLanguages
from press.content.reviews import Reviews
from press.content.texts import SourceText, Wording, texts_in, texts_of, wording_of
from press.content.validate import validate
from press.diagnostics import Diagnostic, has_errors

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.yaml_source import YamlFile

Model = TypeVar("Model", bound=Record)

ROOT_FILE = "content.yaml"
RECORDS: dict[str, type[Record]] = {
    "sources": Sources,
    "facts": Facts,
    "datasets": Datasets,
    "indicators": Indicators,
    "glossary": Glossary,
    "blocklist": Blocklist,
    "languages": Languages,
    "spoken": SpokenLanguages,
    "impositions": Impositions,
    "notices": Notices,
    "counties": Counties,
}
HOUSE_RECORDS = ("languages", "blocklist", "impositions")


class Loaded(NamedTuple):
    """The content, if it could be read whole, and what is wrong with it."""

    content: Content | None
    diagnostics: list[Diagnostic]


def load(root: Path, house: Path) -> Loaded:
    """Everything the project in `root` says; what it leaves out of the shared tables comes from `house`."""
    loader = _Loader(root, house)
    campaign = loader.record(root / ROOT_FILE, ContentFile)
    if campaign is None:
        loader.look_at_the_rest()
        return Loaded(None, loader.diagnostics)
    content = loader.content(campaign)
    problems = [*loader.diagnostics, *(check_content(content) if content else [])]
    return Loaded(content if not has_errors(problems) else None, problems)


class _Loader:
    """Reads file after file, goes on after every fault."""

    def __init__(self, root: Path, house: Path) -> None:
        self.root, self.house = root, house
        self.reader = Reader(root)
        self.files: dict[str, YamlFile] = {}
        self.texts: dict[str, SourceText] = {}

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return self.reader.diagnostics

    def content(self, campaign: ContentFile) -> Content | None:
        """The content, or None when a shared record could not be read."""
        records: dict[str, Any] = {kind: self._records(kind, campaign.files) for kind in RECORDS}
        briefs = self._briefs(self.root / campaign.files.briefs)
        self._check_files(campaign)
        labels = self._labels(campaign)
        wordings = self._wordings(campaign)
        self._collect(texts_of(campaign.campaign, "campaign", self.files[ROOT_FILE], ("campaign",)))
        self._collect(texts_of(campaign.publisher, "publisher", self.files[ROOT_FILE], ("publisher",)))
        for name, contact in campaign.contacts.items():
            self._collect(texts_of(contact, f"contacts.{name}", self.files[ROOT_FILE], ("contacts", name)))
        catalogs, reviews, printer = self._catalogs(campaign), self._reviews(campaign), self._printer(campaign)
        if any(record is None for record in records.values()):
            return None
        return Content(
            root=self.root, house=self.house, campaign=campaign, briefs=briefs, labels=labels, wordings=wordings,
            texts=self.texts, catalogs=catalogs, reviews=reviews, printer=printer, fit_steps=self._fit_steps(campaign), files=self.files, **records,
        )  # fmt: skip

    def look_at_the_rest(self) -> None:
        """Reads what can be read without content.yaml, so that its faults are told too."""
        for kind in RECORDS:
            self._records(kind, Files())
        self._briefs(self.root / Files().briefs)

    def record(self, path: Path, model: type[Model]) -> Model | None:
        """The record a file holds, or None; remembers the file for later diagnostics."""
        source = self.reader.yaml(path)
        if source is None:
            return None
        self.files[source.file] = source
        record, faults = validate(source, model)
        self.diagnostics.extend(faults)
        return record

    def _records(self, kind: str, files: Files) -> dict[str, Any] | None:
        """The records of one kind by id; tables that the house keeps are completed from there."""
        name = getattr(files, kind)
        found: dict[str, Any] = {}
        if kind in HOUSE_RECORDS and self.house != self.root:
            table = self.record(self.house / name, RECORDS[kind])
            found |= getattr(table, kind) if table else {}
        if not (self.root / name).exists() and kind not in files.model_fields_set:
            return found
        table = self.record(self.root / name, RECORDS[kind])
        if table is None:
            return None
        own: dict[str, Any] = getattr(table, kind)
        for key, record in own.items():
            self._collect(texts_of(record, f"{kind}.{key}", self.files[self.reader.name(self.root / name)], (kind, key)))
        return found | own

    def _briefs(self, folder: Path) -> dict[str, Brief]:
        briefs = {}
        for path in sorted(folder.glob("*.yaml")):
            if brief := self.record(path, Brief):
                source = self.files[self.reader.name(path)]
                if brief.id != path.stem:
                    place = source.place(("id",))
                    message = f'the id "{brief.id}" and the file name "{path.stem}" differ'
                    self.diagnostics.append(Diagnostic("content/id", message, place, "make them the same"))
                self._collect(texts_of(brief, brief.id, source, ()))
                briefs[path.stem] = brief
        return dict(sorted(briefs.items(), key=lambda item: (item[1].order, item[0])))

    def _check_files(self, campaign: ContentFile) -> None:
        """A diagnostic for each file or folder that content.yaml names, or its documents need, and that is not there."""
        needed = {"briefs"} if any("briefs" in (d.each, d.collects) for d in campaign.documents.values()) else set()
        for kind in sorted((campaign.files.model_fields_set | needed) - RECORDS.keys()):
            name = getattr(campaign.files, kind)
            if not (self.root / name).exists():
                place = self.files[ROOT_FILE].place(("files", kind))
                self.diagnostics.append(Diagnostic("content/missing-file", f'"{name}" is not there', place, "create it"))

    def _labels(self, campaign: ContentFile) -> Wording:
        paths = dict.fromkeys([self.house / campaign.files.labels, self.root / campaign.files.labels])
        labels: Wording = {}
        for path in [path for path in paths if path.exists()] or [self.root / campaign.files.labels]:
            labels = _merged(labels, self._wording(path, "labels"))
        return labels

    def _wordings(self, campaign: ContentFile) -> dict[str, Wording]:
        wordings: dict[str, Wording] = {}
        for name, document in campaign.documents.items():
            for file in (document.text, *document.shares):
                if file and file not in wordings:
                    place = self.files[ROOT_FILE].place(("documents", name), find=file)
                    path = self.root / file
                    if path.stem in {PurePath(other).stem for other in wordings}:
                        message = f'two files of words are called "{path.stem}", so that their texts have the same names'
                        self.diagnostics.append(Diagnostic("content/id", message, place, "rename one"))
                    wordings[file] = self._wording(path, path.stem, named_at=None if path.exists() else place)
        return wordings

    def _wording(self, path: Path, prefix: str, *, named_at: Any = None) -> Wording:
        source = self.reader.yaml(path, named_at=named_at)
        if source is None:
            return {}
        self.files[source.file] = source
        wording, faults = wording_of(source, prefix)
        self.diagnostics.extend(faults)
        self._collect(texts_in(wording))
        return wording

    def _reviews(self, campaign: ContentFile) -> Reviews:
        """The signatures of the project; none where it has no such file."""
        return self._optional(campaign.files.reviews, Reviews)

    def _printer(self, campaign: ContentFile) -> Printer:
        """What is known of the project's printer; nothing where it was never measured."""
        return self._optional(campaign.files.printer, Printer)

    def _fit_steps(self, campaign: ContentFile) -> FitSteps:
        """Where the fit engine begins; at the first step where nothing was written down."""
        return self._optional(campaign.files.fit_steps, FitSteps)

    def _optional(self, name: str, model: type[Model]) -> Model:
        """The record of a file that need not be there; an empty one where it is not, or cannot be read."""
        path = self.root / name
        return (self.record(path, model) if path.exists() else None) or model()

    def _catalogs(self, campaign: ContentFile) -> dict[str, Catalog]:
        wanted = {tag for document in campaign.documents.values() for tag in document.languages + (document.together or ())}
        tags = (wanted | set(campaign.languages)) - {campaign.campaign.source_language}
        return {tag: self._catalog(tag) for tag in sorted(tags)}

    def _catalog(self, tag: str) -> Catalog:
        """The translations of one language: the house's, with the project's own before them."""
        entries: dict[str, Any] = {}
        for folder in dict.fromkeys([self.house, self.root]):
            path = folder / "translations" / f"{tag}.po"
            if path.exists() and (text := self.reader.text(path)) is not None:
                catalog, faults = read_catalog(text, self.reader.name(path), tag)
                self.diagnostics.extend(faults)
                entries |= catalog.entries
        return Catalog(tag, entries)

    def _collect(self, texts: Any) -> None:
        self.texts.update({text.id: text for text in texts})


def _merged(below: Wording, above: Wording) -> Wording:
    """Two wording trees in one; where both name a text, the one above wins."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _merged(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged
