"""Counties: one piece for each, with its local contacts and, where the document asks for it, its third language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.pieces import Axis

if TYPE_CHECKING:
    from press.content.notices import County
    from press.localized import Names
    from press.plan.localize import Localizer


def _names(county: County, key: str, localizer: Localizer) -> Names:
    return {
        "county": localizer.record(county, f"counties.{key}"),
        "contacts": {name: localizer.contact(name) for name in county.local},
    }


def _third(county: County) -> tuple[str, ...]:
    return (county.third,) if county.third else ()


AXIS = Axis(
    name="counties", singular="county", prefix=lambda document: f"{document}-", names=_names,
    staff_name=lambda county: f"{county.name} County", languages=_third,
)  # fmt: skip
