"""What the campaign may not promise is refused in every language it was once said in, and conditions stay beside a promise."""

import re

import pytest

from press.content.load import load
from press.content.markup import paragraphs
from press.content.records import KeptOutOf
from press.content.wording_rules.blocked import blocked_words, listed_words
from press.reports import report
from tests.project import HOUSE

FOR_VICTIMS = {KeptOutOf.ALL, KeptOutOf.VICTIM}


@pytest.fixture(scope="module")
def content():
    loaded = load(HOUSE, HOUSE)
    assert loaded.content is not None, report(loaded.diagnostics, "human")
    return loaded.content


PROMISED = {
    "You can report unpaid wages. No one asks about status.": "nobody-asks",
    "You will not be asked about immigration status.": "nobody-asks",
    "Wage claims can be filed without being asked about status.": "nobody-asks",
    "Several signs? Call. Free, day and night, any language.": "any-language",
    "Interpreters for every language.": "any-language",
    "Benefits before federal certification (TCVAP), on a sworn statement.": "proof",
    "A sworn statement can be enough.": "proof",
    "Compensation without a police report being required.": "proof",
    "No police report is needed.": "proof",
    "Take a number. No one needs to know.": "nobody-knows",
    "Nobody will know.": "nobody-knows",
}
PROMISED_IN = {
    ("es", "No le preguntarán por su estatus migratorio."): "nobody-asks",
    ("es", "Llame gratis, día y noche, en cualquier idioma."): "any-language",
    ("es", "Llévese un número. Nadie tiene que saberlo."): "nobody-knows",
    ("ar", "مجانًا، ليلًا ونهارًا، وبأي لغة."): "any-language",
    ("ar", "لن تُسأل عن وضع الهجرة."): "nobody-asks",
    ("fa", "از وضعیت مهاجرتتان نمی‌پرسند."): "nobody-asks",
    ("km", "គ្មាននរណាសួរពីស្ថានភាពអន្តោប្រវេសន៍របស់អ្នកទេ។"): "nobody-asks",
    ("km", "អ្នកអាចហៅបានគ្រប់ភាសា។"): "any-language",
    ("hi", "किसी को पता चलना ज़रूरी नहीं।"): "nobody-knows",
    ("my", "အခမဲ့၊ နေ့ည၊ ဘာသာစကားစုံ။"): "any-language",
    ("zh-Hant", "工資被拖欠，您可以投訴。不會問您的移民身份。"): "nobody-asks",
    ("zh-Hant", "免費提供任何語言的協助。"): "any-language",
    ("ko", "아무도 알 필요 없습니다."): "nobody-knows",
}


def blocked(content, words, tag):
    """The groups of the block list that refuse a sentence."""
    return [
        re.search(r"\(([\w-]+)\): ", reason.message)[1]
        for _, reason in blocked_words(words, listed_words(content, tag), FOR_VICTIMS)
    ]


@pytest.mark.parametrize("sentence", PROMISED)
def test_a_promise_without_a_source_is_refused(content, sentence):
    assert blocked(content, sentence, "en") == [PROMISED[sentence]]


@pytest.mark.parametrize(("tag", "sentence"), PROMISED_IN)
def test_so_is_the_same_promise_in_a_translation(content, tag, sentence):
    assert blocked(content, sentence, tag) == [PROMISED_IN[tag, sentence]]


KEPT = [
    "This office does not ask about immigration status.",
    "The state labor office does not ask about immigration status.",
    "Free, day and night, with interpreters.",
    "The board asks for proof, but it need not be a police report.",
    "You need not tell anyone.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_what_a_source_says_may_be_said(content, sentence):
    assert blocked(content, sentence, "en") == []


CONDITIONS = {
    "state benefits before a federal decision": (r"before\s+(any\s+)?federal", r"condition|\bfile\b|\bfiled\b|who seek"),
    "being coerced as a defense": (r"(?s)(?=.*(forced|coerced|coercion))(?=.*\bdefense\b)", r"\bfear\b"),
    "vacating a conviction": (r"(vacate|cancels?|erase)\s*\**\s+(an\s+)?arrests?\b", r"non-violent"),
}


@pytest.mark.parametrize("promise", CONDITIONS)
def test_a_condition_stands_in_the_same_paragraph_as_what_it_limits(content, promise):
    told, condition = CONDITIONS[promise]
    telling = {(text.id, p) for text in content.texts.values() for p in paragraphs(text.words) if re.search(told, p)}

    assert telling
    assert {(name, p) for name, p in telling if not re.search(condition, p)} == set()
