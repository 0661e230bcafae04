"""content/waivers.yaml: figures that look like a phone number and are none, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Id, Line

if TYPE_CHECKING:
    from collections.abc import Iterable


class Waiver(Record):
    """One finding that is let pass."""

    words: Line = Field(description="The figures exactly as the message quotes them", examples=["555-0101"])
    where: Line = Field(
        description="Where they are printed: the id of a text, or of a piece whose template or style holds them",
        examples=["leaflet.lead", "leaflet"],
    )
    reason: Line = Field(description="What they are, if not a phone number", examples=["The number of the bill of 1872."])


class Waivers(Record):
    """The file of waivers, by id."""

    waivers: dict[Id, Waiver] = Field(description="One finding of a typed number per id")


class Waiving(Protocol):
    """Anything that says which figures may stand where."""

    @property
    def words(self) -> str:
        """The figures."""
        ...

    @property
    def where(self) -> str:
        """The text or the piece that prints them."""
        ...


def is_waived(waivers: Iterable[Waiving], words: str, *places: str) -> bool:
    """True if a waiver is for these figures in one of these places: ids of texts or of pieces."""
    return any(waiver.words == words and waiver.where in places for waiver in waivers)
