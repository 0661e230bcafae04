"""Datasets name existing sources, and their rows have numbers in existing columns only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_source, places, unknown
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.records import Dataset
    from press.content.scope import Scope
    from press.content.yaml_source import Path
    from press.diagnostics import Diagnostic

RULES = (
    Rule(
        code="content/unknown-column",
        wants="Rows and charts name columns of their dataset.",
        for_whom=Team.POLICY,
        where="content/datasets.yaml",
        fails="""datasets:
  claims-by-year:
    rows:
      y2025:
        values: {field: 4500}""",
        passes="""datasets:
  claims-by-year:
    rows:
      y2025:
        values: {filed: 4500}""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each source and column of a dataset that is not known."""
    place = places(content, "datasets")
    for name, dataset in scope.printed("datasets", content.datasets, content).items():
        for index, source in enumerate(dataset.sources):
            where = place(("datasets", name, "sources", index))
            yield from check_source(content, source, where, of=f"dataset {name}")
        yield from _rows(content, name, dataset)


def _rows(content: Content, name: str, dataset: Dataset) -> Iterator[Diagnostic]:
    place = places(content, "datasets")
    for row_id, row in dataset.rows.items():
        path: Path = ("datasets", name, "rows", row_id)
        if row.source:
            yield from check_source(content, row.source, place((*path, "source")))
        for column in row.values:
            if column not in dataset.columns:
                yield unknown("column", column, dataset.columns, place((*path, "values", column), on="key"))
