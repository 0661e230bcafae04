"""Briefs stand in an order, and name terms, facts and datasets that there are."""

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
        wants="Each brief has a place of its own in the book.",
        for_whom=Team.POLICY,
        fails="Two briefs with `order: 3`.",
        passes="One of them with `order: 3`, the other with `order: 4`.",
    ),
    Rule(
        code="content/unknown-term",
        wants="Terms that a brief explains are in `content/glossary.yaml`.",
        for_whom=Team.POLICY,
        where="briefs/brief-01-wages.yaml",
        fails="terms: [wages-theft]",
        passes="terms: [wage-theft]",
    ),
    Rule(
        code="content/unknown-dataset",
        wants="Datasets that are named are in `content/datasets.yaml`.",
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
    """A diagnostic for each brief out of order, and for each name in one that leads nowhere."""
    orders: dict[int, str] = {}
    for name, brief in scope.printed("briefs", content.briefs, content).items():
        source = content.brief_file(name)
        if brief.order in orders:
            message = f"{orders[brief.order]} and {name} both stand in place {brief.order}"
            yield Diagnostic("content/order", message, source.place(("order",)), "give each its own place")
        orders[brief.order] = name
        if brief.review_by <= brief.as_of:
            message = "a brief cannot be due for review before it is written"
            yield Diagnostic("content/wrong-value", message, source.place(("review_by",)), "give a later date")
        yield from _names(content, brief, source)


def _names(content: Content, brief: Brief, source: YamlFile) -> Iterator[Diagnostic]:
    """What is wrong with the names in a brief."""
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
