"""What is said of a language tag that has no row in the language table."""

import pytest

from press.content.tags import form_hint, tag_hint

KNOWN = {
    "en": "English", "es": "Spanish", "zh-Hans": "Simplified Chinese", "zh-Hant": "Traditional Chinese", "pt-BR": "Brazilian Portuguese",
    "fa": "Farsi", "fa-AF": "Dari", "ja": "Japanese", "ko": "Korean", "uk": "Ukrainian", "tl": "Tagalog", "so": "Somali",
}  # fmt: skip

MEANT = {
    "zh-CN": "zh-Hans", "zh_CN": "zh-Hans", "zh-SG": "zh-Hans", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-hant": "zh-Hant",
    "pt_BR": "pt-BR", "pt-br": "pt-BR", "pt": "pt-BR", "es-MX": "es", "es_US": "es", "ES": "es", "spa": "es", "spanish": "es",
    "sp": "es", "jp": "ja", "kr": "ko", "ua": "uk", "cn": "zh-Hans", "prs": "fa-AF", "dari": "fa-AF", "farsi": "fa", "fil": "tl",
    "en-US": "en",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), MEANT.items())
def test_a_tag_that_is_written_otherwise_leads_to_its_row(typed, meant):
    assert tag_hint(typed, KNOWN) == f'did you mean "{meant}"?'


def test_a_tag_that_may_be_two_rows_names_both():
    assert tag_hint("zh", KNOWN) == "write which: zh-Hans or zh-Hant"


@pytest.mark.parametrize(("typed", "name"), {"ur": "Urdu", "bn": "Bangla", "sw": "Swahili"}.items())
def test_a_language_without_a_row_is_named_and_leads_to_how_one_is_added(typed, name):
    hint = tag_hint(typed, KNOWN)

    assert hint.startswith(f"{name} has no row in content/languages.yaml")
    assert "docs/translating.md" in hint


def test_what_is_no_language_leads_to_the_table():
    assert "content/languages.yaml" in tag_hint("qqq", KNOWN)


@pytest.mark.parametrize(("typed", "right"), {"pt_BR": "pt-BR", "ES": "es", "zh_hant": "zh-Hant", "es-419": "es"}.items())
def test_a_tag_in_a_wrong_form_is_told_the_right_one(typed, right):
    assert form_hint(typed) == f'did you mean "{right}"?'


@pytest.mark.parametrize("typed", ["Español!", "", "a b"])
def test_what_is_no_tag_at_all_gets_no_guess(typed):
    assert form_hint(typed) == ""
