"""Rows have the same number of columns, and every heading has a scope. PDF/UA-1, 7.5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.preflight.subject import FileKind, Needs
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.pdf import Element
    from press.preflight.subject import Subject

RULES = (
    Rule(
        code="preflight/tables",
        wants="Rows have the same number of columns, and every heading has a scope.",
        for_whom=Team.DESIGNERS,
        where="templates/documents/leaflet.html",
        fails="""<table>
<tr><th scope="col">Year</th><th scope="col">Calls</th></tr>
<tr><td>2025</td></tr>
</table>""",
        passes="""<table>
<tr><th scope="col">Year</th><th scope="col">Calls</th></tr>
<tr><td>2025</td><td>1,323</td></tr>
</table>""",
    ),
)
LOOKS_AT = frozenset({FileKind.READ})
NEEDS = Needs.PDF


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each table with uneven rows, without headings, or with headings that have no scope."""
    if subject.pdf.tree is None:
        return
    for element in subject.pdf.tree.walk():
        if element.role == "Table":
            yield from _table(subject, element)


def _table(subject: Subject, table: Element) -> Iterator[Diagnostic]:
    rows = [row for part in table.kids for row in (part, *part.kids) if row.role == "TR"]
    if not rows:
        yield subject.problem("tables", "a table has no rows")
        return
    widths, hanging = [], [0] * 64
    for row in rows:
        width = sum(1 for left in hanging if left)
        hanging = [max(0, left - 1) for left in hanging]
        column = 0
        for cell in row.kids:
            across, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            width += across
            for _ in range(across):
                while hanging[column]:
                    column += 1
                hanging[column] = down - 1
                column += 1
        widths.append(width)
    if len(set(widths)) > 1:
        yield subject.problem("tables", f"the rows of a table have {min(widths)} to {max(widths)} columns")
    heads = [cell for row in rows for cell in row.kids if cell.role == "TH"]
    if not heads:
        yield subject.problem("tables", "a table has no headings", "use <th scope> for them")
    if any("/Scope" not in _attributes(cell) for cell in heads):
        yield subject.problem("tables", "a heading of a table has no scope", "give it scope=row or scope=col")


def _attributes(cell: Element) -> dict[str, object]:
    return dict(cell.entries.get("/A", {}).items()) if "/A" in cell.entries else {}


def _span(cell: Element, name: str) -> int:
    return int(str(_attributes(cell).get(name, 1)))
