"""What we change in WeasyPrint 70.0, each with its reason. Checked at import: another version stops with a sentence.

Look at every one of these again when the engine is upgraded; the tests in tests/render/test_patches.py say what
each is for.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pydyf
import tinyhtml5.inputstream
import weasyprint
import weasyprint.css
import weasyprint.layout.inline
import weasyprint.pdf
from weasyprint.images import SVGImage
from weasyprint.pdf.stream import Stream

from press.diagnostics import SetupError
from press.render import lines, quick_styles, text_layer
from press.render.tags import write_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.render.structure import Tree

VERSION = "70.0"

_NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s+{_NUMBER})+")
_ZERO = re.compile(r">\s*-?0(?:\.0+)?\s*<")
_UNPATCHED_SHOW = Stream.show_text
_UNPATCHED_PREPROCESS = weasyprint.css.preprocess_stylesheet
_UNPATCHED_DRAW_SVG = SVGImage.draw
_UNPATCHED_SPLIT = weasyprint.layout.inline.split_text_box
_UNPATCHED_TRIM = weasyprint.layout.inline.remove_last_whitespace


class _Current:
    """What the engine is working on just now; one document at a time in a process."""

    tree: Tree | None = None
    stylesheets: list[str] = []  # noqa: RUF012 - one process, one stack


def apply() -> None:
    """Patches the engine, once; raises SetupError when it is not the version the patches are for."""
    if weasyprint.__version__ != VERSION:
        raise SetupError(f"WeasyPrint {weasyprint.__version__} is installed and {VERSION} is wanted. Run `make`.")
    lines.apply()
    quick_styles.apply()
    text_layer.apply()
    Stream.show_text = _show_text
    Stream.marked = _marked
    SVGImage.draw = _draw_svg
    weasyprint.layout.inline.split_text_box = _split_text
    weasyprint.layout.inline.remove_last_whitespace = _trim_line
    weasyprint.pdf.add_tags = _add_tags
    tinyhtml5.inputstream.characters_until_regex = _Patterns()
    weasyprint.css.preprocess_stylesheet = weasyprint.preprocess_stylesheet = _preprocess_stylesheet


@contextmanager
def tagging(tree: Tree) -> Iterator[None]:
    """While this lasts, painted documents get this structure tree."""
    _Current.tree = tree
    try:
        yield
    finally:
        _Current.tree = None


def stylesheet_being_read() -> str:
    """The address of the stylesheet whose rules are being read, or nothing."""
    return _Current.stylesheets[-1] if _Current.stylesheets else ""


class _Patterns(dict[tuple[Any, bool], "re.Pattern[str]"]):
    """What the parser of HTML reads up to, by the characters that end it; its own table never finds what is in it."""

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        characters, opposite = key
        ends = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = re.compile(f"[{'' if opposite else '^'}{ends}]+")
        return self[key]


def merge_positions(text: str) -> str:
    """A TJ array without empty strings, neighbouring numbers added up.

    PDFium drops the number after an empty string, and letters of Lao, Thai and Arabic print on top of each other.
    """
    text = text.replace("<>", " ")
    text = _NUMBERS.sub(lambda match: _sum(match[0]), text).strip()
    return _ZERO.sub("><", text)


def _sum(numbers: str) -> str:
    total = f"{sum(float(number) for number in numbers.split()):.3f}".rstrip("0").rstrip(".")
    return "0" if total in {"", "-0"} else total


def _show_text(self: Any, text: str) -> None:
    text = text_layer.with_codes(text)
    _UNPATCHED_SHOW(self, merge_positions(text) if "<>" in text or ">0<" in text else text)


@contextmanager
def _marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    """Marks content that the structure tree owns; what it does not own is an artifact."""
    if self._tags is None:
        yield
        return
    kind = _Current.tree.artifacts.get(box) if _Current.tree else None
    if kind is not None:
        self.begin_marked_content("Artifact", pydyf.Dictionary({"Type": f"/{kind}"}))
    else:
        mcid = len(self._tags)
        self._tags[box] = {"tag": tag, "mcid": mcid}
        self.begin_marked_content(tag, pydyf.Dictionary({"MCID": mcid}))
    try:
        yield
    finally:
        self.end_marked_content()


def _split_text(context: Any, box: Any, width: Any, skip: int, **options: Any) -> Any:
    """Notes on the text of a line that it ends at a space, which is not painted: there a word ends."""
    split, resume, preserved = _UNPATCHED_SPLIT(context, box, width, skip, **options)
    if split is not None and resume is not None:
        split.ends_word = box.text.encode()[:resume].endswith(b" ")
    return split, resume, preserved


def _trim_line(context: Any, line: Any) -> None:
    """Notes the same on a line whose last text was cut short after it had been split.

    From right to left that text stands at the left, and what is cut off would leave a gap before it.
    """
    width = line.width
    _UNPATCHED_TRIM(context, line)
    space = width - line.width
    line.ends_word = space != 0
    if space and line.style["direction"] == "rtl":
        _close_gap(line, space)


def _close_gap(line: Any, space: float) -> None:
    """Moves the last text of a line, and the boxes it alone ends, back to its neighbour, and paints it without its space."""
    ends = [line.children[-1]]
    while getattr(ends[-1], "children", ()):
        ends.append(ends[-1].children[-1])
    ends[-1].pango_layout.text = ends[-1].pango_layout.text.rstrip(" ")
    if (
        ends[-1].pango_layout.first_line_direction % 2 == 0
    ):  # the engine has moved the others only where the last text runs left
        for child in line.children:
            child.translate(dx=-space, ignore_floats=True)
    for box in ends:
        box.position_x += space


def _add_tags(pdf: Any, document: Any, _version: Any, streams: Any) -> None:
    if _Current.tree is None:
        raise RuntimeError("a tagged document is painted outside of `tagging`")
    write_tags(pdf, document, _Current.tree, streams)


def _draw_svg(self: Any, stream: Any, width: float, height: float, style: Any) -> None:
    """Lets `currentColor` in a drawing mean the colour of the text around it, as it does everywhere else."""
    colour = style["color"]
    if colour.space == "device-cmyk":
        written = f"device-cmyk({' '.join(f'{value:g}' for value in colour.coordinates)})"
    else:
        written = "#" + "".join(f"{round(max(0, min(1, value)) * 255):02x}" for value in colour.to("srgb").coordinates)
    root = self._svg.tree
    root._children = None  # a drawing that is used twice remembers the colour its parts had first
    root.attrib["color"] = written
    root.attrib.update({key: written for key in ("fill", "stroke") if root._etree_node.get(key) == "currentColor"})
    _UNPATCHED_DRAW_SVG(self, stream, width, height, style)


def _preprocess_stylesheet(media: str, base_url: str, *rest: Any, **options: Any) -> None:
    """Keeps track of the stylesheet being read, since the engine's warnings do not name it."""
    _Current.stylesheets.append(base_url or "")
    try:
        _UNPATCHED_PREPROCESS(media, base_url, *rest, **options)
    finally:
        _Current.stylesheets.pop()
