"""What a key takes, in plain words, from the type that its model gives it."""

from __future__ import annotations

import re
import types
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from press.content.scalars import MOST, Takes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GROUP = Takes("a group of keys, see below", "groups of keys, see below")


class Bounds(NamedTuple):
    """The least and the most there may be: entries of a list, or the number itself."""

    least: Any = None
    most: Any = None
    above: Any = None


def wanted(annotation: Any, metadata: Iterable[Any] = ()) -> Takes:
    """The plain words for a type; those that its scalar gives, if it gives any."""
    notes = list(metadata)
    while get_origin(annotation) is Annotated:
        annotation, *inner = get_args(annotation)
        notes = [*(part for note in inner for part in (note.metadata if isinstance(note, FieldInfo) else [note])), *notes]
    if said := [note for note in notes if isinstance(note, Takes)]:
        return _with(said[-1], _number(_bounds(notes, "ge", "le", "gt")))
    if get_origin(annotation) in {Union, types.UnionType}:
        return wanted(next(part for part in get_args(annotation) if part is not type(None)), notes)
    if get_origin(annotation) is dict:
        key, value = get_args(annotation)
        return _group(key, value, _bounds(notes, "min_length", "max_length"))
    if get_origin(annotation) is tuple:
        return _list(get_args(annotation), _bounds(notes, "min_length", "max_length"))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return GROUP
    if not (values := _choices(annotation)):
        raise TypeError(f"{annotation} has no plain words; give it Takes in scalars.py")
    return _choice([str(value) for value in values])


def models_in(annotation: Any) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """The records inside a type, each with the free keys that lead to it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield (), annotation
    parts = get_args(annotation)
    if get_origin(annotation) is dict:
        for steps, model in models_in(parts[1]):
            yield (_free_key(parts[0]), *steps), model
    elif get_origin(annotation) is not Literal:
        for part in parts:
            yield from models_in(part)


def _choices(annotation: Any) -> list[Any]:
    """The values of an enumeration or of literals; none for other types."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [member.value for member in annotation]
    return list(get_args(annotation)) if get_origin(annotation) is Literal else []


def _choice(values: list[str]) -> Takes:
    named = ", ".join(f"`{value}`" for value in values)
    return Takes(f"one of: {named}", f"these: {named}")


def _group(key: Any, value: Any, bounds: Bounds) -> Takes:
    each, inside = f"for each {_noun(key)}{_entries(bounds)}", wanted(value)
    return Takes(f"{each}: {inside.one}", f"{each}: {inside.many}")


def _noun(key: Any) -> str:
    """What the free keys of a group are: `id`, `language tag`."""
    one = wanted(key).one.partition(" such as")[0]
    return one.removeprefix("one ") if _choices(key) else one.partition(":")[0].partition(" ")[2]


def _free_key(key: Any) -> str:
    """The word that stands for free keys in a path: `ID`, `LANGUAGE`, `ROLE`."""
    words = re.findall("[A-Z][a-z]+", key.__name__) if _choices(key) else _noun(key).split()[:1]
    return str(words[-1]).upper()


def _list(parts: tuple[Any, ...], bounds: Bounds) -> Takes:
    free = parts[-1] is ...
    count = _entries(bounds) if free else f" ({len(parts)})"
    return Takes(f"a list of {wanted(parts[0]).many}{count}", f"lists of {wanted(parts[0]).many}{count}")


def _bounds(notes: Iterable[Any], least: str, most: str, above: str = "") -> Bounds:
    found = {
        name: getattr(note, name) for note in notes for name in (least, most, above) if getattr(note, name, None) is not None
    }
    limit = found.get(most)
    return Bounds(found.get(least), limit if limit != MOST else None, found.get(above))


def _entries(bounds: Bounds) -> str:
    if bounds.least is not None and bounds.least == bounds.most:
        return f" ({bounds.least})"
    if bounds.most is not None:
        return f" ({bounds.least} to {bounds.most})"
    return f" (at least {bounds.least})" if bounds.least else ""


def _number(bounds: Bounds) -> str:
    if bounds.most is not None:
        return (
            f", from {bounds.least} to {bounds.most}"
            if bounds.least is not None
            else f", more than {bounds.above} and at most {bounds.most}"
        )
    if bounds.above is not None:
        return f", more than {bounds.above}"
    return f", at least {bounds.least}" if bounds.least else ""


def _with(takes: Takes, more: str) -> Takes:
    return Takes(takes.one + more, takes.many)
