"""The table beside a proof, into which is typed what was written on the proof by hand."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from press.make.signing import SignOff

COLUMNS = ("piece", "language", "text", "translation", "change", "role", "code", "date")


def blank(piece: str, texts: Iterable[tuple[str, str, str]], states: Iterable[SignOff]) -> str:
    """The table of a proof, with nothing filled in. `texts` are language, id and words."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([piece, tag, name, words, "", "", "", ""] for tag, name, words in texts)
    writer.writerows([piece, state.language, "", "", "", role, "", ""] for state in states for role in state.needed)
    return out.getvalue()
