"""A language that nobody has printed yet: a row, a PO file, a font that is there or is brought along. No line of Python."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

import pytest
from fontTools.ttLib import TTFont

from press.preflight.pdf import PdfReading
from press.preflight.reading import lines_of
from press.workshop import HOUSE
from tests.project import SMALL_STYLES

NUMBER = "1-415-555-0100"
CARD_STYLES = f'@import "../components/contact.css";\n{SMALL_STYLES}.contact {{ font-size: 16pt; }}\n'

ROWS = {
    "om": """languages:
  om:
    endonym: Afaan Oromoo
    english: Oromo
    script: Latn
    direction: ltr
    fonts: [{family}]
    italics: true
    locale: om_ET
    draft: Wixinee
""",
    "ur": """languages:
  ur:
    endonym: اردو
    english: Urdu
    script: Arab
    direction: rtl
    fonts: [{family}, Noto Sans]
    leading: 1.2
    locale: ur_PK
    draft: مسودہ
""",
}
FAMILIES = {"om": "Noto Sans", "ur": "Vazirmatn"}
WORDS = {
    "om": ("Mana Barumsaa Galgalaa", "Barnoota galgalaa", "Namni hundi dhufuu ni danda’a.", "{{ contact.desk }} gaafadhaa."),
    "ur": ("نائٹ اسکول", "شام کی کلاسیں", "سب آ سکتے ہیں۔", "{{ contact.desk }} پر پوچھیں۔"),
}
SOURCE = {
    "publisher.name": "Night School",
    "leaflet.title": "Evening classes",
    "leaflet.lead": "Everybody may come.",
    "leaflet.call": "Ask at {{ contact.desk }}.",
}


def catalogue(tag: str) -> str:
    """The PO file of a language."""
    head = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    pairs = zip(SOURCE.items(), WORDS[tag], strict=True)
    return head + "".join(f'\nmsgctxt "{name}"\nmsgid "{source}"\nmsgstr "{words}"\n' for (name, source), words in pairs)


@pytest.fixture
def add(project):
    """Adds a language to the minimal project, whose leaflet is a business card now."""
    project.replace("content.yaml", "    page: half-letter\n", "    page: card\n")
    project.write("styles/documents/leaflet.css", CARD_STYLES)

    def added(tag: str, family: str = ""):
        project.replace("content.yaml", "\nlanguages: [en, es]\n", f"\nlanguages: [en, es, {tag}]\n")
        project.write("content/languages.yaml", ROWS[tag].format(family=family or FAMILIES[tag]))
        project.write(f"translations/{tag}.po", catalogue(tag))
        return project

    return added


@pytest.mark.parametrize("tag", ROWS)
def test_a_row_and_a_po_file_make_the_card_in_a_new_language(cli, add, tag):
    project = add(tag)

    answer = cli("build", f"leaflet:{tag}")

    assert (answer.code, answer.err.count("error")) == (0, 0), answer.err
    pdf = project.pdfs()[f"{tag}/leaflet.pdf"]
    reading = PdfReading(pdf)
    assert str(reading.root.Lang) == tag
    assert any(NUMBER in line for line in lines_of(pdf))
    assert not Counter("".join(WORDS[tag][1:3]).replace(" ", "")) - Counter("".join(reading.texts))
    assert {name.removesuffix("-Bold").replace("-", " ") for name in reading.fonts} == {FAMILIES[tag], "Noto Sans"}


@pytest.mark.parametrize("tag", ROWS)
def test_its_texts_are_known_to_the_translators_commands(cli, add, tag):
    add(tag)

    updated, status = cli("translate", "update", tag), cli("translate", "status")

    assert updated.out == f"{tag}.po: 4 texts, 0 new, 0 changed, 0 retired\n"
    assert [line.split() for line in status.out.splitlines() if line.startswith(tag)] == [[tag, "draft", "-"]]


@pytest.fixture
def tidy(project):
    """Takes away what the press notes in the house about the fonts of a project that is gone afterwards."""
    yield
    for path in (HOUSE / ".setup").glob("fonts-*.conf"):
        if str(project.root) in path.read_text(encoding="utf-8"):
            path.unlink()


@pytest.mark.usefixtures("tidy")
def test_a_new_language_may_bring_a_font_of_its_own(cli, add):
    project = add("om", "Oromo Sans")
    faces = [bring(project, weight, style) for weight, style in (("400", "Regular"), ("700", "Bold"))]
    project.write("fonts/fonts.lock.json", json.dumps({"files": faces}))

    answer = cli("build", "leaflet:om")

    assert answer.code == 0, answer.err
    assert set(PdfReading(project.pdfs()["om/leaflet.pdf"]).fonts) == {"Oromo-Sans", "Oromo-Sans-Bold", "Noto-Sans-Bold"}


def bring(project, weight: str, style: str) -> dict[str, str]:
    """A face that the house has not, in the project's own folder: Noto Sans under another name."""
    font = TTFont(HOUSE / "fonts" / "installed" / f"NotoSans_{weight}{style}.ttf")
    for record in list(font["name"].names):
        record.string = record.toUnicode().replace("Noto Sans", "Oromo Sans").replace("NotoSans", "OromoSans")
    name = f"OromoSans_{weight}{style}.ttf"
    folder = project.root / "fonts" / "installed"
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / name)
    sha256 = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    return {"file": name, "family": "Oromo Sans", "weight": weight, "style": "normal", "sha256": sha256}
