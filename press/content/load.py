"""A project's folder -> Content, and every fault found on the way. The table of contents of stage 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from press.content import lazy
from press.content.brief import Brief
from press.content.campaign import ContentFile
from press.content.catalog import Catalog, in_force, read_catalog
from press.content.content import Content
from press.content.read import Reader
from press.content.records import Record
from press.content.registry import BRIEFS, CONTENT, NAMED, Form, Kind
from press.content.texts import SourceText, Wording, texts_in, texts_of, wording_of
from press.content.validate import validate
from press.diagnostics import Diagnostic, has_errors
from press.inside import is_there

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from press.content.yaml_source import YamlFile
    from press.diagnostics import FilePlace

    Check = Callable[[Content], Iterable[Diagnostic]]

Model = TypeVar("Model", bound=Record)
FilePaths = Mapping[str, str]  # the paths of files by their kind, as content.yaml names them

ROOT_FILE = CONTENT.path


class Loaded(NamedTuple):
    """The content, or None if it has errors, and everything wrong with it."""

    content: Content | None
    diagnostics: list[Diagnostic]


def load(root: Path, house: Path, tags: Collection[str] | None = None, *, check: Check | None = None) -> Loaded:
    """The content of the project in `root`; what it leaves out of the shared tables comes from `house`.

    With `tags`, only the translations into these languages are read. With `check`, which says in the place of `check_content`
    what is wrong with its names, translations are read when they are first asked for; what is wrong with their files,
    `read_translations` says.
    """
    loader = _Loader(root, house, tags)
    campaign = loader.campaign()
    if campaign is None:
        loader.read_the_rest()
        return Loaded(None, loader.diagnostics)
    content = loader.content(campaign, on_demand=check is not None)
    problems = [*loader.diagnostics, *((check or _names)(content) if content else [])]
    return Loaded(content if not has_errors(problems) else None, problems)


def _names(content: Content) -> list[Diagnostic]:
    """What is wrong with the names in a campaign's files."""
    from press.content.check import check_content  # noqa: PLC0415 - the rules are loaded only where something is checked

    return check_content(content)


class Opened(NamedTuple):
    """Content whose files are read on demand; `diagnostics` grows as they are read."""

    content: Content | None
    diagnostics: list[Diagnostic]


def open_content(root: Path, house: Path) -> Opened:
    """The content of the project in `root`, read on demand; its records and names are not checked against each other."""
    loader = _Loader(root, house)
    campaign = loader.campaign()
    return Opened(loader.on_demand(campaign) if campaign else None, loader.diagnostics)


def _by_field(records: dict[str, Any]) -> dict[str, Any]:
    """The records as `Content` takes them: those of kinds without a field of their own among the others."""
    named = {field.name for field in fields(Content)}
    return {name: found for name, found in records.items() if name in named} | {
        "others": {name: found for name, found in records.items() if name not in named}
    }


class _Loader:
    """Reads file after file and continues after every fault."""

    def __init__(self, root: Path, house: Path, tags: Collection[str] | None = None) -> None:
        self.root, self.house, self.tags = root, house, tags
        self.reader = Reader(root, house)
        self.files: dict[str, YamlFile] = {}
        self.texts: dict[str, SourceText] = {}

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return self.reader.diagnostics

    def campaign(self) -> ContentFile | None:
        """content.yaml, or None if it is missing or has faults."""
        campaign = self.record(self.root / ROOT_FILE, ContentFile)
        if campaign:
            for part in ("campaign", "publisher"):
                self._collect(texts_of(getattr(campaign, part), part, self.files[ROOT_FILE], (part,)))
        return campaign

    def content(self, campaign: ContentFile, *, on_demand: bool) -> Content | None:
        """The content, or None if a table could not be read."""
        records = {name: self.read(kind, campaign.files) for name, kind in NAMED.items()}
        self._check_files(campaign)
        wordings, tags = self._wordings(campaign), self._tags(campaign)
        catalogs = lazy.Files(tags, self._catalog) if on_demand else {tag: self._catalog(tag) for tag in tags}
        if any(record is None for record in records.values()):
            return None
        return Content(
            root=self.root, house=self.house, campaign=campaign, wordings=wordings, texts=self.texts, catalogs=catalogs,
            files=self.files, **_by_field(records),
        )  # fmt: skip

    def on_demand(self, campaign: ContentFile) -> Content:
        """The content, with tables, words and translations read on demand."""
        files = campaign.files
        self._check_files(campaign)
        tables: dict[str, Any] = {
            name: lazy.Table(partial(self.read, kind, files)) for name, kind in NAMED.items() if kind.form is Form.TABLE
        }
        briefs = self._briefs_on_demand(files)
        records = {name: self.read(kind, files) for name, kind in NAMED.items() if name not in tables and kind is not BRIEFS}
        places = self._named_words(campaign)
        wordings = lazy.Files(list(places), lambda name: self._words_of_piece(name, places[name]))
        catalogs = lazy.Files(self._tags(campaign), self._catalog)
        return Content(
            root=self.root, house=self.house, campaign=campaign, wordings=wordings, catalogs=catalogs, files=self.files,
            briefs=briefs, texts=lazy.Texts(self.texts, tables, briefs, wordings), **_by_field(tables | records),
        )  # fmt: skip

    def read_the_rest(self) -> None:
        """Reads what can be read without content.yaml, so that its faults are reported too."""
        for kind in NAMED.values():
            if kind.form in {Form.TABLE, Form.FOLDER}:
                self.read(kind, {})

    def read(self, kind: Kind, files: FilePaths) -> Any:
        """The campaign's records of one kind, with their texts collected; None if their table could not be read."""
        readers = {Form.TABLE: self._table, Form.RECORD: self._single, Form.FOLDER: self._folder, Form.WORDS: self._words}
        return readers[kind.form](kind, files)

    def record(self, path: Path, model: type[Model]) -> Model | None:
        """The record a file holds, or None; remembers the file for later diagnostics."""
        source = self.reader.yaml(path)
        if source is None:
            return None
        self.files[source.file] = source
        record, faults = validate(source, model)
        self.diagnostics.extend(faults)
        return record

    def _table(self, kind: Kind, files: FilePaths) -> dict[str, Any] | None:
        """The records of a table by id; the house's are read first where it completes the table."""
        name = kind.path_in(files)
        found: dict[str, Any] = {}
        if kind.from_house and self.house != self.root:
            found |= self._rows(kind, self.house / name) or {}
        if kind.optional and not is_there(self.root / name) and kind.name not in files:
            return found
        own = self._rows(kind, self.root / name)
        if own is None:
            return None
        if kind.translated:
            source = self.files[self.reader.name(self.root / name)]
            for key, record in own.items():
                self._collect(texts_of(record, f"{kind.name}.{key}", source, (kind.name, key)))
        return found | own

    def _rows(self, kind: Kind, path: Path) -> dict[str, Any] | None:
        """The records of one file of a table, by id."""
        assert kind.model is not None
        table = self.record(path, kind.model)
        return getattr(table, kind.name) if table else None

    def _single(self, kind: Kind, files: FilePaths) -> Record:
        """The record of an optional file; an empty record if the file is missing or cannot be read."""
        assert kind.model is not None
        path = self.root / kind.path_in(files)
        return (self.record(path, kind.model) if is_there(path) else None) or kind.model()

    def _folder(self, kind: Kind, files: FilePaths) -> dict[str, Brief]:
        """The briefs of a folder, in the order of the book."""
        paths = sorted((self.root / kind.path_in(files)).glob("*.yaml"))
        briefs = {path.stem: brief for path in paths if (brief := self._brief(path))}
        return dict(sorted(briefs.items(), key=lambda item: (item[1].order, item[0])))

    def _briefs_on_demand(self, files: FilePaths) -> Mapping[str, Brief]:
        """The briefs of a folder, each read on first access; one that cannot be read is not listed."""
        folder = self.root / BRIEFS.path_in(files)
        names = [path.stem for path in sorted(folder.glob("*.yaml"))]
        return lazy.Files(names, lambda name: self._brief(folder / f"{name}.yaml"), lambda brief: brief.order)

    def _brief(self, path: Path) -> Brief | None:
        """One brief, with its texts collected; None if it cannot be read."""
        brief = self.record(path, Brief)
        if brief is None:
            return None
        source = self.files[self.reader.name(path)]
        if brief.id != path.stem:
            message = f'the id "{brief.id}" and the file name "{path.stem}" differ'
            self.diagnostics.append(Diagnostic("content/id", message, source.place(("id",)), "make them the same"))
        self._collect(texts_of(brief, brief.id, source, ()))
        return brief

    def _check_files(self, campaign: ContentFile) -> None:
        """A diagnostic for each missing file or folder that content.yaml names or its documents need."""
        tables = {name for name, kind in NAMED.items() if kind.form is Form.TABLE}
        needed = {BRIEFS.name} if any(BRIEFS.name in (d.each, d.collects) for d in campaign.documents.values()) else set()
        for kind in sorted((campaign.files.keys() & NAMED.keys() | needed) - tables):
            name = NAMED[kind].path_in(campaign.files)
            if not is_there(self.root / name):
                place = self.files[ROOT_FILE].place(("files", kind))
                self.diagnostics.append(Diagnostic("content/missing-file", f'"{name}" does not exist', place, "create it"))

    def _words(self, kind: Kind, files: FilePaths) -> Wording:
        """The words of a file, on top of the house's where the house completes them."""
        name = kind.path_in(files)
        paths = dict.fromkeys([self.house / name, self.root / name] if kind.from_house else [self.root / name])
        words: Wording = {}
        for path in [path for path in paths if is_there(path)] or [self.root / name]:
            words = _merged(words, self._wording(path, kind.name))
        return words

    def _wordings(self, campaign: ContentFile) -> dict[str, Wording]:
        return {file: self._words_of_piece(file, place) for file, place in self._named_words(campaign).items()}

    def _named_words(self, campaign: ContentFile) -> dict[str, FilePlace]:
        """The files of words that documents name, each with the place where it is first named."""
        places: dict[str, FilePlace] = {}
        for name, document in campaign.documents.items():
            for file in (document.text, *document.shares):
                if file and file not in places:
                    place = self.files[ROOT_FILE].place(("documents", name), find=file)
                    if (stem := PurePath(file).stem) in {PurePath(other).stem for other in places}:
                        message = f'two files of words are called "{stem}", so their texts would have the same ids'
                        self.diagnostics.append(Diagnostic("content/id", message, place, "rename one"))
                    places[file] = place
        return places

    def _words_of_piece(self, file: str, place: FilePlace) -> Wording:
        path = self.root / file
        return self._wording(path, path.stem, named_at=None if is_there(path) else place)

    def _wording(self, path: Path, prefix: str, *, named_at: Any = None) -> Wording:
        source = self.reader.yaml(path, named_at=named_at)
        if source is None:
            return {}
        self.files[source.file] = source
        wording, faults = wording_of(source, prefix)
        self.diagnostics.extend(faults)
        self._collect(texts_in(wording))
        return wording

    def _tags(self, campaign: ContentFile) -> list[str]:
        """The languages that any document is translated into."""
        wanted = {tag for document in campaign.documents.values() for tag in document.languages + (document.together or ())}
        translated = (wanted | set(campaign.languages)) - {campaign.campaign.source_language}
        return sorted(translated if self.tags is None else translated.intersection(self.tags))

    def _catalog(self, tag: str) -> Catalog:
        """The translations of one language."""
        catalog, faults = read_translations(self.root, self.house, tag)
        self.diagnostics.extend(faults)
        return catalog

    def _collect(self, texts: Any) -> None:
        self.texts.update({text.id: text for text in texts})


def read_translations(root: Path, house: Path, tag: str) -> tuple[Catalog, list[Diagnostic]]:
    """The translations into one language, the house's overridden by the project's own, and what is wrong with their files."""
    entries: dict[str, Any] = {}
    reader = Reader(root, house)
    for path in files_of_translations(root, house, tag):
        if is_there(path) and (text := reader.text(path)) is not None:
            catalog, faults = read_catalog(text, reader.name(path), tag)
            reader.diagnostics.extend(faults)
            entries |= {name: in_force(entries.get(name), entry) for name, entry in catalog.entries.items()}
    return Catalog(tag, entries), reader.diagnostics


def files_of_translations(root: Path, house: Path, tag: str) -> list[Path]:
    """The PO files of a language, whether or not they exist: the house's, then the project's own."""
    return [folder / "translations" / f"{tag}.po" for folder in dict.fromkeys([house, root])]


def _merged(below: Wording, above: Wording) -> Wording:
    """Two wording trees in one; where both have a text, that of `above` wins."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = _merged(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged
