"""press/run/translate/exchange: a table goes out and comes back, in each format; nothing is lost, and every change is told."""

import io

import pytest
from docx import Document
from docx.oxml import OxmlElement
from openpyxl import load_workbook

from press.content.load import open_content
from press.diagnostics import UsageError
from press.run.translate.exchange.docx import as_docx, from_docx
from press.run.translate.exchange.table import Given, Returned, sheet
from press.run.translate.exchange.take import take
from press.run.translate.exchange.xliff import as_xliff, from_xliff
from press.run.translate.exchange.xlsx import as_xlsx, from_xlsx
from press.run.translate.po_text import read_po
from tests.project import HOUSE

FORMATS = {
    "xlsx": (as_xlsx, from_xlsx),
    "docx": (lambda table: as_docx(table, {}), from_docx),
    "xliff": (lambda table: as_xliff(table, "en"), from_xliff),
}
PO = """msgid ""
msgstr ""
"Language: es\\n"

# Ask the school.
# Back-translation (of 3c1b0f-aaaaaa): Classes at night
#. class: plain
#. fits 41 characters
#: leaflet.yaml
msgctxt "leaflet.title"
msgid "Evening classes"
msgstr "Clases nocturnas"

#: leaflet.yaml
#, fuzzy
#| msgid "Everybody came."
msgctxt "leaflet.lead"
msgid ""
"Everybody may come.\\n"
"\\n"
"- =1 pen"
msgstr ""
"=Puede venir  cualquiera.\\n"
"\\n"
"- 1 bolígrafo "

#: leaflet.yaml
msgctxt "leaflet.call"
msgid "Ask inside."
msgstr ""

#~ msgctxt "leaflet.old"
#~ msgid "Old"
#~ msgstr "Viejo"
"""
OURS = sorted(path.stem for path in (HOUSE / "translations").glob("*.po"))
CONTENT = open_content(HOUSE, HOUSE)[0]
SPANISH = CONTENT.languages["es"]


def given(name, source, words, back=None):
    return Returned("es", (Given(name, source, words, back),))


@pytest.mark.parametrize("form", FORMATS)
def test_what_comes_back_as_it_went_out_changes_no_byte(form):
    out, back = FORMATS[form]
    po = read_po(PO)

    taken = take(po, back(out(sheet(po, "es", SPANISH))))

    assert po.text() == PO
    assert taken.lines == ["nothing has changed"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("tag", OURS)
def test_each_of_our_files_survives_each_format(tag, form):
    text = (HOUSE / "translations" / f"{tag}.po").read_text(encoding="utf-8")
    po, (out, back) = read_po(text), FORMATS[form]
    if form == "docx" and len(po.entries) > len(OURS) * 10:
        po.entries = po.entries[:200]  # Word tables of a thousand lines are slow to write
    before = po.text()

    returned = back(out(sheet(po, tag, CONTENT.languages[tag])))
    taken = take(po, returned)

    assert returned.tag == tag
    assert (po.text() == before, taken.lines) == (True, ["nothing has changed"])


def test_a_changed_translation_is_written_and_told_and_is_not_fuzzy_any_more():
    po = read_po(PO)

    taken = take(po, given("leaflet.lead", "Everybody may come.\n\n- =1 pen", "Venga.", "Come."))

    assert taken.changed == ["leaflet.lead: =Puede venir  cualquiera. /  / - 1 bolígrafo  -> Venga."]
    assert taken.missing == ["leaflet.title", "leaflet.call"]
    entry = po.text().split("\n\n")[2]
    assert 'msgstr "Venga."' in entry
    assert "fuzzy" not in entry
    assert "#|" not in entry
    assert entry.startswith("# Back-translation (of ")
    assert entry.splitlines()[0].endswith(": Come.")


def test_what_was_read_back_replaces_the_former_and_other_remarks_stay():
    po = read_po(PO)

    taken = take(po, given("leaflet.title", "Evening classes", "Clases nocturnas", "Night lessons"))

    assert (taken.changed, taken.read_back) == ([], ["leaflet.title: Night lessons"])
    assert po.entries[0].remarks[0] == "# Ask the school."
    assert [line.rpartition(": ")[2] for line in po.entries[0].remarks[1:]] == ["Night lessons"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            ("leaflet.title", "Evening class", "Clase"),
            "it was translated from other words than the text has now. It says: Clase",
        ),
        (("leaflet.none", "Evening classes", "Clase"), "no text has this id. It says: Clase"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_words(row, told):
    po = read_po(PO)

    taken = take(po, given(*row))

    assert taken.refused == [f"{row[0]}: {told}"]
    assert po.text() == PO


def test_an_empty_cell_loses_no_translation():
    po = read_po(PO)

    taken = take(po, given("leaflet.title", "Evening classes", "  "))

    assert taken.kept == ["leaflet.title"]
    assert po.text() == PO


def test_the_second_of_two_rows_of_a_text_is_told():
    po = read_po(PO)
    rows = (Given("leaflet.title", "Evening classes", "Clase", None), Given("leaflet.title", "Evening classes", "Curso", None))

    taken = take(po, Returned("es", rows))

    assert taken.changed == ["leaflet.title: Clases nocturnas -> Clase"]
    assert taken.refused == ["leaflet.title: this text was in the file before; the first one was taken. It says: Curso"]


def test_remarks_in_an_excel_file_are_told():
    book = load_workbook(io.BytesIO(as_xlsx(sheet(read_po(PO), "es", SPANISH))))
    from openpyxl.comments import Comment

    book.worksheets[0]["C2"].comment = Comment("Is this polite?", "T3")
    file = io.BytesIO()
    book.save(file)

    assert from_xlsx(file.getvalue()).beside == ("a remark at C2: Is this polite?",)


def test_a_word_file_with_tracked_changes_is_refused_since_they_would_be_lost():
    word = Document(io.BytesIO(as_docx(sheet(read_po(PO), "es", SPANISH), {})))
    word.tables[0].rows[1].cells[2].paragraphs[0]._p.append(OxmlElement("w:ins"))
    file = io.BytesIO()
    word.save(file)

    with pytest.raises(UsageError, match="accept or reject all of them"):
        from_docx(file.getvalue())


def test_a_new_paragraph_in_a_cell_is_a_line_of_the_text():
    word = Document(io.BytesIO(as_docx(sheet(read_po(PO), "es", SPANISH), {})))
    word.tables[0].rows[3].cells[2].text = "Pregunte."
    word.tables[0].rows[3].cells[2].add_paragraph("Adentro.")
    file = io.BytesIO()
    word.save(file)

    assert from_docx(file.getvalue()).rows[2].words == "Pregunte.\nAdentro."


@pytest.mark.parametrize(("read", "name"), [(from_xlsx, "Excel"), (from_docx, "Word"), (from_xliff, "XLIFF")])
def test_another_file_is_told_in_words(read, name):
    with pytest.raises(UsageError, match=name):
        read(b"not a table")


def test_entities_of_an_xliff_file_are_refused():
    with pytest.raises(UsageError, match="entities"):
        from_xliff(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
