"""The structure tree of a finished PDF as an indented outline."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.golden.wording import beginning, readable, without_breaks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Words = Callable[
        [Iterable[tuple[tuple[int, int], int]]], str
    ]  # of marked content, each by its page's object and its number

ROWS = {"TR", "LI", "Note"}  # elements whose parts stand in one line with them, if none of those has parts of its own
SHORT = {"Link", "Reference", "Lbl"}  # elements of a word: these and spaces, where they follow each other, are one line


def outline(file: pikepdf.Pdf, words: Words) -> Iterator[str]:
    """A line for each element: role, what it says of itself, the beginning of its text."""
    for element in _tops(file):
        yield from _lines(element, words, "")


def counts(file: pikepdf.Pdf) -> Iterator[str]:
    """How many elements of each role there are."""
    roles: Counter[str] = Counter()
    queue = _tops(file)
    while queue:
        element = queue.pop()
        roles[str(element.S).lstrip("/")] += 1
        queue += _elements(element.get("/K"))
    yield ", ".join(f"{number} {role}" for role, number in sorted(roles.items()))


def _tops(file: pikepdf.Pdf) -> list[Any]:
    root: Any = file.Root.get("/StructTreeRoot")
    return [] if root is None else _elements(root.get("/K"))


def _lines(element: Any, words: Words, indent: str) -> Iterator[str]:
    kids, line = _elements(element.get("/K")), _line(element, words)
    role = str(element.S).lstrip("/")
    if role in ROWS and kids and not any(_elements(kid.get("/K")) for kid in kids):
        yield f"{indent}{line}: {' | '.join(_line(kid, words) for kid in kids)}"
        return
    while len(kids) == 1 and not list(_own(element)):
        element = kids[0]
        kids, line = _elements(element.get("/K")), f"{line} > {_line(element, words)}"
    yield indent + line
    for short, row in groupby(kids, key=_short):
        if short:
            yield f"{indent}  {' | '.join(_line(kid, words) for kid in row)}"
            continue
        for kid in row:
            yield from _lines(kid, words, indent + "  ")


def _short(element: Any) -> bool:
    blank = str(element.get("/ActualText", "-")).isspace()
    return (str(element.S).lstrip("/") in SHORT or blank) and not _elements(element.get("/K"))


def _line(element: Any, words: Words) -> str:
    """Role, language, other texts and attributes of an element, and what stands in it and in no other."""
    said = [str(element.S).lstrip("/")]
    said += [f"{key[1:].lower()}={element[key]}" for key in ("/Lang", "/ID") if key in element]
    said += [f"{key[1:].lower()}={beginning(str(element[key]))}" for key in ("/Alt", "/E") if key in element]
    said += _attributes(element.get("/A"))
    own, actual = words(_own(element)), element.get("/ActualText")
    if actual is not None:
        said.append(f"actual={beginning(str(actual))}")
    if own and (actual is None or without_breaks(own) != without_breaks(str(actual))):
        said.append(beginning(own))
    if any("/Obj" in kid for kid in _kids(element.get("/K")) if isinstance(kid, pikepdf.Dictionary)):
        said.append("+ annotation")
    return " ".join(said)


def _attributes(entries: Any) -> Iterator[str]:
    for attributes in _kids(entries):
        if isinstance(attributes, pikepdf.Dictionary):
            for key, value in sorted(attributes.items()):
                if key != "/O":
                    yield f"{key[1:].lower()}={readable(str(value)).lstrip('/')}"


def _own(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    """The marked content that an element owns itself: the object of its page and its number."""
    for kid in _kids(element.get("/K")):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif "/MCID" in kid:
            yield kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)


def _elements(kids: Any) -> list[Any]:
    return [kid for kid in _kids(kids) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _kids(kids: Any) -> list[Any]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
