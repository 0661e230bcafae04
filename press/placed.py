"""The results of stage 3: the bytes of a PDF and plain records of what was laid out. Independent of the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import FilePlace
    from press.units import Size


@dataclass(frozen=True)
class EngineWarning:
    """A warning of the engine, with the stylesheet's file, line and column if it was reading one, and what may be meant."""

    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""


@dataclass(frozen=True)
class TextRun:
    """A run of text on one line: its place on the page, in mm from the upper left, and how it is set.

    `size` is in points. `margin` names its margin box, such as `@top-left`; it is empty for text in the page area.
    """

    page: int
    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    bold: bool
    ink: tuple[float, float, float]
    ground: tuple[float, float, float] | None
    panel: str
    artifact: bool
    source: str = ""
    margin: str = ""

    def room_on(self, page: Size) -> float:
        """The distance to the nearest edge of the page, in millimetres; negative beyond the edge."""
        return min(self.x, self.y, page.width - self.x - self.width, page.height - self.y - self.height)


@dataclass(frozen=True)
class Overflow:
    """A panel that overflows: by how many millimetres (`excess`), and the text that sticks out farthest.

    `goes_on` is true where the panel continues on the next page.
    """

    page: int
    panel: str
    excess: float
    words: str
    text: str = ""
    goes_on: bool = False


@dataclass(frozen=True)
class TextRoom:
    """The room for one text, in millimetres: what its lines use now, the size of a line, and what is free below."""

    text: str
    panel: str
    lines: int
    characters: int
    width: float
    used: float
    line_height: float
    free: float


@dataclass(frozen=True)
class Untranslated:
    """A text printed in the source language, because its translation is missing or `stale`: its source has changed since."""

    text: str
    language: str
    stale: bool
    origin: FilePlace


@dataclass(frozen=True)
class Measure:
    """How a piece fits when it is laid out on pages so tall that nothing is cut off."""

    pages: int
    overflows: tuple[Overflow, ...]
    rooms: tuple[TextRoom, ...]


@dataclass(frozen=True)
class Said:
    """What the pages of a piece say: the texts (`language:id`), in order, and the words beside them."""

    texts: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True)
class Rendering:
    """One rendered piece."""

    pdf: bytes
    html: str
    pages: int
    runs: tuple[TextRun, ...] = ()
    overflows: tuple[Overflow, ...] = ()
    warnings: tuple[EngineWarning, ...] = ()
    files: dict[Path, bool] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    untranslated: tuple[Untranslated, ...] = ()
    contacts: dict[str, str] = field(default_factory=dict)
    extensions: dict[str, str] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    engine_seconds: float = 0.0
