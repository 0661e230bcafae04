"""A translation has the times of its source: 9:30 stays 9 and 30, side by side, however the language writes it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from press.content.numerals import plain_numbers
from press.content.pair import Finding, bare
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.pair import Pair

RULES = (
    Rule(
        code="translation/times",
        wants="The same times as the source.",
        for_whom=Team.TRANSLATORS,
        fails="“Open 9:30 to 17:00” as “Abierto de 9:00 a 17:30”.",
        passes="“Abierto de 9:30 a 17:00”.",
    ),
)

_TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])")


def check(pair: Pair) -> Iterator[Finding]:
    """A finding for each time that is not in the translation though its numbers are."""
    times = [(str(int(hour)), str(int(minute))) for hour, minute in _TIME.findall(bare(pair.source))]
    if not times:
        return
    numbers = [number.lstrip("0") or "0" for part in plain_numbers(pair.words) for number in re.split(r"[.:]", part)]
    for hour, minute in dict.fromkeys(times):
        there = sum(side_by_side == (hour, minute) for side_by_side in pairwise(numbers))
        if there < times.count((hour, minute)) and {hour, minute} <= set(numbers):
            message = f"the time {hour}:{int(minute):02} is not in the translation"
            yield Finding("translation/times", message, "keep times unchanged; hours and minutes stand side by side")
