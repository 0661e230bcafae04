"""Each critical translation was read back by somebody, as it stands now."""

import pytest

from press.content.back_translation import back_translation, doubts, with_back
from press.content.load import load
from press.reports import report
from tests.project import HOUSE


@pytest.fixture(scope="module")
def content():
    loaded = load(HOUSE, HOUSE)
    assert loaded.content is not None, report(loaded.diagnostics, "human")
    return loaded.content


def test_each_critical_translation_has_a_back_translation_of_its_words(content):
    critical = {name for name, text in content.texts.items() if text.critical and not text.same}
    entries = {
        (tag, name): entry
        for tag, catalog in content.catalogs.items()
        for name, entry in catalog.entries.items()
        if name in critical
    }
    back = {key: back_translation(entry.remark, entry.words) for key, entry in entries.items()}

    assert len(entries) > len(content.catalogs)
    assert [key for key, found in back.items() if found is None or found.old] == []


def test_each_term_has_an_agreed_word_in_each_language_that_has_drafts(content):
    wanted = content.catalogs.keys()

    lacking = [(name, tag) for name, term in content.glossary.items() for tag in wanted if tag not in term.translations]
    assert lacking == []
    assert {tag for term in content.glossary.values() for tag in term.taken_from.keys() - term.translations.keys()} == set()


def test_doubts_stand_before_what_was_read_back_a_line_each():
    remark = "To check: is it polite?\nAsk Ana.\nto check: and plain?\nBack-translation: To check: no doubt"

    assert doubts(remark) == ["is it polite?", "and plain?"]


def test_what_is_read_back_anew_replaces_the_former_and_is_tied_to_its_words():
    lines = ["# To check: is it polite?", "# Back-translation: Lessons", "# at night"]

    found = with_back(lines, "Evening lessons", "Clases nocturnas")

    assert found[0] == "# To check: is it polite?"
    assert len(found) == len(lines) - 1
    assert back_translation("\n".join(line[2:] for line in found), "Clases nocturnas") == ("Evening lessons", False)
