"""How many characters each text may have, measured where it is really printed: at the last step before short forms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from press.pieces import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.pieces import Job
    from press.placed import TextRoom
    from press.render.engine import Engine

# Lines end before their last letter fits: words are kept whole. Measured over our handouts, a line is filled to nine tenths.
FILLED = 0.9


def budgets(jobs: Iterable[Job], engine: Engine) -> dict[str, dict[str, str]]:
    """By language and text id a remark such as `fits 41 characters; now 48`; only for pieces of fixed size."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for job in jobs:
        if job.edition != PLAIN or len(job.fit_steps) == 1:
            continue
        step = next(s for s in reversed(job.fit_steps) if not s.short)
        for place in engine.measure(job, step).rooms:
            language, _, text = place.text.partition(":")
            room, now = room_of(place), place.characters
            known = found.setdefault(language, {}).get(text)
            if known is None or room < known[0]:
                found[language][text] = room, now
    return {
        language: {text: f"fits {room} characters; now {now}" for text, (room, now) in texts.items()}
        for language, texts in found.items()
    }


def room_of(room: TextRoom) -> int:
    """How many characters a text may have: what its lines hold, and the lines that are free below it."""
    letter = room.used / room.characters
    spare = room.free / room.line_height
    lines = max(1, room.lines + (math.floor(spare) if spare >= 0 else -math.ceil(-spare)))
    per_line = room.width / letter
    return max(1, math.floor(per_line if lines == 1 else per_line * FILLED * lines))
