"""What stands beside a contact and would be read or dialed as a part of it: a digit, a sign, a letter that looks like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.phones.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEN_BEFORE, SEEN_AFTER = 24, 40

DIGITS_BEFORE = re.compile(r"\(?[+*#]?\d[\d*#]*\)?[ ]?[-./(]?[ ]?$")
CLOCK_BEFORE = re.compile(r"24/7[ ]?$")
ITEM = re.compile(r"(?:^|\n)[ ]*\d{1,2}[.)] $")
SIGN_BEFORE = re.compile(r"(?:[+#]|(?:^|\s)-|[A-Za-z]|(?<!\w)(?:[Ol|]-|[l|] ))$")

FIGURE_AFTER = re.compile(r"(?P<gap>[ ]?[-./*#+(,;:]{0,2}[ ]?)(?P<digits>\d(?:[\d.,/:-]*\d)?)")
SIGN_AFTER = re.compile(r"[A-Za-z|]|[#+]|-?[Ol|](?!\w)|[ ][l|](?!\w)")
EXTENSION_AFTER = re.compile(
    r"[ ]?[,;(]?[ ]?(?:(?:ext|extension|int|poste|anexo|ramal|доб)\b\.?[ ]?#?|x[ ]?)\d+", re.IGNORECASE
)
# A figure that is of something else: 24 hours, 9 a.m., 100 %, 8:30, 24/7.
OF_SOMETHING = re.compile(r"[ ]?(?:[^\W\d_]{2,}|[^\W\d_A-Za-z]|[ap]\.\s?m\b|%)")
AROUND_THE_CLOCK = re.compile(r"24/7|\d{1,2}[:.]\d\d\b|\d{1,2}-\d{1,2}\b")


def strange_neighbours(before: str, after: str) -> Iterator[str]:
    """What is beside a contact and must not be, as it is written: before it and after it.

    The two texts are what stands before and after the contact in its paragraph, without marks of emphasis.
    """
    if found := _strange_before(plain(before[-SEEN_BEFORE:]).text):
        yield found[0].strip()
    if found := _strange_after(plain(after[:SEEN_AFTER]).text):
        yield found[0].strip()


def _strange_before(words: str) -> re.Match[str] | None:
    line = words.rpartition("\n\n")[2].replace("\n", " ")
    figure = None if ITEM.search(words) or CLOCK_BEFORE.search(line) else DIGITS_BEFORE.search(line)
    return figure or SIGN_BEFORE.search(line)


def _strange_after(words: str) -> re.Match[str] | None:
    line = words.partition("\n\n")[0].replace("\n", " ")
    if found := EXTENSION_AFTER.match(line) or SIGN_AFTER.match(line):
        return found
    figure = FIGURE_AFTER.match(line)
    return None if figure and _is_of_something(line, figure) else figure


def _is_of_something(behind: str, found: re.Match[str]) -> bool:
    """True for a figure that nobody would dial: in the next phrase, or followed by what it counts."""
    gap = found["gap"]
    if gap.endswith(" ") and gap.strip(" ") in {".", ",", ";", ":"} and gap[0] != " ":
        return True
    if " " not in gap and gap not in {"", "("}:
        return False
    if not gap:
        return False
    return (
        OF_SOMETHING.match(behind, found.end()) is not None or AROUND_THE_CLOCK.match(behind, found.start("digits")) is not None
    )
