"""A thousand words of any language, as the content of a project: its own translations, shuffled, and sentences of ours.

The sentences hold what is hard to set: numbers, prices, times, quotes, brackets, Latin names and addresses.
"""

from __future__ import annotations

import random
import textwrap
from typing import TYPE_CHECKING

from icu4py.breakers import WordBreaker

from press.content.markup import REFERENCE
from tests.languages.pages import SHEET, local_texts
from tests.project import CONTENT, Project, make_project

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.content import Content

WORDS = 1000
IN_A_PARAGRAPH = 60
NUMBER = "1-415-555-0100"  # the desk of the minimal project

SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        'In 2019-2021 she said: "They kept 28% of my pay" (about $1,000.50 a month).',
        "See https://example.org/2024/help-now?lang=en, or ask at {{ contact.desk }} (24/7).",
        "Under Penal Code 236.1, and after COVID-19, nothing changed: 1,323 people asked CAST Los Angeles at 12:30.",
    ),
    "ar": (
        'قالت في عام 2019: "أخذوا 28% من أجري" (حوالي $1,000.50 في الشهر).',
        "انظر https://example.org/2024/help-now?lang=ar أو اسأل {{ contact.desk }} في أي وقت (24/7).",
        "حسب المادة Penal Code 236.1 وبعد COVID-19 لم يتغير شيء؛ سأل 1,323 شخصًا منظمة CAST Los Angeles عند الساعة 12:30.",
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
        "2019年她說：「他們扣了我28%的工資」（每月大約$1,000.50）。",
        "請看https://example.org/2024/help-now?lang=zh，或致電{{ contact.desk }}（24/7）。",
        "根據Penal Code 236.1，在COVID-19之後，有1,323人在12:30向CAST Los Angeles詢問。",
    ),
}
# What stands on one line, in this order, whatever the direction of the text around it.
WHOLE = ("28%", "$1,000.50", "https://example.org/2024/help-now?lang=", NUMBER, "24/7", "COVID-19", "1,323", "12:30")
# What may end a line at its spaces, and is otherwise in this order.
TOGETHER = ("Penal Code 236.1", "CAST Los Angeles")

DOCUMENT = """  notice:
    name: Notice
    text: content/pieces/notice.yaml
    audience: public
    page: letter
"""
TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<header class="band"><h1>{{ text.title }}</h1></header>
<div class="sheet" data-panel="sheet">{{ text.body.block }}</div>
{% endblock %}
"""
STYLES = SHEET.format(layout="flyer", columns=1, foot="14mm") + "@layer documents { .sheet p { margin-block-start: 3mm; } }\n"


def passage(content: Content, tag: str) -> str:
    """Paragraphs of a thousand words, drawn from the texts of a language and its own sentences."""
    dice = random.Random(tag)
    drawn = [REFERENCE.sub("{{ contact.desk }}", text.words) for text in local_texts(content, tag)] + [
        *SENTENCES.get(tag, ())
    ] * 3
    sentences: list[str] = []
    while sum(count_words(words, tag) for words in sentences) < WORDS:
        dice.shuffle(drawn)
        sentences += drawn
    paragraphs, words = [""], 0
    for sentence in sentences:
        if count_words(paragraphs[-1], tag) > IN_A_PARAGRAPH:
            words += count_words(paragraphs[-1], tag)
            if words > WORDS:
                break
            paragraphs.append("")
        apart = (
            ", " if sentence.startswith("{{") and paragraphs[-1] else " "
        )  # a word beside a number would be taken for a part of it
        paragraphs[-1] = f"{paragraphs[-1]}{apart}{sentence}".strip()
    return "\n\n".join(paragraphs)


def count_words(text: str, tag: str) -> int:
    """How many words a text has, by the dictionary of its language where it writes no spaces."""
    pieces = [str(piece) for piece in WordBreaker(text, tag.partition("-")[0])]
    return sum(any(letter.isalnum() for letter in piece) for piece in pieces)


def make_notice(root: Path, tag: str, title: str, words: str) -> Project:
    """A project whose only piece is a letter page of so many words as it takes, written in a language of its own."""
    project = make_project(root)
    head = CONTENT.partition("languages: [en, es]\ndocuments:\n")[0].replace("  as_of:", f"  source_language: {tag}\n  as_of:")
    project.write("content.yaml", f"{head}languages: [{tag}]\ndocuments:\n{DOCUMENT}")
    project.write("content/pieces/notice.yaml", f"title: {title}\nbody: |\n{textwrap.indent(words, '  ')}\n")
    project.write("templates/documents/notice.html", TEMPLATE)
    project.write("styles/documents/notice.css", STYLES)
    return project
