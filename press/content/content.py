"""The result of stage 1: everything the project says, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from press.content.registry import NAMED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.content.brief import Brief
    from press.content.campaign import ContentFile
    from press.content.catalog import Catalog
    from press.content.contacts import Contact
    from press.content.fit_steps import FitSteps
    from press.content.impositions import Imposition
    from press.content.notices import County, Notice
    from press.content.printer import Printer
    from press.content.proofreading import Tells
    from press.content.records import Blocked, Dataset, Fact, Indicator, Language, Source, Spoken, Term
    from press.content.reviews import Reviews
    from press.content.texts import SourceText, Wording
    from press.content.waivers import Waiver
    from press.content.yaml_source import YamlFile
    from press.diagnostics import FilePlace


@dataclass(frozen=True)
class Content:
    """The content of a campaign: records by id, texts by id, translations by language.

    registry.py describes each kind of records.

    Attributes:
        root: the campaign's folder.
        house: the folder whose tables complete the campaign's; for our own campaign, the same as `root`.
        campaign: content.yaml.
        labels: the words that templates need, as a tree.
        wordings: the words of pieces, a tree for each file, by the path that content.yaml gives.
        texts: every text that is translated, by id.
        catalogs: the translations, by language tag.
        reviews: who signed what.
        printer: what was measured on the printer.
        fit_steps: where fitting starts.
        others: the tables of kinds that no code asks for by name, by kind.
        files: the YAML files that were read, with the places of their keys, by path relative to the campaign's folder.
    """

    root: Path
    house: Path
    campaign: ContentFile
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    datasets: Mapping[str, Dataset]
    indicators: Mapping[str, Indicator]
    glossary: Mapping[str, Term]
    blocklist: Mapping[str, Blocked]
    waivers: Mapping[str, Waiver]
    languages: Mapping[str, Language]
    proofreading: Mapping[str, Tells]
    spoken: Mapping[str, Spoken]
    impositions: Mapping[str, Imposition]
    notices: Mapping[str, Notice]
    counties: Mapping[str, County]
    briefs: Mapping[str, Brief]
    labels: Wording
    wordings: Mapping[str, Wording]
    texts: Mapping[str, SourceText]
    catalogs: Mapping[str, Catalog]
    reviews: Reviews
    printer: Printer
    fit_steps: FitSteps
    files: Mapping[str, YamlFile] = field(repr=False, default_factory=dict)
    others: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def table(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind, by id."""
        found: Mapping[str, Any] = self.others[kind] if kind in self.others else getattr(self, kind)
        return found

    def path_of(self, kind: str) -> str:
        """The path of a kind's file relative to content.yaml, as in `files` and in diagnostics."""
        return PurePath(NAMED[kind].path_in(self.campaign.files)).as_posix()

    def file_of(self, kind: str) -> YamlFile | None:
        """The campaign's own file of a kind of records, or None."""
        return self.files.get(self.path_of(kind))

    def brief_file(self, name: str) -> YamlFile:
        """The file of a brief."""
        return self.files[f"{self.path_of('briefs')}/{name}.yaml"]

    def place_in(self, text: SourceText, words: str) -> FilePlace:
        """The place of some words in a text; the start of the text if they are not found."""
        source = self.files.get(text.place.file)
        return source.place(text.path, find=words) if source else text.place
