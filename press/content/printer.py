"""printer.yaml: how one printer turns the sheet and how far it shifts the back, as read off the calibration sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Number


class Duplex(StrEnum):
    """The edge over which the printer turns the sheet."""

    LONG = "long-edge"
    SHORT = "short-edge"


class Back(Record):
    """The correction of every back, in millimetres to the right and up, seen from the back."""

    right_mm: Annotated[Number, Field(ge=-10, le=10)] = Field(
        default=Number("0"), description="Millimeters to the right; negative for left", examples=[0.5]
    )
    up_mm: Annotated[Number, Field(ge=-10, le=10)] = Field(
        default=Number("0"), description="Millimeters up; negative for down", examples=[-1]
    )


class Printer(Record):
    """The file printer.yaml."""

    duplex: Duplex = Field(
        default=Duplex.LONG, description="The edge over which it turns the sheet, unless an edition says otherwise"
    )
    back: Back = Field(default_factory=Back, description="The correction of every back, seen from the back")
