"""A thousand words of any language, from its own translations and from sentences with everything in them that is hard to set.

Shuffled with a fixed seed, in paragraphs such as people write.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from icu4py.breakers import WordBreaker

from press.content.phrases import REFERENCE
from tests.languages.pages import phrases

if TYPE_CHECKING:
    from press.content.content import Content

WORDS = 1000
IN_A_PARAGRAPH = 60

# Numbers, prices, times, quotes, brackets, Latin names and addresses among the letters of each script.
SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        'In 2019-2021 she said: "They kept 28% of my pay" (about $1,000.50 a month).',
        "See https://example.org/2024/help-now?lang=en, or ask at {{ contact.desk }} (24/7).",
        "Under Penal Code 236.1(c), and after COVID-19, nothing changed; 1,323 people asked, half of them at 12:30.",
    ),
    "ar": (
        'قالت في عام 2019: "أخذوا 28% من أجري" (حوالي $1,000.50 في الشهر).',
        "انظر https://example.org/2024/help-now?lang=ar أو اسأل {{ contact.desk }} في أي وقت (24/7).",
        "حسب المادة Penal Code 236.1 وبعد COVID-19 لم يتغير شيء؛ سأل 1,323 شخصًا منظمة CAST Los Angeles (California) عند الساعة 12:30.",
    ),
    "km": (
        'ក្នុងឆ្នាំ 2019 គាត់និយាយថា "គេយក 28% ពីប្រាក់ឈ្នួលរបស់ខ្ញុំ" (ប្រហែល $1,000.50 ក្នុងមួយខែ)។',
        "សូមមើល https://example.org/2024/help-now?lang=km ឬសួរនៅ {{ contact.desk }} (24/7)។",
        "តាមច្បាប់ Penal Code 236.1 ក្រោយ COVID-19 មនុស្ស 1,323 នាក់បានសួរអង្គការ CAST Los Angeles នៅម៉ោង 12:30។",
    ),
    "hi": (
        '2019 में उसने कहा: "उन्होंने मेरी तनख़्वाह का 28% रख लिया" (महीने में लगभग $1,000.50)।',
        "देखें https://example.org/2024/help-now?lang=hi या {{ contact.desk }} पर पूछें (24/7)।",
        "Penal Code 236.1 के तहत, COVID-19 के बाद 1,323 लोगों ने 12:30 बजे CAST Los Angeles से पूछा।",
    ),
    "th": (
        'ในปี 2019 เธอบอกว่า "พวกเขาหักค่าจ้างฉัน 28%" (ประมาณ $1,000.50 ต่อเดือน)',
        "ดูที่ https://example.org/2024/help-now?lang=th หรือถามที่ {{ contact.desk }} (24/7)",
        "ตามกฎหมาย Penal Code 236.1 หลัง COVID-19 มีคน 1,323 คนถามองค์กร CAST Los Angeles เวลา 12:30 น.",
    ),
    "zh-Hant": (
        '2019年她說：「他們扣了我28%的工資」（每月大約$1,000.50）。',
        "請看https://example.org/2024/help-now?lang=zh，或致電{{ contact.desk }}（24/7）。",
        "根據Penal Code 236.1，在COVID-19之後，有1,323人在12:30向CAST Los Angeles詢問。",
    ),
}  # fmt: skip
# What must stand on a line as it is written, whatever the direction of the text around it.
WHOLE = ("28%", "$1,000.50", "(24/7)", "COVID-19", "1,323", "12:30")
SAME_LINE_OR_BROKEN_AT_SPACES = ("Penal Code 236.1", "CAST Los Angeles")


def count_words(text: str, tag: str) -> int:
    """How many words a text has, by the dictionary of its language where it writes no spaces."""
    pieces = [str(piece) for piece in WordBreaker(text, tag.partition("-")[0])]
    return sum(any(letter.isalnum() for letter in piece) for piece in pieces)


def passage(content: Content, tag: str) -> str:
    """Paragraphs of a thousand words, drawn from the texts of a language and its own sentences."""
    dice = random.Random(tag)
    known = [phrase.words for phrase in phrases(content, tag)]
    texts = [REFERENCE.sub("{{ contact.desk }}", re.sub(r"\[@[^\]]*\]", "", words)) for words in known]
    paragraphs: list[list[str]] = [[]]
    counted = 0
    while counted < WORDS:
        if count_words(" ".join(paragraphs[-1]), tag) > IN_A_PARAGRAPH:
            paragraphs.append([])
        paragraphs[-1].append(dice.choice(texts))
        if dice.random() < 0.2 and tag in SENTENCES:
            paragraphs[-1].append(dice.choice(SENTENCES[tag]))
        counted = sum(count_words(" ".join(sentences), tag) for sentences in paragraphs)
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs)
