"""How many characters each text may have, measured where it is really printed: at the last step before short forms."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.pieces import Job
    from press.placed import TextRoom
    from press.render.engine import Engine

    Rooms = Sequence[tuple[str, int, int]]  # text as `language:id`, characters that it may have, characters that it has

# Lines end before their last letter fits: words are kept whole. Measured over our handouts, a line is filled to nine tenths.
FILLED = 0.9


def budgets(rooms: Iterable[Rooms]) -> dict[str, dict[str, str]]:
    """By language and text id a remark such as `fits 41 characters`: where a text has least room."""
    found: dict[str, dict[str, int]] = {}
    for key, room, _ in (entry for entries in rooms for entry in entries):
        language, _, text = key.partition(":")
        known = found.setdefault(language, {})
        known[text] = min(room, known.get(text, room))
    return {language: {text: f"fits {room} characters" for text, room in texts.items()} for language, texts in found.items()}


def rooms_in(job: Job, engine: Engine) -> Rooms:
    """For each text of a piece of fixed size how many characters it may have, and how many it has; nothing for other pieces."""
    if len(job.fit_steps) == 1 or not engine.has_panels(job):
        return []
    step = next(step for step in reversed(job.fit_steps) if not step.short)
    return [(place.text, room_of(place), place.characters) for place in engine.measure(job, step).rooms]


def room_of(room: TextRoom) -> int:
    """How many characters a text may have: what its lines hold, and the lines that are free below it."""
    letter = room.used / room.characters
    spare = room.free / room.line_height
    lines = max(1, room.lines + (math.floor(spare) if spare >= 0 else -math.ceil(-spare)))
    per_line = room.width / letter
    return max(1, math.floor(per_line if lines == 1 else per_line * FILLED * lines))
