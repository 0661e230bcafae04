"""Numbers that are written as words, digit by digit, or in the letters on the keys of a telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.phones.calling import asked_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.phones.shapes import Span

# Zero to nine, and what repeats a digit, as they are said one by one.
DIGITS = (
    "zero oh o nought one two three four five six seven eight nine double triple hundred",
    "cero uno dos tres cuatro cinco seis siete ocho nueve doble",
    "zero um dois três quatro cinco sete oito nove meia",
    "zéro un deux trois quatre cinq sept huit neuf",
    "zewo youn en de twa kat senk sis sèt uit nèf",
    "không một hai ba bốn năm sáu bảy tám chín",
    "sero isa dalawa tatlo apat lima anim pito walo siyam",
    "ноль нуль один два три четыре пять шесть семь восемь девять",
    "нуль чотири п'ять шість сім вісім дев'ять",
    "صفر واحد اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
    "یک دو سه چهار پنج شش هفت هشت نه",
    "शून्य एक दो तीन चार पाँच पांच छह छः सात आठ नौ",
    "eber kow laba saddex afar shan lix toddoba siddeed sagaal",
    "xoom ib ob peb plaub tsib rau xya yim cuaj",
    "null eins zwei drei vier fünf sechs sieben acht neun",
    "zero uno due tre quattro cinque sei sette otto nove",
    "զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը",
)
WORDS = frozenset(word for row in DIGITS for word in row.split())
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
APART = re.compile(r"[\s,./\u2010-\u2015\u00b7\u060c-]{1,3}")
LEAST, LEAST_CALLED = 7, 3
# Languages that are written without spaces.
UNSPACED = re.compile(
    r"(?:[〇零一二三四五六七八九两兩][\s,.、，\u2010-\u2015-]?){7,}|(?:[공영일이삼사오육륙칠팔구][\s,.\u2010-\u2015-]?){7,}"
    r"|(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)[\s,.\u2010-\u2015-]?){7,}"
    r"|(?:(?:ゼロ|いち|に|さん|よん|ご|ろく|なな|はち|きゅう)[\s,、\u2010-\u2015-]?){7,}"
    r"|(?:(?:សូន្យ|មួយ|ពីរ|បី|បួន|ប្រាំ|ប្រាំមួយ|ប្រាំពីរ|ប្រាំបី|ប្រាំបួន)[\s,.\u2010-\u2015-]?){7,}"
)

_FREE = r"8(?:00|22|33|44|55|66|77|88)|900"
VANITY = re.compile(
    rf"(?<![\w$-])(?:(?:\+?1[-. ])?\(?(?:{_FREE})\)?[-. ][A-Z0-9]+(?:[-. ][A-Z0-9]+)*"
    rf"|(?:\+?1[-.])?(?:{_FREE})-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
    r"|(?:\+?1-)?[2-9]\d\d-(?:[A-Z0-9]+-)*[A-Z0-9]+)(?!\w)"
)
LEAST_TAIL, MOST_TAIL, LEAST_LETTERS = 7, 12, 2


def spoken(text: str) -> Iterator[Span]:
    """The spans of numbers in words: seven digits or more in a row, three where somebody is asked to call them."""
    for match in UNSPACED.finditer(text) if not text.isascii() else ():
        yield match.start(), match.start() + len(match[0].rstrip())
    lower = text.lower().replace("\u2019", "'")
    if sum(map(WORDS.__contains__, WORD.findall(lower))) < LEAST_CALLED:
        return
    found = [match.span() for match in WORD.finditer(lower) if match[0] in WORDS]
    run: list[Span] = []
    for start, end in found:
        if run and not APART.fullmatch(lower, run[-1][1], start):
            yield from _number(text, run)
            run = []
        run.append((start, end))
    yield from _number(text, run)


def _number(text: str, run: list[Span]) -> Iterator[Span]:
    """The span of a row of digits in words, if it is long enough for a number, or for the code that somebody is to dial."""
    start, end = run[0][0], run[-1][1]
    if len(run) >= LEAST or (len(run) >= LEAST_CALLED and "," not in text[start:end] and asked_before(text, start)):
        yield start, end


def vanity(text: str) -> Iterator[Span]:
    """The spans of numbers with letters, such as 1-800-FLOWERS."""
    for match in VANITY.finditer(text):
        tail = re.sub(r"^\+?1?[-. ]?\(?\d{3}\)?", "", match[0])
        letters, signs = sum(map(str.isalpha, tail)), sum(map(str.isalnum, tail))
        if letters >= LEAST_LETTERS and LEAST_TAIL <= signs <= MOST_TAIL:
            yield match.span()
