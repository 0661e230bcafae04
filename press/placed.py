"""What stage 3 hands on: the bytes of a PDF and plain records of what was laid out. Knows no engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import FilePlace
    from press.units import Size


@dataclass(frozen=True)
class EngineWarning:
    """Something the engine said: with a stylesheet's file and place if it was reading one."""

    message: str
    file: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class TextRun:
    """A run of text on one line: where it stands on its page (mm from the upper left), and how it is set.

    `margin` is the box in the margins that it stands in, such as `@top-left`; nothing for what stands in the page itself.
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
        """How far it is from the nearest edge of its page, in millimetres; less than nothing beyond one."""
        return min(self.x, self.y, page.width - self.x - self.width, page.height - self.y - self.height)


@dataclass(frozen=True)
class Overflow:
    """A panel whose contents need more room than it has, by so many millimetres; the text that stands farthest out.

    `goes_on` where a panel as high as its page goes on on the next one.
    """

    page: int
    panel: str
    excess: float
    words: str
    text: str = ""
    goes_on: bool = False


@dataclass(frozen=True)
class TextRoom:
    """The room of one text, in millimetres: what its lines hold now, how wide and high a line is, what is free below."""

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
    """A text that was printed in the source language: no translation, or one of words that have changed since."""

    text: str
    language: str
    stale: bool
    origin: FilePlace


@dataclass(frozen=True)
class Measure:
    """How a piece fits: laid out on pages too tall to cut anything off."""

    pages: int
    overflows: tuple[Overflow, ...]
    rooms: tuple[TextRoom, ...]


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
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    engine_seconds: float = 0.0
