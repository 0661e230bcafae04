"""Everything that can be said of a project without laying anything out: content, wording, templates, styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.plan.notices import not_at_hand
from press.preflight.rules.engine import warning_diagnostic
from press.run.engine import open_engine
from press.run.project import open_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from press.diagnostics import Diagnostic
    from press.run.project import Project
    from press.workshop import Workshop


def inspect(workshop: Workshop, *, today: date) -> list[Diagnostic]:
    """What is wrong with a project; nothing is made and nothing is written."""
    project = open_project(workshop, today=today)
    diagnostics = list(project.diagnostics)
    if project.usable:
        diagnostics += _templates_and_styles(project)
        diagnostics += not_at_hand(project.content) if project.content else []
    return diagnostics


def _templates_and_styles(project: Project) -> Iterator[Diagnostic]:
    engine = open_engine(project.workshop)
    from press.render.html import TemplateFault  # noqa: PLC0415 - only after the fonts are set

    for job in project.jobs:
        try:
            warnings = engine.inspect(job)
        except TemplateFault as fault:
            yield fault.diagnostic
        else:
            yield from (warning_diagnostic(warning, job.path) for warning in warnings)
