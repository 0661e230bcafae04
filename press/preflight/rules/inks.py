"""A print-shop file uses only CMYK and grey, and its text is black ink alone.

RGB becomes whatever the shop's machine makes of it; text in several inks gets coloured edges when the plates are
slightly off. Text without any ink, left white in a solid, is fine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, FilePlace
from press.preflight.inks import Paint, paints
from press.preflight.picture_files import GREY, SUFFIXES, Pixels, looked_at
from press.preflight.rules.drawings import is_rgb, paints_in
from press.preflight.rules.traps import place_in
from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/rgb",
        wants="Print-shop files use only CMYK and grey.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: #0B4F5C">Call us.</p>',
        passes='<p style="color: device-cmyk(0 0 0 1)">Call us.</p>',
    ),
    Rule(
        code="preflight/ink",
        wants="In print-shop files, text is black ink alone, and nothing takes more than 300 % of ink.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: device-cmyk(0.9 0.4 0.4 0.3)">Call us.</p>',
        passes='<p style="color: device-cmyk(0 0 0 1)">Call us.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.SHOP})
NEEDS = Needs.PDF

INKS = {"cmyk", "gray"}
MOST_INK = 3.0
PIXELS = SUFFIXES - {".svg"}


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each kind of paint that a print shop should not get."""
    seen: set[str] = set()
    for number, page in enumerate(subject.pdf.file.pages, start=1):
        for paint in sorted(paints(page), key=repr):
            fault = fault_of(paint)
            if fault and fault[1] not in seen:
                seen.add(fault[1])
                yield from _named(subject, paint, fault, number)


def _named(subject: Subject, paint: Paint, fault: tuple[str, str], page: int) -> Iterator[Diagnostic]:
    """The diagnostics for a paint: for one of a picture or a drawing, at its name."""
    if paint.what == "image":
        names = ", ".join(path.name for path in _files(subject, PIXELS) if _is_colored(path)) or "in a data: address"
        hint = "give the edition the CMYK `profile` of the print shop, or save the picture in CMYK or grey"
        yield subject.problem(fault[0], f"{fault[1]}: {names}", hint, page=page)
        return
    colors = [place for path in _files(subject, {".svg"}) for place in _colors_in(path)] if fault[0] == "rgb" else []
    for place in colors:
        words = place.excerpt[place.column - 1 : place.column - 1 + place.length]
        hint = "write it as device-cmyk(), from 0 to 1: device-cmyk(0 0 0 1) is black"
        yield Diagnostic(f"preflight/{fault[0]}", f"the drawing is painted in {words}, not in CMYK", place, hint)
    if not colors:
        yield subject.problem(*fault, "give the token a `device-cmyk()` color in styles/editions/shop.css", page=page)


def _files(subject: Subject, suffixes: AbstractSet[str]) -> list[Path]:
    return [path for path, there in subject.rendering.files.items() if there and path.suffix.lower() in suffixes]


def _is_colored(path: Path) -> bool:
    found = looked_at(path)
    return isinstance(found, Pixels) and found.mode not in GREY | {"CMYK"}


def _colors_in(path: Path) -> list[FilePlace]:
    """The places of the colors of a drawing that are not in CMYK."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return [place_in(path, text, at, len(value)) for at, value in paints_in(text) if is_rgb(value)]


def fault_of(paint: Paint) -> tuple[str, str] | None:
    """The rule that a paint breaks, and how; None if it breaks none."""
    if paint.space not in INKS:
        return "rgb", f"{paint.what} is painted in {paint.space.lstrip('/')}, not in CMYK"
    if paint.space == "gray":
        return None
    if paint.what == "text" and any(paint.values[:3]):
        return "ink", f"text is painted in more than black: {_written(paint)}"
    if sum(paint.values) > MOST_INK:
        return "ink", f"{paint.what} takes {sum(paint.values):.0%} of ink; {MOST_INK:.0%} is the most that dries"
    return None


def _written(paint: Paint) -> str:
    return ", ".join(f"{name} {value:.0%}" for name, value in zip("CMYK", paint.values, strict=False))
