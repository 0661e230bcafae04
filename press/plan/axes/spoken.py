"""Spoken languages: one piece for each, with the language's name where its words would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.pieces import Axis

if TYPE_CHECKING:
    from press.content.records import Spoken
    from press.localized import Names
    from press.plan.localize import Localizer


def _names(spoken: Spoken, key: str, localizer: Localizer) -> Names:
    return {"spoken": localizer.record(spoken, f"spoken.{key}")}


AXIS = Axis(
    name="spoken", singular="spoken", prefix=lambda document: f"{document}-", names=_names,
    staff_name=lambda spoken: spoken.english,
)  # fmt: skip
