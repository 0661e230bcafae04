"""Digits with the shape of a phone number, in a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.phones.calling import called_before

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

_SEP = r"[ ]?[-./*|,]?[ ]?"
_BRACKETED = r"\(?\d{3}\)?"
_START = r"(?<![\d$\u20ac\u00a3\u00a5#\u00a7A-Z])(?<!\d[.,/:-])"
# North America: three, three and four digits, with or without the 1 before them.
NORTH_AMERICAN = re.compile(rf"{_START}(?:\+?1{_SEP})?{_BRACKETED}{_SEP}\d{{3}}{_SEP}\d{{4}}(?!\d|[.,:]\d|-\d)")
# Any country: a plus and seven digits or more; or a zero that leads nine digits or more.
ABROAD = re.compile(r"(?<![\dA-Za-z$.,])\+[ ]?(?:\(?\d\)?[ ]?[-./]?[ ]?){6,14}\d(?!\d)")
FROM_ZERO = re.compile(r"(?<![\dA-Za-z$\u20ac\u00a3.,:/#-])\(?0(?![.,])(?:[ ]?\)?[-./]?[ ]?\(?\d){8,15}(?!\d|[.,:]\d)")
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
    for pattern in (NORTH_AMERICAN, ABROAD, FROM_ZERO):
        for match in pattern.finditer(quiet):
            if not _listed(match[0]) and not _is_of_something(quiet, match.start()):
                yield match.span()
    for match in LOCAL.finditer(quiet):
        if _is_local(quiet, match):
            yield match.span()
    for match in LONG.finditer(quiet):
        groups = re.findall(r"\d+", match[0])
        if len(groups) > 1 and max(map(len, groups)) > LONGEST_GROUP:
            continue
        if called_before(quiet, match.start()) and not _is_of_something(quiet, match.start()):
            yield match.span()
    for match in LOOKALIKE.finditer(text):
        real = sum(map(str.isdigit, match[0]))
        if real >= LEAST_REAL and any(map(str.isalpha, match[0])):
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


def _listed(words: str) -> bool:
    """True for figures in a row with commas: 200, 300, 2019."""
    return words.count(",") > 0 and not (re.search(r"[,]\s*0", words) or words.count(",") == words.count(", ") == 2)


def _is_of_something(text: str, at: int) -> bool:
    """True for the number of a case, a form, a page or a statute, unless somebody is asked to call it."""
    return NOT_DIALED.search(text[max(0, at - 16) : at]) is not None


def _is_local(text: str, match: re.Match[str]) -> bool:
    """True for seven digits that are a number: 555-0101, and no range of pages or people."""
    if _is_of_something(text, match.start()):
        return False
    if called_before(text, match.start()) or match[3][0] == "0":
        return True
    first, last, joined = int(match[1]), int(match[3]), match[2]
    return joined == "-" and last % 10 != 0 and last - first > 1000 and not 1900 <= last < 2100
