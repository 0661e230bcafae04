"""The minimal project of the tests: a leaflet in English and Spanish and a ticket in English, a page each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from press.workshop import Workshop

HOUSE = Path(__file__).resolve().parents[1]
PIECES = ("leaflet:en:plain", "leaflet:es:plain", "ticket:en:plain")
PDFS = ("en/leaflet.pdf", "es/leaflet.pdf", "en/ticket.pdf")

CONTENT = """campaign:
  id: night-school
  name: Night School
  series: Night School
  as_of: 2026-11-23
  contact_age_days: 120
publisher:
  name: Night School
  imprint: Printed at the Night School.
languages: [en, es]
documents:
  leaflet:
    name: Leaflet
    text: content/pieces/leaflet.yaml
    audience: public
    page: half-letter
    pages: [1]
  ticket:
    name: Ticket
    text: content/pieces/ticket.yaml
    audience: public
    page: card
    pages: [1]
    languages: [en]
"""

CONTACTS = """contacts:
  desk:
    kind: voice
    value: "+14155550100"
    display: 1-415-555-0100
    name: Front desk
    languages: [en, es]
    audience: [public]
    source: handbook
    status: primary
    verified_on: 2026-11-23
    verified_by: use
"""

SOURCES = """sources:
  handbook:
    title: Handbook of the Night School
    publisher: Night School
    url: https://school.example/handbook
    date: 2026-09
    retrieved_on: 2026-11-23
    status: primary
"""

LEAFLET = """title: Evening classes
lead: Everybody may come.
call: "Ask at {{ contact.desk }}."
"""

TICKET = """title: Admit one
place: Room four
"""

TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ text.title }}</h1>
<div data-panel="body">
  <p>{{ text.lead }}</p>
  <p>{{ text.call }}</p>
</div>
{% endblock %}
"""

TICKET_TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ text.title }}</h1>
<p>{{ text.place }}</p>
{% endblock %}
"""

STYLES = """@import "../head.css";
"""

SMALL_STYLES = STYLES + ":root { --margin-page: 5mm; } h1 { font-size: 12pt; }\n"

SPANISH = """#
msgid ""
msgstr ""
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgctxt "publisher.name"
msgid "Night School"
msgstr "Escuela Nocturna"

msgctxt "leaflet.title"
msgid "Evening classes"
msgstr "Clases nocturnas"

msgctxt "leaflet.lead"
msgid "Everybody may come."
msgstr "Puede venir todo el mundo."

msgctxt "leaflet.call"
msgid "Ask at {{ contact.desk }}."
msgstr "Pregunte en {{ contact.desk }}."
"""

FILES = {
    "content.yaml": CONTENT,
    "content/contacts.yaml": CONTACTS,
    "content/sources.yaml": SOURCES,
    "content/pieces/leaflet.yaml": LEAFLET,
    "content/pieces/ticket.yaml": TICKET,
    "templates/documents/leaflet.html": TEMPLATE,
    "templates/documents/ticket.html": TICKET_TEMPLATE,
    "styles/documents/leaflet.css": STYLES,
    "styles/documents/ticket.css": SMALL_STYLES,
    "translations/es.po": SPANISH,
}


@dataclass(frozen=True)
class Project:
    """A project's folder, and the few things that tests do to one."""

    root: Path
    house: Path = HOUSE

    @property
    def output(self) -> Path:
        """Where its pieces go."""
        return self.root / "output"

    @property
    def workshop(self) -> Workshop:
        """Its folders as the press knows them."""
        return Workshop(self.root, self.output, self.house)

    def write(self, name: str, text: str) -> Path:
        """Writes one of its files."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def read(self, name: str) -> str:
        """The text of one of its files."""
        return (self.root / name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replaces words that stand in one of its files exactly once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def merge(self, name: str, part: str) -> None:
        """Puts keys into a YAML file of it, or entries into a PO file, where they take the place of those of the same name."""
        whole = self.read(name) if (self.root / name).exists() else ""
        self.write(name, (_merged_entries if name.endswith(".po") else _merged_keys)(whole, part))

    def pdfs(self) -> dict[str, bytes]:
        """Every PDF of its output folder by name; what the press keeps for itself is left out."""
        found = {path.relative_to(self.output): path for path in sorted(self.output.rglob("*.pdf"))}
        return {name.as_posix(): path.read_bytes() for name, path in found.items() if name.parts[0] != ".press"}

    def pieces(self) -> dict[str, bytes]:
        """Every file of the languages' folders of its output folder by name: the PDFs, and what lies beside them."""
        folders = [folder for folder in self.output.iterdir() if folder.is_dir() and folder.name not in {".press", "manifest"}]
        found = sorted(
            path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")
        )
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in found}


def _merged_entries(whole: str, part: str) -> str:
    """A PO file with these entries in the place of those of the same texts, and all others as they were."""
    given = set(re.findall(r"^msgctxt .*$", part, re.MULTILINE))
    kept = [block for block in whole.strip().split("\n\n") if not given.intersection(block.split("\n"))]
    return "\n\n".join([*kept, part.strip()]) + "\n"


def _merged_keys(whole: str, part: str) -> str:
    """A YAML file with these keys in it; its values stay as they were typed."""
    values = _merged(*(yaml.load(text, yaml.BaseLoader) or {} for text in (whole, part)))
    return str(yaml.dump(values, default_style='"', sort_keys=False, allow_unicode=True))


def _merged(below: Any, above: Any) -> Any:
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: _merged(below.get(key), value) for key, value in above.items()}


def make_project(root: Path, house: Path = HOUSE) -> Project:
    """The minimal project, written into a folder."""
    project = Project(root, house)
    for name, text in FILES.items():
        project.write(name, text)
    return project
