"""Text contrasts with what is behind it, 4.5 to 1, or 3 to 1 if it is large.

WCAG 2.1, 1.4.3; large is 18 pt, or 14 pt bold. Text over pictures is not checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/contrast",
        wants="Text has a contrast of 4.5 to 1, large text 3 to 1.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails='<p style="color: #999999">You can ask for help.</p>',
        passes='<p style="color: #666666">You can ask for help.</p>',
    ),
)
LOOKS_AT = frozenset({FileKind.READ, FileKind.SHOP})
NEEDS = Needs.LAYOUT

INK, MOST_TOKENS = "--ink", 3
_PROPERTY = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;}]+)")
_HEXADECIMAL = re.compile(r"#([0-9a-fA-F]{6})")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
LARGE, LARGE_BOLD = 18, 14
WANTED, WANTED_LARGE = 4.5, 3.0

Colour = tuple[float, float, float]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each pair of colours that are too close."""
    seen = set()
    for run in subject.rendering.runs:
        if run.ground is None:
            continue
        large = run.size >= LARGE or (run.bold and run.size >= LARGE_BOLD)
        ratio, wanted = contrast(run.ink, run.ground), WANTED_LARGE if large else WANTED
        if ratio < wanted and (run.ink, run.ground, large) not in seen:
            seen.add((run.ink, run.ground, large))
            message = f'"{run.text.strip()[:40]}" has a contrast of {ratio:.1f} to 1; it needs {wanted:g} to 1'
            yield subject.problem("contrast", message, _hint(subject, run.ground, wanted), page=run.page)


def _hint(subject: Subject, ground: Colour, wanted: float) -> str:
    """What to do: the tokens for ink that would stand out enough from this ground, the strongest first."""
    ratios = {
        name: contrast(colour, ground) for name, colour in tokens_in(subject.rendering.files).items() if name.startswith(INK)
    }
    enough = sorted((name for name, ratio in ratios.items() if ratio >= wanted), key=lambda name: (-ratios[name], name))
    if not enough:
        return "use another colour; none of the tokens for ink stands out enough here, so change what is behind it"
    shown = ", ".join(f"var({name}) has {int(ratios[name] * 10) / 10:.1f} to 1" for name in enough[:MOST_TOKENS])
    return f"use a token that stands out: {shown}"


def tokens_in(files: Mapping[Path, bool]) -> dict[str, Colour]:
    """The custom properties that stylesheets give a color to, in hexadecimal or by another one, as sRGB from 0 to 1."""
    texts = [path.read_text("utf-8", errors="replace") for path, there in files.items() if there and path.suffix == ".css"]
    written = {name: value.strip() for text in texts for name, value in _PROPERTY.findall(text)}
    return {name: colour for name in written if (colour := _colour(written, name))}


def _colour(written: Mapping[str, str], name: str) -> Colour | None:
    """The color of a custom property, through the others that it names; None for anything else."""
    seen = set[str]()
    while name in written and name not in seen:
        seen.add(name)
        if digits := _HEXADECIMAL.fullmatch(written[name]):
            return tuple(int(digits[1][at : at + 2], 16) / 255 for at in (0, 2, 4))  # type: ignore[return-value] # three of them
        other = _VARIABLE.fullmatch(written[name])
        name = other[1] if other else ""
    return None


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two sRGB colours, from 1 to 21 (WCAG 2.1)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
