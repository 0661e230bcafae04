"""Briefs: one piece for each, and the brief as its template sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.pieces import Axis
from press.plan.charts import chart_view

if TYPE_CHECKING:
    from press.content.brief import Brief, KeyFigure
    from press.localized import Names
    from press.plan.localize import Localizer


def brief_view(brief: Brief, localizer: Localizer) -> Names:
    """The brief with its figures and dates written out, its charts prepared and its terms defined."""
    view = localizer.record(brief, brief.id)
    view["as_of"] = localizer.date(brief.as_of)
    view["review_by"] = localizer.date(brief.review_by)
    view["figures"] = [_figure(figure, f"{brief.id}.figures.{key}", localizer) for key, figure in brief.figures.items()]
    view["evidence"] = [
        {
            "id": f"{brief.id}-{key}",
            "heading": localizer.text(f"{brief.id}.evidence.{key}.heading"),
            "text": localizer.text(f"{brief.id}.evidence.{key}.text"),
            "chart": chart_view(section.chart, f"{brief.id}.evidence.{key}.chart", localizer) if section.chart else None,
        }
        for key, section in brief.evidence.items()
    ]
    view["terms"] = [
        {"term": localizer.text(f"glossary.{name}.term"), "meaning": localizer.text(f"glossary.{name}.meaning")}
        for name in brief.terms
    ]
    view["actions"] = [
        {"actor": localizer.text(f"labels.actors.{actor}"), "text": localizer.text(f"{brief.id}.actions.{actor}")}
        for actor in brief.actions
    ]
    return view


def _figure(figure: KeyFigure, prefix: str, localizer: Localizer) -> Names:
    fact = localizer.content.facts[figure.fact]
    inside = f"facts.{figure.fact}"
    return {
        **localizer.fact(figure.fact),
        "label": localizer.text(f"{prefix}.label"),
        "year": localizer.partial_date(fact.year),
        "place": localizer.text(f"{inside}.place"),
        "caveat": localizer.text(f"{inside}.caveat") if fact.caveat else None,
        "source": fact.source,
        "status": str(fact.status),
    }


def brief_dates(brief: Brief, localizer: Localizer) -> Names:
    """The dates that the texts of a brief may name."""
    return {"as-of": localizer.date(brief.as_of), "review-by": localizer.date(brief.review_by)}


AXIS = Axis(
    name="briefs", singular="brief", prefix=lambda _document: "",
    names=lambda brief, _key, localizer: {"brief": brief_view(brief, localizer)},
    staff_name=lambda brief: brief.title, title=lambda names: names["brief"]["question"],
    date=lambda brief: brief.as_of.isoformat(), dates=brief_dates,
)  # fmt: skip
