"""printer.yaml: how one printer turns the sheet, and by how much it sets the back off, as read off the calibration sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Number


class Duplex(StrEnum):
    """Over which edge the printer turns the sheet."""

    LONG = "long-edge"
    SHORT = "short-edge"


class Back(Record):
    """The correction that every back gets: to the right and up, as one looks at the back, in millimetres."""

    right_mm: Annotated[Number, Field(ge=-10, le=10)] = Field(
        default=Number("0"), description="So many millimeters to the right; to the left where negative", examples=[0.5]
    )
    up_mm: Annotated[Number, Field(ge=-10, le=10)] = Field(
        default=Number("0"), description="So many millimeters up; down where negative", examples=[-1]
    )


class Printer(Record):
    """The file printer.yaml."""

    duplex: Duplex = Field(
        default=Duplex.LONG, description="Over which edge it turns the sheet, unless an edition says otherwise"
    )
    back: Back = Field(default=Back(), description="The correction of every back, as one looks at the back")
