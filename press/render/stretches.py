"""What stands from left to right within a text from right to left: numbers, Latin words with numbers, addresses, times, sums.

The Unicode bidirectional algorithm sets a number after an Arabic word as part of the Arabic, and moves the signs around it: 12-B
would become B-12, and 10:00 AM would become AM 10:00. Cut into pieces, a stretch is set from right to left, piece by piece. So
each stretch is found whole, to be isolated whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# A web address, without the full stop of its sentence.
ADDRESS = r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]*[A-Za-z0-9/=&#+~-]"

LATIN = "A-Za-z\u00c0-\u024f"
SPACES = " \u00a0\u202f"
MONEY = "$\u00a3\u20ac\u00a5"
# Signs before a stretch: a mark of a section or number may stand apart; a minus is none right after a letter.
_BEFORE = rf"(?:[\u00a7\u2116][{SPACES}]?|(?<![\w)\u0600-\u06ff])-|[#@+~\u00b1\u2248{MONEY}])*"
# What joins the letters and digits of a stretch. A colon and a space do not: what follows is said in the other language.
_JOINT = "|".join(
    (
        r"[-\u2013./:?=#@%+&'\u2019_~\u00b0*!;,]{1,3}(?=[\w$\u00a3\u20ac\u00a5])",
        rf"[{MONEY}]",
        rf"[{SPACES}][-\u2013\u2014&/+|@][{SPACES}]",
        rf",[{SPACES}]",
        rf"(?<=[{LATIN}])\.,?[{SPACES}](?:[\u00a7\u2116#]+[{SPACES}]?)?",
        rf"[{SPACES}](?:[{MONEY}#\u00a7\u2116+]+[{SPACES}]?)?(?![{MONEY}](?![\w]))",
    )
)
_BRACKET = rf"[{SPACES}]?\([{LATIN}\d][^()\u0590-\u08ff]*\)|\[\d+\]"
_AFTER = rf"(?:[%\u00b0+*\u2030]+|[{SPACES}]?[{MONEY}%](?!\w))*"
_PART = rf"[{LATIN}\d]"
_STRETCH = re.compile(
    rf"(?P<address>{ADDRESS})|{_BEFORE}(?:{_PART}|\(\d+\))(?:(?:{_JOINT})?(?!https?:){_PART}|{_BRACKET}|(?:{_JOINT})\(\d+\))*{_AFTER}"
)
# A number with its signs; brackets belong to it only in pairs.
_DIGITS = r"(?:\d|\(\d+\))"
_NUMBER = re.compile(rf"{_BEFORE}{_DIGITS}(?:[\d.,:/+%'\u2019\u2013\u00a0-]*{_DIGITS})*{_AFTER}")
_SIGNS = re.compile(r"[@#=?/+%&_~\d]|(?<=\w)\.(?=\w)")
LEAST_OF_PHONE = 7  # digits: numbers in groups with as many are one number
# A full stop that belongs to what is before it: p.m. and U.S., and what is written short in addresses.
_SHORT = re.compile(
    rf"(?:(?<![{LATIN}])[{LATIN}]\.(?:[{LATIN}]{{1,2}}\.)*[{LATIN}]{{1,2}}|(?<![{LATIN}])[{LATIN}]{{1,2}}(?:\.[{LATIN}]{{1,2}})+"
    rf"|(?<![{LATIN}])(?:St|Ave|Blvd|Dr|Rd|Ln|Ct|Pl|Hwy|Apt|Ste|Fl|No|Nos|Inc|Co|Corp|Ltd|Mr|Mrs|Ms|Jr|Sr|Sec|Art|Ch|Vol|ext|vs|etc))$"
)


class Stretch(NamedTuple):
    """A part of a text that stands from left to right, from one index to another; `whole` if it is kept on one line."""

    start: int
    end: int
    whole: bool


def stretches(words: str) -> list[Stretch]:
    """The parts of a right-to-left text that stand from left to right, in order. Latin words alone need nothing."""
    return [stretch for match in _STRETCH.finditer(words) for stretch in _parts(words, match)]


def _parts(words: str, match: re.Match[str]) -> Iterator[Stretch]:
    start, end = match.span()
    if match["address"]:
        yield Stretch(start, end, whole=True)
        return
    inside = words[start:end]
    if not re.search(f"[{LATIN}]", inside):
        if sum(map(str.isdigit, inside)) >= LEAST_OF_PHONE and not re.search(r"[^\d\s().+\u2013-]", inside):
            yield Stretch(start, end, whole=True)
            return
        yield from (Stretch(start + part.start(), start + part.end(), whole=True) for part in _NUMBER.finditer(inside))
        return
    if words[end : end + 1] == "." and _SHORT.search(inside):
        end += 1
    if _SIGNS.search(words[start:end]) or words[end - 1] == ".":
        yield Stretch(start, end, whole=False)
