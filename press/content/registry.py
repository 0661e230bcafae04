"""The kinds of files in a campaign: where each is, which record it holds, how it is read.

Loading, editor schemas and docs/campaign-files.md follow this table. A new kind takes an entry here and a model; also a
field in `Content` if code asks for it by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from press.content.brief import Brief
from press.content.campaign import ContentFile
from press.content.contacts import Contacts
from press.content.fit_steps import FitSteps
from press.content.impositions import Impositions
from press.content.notices import Counties, Notices
from press.content.printer import Printer
from press.content.proofreading import Proofreading
from press.content.records import Blocklist, Datasets, Facts, Glossary, Indicators, Languages, Sources, SpokenLanguages
from press.content.reviews import Reviews
from press.content.waivers import Waivers

if TYPE_CHECKING:
    from collections.abc import Mapping

from press.content.records import Record


class Form(Enum):
    """How the records of a kind are stored in its files."""

    TABLE = "records by id, under a root key named after the kind"
    RECORD = "one record"
    FOLDER = "one record per file, by file name, in a folder"
    WORDS = "a tree of named texts"


@dataclass(frozen=True)
class Kind:
    """One kind of files.

    Attributes:
        name: its key in `files` of content.yaml and its attribute of `Content`; for a table, also its root key.
        path: where it is unless `files` says otherwise, relative to content.yaml; a folder for `FOLDER`, a pattern where
            documents name the files.
        form: how its records are stored.
        model: the record that a whole file holds; None for words.
        schema: its file in schemas/, without `.schema.json`.
        about: what it is for, in one sentence.
        edited_by: who edits it.
        from_house: whether the house completes what the campaign leaves out.
        optional: whether a campaign can do without it.
        translated: whether its marked texts go into the PO files.
        named: whether `files` in content.yaml may name its file.
        shown: whether `uses` of a document may name it, so that its template shows the records.
        each: whether `each` of a document may name it, so that there is a piece for every record.
    """

    name: str
    path: str
    form: Form
    model: type[Record] | None
    schema: str
    about: str
    edited_by: str
    from_house: bool = False
    optional: bool = True
    translated: bool = False
    named: bool = True
    shown: bool = False
    each: bool = False

    def path_in(self, files: Mapping[str, str]) -> str:
        """The path of its file relative to content.yaml, whose `files` may name another one."""
        return files.get(self.name, self.path)


def _table(name: str, path: str, model: type[Record], *, about: str, edited_by: str, **more: bool) -> Kind:
    return Kind(name, path, Form.TABLE, model, name, about, edited_by, **more)


STAFF, OUTREACH = "outreach staff", "outreach and policy staff"
POLICY, DESIGN = "policy staff", "designers"

CONTENT = Kind(
    "content", "content.yaml", Form.RECORD, ContentFile, "content",
    "The campaign: who publishes what, in which languages and editions.", OUTREACH, optional=False, translated=True, named=False,
)  # fmt: skip
BRIEFS = Kind(
    "briefs", "briefs", Form.FOLDER, Brief, "brief",
    "The policy briefs, one file each, named after the brief.", POLICY, translated=True, each=True,
)  # fmt: skip
LABELS = Kind(
    "labels", "content/labels.yaml", Form.WORDS, None, "wording",
    "Fixed words that templates need: headings, names of actors, marks.", OUTREACH,
    from_house=True, optional=False, translated=True,
)  # fmt: skip
PIECES = Kind(
    "wordings", "content/pieces/*.yaml", Form.WORDS, None, "wording",
    "The words of cards, flyers, posters and sheets; `text` and `shares` of a document name the file.", OUTREACH,
    optional=False, translated=True, named=False,
)  # fmt: skip
KINDS = (
    CONTENT,
    _table("contacts", "content/contacts.yaml", Contacts, about="Every number, code and address, typed once.", edited_by=STAFF, translated=True, shown=True),
    PIECES,
    BRIEFS,
    _table("sources", "content/sources.yaml", Sources, about="Every page, law and study that texts cite, as it was read.", edited_by=POLICY, shown=True),
    _table("facts", "content/facts.yaml", Facts, about="Every number that texts may name, with its year, place, source and caveat.", edited_by=POLICY, translated=True, shown=True),
    _table("datasets", "content/datasets.yaml", Datasets, about="The small tables of numbers that briefs draw as tables or bars.", edited_by=POLICY, translated=True, shown=True),
    _table("indicators", "content/indicators.yaml", Indicators, about="The themes of signs, each as a question and as a sign.", edited_by=OUTREACH, translated=True, shown=True),
    _table("glossary", "content/glossary.yaml", Glossary, about="Technical terms: their meaning, and notes to translators.", edited_by=POLICY, translated=True, shown=True),
    _table("counties", "content/counties.yaml", Counties, about="The counties, and the languages that the law covers in each.", edited_by=STAFF, each=True),
    _table("notices", "content/notices.yaml", Notices, about="Texts that a statute prescribes, locked by their digest.", edited_by=POLICY),
    _table("spoken", "content/spoken.yaml", SpokenLanguages, about='Languages that are spoken, not read, for the "I speak" card.', edited_by=STAFF, each=True),
    LABELS,
    _table("blocklist", "content/blocklist.yaml", Blocklist, about="Words that must not be printed, and why.", edited_by=OUTREACH, from_house=True),
    _table("waivers", "content/waivers.yaml", Waivers, about="Figures that look like a phone number and are none, each with its reason.", edited_by=STAFF),
    _table("languages", "content/languages.yaml", Languages, about="Everything the press knows about each language.", edited_by=DESIGN, from_house=True),
    _table("proofreading", "content/proofreading.yaml", Proofreading, about='What gives a faulty translation away, such as no word for "not".', edited_by="translators", from_house=True),
    _table("impositions", "content/impositions.yaml", Impositions, about="How copies are placed on a sheet of paper.", edited_by=DESIGN, from_house=True),
    Kind(
        "printer", "printer.yaml", Form.RECORD, Printer, "printer",
        "How one printer turns the sheet and how far it shifts backs.", "`python build.py calibrate`",
    ),
    Kind(
        "fit_steps", "content/fit-steps.yaml", Form.RECORD, FitSteps, "fit-steps",
        "Where fitting starts: makes builds faster and changes no piece.", "`make steps`",
    ),
    Kind(
        "reviews", "translations/reviews.yaml", Form.RECORD, Reviews, "reviews",
        "Who signed which piece in which language, on exactly which texts.",
        "`python build.py translate sign`",
    ),
)  # fmt: skip
NAMED = {kind.name: kind for kind in KINDS if kind.named}
MODELS: dict[str, type[Record]] = {kind.schema: kind.model for kind in KINDS if kind.model}
