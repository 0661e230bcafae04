"""What a content stream shows: runs of text with their place, face and size, and the forms and pictures it places."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.golden.faces import EM, Face, face_of
from tests.golden.wording import as_read, parted, runs_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

SAME_LINE = SAME_SIZE = 0.15  # points between the base lines, and the sizes, of two strings of one run
WORD, COLUMN = 0.2, 1.0  # what is free between two strings, in ems: more than that is a space, or the next run

Matrix = pikepdf.Matrix


@dataclass
class Run:
    """Glyphs on one base line, in one face and size, from left to right; places in points from the lower left."""

    x: float
    y: float
    angle: int
    face: str
    size: float
    owner: int | None
    glyphs: list[str]
    end: float
    follows: bool = False  # shown right after the run before it, no place given: what is between them is no space

    @property
    def along(self) -> float:
        """How far along the direction of its base line the run begins."""
        turn = math.radians(self.angle)
        return self.x * math.cos(turn) + self.y * math.sin(turn)

    @property
    def across(self) -> float:
        """How high its base line is, across that direction."""
        turn = math.radians(self.angle)
        return self.y * math.cos(turn) - self.x * math.sin(turn)

    @property
    def text(self) -> str:
        """What it says, in the order it is read in."""
        return as_read(self.glyphs)

    def goes_on(self, later: Run) -> bool:
        """True when a later run goes on where this one ends, and looks the same."""
        same = self.face == later.face and abs(self.size - later.size) < SAME_SIZE
        return same and self.on_line_of(later) and -COLUMN < self.gap(later) < COLUMN

    def on_line_of(self, later: Run) -> bool:
        """True when both stand on one base line."""
        return self.angle == later.angle and abs(self.across - later.across) < SAME_LINE

    def gap(self, later: Run) -> float:
        """What is free between the end of the run and a later one, in ems."""
        return 0 if later.follows else (later.along - self.end) / self.size

    def add(self, later: Run) -> None:
        """Takes up the run that goes on, with a space if there is room for one."""
        if self.gap(later) > WORD and parted(self.glyphs[-1], later.glyphs[0]):
            self.glyphs.append(" ")
        self.glyphs += later.glyphs
        self.end = later.end


def told(runs: Sequence[Run]) -> str:
    """What runs say one after the other, with a space where the next line or the next column begins."""
    whole = ""
    for before, run in pairwise([*runs[:1], *runs]):
        apart = not before.on_line_of(run) or not -WORD < before.gap(run) < WORD
        whole += f" {run.text}" if apart and parted(whole, run.text) else run.text
    return whole


def lines_of(items: Iterable[Run | Placed]) -> Iterator[Run | Placed]:
    """What is shown, with runs of several owners on one line in one; those from right to left stay one by one."""
    line: Run | None = None
    for item in items:
        if isinstance(item, Run) and line and line.goes_on(item) and not runs_left(line.glyphs + item.glyphs):
            line.add(item)
            continue
        if line:
            yield line
        line = replace(item, glyphs=[*item.glyphs]) if isinstance(item, Run) else None
        if isinstance(item, Placed):
            yield item
    if line:
        yield line


@dataclass(frozen=True)
class Placed:
    """A form or a picture where it stands."""

    drawn: Any
    matrix: Matrix


@dataclass
class _State:
    matrix: Matrix
    face: Face | None = None
    size: float = 0
    letter_space: float = 0
    word_space: float = 0
    stretch: float = 1
    leading: float = 0


@dataclass
class _Reader:
    resources: Any
    faces: dict[Any, Face]
    state: _State
    found: list[Run | Placed] = field(default_factory=list)
    kept: list[_State] = field(default_factory=list)
    owners: list[int | None] = field(default_factory=list)
    follows: bool = False
    text: Matrix = field(default_factory=Matrix)
    line: Matrix = field(default_factory=Matrix)

    def read(self, stream: Any) -> list[Run | Placed]:
        for instruction in pikepdf.parse_content_stream(stream):
            if step := _STEPS.get(str(instruction.operator)):
                step(self, *instruction.operands)
        return [item for item in self.found if isinstance(item, Placed) or "".join(item.glyphs).strip()]

    def keep(self) -> None:
        self.kept.append(replace(self.state))

    def restore(self) -> None:
        self.state = self.kept.pop()

    def transform(self, *numbers: Any) -> None:
        self.state.matrix = Matrix(*map(float, numbers)) @ self.state.matrix

    def begin(self, _tag: Any, properties: Any = None) -> None:
        if isinstance(properties, pikepdf.Name):
            properties = self.resources.Properties[properties]
        number = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
        self.owners.append(self.owner if number is None else int(number))

    def end(self) -> None:
        self.owners.pop()

    @property
    def owner(self) -> int | None:
        return self.owners[-1] if self.owners else None

    def font(self, name: Any, size: Any) -> None:
        font = self.resources.Font[name]
        if font.objgen not in self.faces:
            self.faces[font.objgen] = face_of(font)
        self.state.face, self.state.size = self.faces[font.objgen], float(size)

    def set_text(self, *numbers: Any) -> None:
        self.text = self.line = Matrix(*map(float, numbers)) if numbers else Matrix()
        self.follows = False

    def move(self, x: Any, y: Any) -> None:
        self.text = self.line = Matrix(1, 0, 0, 1, float(x), float(y)) @ self.line
        self.follows = False

    def move_leading(self, x: Any, y: Any) -> None:
        self.state.leading = -float(y)
        self.move(x, y)

    def next_line(self) -> None:
        self.move(0, -self.state.leading)

    def show(self, shown: Any) -> None:
        self.show_spaced([shown])

    def show_on_next_line(self, shown: Any) -> None:
        self.next_line()
        self.show(shown)

    def show_spaced(self, parts: Any) -> None:
        assert self.state.face
        whole, glyphs = self.text @ self.state.matrix, list[str]()
        for part in parts:
            if isinstance(part, pikepdf.String):
                glyphs += self.show_codes(self.state.face, bytes(part))
            else:
                self.advance(-float(part) / EM * self.state.size)
        if glyphs:
            self.found_run(whole, glyphs)

    def show_codes(self, face: Face, shown: bytes) -> Iterator[str]:
        for text, width, space in face.read(shown):
            self.advance(width * self.state.size + self.state.letter_space + self.state.word_space * space)
            yield text

    def advance(self, length: float) -> None:
        self.text = Matrix(1, 0, 0, 1, length * self.state.stretch, 0) @ self.text

    def found_run(self, start: Matrix, glyphs: list[str]) -> None:
        assert self.state.face
        angle, size = round(math.degrees(math.atan2(start.b, start.a))), self.state.size * math.hypot(start.c, start.d)
        run = Run(start.e, start.f, angle, self.state.face.name, size, self.owner, glyphs, 0, self.follows)
        self.follows = True
        after = self.text @ self.state.matrix
        run.end = replace(run, x=after.e, y=after.f).along
        before = self.found[-1] if self.found else None
        if isinstance(before, Run) and before.owner == run.owner and before.goes_on(run):
            before.add(run)
        else:
            self.found.append(run)

    def place(self, name: Any) -> None:
        self.found.append(Placed(self.resources.XObject[name], self.state.matrix))

    def set_state(self, **numbers: Any) -> None:
        for name, number in numbers.items():
            setattr(self.state, name, float(number))


_STEPS: dict[str, Callable[..., None]] = {
    "q": _Reader.keep,
    "Q": _Reader.restore,
    "cm": _Reader.transform,
    "BDC": _Reader.begin,
    "BMC": _Reader.begin,
    "EMC": _Reader.end,
    "BT": _Reader.set_text,
    "Tf": _Reader.font,
    "Tm": _Reader.set_text,
    "Td": _Reader.move,
    "TD": _Reader.move_leading,
    "T*": _Reader.next_line,
    "Tj": _Reader.show,
    "TJ": _Reader.show_spaced,
    "'": _Reader.show_on_next_line,
    "Tc": lambda reader, number: reader.set_state(letter_space=number),
    "Tw": lambda reader, number: reader.set_state(word_space=number),
    "TL": lambda reader, number: reader.set_state(leading=number),
    "Tz": lambda reader, number: reader.set_state(stretch=float(number) / 100),
    "Do": _Reader.place,
}


def shown_by(stream: Any, resources: Any, faces: dict[Any, Face]) -> list[Run | Placed]:
    """The runs, forms and pictures of a page or a form, in the order of its content; `faces` are those known so far."""
    return _Reader(resources, faces, _State(Matrix())).read(stream)
