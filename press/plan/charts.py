"""Datasets as templates draw them: numbers written out, and the length of each bar as a percentage of the longest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from press.content.brief import Chart
    from press.content.records import Dataset, Row
    from press.localized import Names
    from press.plan.localize import Localizer


def chart_view(chart: Chart, prefix: str, localizer: Localizer) -> Names:
    """The chart of a section: its title, columns and rows, its caveat and its sources."""
    dataset = localizer.content.datasets[chart.dataset]
    inside = f"datasets.{chart.dataset}"
    columns = [chart.column] if chart.form == "bars" and chart.column else list(dataset.columns)
    return {
        "form": str(chart.form),
        "title": localizer.text(f"{prefix}.title" if chart.title else f"{inside}.title"),
        "key": localizer.text(f"{inside}.key"),
        "columns": [localizer.text(f"{inside}.columns.{column}.label") for column in columns],
        "rows": _rows(dataset, inside, columns, localizer),
        "caveat": localizer.text(f"{inside}.caveat") if dataset.caveat else None,
        "place": localizer.text(f"{inside}.place"),
        "year": localizer.partial_date(dataset.year) if dataset.year else "",
        "sources": list(dataset.sources),
        "status": str(dataset.status),
    }


def _rows(dataset: Dataset, prefix: str, columns: list[str], localizer: Localizer) -> list[Names]:
    longest = max((row.values[name] for row in dataset.rows.values() for name in columns if name in row.values), default=0)
    return [
        {
            "label": localizer.text(f"{prefix}.rows.{row_id}.label"),
            "note": localizer.text(f"{prefix}.rows.{row_id}.note") if row.note else None,
            "source": row.source,
            "cells": [_cell(row, name, dataset, longest, localizer) for name in columns],
        }
        for row_id, row in dataset.rows.items()
    ]


def _cell(row: Row, name: str, dataset: Dataset, longest: Decimal | int, localizer: Localizer) -> Names:
    """A written number and its percentage of the longest bar; the number is empty where the data has none."""
    if name not in row.values:
        return {"number": "", "scale": None, "share": 0}
    value = row.values[name]
    share = round(float(value) / float(longest) * 100, 2) if longest else 0
    return {**localizer.amount(value, dataset.columns[name]), "share": share}
