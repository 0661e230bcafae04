"""content/impositions.yaml: how copies of a piece are placed on a sheet of paper."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from press.content.records import Record
from press.content.scalars import Id, Length, Line, PageSize, Whole
from press.units import Size, parse_length, parse_size

TOLERANCE_MM = 0.01


class Imposition(Record):
    """How copies of a piece are placed on a sheet of paper."""

    name: Line = Field(description="What staff call it", examples=["Ten cards on a letter sheet"])
    kind: Literal["grid", "booklet"] = Field(
        default="grid", description="grid: copies in rows and columns, to cut; booklet: pages in order, to fold and staple"
    )
    paper: PageSize = Field(description="The sheet that goes through the printer", examples=["letter"])
    piece: PageSize = Field(description="The size of the pieces it is for", examples=["card"])
    columns: Annotated[Whole, Field(ge=1, le=40)] = Field(default=1, description="Copies side by side")
    rows: Annotated[Whole, Field(ge=1, le=40)] = Field(default=1, description="Copies one below the other")
    gutter: Length = Field(default="0mm", description="The waste between two copies", examples=["0.25in"])
    signature: Annotated[Whole, Field(ge=4, le=400)] = Field(
        default=64, description="For booklets: the most pages in one signature"
    )
    creep: Length = Field(
        default="0mm", description="For booklets: how far each sheet pushes out the ones inside it", examples=["0.1mm"]
    )
    stock: tuple[Line, ...] = Field(
        default=(), description="Precut paper it fits, by product number", examples=[["Avery 5371", "Avery 8371"]]
    )

    @model_validator(mode="after")
    def _fits(self) -> Imposition:
        paper, piece, gutter = parse_size(self.paper), parse_size(self.piece), parse_length(self.gutter)
        columns, rows = (2, 1) if self.kind == "booklet" else (self.columns, self.rows)
        width = columns * piece.width + (columns - 1) * gutter
        height = rows * piece.height + (rows - 1) * gutter
        if width > paper.width + TOLERANCE_MM or height > paper.height + TOLERANCE_MM:
            together, room = Size(round(width, 1), round(height, 1)), Size(round(paper.width, 1), round(paper.height, 1))
            raise ValueError(f"the copies need {together.css}, but the paper is {room.css}")
        return self


class Impositions(Record):
    """The file of impositions, by id."""

    impositions: dict[Id, Imposition] = Field(
        description="One imposition per id; documents name them for their editions on sheets"
    )
