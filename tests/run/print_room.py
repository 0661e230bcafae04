"""The minimal project with a print room: its ticket is a card of two sides, on sheets, for a print shop and as a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import make_project
from tests.workbench import Bench

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "1-415-555-0100"
EDITIONS = """languages: [en, es]
editions:
  office:
    name: On letter sheets
    kind: sheets
  office-a4:
    name: On A4 sheets
    kind: sheets
  shop:
    name: For a print shop
    kind: shop
    stylesheet: shop
    bleed: 0.125in
  pack:
    name: All in one
    kind: pack
"""
DOCUMENT = """    page: card
    pages: [2]
    editions: [office, office-a4, shop, pack]
    impositions: {office: cards-10, office-a4: cards-10-a4}
    ticket: Two sides. No folding.
"""
TEXT = """title: Admit one
place: Room four
call: "Ask at {{ contact.desk }}."
"""
TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ text.title }}</h1>
<p>{{ text.call }}</p>
<p class="back">{{ text.place }}</p>
{% endblock %}
"""
STYLES = "p { font-size: 15pt; }\n.back { break-before: page; }\na { color: inherit; }\n"
SPANISH = """
msgctxt "ticket.title"
msgid "Admit one"
msgstr "Entrada"

msgctxt "ticket.place"
msgid "Room four"
msgstr "Sala cuatro"

msgctxt "ticket.call"
msgid "Ask at {{ contact.desk }}."
msgstr "Pregunte en {{ contact.desk }}."
"""


def open_print_room(folder: Path) -> Bench:
    """The project, written into a folder and ready to be built."""
    project = make_project(folder / "project")
    project.replace("content.yaml", "languages: [en, es]\ndocuments", f"{EDITIONS}documents")
    project.replace("content.yaml", "    page: card\n    pages: [1]\n    languages: [en]\n", DOCUMENT)
    project.write("content/pieces/ticket.yaml", TEXT)
    project.write("templates/documents/ticket.html", TEMPLATE)
    project.write("styles/documents/ticket.css", project.read("styles/documents/ticket.css") + STYLES)
    project.write("translations/es.po", project.read("translations/es.po") + SPANISH)
    return Bench(project)
