"""Briefs have distinct positions, and name existing terms, facts and datasets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from press.content.brief import Form
from press.content.named import check_fact, unknown, unverified
from press.content.records import Status
from press.diagnostics import Diagnostic
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.brief import Brief, Chart
    from press.content.content import Content
    from press.content.scope import Scope
    from press.content.yaml_source import Path, YamlFile
    from press.diagnostics import FilePlace

RULES = (
    Rule(
        code="content/order",
        wants="Each brief has its own position in the book.",
        for_whom=Team.POLICY,
        fails="Two briefs with `order: 3`.",
        passes="One of them with `order: 3`, the other with `order: 4`.",
    ),
    Rule(
        code="content/unknown-term",
        wants="Every term that a brief explains is in `content/glossary.yaml`.",
        for_whom=Team.POLICY,
        where="briefs/brief-01-wages.yaml",
        fails="terms: [wages-theft]",
        passes="terms: [wage-theft]",
    ),
    Rule(
        code="content/unknown-dataset",
        wants="Every dataset that is named is in `content/datasets.yaml`.",
        for_whom=Team.POLICY,
        where="briefs/brief-01-wages.yaml",
        fails="""evidence:
  known:
    chart: {dataset: claims, form: table}""",
        passes="""evidence:
  known:
    chart: {dataset: claims-by-year, form: table}""",
    ),
)


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each position taken twice, review due too early, and unknown name in a brief."""
    orders: dict[int, str] = {}
    for name, brief in scope.printed("briefs", content.briefs, content).items():
        source = content.brief_file(name)
        if brief.order in orders:
            message = f"{orders[brief.order]} and {name} both have `order: {brief.order}`"
            yield Diagnostic("content/order", message, source.place(("order",)), "give each its own order")
        orders[brief.order] = name
        if brief.review_by <= brief.as_of:
            message = "`review_by` must be later than `as_of`"
            yield Diagnostic("content/wrong-value", message, source.place(("review_by",)), "give a later date")
        yield from _names(content, brief, source)


def _names(content: Content, brief: Brief, source: YamlFile) -> Iterator[Diagnostic]:
    """Everything wrong with the names in a brief."""
    for index, term in enumerate(brief.terms):
        if term not in content.glossary:
            yield unknown("term", term, content.glossary, source.place(("terms", index)))
    for key, figure in brief.figures.items():
        yield from check_fact(content, figure.fact, source.place(("figures", key, "fact")))
    for key, section in brief.evidence.items():
        if section.chart:
            yield from _chart(content, section.chart, partial(source.place, on="value"), ("evidence", key, "chart"))


def _chart(content: Content, chart: Chart, place: Callable[[Path], FilePlace], path: Path) -> Iterator[Diagnostic]:
    dataset = content.datasets.get(chart.dataset)
    if dataset is None:
        yield unknown("dataset", chart.dataset, content.datasets, place((*path, "dataset")))
    elif dataset.status is Status.UNVERIFIED:
        yield unverified("dataset", chart.dataset, place((*path, "dataset")))
    elif chart.form is Form.BARS and chart.column not in dataset.columns:
        yield unknown("column", str(chart.column), dataset.columns, place((*path, "column")))
