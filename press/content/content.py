"""What stage 1 hands on: everything the project says, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

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
    from press.content.records import Blocked, Dataset, Fact, Indicator, Language, Source, Spoken, Term
    from press.content.reviews import Reviews
    from press.content.texts import SourceText, Wording
    from press.content.yaml_source import YamlFile
    from press.diagnostics import FilePlace


@dataclass(frozen=True)
class Content:
    """A campaign as it is written: records by id, texts by id, translations by language.

    What each kind of records holds is said in registry.py.

    Attributes:
        root: the campaign's folder.
        house: the folder whose tables complete the campaign's; the same for our own campaign.
        campaign: content.yaml.
        labels: the words that templates need, as a tree.
        wordings: the words of pieces, a tree for each file, by the path that content.yaml gives.
        texts: every text that is translated, by id.
        catalogs: the translations, by language tag.
        reviews: who signed what.
        printer: what was measured of the printer.
        fit_steps: where fitting begins.
        files: the YAML files that were read, with the places of their keys, by path seen from the campaign's folder.
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
    languages: Mapping[str, Language]
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

    def path_of(self, kind: str) -> str:
        """The path of a kind's file, seen from content.yaml, as `files` here and diagnostics write it."""
        return PurePath(NAMED[kind].path_in(self.campaign.files)).as_posix()

    def file_of(self, kind: str) -> YamlFile | None:
        """The campaign's own file of a kind of records; None where it has none."""
        return self.files.get(self.path_of(kind))

    def brief_file(self, name: str) -> YamlFile:
        """The file of a brief."""
        return self.files[f"{self.path_of('briefs')}/{name}.yaml"]

    def place_in(self, text: SourceText, words: str) -> FilePlace:
        """Where some words of a text stand; where the text begins, if they cannot be found."""
        source = self.files.get(text.place.file)
        return source.place(text.path, find=words) if source else text.place
