"""press/run/translate/merge.py: translators lose nothing, find everything where it was, and see what changed."""

import pytest

from press.content.texts import SourceText
from press.diagnostics import FilePlace
from press.run.translate.merge import Wanted, merge, template, wanted_texts
from press.run.translate.printed import Needed

HEADER = """#
msgid ""
msgstr ""
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

ENTRIES = """
# Ask the school whether 'aula' is used here.
#. for: public (in leaflet)
#. class: plain
#: leaflet.yaml
msgctxt "leaflet.room"
msgid "Room four"
msgstr "Aula cuatro"

#. for: public (in leaflet)
#. class: plain
#: leaflet.yaml
msgctxt "leaflet.title"
msgid "Evening classes"
msgstr "Clases nocturnas"
"""


def wanted(name, words, comment="for: public (in leaflet)\nclass: plain"):
    return Wanted(SourceText(name, words, FilePlace("leaflet.yaml", 1)), comment, "leaflet.yaml")


ROOM, TITLE = wanted("leaflet.room", "Room four"), wanted("leaflet.title", "Evening classes")


@pytest.fixture
def po(tmp_path):
    """A PO file with two translations, as we write it."""
    path = tmp_path / "es.po"
    path.write_text(HEADER + ENTRIES, encoding="utf-8")
    return path


def entry_of(po, name):
    """The paragraph of one text."""
    return next(part for part in po.read_text(encoding="utf-8").split("\n\n") if f'msgctxt "{name}"' in part)


def test_a_file_of_ours_that_is_in_step_is_not_touched(po):
    before = po.stat().st_ino, po.read_bytes()

    result = merge(po, "es", [ROOM, TITLE])

    assert (po.stat().st_ino, po.read_bytes()) == before
    assert (result.added, result.changed, result.retired, result.written) == (0, 0, 0, False)


def test_a_new_text_is_added_empty(po):
    result = merge(
        po, "es", [ROOM, TITLE, wanted("leaflet.call", "Ask {{ contact.desk }}.", "class: critical\nfits 20 characters")]
    )

    assert result.added == 1
    assert entry_of(po, "leaflet.call").strip().splitlines() == [
        "#. class: critical",
        "#. fits 20 characters",
        "#: leaflet.yaml",
        '#, max-length:20, placeholders:"{{ contact.desk }}"',
        'msgctxt "leaflet.call"',
        'msgid "Ask {{ contact.desk }}."',
        'msgstr ""',
    ]


def test_a_changed_text_becomes_fuzzy_and_remembers_what_was_translated(po):
    result = merge(po, "es", [ROOM, wanted("leaflet.title", "Classes at night")])

    assert (result.changed, result.added, result.retired) == (1, 0, 0)
    assert entry_of(po, "leaflet.title").strip().splitlines() == [
        "#. for: public (in leaflet)",
        "#. class: plain",
        "#: leaflet.yaml",
        "#, fuzzy",
        '#| msgid "Evening classes"',
        'msgctxt "leaflet.title"',
        'msgid "Classes at night"',
        'msgstr "Clases nocturnas"',
    ]


def test_a_text_changed_twice_remembers_the_words_that_were_translated(po):
    merge(po, "es", [ROOM, wanted("leaflet.title", "Classes at night")])

    merge(po, "es", [ROOM, wanted("leaflet.title", "Classes until ten")])

    entry = entry_of(po, "leaflet.title")
    assert '#| msgid "Evening classes"' in entry
    assert entry.count("#, fuzzy") == 1


def test_a_text_changed_back_stays_fuzzy_until_somebody_has_looked(po):
    merge(po, "es", [ROOM, wanted("leaflet.title", "Classes at night")])

    merge(po, "es", [ROOM, TITLE])

    assert "#, fuzzy" in entry_of(po, "leaflet.title")


def test_a_changed_text_without_a_translation_is_simply_new_words(po):
    merge(po, "es", [ROOM, TITLE, wanted("leaflet.call", "Ask inside.")])

    merge(po, "es", [ROOM, TITLE, wanted("leaflet.call", "Ask upstairs.")])

    assert "fuzzy" not in po.read_text(encoding="utf-8")
    assert 'msgid "Ask upstairs."' in entry_of(po, "leaflet.call")


def test_a_retired_text_becomes_obsolete_and_keeps_its_translation(po):
    result = merge(po, "es", [TITLE])

    assert result.retired == 1
    text = po.read_text(encoding="utf-8")
    assert '#~ msgctxt "leaflet.room"' in text
    assert '#~ msgstr "Aula cuatro"' in text


def test_a_retired_text_without_a_translation_is_dropped(po):
    merge(po, "es", [ROOM, TITLE, wanted("leaflet.call", "Ask inside.")])

    merge(po, "es", [ROOM, TITLE])

    assert po.read_text(encoding="utf-8") == HEADER + ENTRIES


def test_a_text_that_comes_back_finds_its_translation(po):
    merge(po, "es", [TITLE])

    result = merge(po, "es", [ROOM, TITLE])

    assert result.added == 0
    assert po.read_text(encoding="utf-8") == HEADER + ENTRIES


def test_a_retired_text_is_counted_once(po):
    merge(po, "es", [TITLE])

    assert merge(po, "es", [TITLE]).retired == 0


def test_entries_stand_in_the_order_in_which_they_are_printed(po):
    merge(po, "es", [TITLE, ROOM])

    text = po.read_text(encoding="utf-8")
    assert text.index("leaflet.title") < text.index("leaflet.room")


def test_remarks_of_translators_stay_with_their_text(po):
    merge(po, "es", [TITLE, wanted("leaflet.room", "Room five")])

    assert "# Ask the school whether 'aula' is used here.\n" in entry_of(po, "leaflet.room")


def test_a_new_file_says_its_language_as_gettext_does(tmp_path):
    path = tmp_path / "zh-Hant.po"

    result = merge(path, "zh-Hant", [ROOM])

    assert result.written
    assert '"Language: zh_Hant\\n"' in path.read_text(encoding="utf-8")


def test_what_was_written_is_in_step_at_once(tmp_path):
    texts = [wanted("a.long", "word " * 60), wanted("a.lines", 'One "quoted" line\n\nand\tanother\\'), ROOM, TITLE]
    path = tmp_path / "es.po"
    merge(path, "es", texts)
    before = path.read_bytes()

    result = merge(path, "es", texts)

    assert not result.written
    assert path.read_bytes() == before


def test_the_template_holds_every_text_and_no_translation(tmp_path):
    path = tmp_path / "messages.pot"

    first, second = template(path, [ROOM, TITLE]), template(path, [ROOM, TITLE])

    text = path.read_text(encoding="utf-8")
    assert (first, second) == (True, False)
    assert text.count('msgctxt "') == 2
    assert text.count('msgstr ""') == 3  # the header's too


def test_a_text_that_is_the_same_everywhere_is_not_asked_for():
    texts = {"a.number": SourceText("a.number", "{{ contact.desk }}", FilePlace("a.yaml"), same=True), "a.b": ROOM.text}
    needed = Needed("es", {"a.number": {"card"}, "a.b": {"card"}})

    found = wanted_texts(needed, texts, {}, {"card": "public"})

    assert [item.text.id for item in found] == ["leaflet.room"]


def test_a_comment_gives_note_readers_class_and_budget():
    text = SourceText("a.b", "Words", FilePlace("a.yaml"), note="Calm.", critical=True)
    documents = {"card": "public", "flyer": "victim", "poster": "public", "brief": "professional", "book": "professional"}
    needed = Needed("es", {"a.b": set(documents)})

    (item,) = wanted_texts(needed, {"a.b": text}, {"a.b": "fits 9 characters"}, documents)

    assert item.comment.splitlines() == [
        "Calm.",
        "for: professional, public, victim (in book, brief, card, flyer and 1 more)",
        "class: critical",
        "fits 9 characters",
    ]
