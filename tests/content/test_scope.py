"""Checks of one piece look at what it prints; what is wrong elsewhere is left to a check of the whole campaign."""

from __future__ import annotations

import pytest

from press.content.check import check_content, check_translations, check_wording
from press.content.load import load
from press.content.scope import WHOLE, Scope

NOTICE, BRIEF, FACTS = "content/pieces/notice.yaml", "briefs/brief-01-wages.yaml", "content/facts.yaml"
TITLE = Scope(texts=frozenset({"notice.title"}), tags=frozenset(), documents=frozenset({"notice"}))
OFTEN = Scope(texts=frozenset({"notice.how.often"}), tags=frozenset(), documents=frozenset({"notice"}))
BOOK = Scope(texts=frozenset({"brief-01-wages.answer"}), tags=frozenset(), documents=frozenset({"brief"}))


@pytest.fixture
def codes(campaign, monkeypatch):
    """The codes that a check gives for a scope, though the campaign may have faults."""

    def found(check, scope: Scope) -> list[str]:
        with monkeypatch.context() as patched:
            patched.setattr("press.content.load._names", lambda _: [])
            content = load(campaign.root, campaign.house).content
        assert content is not None
        return [fault.rule for fault in check(content, scope)]

    return found


# What is changed: file, words that stand there once, what they become. Then a check, its code, the scope that sees it
# and one that does not.
FAULTS = {
    "a text": (NOTICE, "About {{ fact.unpaid }}", "About {{ fact.unpayed }}", check_content, "content/unknown-fact", OFTEN, TITLE),
    "a fact that a text names": (FACTS, "source: survey\n    status: sec", "source: sur\n    status: sec", check_content, "content/unknown-source", OFTEN, TITLE),
    "an edition of a document": ("content.yaml", "[large-print, ", "[larg-print, ", check_content, "content/unknown-edition", TITLE, BOOK),
    "an imposition": ("content.yaml", "two-up", "two-op", check_content, "content/unknown-imposition", TITLE, BOOK),
    "a term of a brief": (BRIEF, "[wage-theft]", "[wages]", check_content, "content/unknown-term", BOOK, TITLE),
    "a statement of a brief": (BRIEF, "matter [@survey].", "matter.", check_wording, "content/uncited", BOOK, TITLE),
    "a blocked word": (NOTICE, "title: Your pay", "title: Guaranteed pay", check_wording, "content/blocked", TITLE, OFTEN),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_told_to_whoever_prints_it_and_to_nobody_else(campaign, codes, case):
    file, old, new, check, code, seen, unseen = FAULTS[case]
    campaign.replace(file, old, new)

    assert codes(check, seen) == [code]
    assert codes(check, unseen) == []
    assert codes(check, WHOLE) == [code]


@pytest.mark.parametrize(
    ("texts", "tags", "found"),
    [
        (None, None, ["translation/digits"]),
        ({"notice.title"}, {"es"}, ["translation/digits"]),
        ({"notice.title"}, {"en"}, []),
        ({"notice.lead"}, {"es"}, []),
        (set(), None, []),
    ],
)
def test_a_translation_is_looked_at_where_its_text_and_its_language_are_printed(campaign, codes, texts, tags, found):
    campaign.replace("translations/es.po", 'msgstr "Su pago"', 'msgstr "Su pago de 12"')
    scope = Scope(*(None if names is None else frozenset(names) for names in (texts, tags)))

    assert codes(check_translations, scope) == found


def test_a_blocked_word_of_a_translation_is_told_where_its_language_is_printed(campaign, codes):
    campaign.replace("translations/es.po", 'msgstr "Su pago"', 'msgstr "Su pago guaranteed"')
    texts = frozenset({"notice.title"})

    assert codes(check_translations, Scope(texts, frozenset({"es"}))) == ["content/blocked"]
    assert codes(check_translations, Scope(texts, frozenset())) == []


def test_what_every_piece_needs_is_looked_at_for_any_piece(campaign, codes):
    campaign.replace("content.yaml", "languages: [en, es]\neditions", "languages: [en, xx]\neditions")

    assert "content/unknown-language" in codes(check_content, TITLE)
