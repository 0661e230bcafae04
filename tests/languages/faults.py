"""Deliberate faults in a small project: what is changed in which file, and the rule and the line that tell of it.

The project is the minimal one with its leaflet as a card in Spanish, Arabic, Khmer and Burmese.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.run.opening import open_project
from tests.project import SMALL_STYLES, Project, make_project
from tests.workbench import TODAY, Bench

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic, FilePlace

TEMPLATE, STYLE, LANGUAGES = "templates/documents/leaflet.html", "styles/documents/leaflet.css", "content/languages.yaml"
ES, AR, KM, MY = (f"translations/{tag}.po" for tag in ("es", "ar", "km", "my"))
WORDS = {
    "ar": ("مدرسة مسائية", "دروس مسائية", "الجميع مرحب بهم.", "اسأل في {{ contact.desk }}."),
    "km": ("សាលាពេលយប់", "ថ្នាក់រៀនពេលល្ងាច", "អ្នកណាក៏អាចមកបាន។", "សូមសួរ {{ contact.desk }}។"),
    "my": ("ညကျောင်း", "ညနေခင်း သင်တန်းများ", "လူတိုင်း လာနိုင်ပါတယ်။", "{{ contact.desk }} ကို မေးပါ။"),
}
SOURCE = {
    "publisher.name": "Night School",
    "leaflet.title": "Evening classes",
    "leaflet.lead": "Everybody may come.",
    "leaflet.call": "Ask at {{ contact.desk }}.",
}
CARD = ".body { block-size: 30mm; } .contact { font-size: 16pt; }\n"
CARD = ".body { block-size: 30mm; } .contact { font-size: 16pt; }\n"
FIT = "    fit: {leading: [0.96], size: [0.95]}\n"
LONG = "អ្នកណាក៏អាចមកបាន។ " * 12
ROW = """languages:
  km:
    endonym: ភាសាខ្មែរ
    english: Khmer
    script: Khmr
    direction: ltr
    fonts: [Noto Sans Kmer, Noto Sans Khmer]
    locale: km_KH
    draft: សេចក្តីព្រាង
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="Calls" viewBox="0 0 9 9"><text>مكالمات</text></svg>'
NO_DIRECTION = """<html lang="{{ locale.tag }}"><head><title>{{ document.title }}</title><style>{{ language_styles }}</style></head>
<body><h1>{{ text.title }}</h1><p>{{ text.lead }}</p></body></html>
"""


@dataclass(frozen=True)
class Fault:
    """What stands in a file, what it becomes, and the rule that tells; `at` are words of the line that is named."""

    file: str
    old: str
    new: str
    rule: str
    at: str
    says: str = ""
    told_in: str = ""

    @property
    def named(self) -> str:
        """The file that is named: the one that was changed, if no other is."""
        return self.told_in or self.file


LEAD, CALL = 'msgctxt "leaflet.lead"', 'msgctxt "leaflet.call"'
KHMER, ARABIC, BURMESE = WORDS["km"], WORDS["ar"], WORDS["my"]

FAULTS = {
    "a template types another number": Fault(
        TEMPLATE, "{{ text.call }}", "1-415-555-0101", "preflight/typed-number", "1-415-555-0101", 'the number "1-415-555-0101"'
    ),
    "a template types a number beside the contact": Fault(
        TEMPLATE, "{{ text.call }}", "{{ text.call }} 1-415-555-0110", "preflight/typed-number", "1-415-555-0110"
    ),
    "a style takes the digits apart": Fault(
        STYLE, "", ".contact { word-spacing: 1em; overflow-wrap: anywhere; inline-size: 1mm; display: inline-block }",
        "preflight/contacts", "", 'cannot be read as "1-415-555-0100"', "page"
    ),
    "a translation types a number": Fault(
        ES, "Pregunte en {{ contact.desk }}.", "Pregunte en 1-415-555-0101.", "content/typed-number", CALL, "1-415-555-0101"
    ),
    "a translation names another contact": Fault(
        ES, "Pregunte en {{ contact.desk }}.", "Pregunte en {{ contact.desc }}.", "translation/names", CALL, "contact.desc"
    ),
    "a translation changes a digit": Fault(ES, "todo el mundo.", "todo el mundo a las 7.", "translation/digits", LEAD, "7"),
    "a translation loses its contact": Fault(
        AR, "اسأل في {{ contact.desk }}.", "اسأل في.", "translation/names", CALL, "{{ contact.desk }} is missing"
    ),
    "a letter that no face of the language has": Fault(
        AR, ARABIC[2], f"{ARABIC[2]} 幫助", "preflight/coverage", LEAD, '"幫" (U+5E6B)'
    ),
    "a Khmer word whose signs are in the wrong order": Fault(
        KM, KHMER[2], f"{KHMER[2]} ្ក", "preflight/coverage", LEAD, "cannot be shaped: ្ក"
    ),
    "a Khmer text too long for its card": Fault(KM, KHMER[2], LONG.strip(), "preflight/overflow", CALL, "mm more than panel"),
    "a fuzzy text": Fault(KM, LEAD, f"#, fuzzy\n{LEAD}", "translation/stale", LEAD, 'the text "leaflet.lead" has changed'),
    "a text whose English has changed since": Fault(
        "content/pieces/leaflet.yaml", "Everybody may come.", "Everybody may come at six.", "translation/stale", LEAD,
        'the text "leaflet.lead" has changed', MY,
    ),
    "a missing text": Fault(MY, BURMESE[1], "", "translation/missing", 'msgctxt "leaflet.title"', "1 text is not translated (my)"),
    "an Arabic presentation form": Fault(AR, "الجميع مرحب بهم.", "ﺍﻟﺠﻤﻴﻊ مرحب بهم.", "translation/form", LEAD, "U+FE8D"),
    "Burmese in Zawgyi": Fault(MY, BURMESE[2], "လူတိုင္း ေလာက္ႏုိင္ပါတယ္။", "translation/form", LEAD, "Zawgyi"),
    "a stray mark of direction": Fault(AR, "الجميع مرحب", "الجميع \u202bمرحب", "translation/controls", LEAD, "U+202B"),
    "a stray zero-width space": Fault(KM, KHMER[2], f"\u200b{KHMER[2]}", "translation/controls", LEAD, "U+200B"),
    "English that was left": Fault(AR, ARABIC[1], "Evening classes", "translation/english", 'msgctxt "leaflet.title"', "the English"),
    "the words of another language": Fault(AR, ARABIC[2], KHMER[2], "translation/script", LEAD, "not Arab"),
    "a family that is not installed": Fault(LANGUAGES, "", ROW, "content/unknown-family", "fonts:", '"Noto Sans Kmer"'),
    "text in a drawing of a template": Fault(TEMPLATE, "<p>{{ text.lead }}</p>", PICTURE, "preflight/drawings", "<text>"),
    "spaced letters of Arabic": Fault(STYLE, "", "h1 { letter-spacing: 0.1em }", "style/trap", "letter-spacing", "(Arabic)"),
    "a grid from right to left": Fault(STYLE, "", "[data-panel] { display: grid }", "style/trap", "display: grid", "(Arabic)"),
    "slanted letters of a script without italics": Fault(STYLE, "", "h1 { font-style: italic }", "style/trap", "font-style", "(Khmer)"),
    "small capitals of a script without capitals": Fault(STYLE, "", "h1 { font-variant: small-caps }", "style/trap", "small-caps"),
    "a face from a stylesheet": Fault(
        STYLE, "", "@font-face { font-family: 'Noto Sans'; src: local('Noto Sans'); unicode-range: U+1E00-1EFF }", "style/trap", "@font-face"
    ),
    "a letter-spacing in a template": Fault(
        TEMPLATE, "<p>{{ text.lead }}</p>", '<p style="letter-spacing: 1pt">{{ text.lead }}</p>', "style/trap", "letter-spacing"
    ),
    "Arabic without its direction": Fault(TEMPLATE, "", NO_DIRECTION, "preflight/direction", "lang=", 'text in "ar" is set as ltr'),
}  # fmt: skip


def make_leaflet(root: Path) -> Project:
    """The project before anything is wrong."""
    project = make_project(root)
    project.replace("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en, es, ar, km, my]\n")
    project.replace("content.yaml", "    page: half-letter\n", f"    page: card\n{FIT}")
    project.replace(TEMPLATE, '<div data-panel="body">', '<div data-panel="body" class="body">')
    project.write(STYLE, f'@import "../components/contact.css";\n{SMALL_STYLES}{CARD}')
    for tag in WORDS:
        project.write(f"translations/{tag}.po", catalogue(tag))
    return project


def catalogue(tag: str) -> str:
    """The PO file of a language."""
    head = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    pairs = zip(SOURCE.items(), WORDS[tag], strict=True)
    return head + "".join(f'\nmsgctxt "{name}"\nmsgid "{source}"\nmsgstr "{words}"\n' for (name, source), words in pairs)


def put(project: Project, fault: Fault) -> None:
    """Makes a project faulty: words replaced, or where none are named, a file written or added to."""
    if fault.old:
        project.replace(fault.file, fault.old, fault.new)
    elif fault.file == STYLE:
        project.write(STYLE, f"{project.read(STYLE)}{fault.new}\n")
    else:
        project.write(fault.file, fault.new)


def told(project: Project, release: str = "") -> list[Diagnostic]:
    """Everything that a build of a project says."""
    opened = open_project(project.workshop, today=TODAY)
    if not opened.usable:
        return opened.diagnostics
    return [*opened.diagnostics, *Bench(project).build("leaflet", release=release).diagnostics]


def place_of(diagnostic: Diagnostic) -> FilePlace | None:
    """The line of a file that a diagnostic names, as its place or as where the words come from."""
    places = (diagnostic.place, diagnostic.origin)
    return next((place for place in places if getattr(place, "line", 0)), None)
