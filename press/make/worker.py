"""Jobs -> outcomes: the door of a worker. It writes nothing and raises nothing."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from press.diagnostics import Diagnostic, PagePlace
from press.make import imposed, pack, shop
from press.make.outcome import Outcome
from press.make.styled import Pieces, Tools
from press.pieces import ForShop, OnSheets, Pack, Styled
from press.preflight.faces import Faces
from press.render.engine import Engine
from press.render.html import TemplateFault
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.pieces import Job
    from press.workshop import Workshop

RULES = (
    Rule(
        code="press/bug",
        wants="Nothing of yours: the press failed on this piece. The log says more.",
        for_whom=Team.PROGRAMMERS,
        fails="A piece on which the press itself breaks down.",
        passes="A piece that is made, or of which a rule says what is wrong.",
    ),
)


class _Bench:
    """What a worker keeps warm between jobs."""

    tools: Tools | None = None


def open_bench(workshop: Workshop) -> None:
    """Prepares this process for jobs: fonts, patches, engine."""
    workshop.use_our_fonts()
    _Bench.tools = Tools(Engine(workshop.roots, workshop.icons), Faces(workshop.regular_faces), workshop)


def make(batch: Sequence[Job]) -> list[Outcome]:
    """The outcomes of the jobs of one piece in one language; a bug in the press is reported in them, never raised."""
    if _Bench.tools is None:
        raise RuntimeError("open_bench comes first")
    pieces = Pieces(_Bench.tools)
    return [_guarded(job, pieces) for job in batch]


def _guarded(job: Job, pieces: Pieces) -> Outcome:
    try:
        return _make(job, pieces)
    except TemplateFault as fault:
        return Outcome(job.name, job.path, None, (fault.diagnostic,), files=pieces.tools.templates_read())
    except Exception:  # noqa: BLE001 - the door of the worker: the text of a bug travels, the exception may not pickle
        message = "the press failed on this piece; that is a bug of ours"
        diagnostic = Diagnostic("press/bug", message, PagePlace(job.path), "the log says more")
        return Outcome(job.name, job.path, None, (diagnostic,), bug=traceback.format_exc())


def _make(job: Job, pieces: Pieces) -> Outcome:
    """The outcome of a job, by what its edition asks for."""
    match job.production:
        case OnSheets() as asked:
            return imposed.on_sheets(job, asked, pieces)
        case ForShop() as asked:
            return shop.for_shop(job, asked, pieces)
        case Pack() as asked:
            return pack.packed(job, asked, pieces.tools.workshop)
        case Styled():
            return pieces.made(job).outcome
