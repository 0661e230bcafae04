"""Digits with the shape of a phone number, in a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.phones.calling import called_before

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

_SEP = r"[ \n]?[-./*|,]?[ \n]?"
_BRACKETED = r"\(?\d{3}\)?"
_START = r"(?<![\d$\u20ac\u00a3\u00a5#\u00a7A-Z])(?<!\d[.,/:-])"
# North America: three, three and four digits, with or without the 1 before them.
NORTH_AMERICAN = re.compile(rf"{_START}(?:\+?1{_SEP})?{_BRACKETED}{_SEP}\d{{3}}{_SEP}\d{{4}}(?!\d|[.,:]\d|-\d)")
# Any country: a plus and seven digits or more; or a zero that leads nine digits or more.
ABROAD = re.compile(r"(?<![\dA-Za-z$.,])\+[ ]?(?:\(?\d\)?[ \n]?[-./]?[ \n]?){6,14}\d(?!\d)")
FROM_ZERO = re.compile(r"(?<![\dA-Za-z$\u20ac\u00a3.,:/#-])\(?0(?![.,])(?:[ \n]?\)?[-./]?[ \n]?\(?\d){8,15}(?!\d|[.,:]\d)")
LOCAL = re.compile(r"(?<![\d$\u20ac\u00a3#\u00a7.,/:A-Z-])(\d{3})([ ]?[-./][ ]?|[ ])(\d{4})(?!\d|[-.,/:]\d|%)")
LONGEST_GROUP = 5
LONG = re.compile(r"(?<![\d$\u20ac\u00a3#\u00a7.,/:A-Z-])\(?\d(?:\)?[ ]?[-./]?[ ]?\(?\d){6,14}(?!\d|[.,:]\d|%)")
# A number in which letters stand for digits: O for 0, l or I for 1.
_LOOK = r"[\dOolI|\u041e\u043e\u039f\u03bf]"
LOOKALIKE = re.compile(rf"(?<![\w$])(?:1{_SEP})?\(?{_LOOK}{{3}}\)?{_SEP}{_LOOK}{{3}}{_SEP}{_LOOK}{{4}}(?!\w)")
LEAST_REAL = 5

SUM = re.compile(r"(?<![\d.,+(-])\d{1,3}(?:([,.'\u2019])\d{3})(?:\1\d{3})*(?!\d|[.,-]\d|[ ]?-[ ]?\d{4})")
DATE = re.compile(r"(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2})(?!\d)")
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[ ]?[-/,][ ]?(?:19|20)?\d\d)*(?!\d)")
OTHER = re.compile(
    r"(?<!\d)(?:\d{5}-\d{4}|\d{3}-\d{2}-\d{4}|97[89][- ]?(?:\d[- ]?){9}\d)(?!\d|-\d)"  # ZIP codes, social security, ISBN
)
NOT_DIALED = re.compile(
    r"(?:\bISBN(?:-1[03])?|\bISSN|\bDOI|\bNos?|\bID|\bEIN|\bcase|\bdocket|\bfile|\bform|\u2116|\bpp?|\bpages?|\bsections?|\bsecs?|"
    r"\u00a7|\bchapters?|\bPub\. L|\bStat|\bFed\. Reg|\bCFR|\bU\.?S\.?C|\bart\w*|\bZIP(?: code)?|\bPart|\bvol|\bBill|\bAct)"
    r"[.:]?[ ]?#?[ ]?$",
    re.IGNORECASE,
)


def shaped(text: str) -> Iterator[Span]:
    """The spans of a plain text that have the shape of a phone number, in no order; some may overlap."""
    quiet = _without_others(text)
    for pattern, is_number in (
        (NORTH_AMERICAN, _alone),
        (ABROAD, _alone),
        (FROM_ZERO, _alone),
        (LOCAL, _is_local),
        (LONG, _is_called),
    ):
        for match in pattern.finditer(quiet):
            if not NOT_DIALED.search(quiet[max(0, match.start() - 16) : match.start()]) and is_number(quiet, match):
                yield match.span()
    for match in LOOKALIKE.finditer(text):
        if sum(map(str.isdigit, match[0])) >= LEAST_REAL and any(map(str.isalpha, match[0])):
            yield match.span()


def _without_others(text: str) -> str:
    """The text with its sums, dates, years, ZIP codes and the like blanked; their places are kept."""
    for pattern in (OTHER, SUM, DATE):
        text = pattern.sub(lambda match: "\x01" * len(match[0]), text)
    return YEARS.sub(_blank_years, text)


def _blank_years(match: re.Match[str]) -> str:
    """A year, or years, blanked; not where more digits follow as in 2015 550 123."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(r"\d[ ]?[-./]?[ ]?$|\)[ ]?$", before) or re.match(r"[ ]?[-./]?[ ]?\(?\d", after):
        return match[0]
    return "\x01" * len(match[0])


def _alone(_text: str, match: re.Match[str]) -> bool:
    """True unless these are figures in a row with commas: 200, 300, 2019. Of a row, no comma is without its space."""
    words = match[0]
    return not re.search(r",\s", words) or words.count(", ") == 2 == words.count(",")


def _is_called(text: str, match: re.Match[str]) -> bool:
    """True for a row of digits that somebody is asked to call, unless its groups are longer than those of numbers."""
    groups = re.findall(r"\d+", match[0])
    return (len(groups) == 1 or max(map(len, groups)) <= LONGEST_GROUP) and called_before(text, match.start())


def _is_local(text: str, match: re.Match[str]) -> bool:
    """True for seven digits that are a number: 555-0101, and no range of pages or people."""
    if called_before(text, match.start()) or match[3][0] == "0":
        return True
    first, last = int(match[1]), int(match[3])
    return match[2] == "-" and last % 10 != 0 and last - first > 1000 and not 1900 <= last < 2100
