"""printer.yaml: by how much one printer sets the back of a sheet off from its front, as measured on the calibration sheet."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from press.content.records import Record


class Printer(Record):
    """The correction that every back gets: to the right and up, as one looks at the back, in millimetres."""

    right_mm: Annotated[float, Field(ge=-10, le=10)] = 0.0
    up_mm: Annotated[float, Field(ge=-10, le=10)] = 0.0


class PrinterFile(Record):
    """The file: the two numbers read off the calibration sheet."""

    back: Printer = Printer()
