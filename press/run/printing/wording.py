"""`print`: what somebody at an office printer has to know of a file, in plain words or as JSON."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import asdict
from typing import TYPE_CHECKING

from press.run.printing.lengths import CLOSE, lengths_in_words, paper_for, paper_in_words, paper_name, size_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.run.printing.directions import Directions, Folds

WIDTH, LABEL = 108, 9
WHOLE = {"File", "Ticket"}  # lines with paths, which are copied
ACTUAL_SIZE = "Actual size (100%), never \u201cfit to page\u201d"
SIDES = re.compile(r"^(One side|Two sides)[^.]*\.\s*")  # how a ticket begins; here the sides are those of the file
WAYS = {
    "once": "Once, {at}.",
    "accordion": "Like an accordion, to and fro, {at}.",
    "roll": "A roll fold, {at}. The panel at the {short} is the short one; fold it in first.",
    "booklet": "Lay the sheets of a copy together, fold them in the middle, {at}, and staple twice through the fold.",
}


def as_json(given: Directions) -> str:
    """The directions for machines; lengths in millimetres."""
    values = asdict(given) | {"file": str(given.file), "ticket_file": given.ticket_file and str(given.ticket_file)}
    values["cuts"]["count"] = given.cuts.count
    values["sheets"]["print"] = given.sheets.needed + given.sheets.spare
    values |= {"others": dict(given.others), "paper_name": paper_name(given.paper), "landscape": given.landscape}
    return json.dumps(values, indent=1, ensure_ascii=False)


def as_text(given: Directions) -> str:
    """The directions in plain words: a title, and a line or a few for each thing to know."""
    people = f", for {given.sheets.people} people" if given.sheets.people else ""
    lines = [f"{given.staff_name}, {' and '.join(given.languages)}{people}", ""]
    for label, *words in _draft(given), *(_for_shop(given) if given.ticket_file else _for_office(given)):
        for number, line in enumerate(filter(None, words)):
            lines += _wrapped("" if number else label, line, WIDTH if label not in WHOLE else len(line) + LABEL + 1)
    return "\n".join(lines)


def _wrapped(label: str, words: str, width: int) -> list[str]:
    hanging = " " * (LABEL + 1)
    return textwrap.wrap(words, width, initial_indent=f"{label:{LABEL}} ", subsequent_indent=hanging, break_on_hyphens=False)


def _draft(given: Directions) -> tuple[str, ...]:
    languages = " and ".join(given.drafts)
    return (
        "DRAFT", languages and f"The {languages} text is a draft that nobody has signed as reviewed.",
        languages and "Do not hand it out: print one to read and correct.",
    )  # fmt: skip


def _for_shop(given: Directions) -> Iterator[tuple[str, ...]]:
    yield "File", _file(given)
    yield (
        "Ticket",
        f"{given.ticket_file}",
        "Send both to the print shop. The file has bleed and inks; an office printer spoils it.",
    )
    yield "Quantity", f"{given.sheets.people}; write it on the ticket." if given.sheets.people else "Write it on the ticket."
    yield "Others", *_others(given)


def _for_office(given: Directions) -> Iterator[tuple[str, ...]]:
    yield "File", _file(given)
    yield "Sheets", _sheets(given)
    yield "Paper", _paper(given), *_stock(given)
    yield "Printer", *_printer(given)
    yield "Check", _check(given)
    yield "Cut", *_cut(given)
    yield "Fold", *_fold(given.folds, cut_first=bool(given.cuts.count))
    yield "Others", *_others(given)


def _file(given: Directions) -> str:
    return f"{given.file} ({'made just now' if given.made_now else 'up to date'})"


def _sheets(given: Directions) -> str:
    """How many sheets, and how that number comes about."""
    count = given.sheets
    on_each = f"{count.on_sheet} on each sheet" if count.on_sheet > 1 else _each(count.to_copy)
    if not count.people:
        return f"{on_each[0].upper()}{on_each[1:]}; --people N counts the sheets."
    total, copies = count.needed + count.spare, count.spare // count.to_copy
    whole = f" ({copies} whole {'copy' if copies == 1 else 'copies'})" if count.to_copy > 1 else ""
    return f"{total}: {on_each}, so {count.needed} for {count.people} people, and {count.spare} to spare{whole}."


def _each(sheets: int) -> str:
    return "one sheet each" if sheets == 1 else f"{sheets} sheets each"


def _paper(given: Directions) -> str:
    if name := paper_name(given.paper):
        return f"{name[0].upper()}{name[1:]}, {paper_in_words(given.paper)}."
    holds = paper_for(given.paper)
    paper = f"{holds.capitalize()} or larger" if holds else "A paper that holds it"
    return f"{paper}: the piece is {size_in_words(given.paper)} and stands alone on its page."


def _stock(given: Directions) -> Iterator[str]:
    if given.stock:
        yield f"Ready cut: {', '.join(given.stock)}. Look at the packet: makers change their numbers."
    if paper := SIDES.sub("", given.ticket):
        yield f"{'Or' if given.stock else 'As'} a print shop is told: {paper}"
    elif not given.stock:
        yield "Any copy paper."


def _printer(given: Directions) -> Iterator[str]:
    """The settings of the printer's own dialog."""
    edge = given.flip.replace("-", " ")
    sides = f"both sides, flip on the {edge}" if given.sides > 1 else "one side"
    yield f"{ACTUAL_SIZE}; {sides}; {'landscape' if given.landscape else 'portrait'}; {_colour(given)}."
    if given.imposed and given.sides > 1:
        yield _register(given)


def _colour(given: Directions) -> str:
    if not given.coloured:
        return "black and white"
    grey = "mono" in dict(given.others)
    return "color (on a grey printer take --edition mono)" if grey else "color, or grey if there is no other"


def _register(given: Directions) -> str:
    right, up = given.back
    if not (right or up):
        return "If the backs do not stand behind the fronts: `python build.py calibrate`."
    across, high = "right" if right >= 0 else "left", "up" if up >= 0 else "down"
    return f"Backs are moved {abs(right):g} mm {across} and {abs(up):g} mm {high} for this printer, as printer.yaml says."


def _check(given: Directions) -> str:
    """What to measure on the first sheet before all are printed."""
    wrong = "If not, the size was not 100%: print no more before it is."
    if given.ruler:
        length = "100 mm" if given.ruler == "millimeters" else "4 inches"
        return f"On the first sheet, measure the line below the pieces: {length}. {wrong}"
    if given.cuts.count or not paper_name(given.paper):
        return f"On the first sheet, measure a piece: {size_in_words(given.trim)}. {wrong}"
    return "There is no room for a ruler on it; the sheet that `python build.py calibrate` makes has one."


def _cut(given: Directions) -> Iterator[str]:
    cuts, metric = given.cuts, given.paper.metric
    if not cuts.count:
        alone = not paper_name(given.paper)
        yield f"To {size_in_words(given.trim)}, at its edges; there are no marks." if alone else "Nothing to cut to size."
        return
    marked = ", along the marks" if cuts.marked else "; there are no marks, measure"
    yield f"{cuts.count} cut{'s' if cuts.count > 1 else ''}{marked}. {_margins(given)}"
    for edge, places in (("left", cuts.from_left), ("top", cuts.from_top)):
        if places:
            yield f"From the {edge} edge: {lengths_in_words(places, metric=metric)}."


def _margins(given: Directions) -> str:
    """What falls off at the edges of the sheet; nothing where pieces reach them."""
    sides, top = _margin(given.cuts.from_left, given.paper.width), _margin(given.cuts.from_top, given.paper.height)
    where = [(sides, "all round")] if abs(sides - top) < CLOSE else [(sides, "left and right"), (top, "above and below")]
    named = [f"{lengths_in_words([margin], metric=given.paper.metric)} {words}" for margin, words in where if margin]
    return f"Margins first: {', '.join(named)}; then between the pieces." if named else ""


def _margin(places: tuple[float, ...], length: float) -> float:
    """The waste at both ends, where the first and the last cut lie at the same distance from them and pieces between."""
    even = len(places) > 1 and abs(places[0] + places[-1] - length) < CLOSE
    return places[0] if even else 0.0


def _fold(folds: Folds | None, *, cut_first: bool) -> Iterator[str]:
    if folds is None:
        yield "Nothing to fold."
        return
    at = f"at {lengths_in_words(folds.places)} from the {folds.edge} edge of the front"
    after = " Cut first." if cut_first else ""
    marks = " Dotted marks show where." if folds.marked else ""
    yield WAYS[folds.way].format(at=at, short=folds.short) + after + marks
    if len(folds.sections) > 1:
        sheets = ", then ".join(f"{sheets} sheets" for sheets in folds.sections)
        yield f"A copy is {len(folds.sections)} booklets, bound one behind the other: {sheets}; fold and staple each."


def _others(given: Directions) -> Iterator[str]:
    width = max((len(name) for name, _ in given.others), default=0)
    yield from (f"--edition {name:{width}}  {words}" for name, words in given.others)
