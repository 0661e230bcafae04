"""What an update of a PO file leaves alone: plurals, retired entries, wrapping, line ends, remarks, translations of the house."""

import subprocess

import polib
import pytest

from press.run.translate.merge import merge
from press.run.translate.po_text import read_po
from tests.run.translate.test_merge import ENTRIES, HEADER, ROOM, TITLE, wanted

PLURAL = """
#. for: public (in leaflet)
msgctxt "leaflet.seats"
msgid "one seat"
msgid_plural "{n} seats"
msgstr[0] "un asiento"
msgstr[1] "{n} asientos"
"""

OLD = """
#~ msgctxt "leaflet.room"
#~ msgid "Room three"
#~ msgstr "Aula tres"
"""

WRAPPED = """
# A remark.
#. for: public (in leaflet)
#. class: plain
#: leaflet.yaml
#, max-length:90
msgctxt "leaflet.lead"
msgid ""
"Everybody who lives in the town may come to the evening classes, whatever "
"they have learned before.\\n"
"\\n"
"Bring a pen."
msgstr ""
"Todas las personas que viven en la ciudad pueden venir a las clases, sea lo "
"que sea que hayan aprendido antes.\\n"
"\\n"
"Traiga un bolígrafo."
"""
LEAD = wanted(
    "leaflet.lead",
    "Everybody who lives in the town may come to the evening classes, whatever they have learned before.\n\nBring a pen.",
)


@pytest.fixture
def po(tmp_path):
    """A PO file with two translations."""
    path = tmp_path / "es.po"
    path.write_text(HEADER + ENTRIES, encoding="utf-8")
    return path


def text_of(path):
    return path.read_bytes().decode()


def test_an_entry_with_plurals_is_retired_with_all_its_forms(po):
    po.write_text(HEADER + ENTRIES + PLURAL, encoding="utf-8")

    result = merge(po, "es", [ROOM, TITLE])

    assert result.retired == 1
    for line in PLURAL.strip().splitlines()[1:]:
        assert f"#~ {line}" in text_of(po)
    assert merge(po, "es", [ROOM, TITLE]).written is False


def test_a_text_whose_entry_has_plurals_gets_an_entry_without_and_loses_no_word(po):
    po.write_text(HEADER + PLURAL, encoding="utf-8")

    merge(po, "es", [wanted("leaflet.seats", "one seat")])

    entries = polib.pofile(text_of(po))
    assert [(e.msgctxt, e.msgstr, e.obsolete) for e in entries if not e.obsolete] == [("leaflet.seats", "", False)]
    assert [e.msgstr_plural for e in entries if e.obsolete] == [{0: "un asiento", 1: "{n} asientos"}]


def test_a_retired_entry_never_takes_the_place_of_one_in_use(po):
    po.write_text(HEADER + ENTRIES + OLD, encoding="utf-8")

    merge(po, "es", [ROOM, TITLE])

    assert text_of(po) == HEADER + ENTRIES + OLD


def test_a_text_retired_twice_keeps_both_translations(po):
    po.write_text(HEADER + ENTRIES + OLD, encoding="utf-8")

    merge(po, "es", [TITLE])

    assert 'msgstr "Aula tres"' in text_of(po)
    assert '#~ msgstr "Aula cuatro"' in text_of(po)


def test_a_retired_entry_without_a_translation_stays_if_somebody_remarked_on_it(po):
    po.write_text(HEADER + '\n# Ask the teachers.\nmsgctxt "a.b"\nmsgid "x"\nmsgstr ""\n', encoding="utf-8")

    merge(po, "es", [])

    assert "# Ask the teachers.\n" in text_of(po)


def test_former_words_of_a_fuzzy_entry_are_kept_when_it_is_retired(po):
    merge(po, "es", [ROOM, wanted("leaflet.title", "Classes at night")])

    merge(po, "es", [ROOM])

    assert '#~| msgid "Evening classes"\n#~ msgctxt "leaflet.title"' in text_of(po)
    (entry,) = [e for e in polib.pofile(text_of(po)) if e.obsolete]
    assert (entry.msgid, entry.msgstr) == ("Classes at night", "Clases nocturnas")


def test_lines_that_gettext_wrapped_stay_as_they_are(po):
    po.write_text(HEADER + WRAPPED, encoding="utf-8")

    result = merge(po, "es", [LEAD])

    assert (text_of(po), result.written) == (HEADER + WRAPPED, False)


def test_a_new_note_of_the_press_leaves_the_words_as_they_are_wrapped(po):
    po.write_text(HEADER + WRAPPED, encoding="utf-8")

    merge(po, "es", [wanted("leaflet.lead", LEAD.text.words, "class: critical")])

    assert text_of(po).replace("#. class: critical", "#. for: public (in leaflet)\n#. class: plain") == HEADER + WRAPPED


def test_in_a_wrapped_file_new_words_are_wrapped_too_and_the_translation_stays(po):
    po.write_text(HEADER + WRAPPED, encoding="utf-8")

    merge(po, "es", [wanted("leaflet.lead", LEAD.text.words.replace("pen", "pencil"))])

    lines = text_of(po).splitlines()
    assert max(len(line) for line in lines) <= 80
    assert WRAPPED[WRAPPED.index("msgstr") :] in text_of(po)


def test_retired_lines_keep_their_wrapping(po):
    po.write_text(HEADER + WRAPPED, encoding="utf-8")

    merge(po, "es", [])

    assert '#~ "Todas las personas que viven en la ciudad pueden venir a las clases, sea lo "\n' in text_of(po)


def test_a_file_with_other_line_ends_keeps_them(po):
    po.write_bytes((HEADER + ENTRIES).replace("\n", "\r\n").encode())

    result = merge(po, "es", [ROOM, TITLE])

    assert result.written is False


def test_remarks_at_the_head_and_at_the_end_of_a_file_stay(po):
    whole = f"# Spanish of the school.\n#\n# Ask Ana.\n\n{HEADER}{ENTRIES}\n# The end.\n"
    po.write_text(whole, encoding="utf-8")

    merge(po, "es", [ROOM, TITLE])

    assert text_of(po) == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Everybody\nmay come.", "Everybody may come."),
        ("Everybody may come.", "Everybody\nmay  come."),
        ("One.\n\n- a\n  b\n- c", "One.\n\n- a b\n- c"),
    ],
)
def test_lines_that_are_joined_or_broken_change_nothing(po, before, after):
    merge(po, "es", [wanted("leaflet.lead", before)])
    po.write_text(
        text_of(po).replace('msgstr ""\n', 'msgstr "Pueden venir."\n').replace('msgstr "Pueden venir."\n"L', 'msgstr ""\n"L')
    )

    result = merge(po, "es", [wanted("leaflet.lead", after)])

    (entry,) = [e for e in polib.pofile(text_of(po)) if not e.obsolete]
    assert (entry.msgid, entry.msgstr, entry.fuzzy, result.changed) == (after, "Pueden venir.", False, 0)


@pytest.mark.parametrize(("before", "after"), [("a\nb", "a\n\nb"), ("- a\n- b", "- a - b"), ("a b", "ab"), ("a\u00a0b", "a b")])
def test_paragraphs_entries_and_words_that_change_are_a_change(po, before, after):
    merge(po, "es", [wanted("leaflet.lead", before)])

    assert merge(po, "es", [wanted("leaflet.lead", after)]).changed == 1


def test_a_text_that_the_house_translates_gets_no_entry_and_keeps_the_one_it_has(po):
    label = wanted("labels.room", "Room")

    merge(po, "es", [ROOM, TITLE, label], in_force={"labels.room"})
    assert "labels.room" not in text_of(po)

    merge(po, "es", [ROOM, TITLE, label])
    result = merge(po, "es", [ROOM, TITLE, label], in_force={"labels.room"})
    assert "labels.room" in text_of(po)
    assert result.retired == 0


def remark_of(path, name="leaflet.room"):
    return next(e for e in polib.pofile(text_of(path)) if e.msgctxt == name).tcomment


def test_a_back_translation_is_tied_to_its_text_and_old_when_that_changes(po):
    po.write_text(text_of(po).replace("# Ask the school", "# Back-translation: Room number four\n# Ask the school"))

    merge(po, "es", [ROOM, TITLE])
    tied = text_of(po)
    assert "# Back-translation (of " in tied
    assert merge(po, "es", [ROOM, TITLE]).written is False

    po.write_text(tied.replace("Aula cuatro", "Sala cuatro"))
    merge(po, "es", [ROOM, TITLE])
    assert remark_of(po).startswith("Back-translation (old, of ")
    assert merge(po, "es", [ROOM, TITLE]).written is False

    po.write_text(text_of(po).replace("Sala cuatro", "Aula cuatro"))
    merge(po, "es", [ROOM, TITLE])
    assert text_of(po) == tied


def test_a_back_translation_that_is_written_anew_is_tied_to_the_text_of_now(po):
    po.write_text(text_of(po).replace("# Ask the school whether 'aula' is used here.", "# Back-translation: Room number four"))
    merge(po, "es", [ROOM, TITLE])

    po.write_text(text_of(po).replace("Aula cuatro", "Sala cuatro").replace("Room number four", "Hall four"))
    merge(po, "es", [ROOM, TITLE])

    assert "old" not in remark_of(po)


@pytest.mark.parametrize("tag", ["es", "fa", "ja", "my"])
def test_the_files_of_this_campaign_are_read_and_written_without_a_change(house, tag):
    text = (house / "translations" / f"{tag}.po").read_text(encoding="utf-8")

    assert read_po(text).text() == text


def test_a_file_that_msgcat_wrapped_is_read_and_written_without_a_change(po, tmp_path):
    try:
        done = subprocess.run(["msgcat", str(po)], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("gettext is not installed")
    assert read_po(done.stdout.decode()).text() == done.stdout.decode()
