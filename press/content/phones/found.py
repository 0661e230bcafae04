"""Every phone number in a text, as it is written there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from press.content.phones.codes import codes_in
from press.content.phones.plain import plain
from press.content.phones.shapes import LEAST_REAL, shaped
from press.content.phones.spoken import spoken, vanity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.content.phones.shapes import Span

KEPT_TEXTS = 32_768
LEAST_IN_CODE = 3  # digits, as in 911 and in 1-800-FLOWERS
DIGIT = re.compile(r"\d|[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u24ff\u2776-\u2793\U0001d7ce-\U0001d7ff]")
# Named by content, or no number to dial: references, citations, targets of links, web and e-mail addresses.
APART = re.compile(r"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)\s]*\)|https?://[^\s)>\]]+|\b[\w.+-]+@[\w.-]+\w")


@lru_cache(maxsize=KEPT_TEXTS)
def numbers_in(text: str) -> tuple[str, ...]:
    """The phone numbers of a text, in order, as they are written; references, citations and addresses are none."""
    bare = APART.sub(lambda match: "\x02" * len(match[0]), text)
    spans = [*spoken(bare)]
    digits = len(DIGIT.findall(bare))
    if digits >= LEAST_IN_CODE:
        found = plain(bare)
        inside = [*codes_in(found.text), *vanity(found.text)]
        inside += shaped(found.text) if digits >= LEAST_REAL else ()
        spans += [(found.place(start), found.place(end - 1) + 1) for start, end in inside]
    return tuple(_trimmed(text[start:end]) for start, end in _widest(spans))


def _trimmed(written: str) -> str:
    """A number without the spaces around it, and without a bracket that has no other."""
    words = written.strip(" \t\n\u00a0,")
    return words.lstrip("(") if ")" not in words else words


def _widest(spans: Iterable[Span]) -> list[Span]:
    """The spans that lie in no other, in order."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept
