"""Orders -> outcomes: the entry point of a worker. It writes nothing and raises nothing."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.content.limits import Limits
from press.diagnostics import Diagnostic, PagePlace
from press.make.limits import Exceeded, exceeded, unlimited
from press.make.outcome import empty_outcome
from press.make.proofs import NO_PROOFS, Proofs
from press.make.styled import StyledPieces, Tools
from press.pieces import ForShop, OnSheets, Pack, Styled, local_texts_in
from press.plan.catalogue import catalogue
from press.plan.planner import Planner
from press.preflight.faces import Faces
from press.render.engine import Engine
from press.render.html import TemplateFault
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from press.content.content import Content
    from press.make.limits import Held
    from press.make.order import Order
    from press.make.outcome import Outcome
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


@dataclass
class Bench:
    """What a worker keeps between orders: its tools, what holds a piece to its limits, the content from which it last planned."""

    tools: Tools
    content_of: Callable[[str], Content]
    held: Held = unlimited
    digest: str = ""
    planner: Planner | None = None

    def jobs(self, order: Order) -> list[Job]:
        """The jobs of an order, planned from the content with the order's digest."""
        if self.planner is None or self.digest != order.content:
            self.digest, self.planner = order.content, Planner(self.content_of(order.content))
        pieces = {name.partition(":")[0] for name in order.names}
        entries = {entry.name: entry for entry in catalogue(self.planner.content, pieces)}
        planned = [self.planner.job(entries[name]) for name in order.names]
        return [replace(job, release=order.release) for job in planned] if order.release else planned

    def limits(self, order: Order) -> Limits:
        """The limits of the files of an order, whose jobs are planned."""
        assert self.planner is not None
        campaign = self.planner.content.campaign
        limits, ids = campaign.limits, {name.partition(":")[0] for name in order.names}
        collects = any(name in ids for name, document in campaign.documents.items() if document.collects)
        return limits.for_books() if collects else limits


def open_bench(workshop: Workshop, content_of: Callable[[str], Content], held: Held = unlimited) -> Bench:
    """A bench with fonts, patches and engine loaded; `content_of` returns content by its digest."""
    workshop.use_our_fonts()
    faces = Faces(workshop.regular_faces, {face["family"] for face in workshop.faces})
    return Bench(Tools(Engine(workshop.roots, workshop.icons), faces, workshop), content_of, held)


def fill_order(order: Order, bench: Bench) -> list[Outcome]:
    """The outcomes of an order's files; a bug in the press is reported in them, never raised."""
    jobs = bench.jobs(order)
    found = outcomes(jobs, bench.tools, order.finished, bench.limits(order), bench.held, Proofs(order.proofs, order.code))
    if any(outcome.lost for outcome in found):  # nobody knows in what state a piece that was broken off has left the engine
        tools = bench.tools
        bench.tools = replace(tools, engine=Engine(tools.workshop.roots, tools.workshop.icons))
    return found


def outcomes(
    jobs: Sequence[Job],
    tools: Tools,
    finished: Mapping[str, bytes],
    limits: Limits | None = None,
    held: Held = unlimited,
    proofs: Proofs = NO_PROOFS,
) -> list[Outcome]:
    """The outcome of each job; `finished` holds files that are already made, by path, for packs.

    `held` holds each to its limits.
    """
    pieces, found, files = StyledPieces(tools, proofs), [], dict(finished)
    tools.engine.limits = limits or Limits()
    for job in jobs:
        outcome = _guarded(job, pieces, files, held)
        if outcome.finished:
            files |= outcome.files
        found.append(_with_digests(outcome, job))
    return found


def _with_digests(outcome: Outcome, job: Job) -> Outcome:
    """The outcome with the digests that tell the next run whether its job has changed."""
    words = job.words()
    return replace(
        outcome,
        production=type(job.production).__name__,
        frame=job.frame(),
        texts={name: words.get(name, "") for name in _deciding(job, outcome.texts)},
    )


def _deciding(job: Job, printed: Iterable[str]) -> set[str]:
    """The printed texts with their other forms: the long one decides whether the short one is printed."""
    names = set(printed)
    for text in local_texts_in([job.view, job.locales]):
        if text.short and not names.isdisjoint(forms := {f"{form.lang}:{form.id}" for form in (text, text.short)}):
            names |= forms
    return names


def _guarded(job: Job, pieces: StyledPieces, finished: Mapping[str, bytes], held: Held) -> Outcome:
    engine = pieces.tools.engine
    try:
        with held(engine.limits):
            return _outcome(job, pieces, finished)
    except TemplateFault as fault:
        return empty_outcome(job, (fault.diagnostic,), read=pieces.tools.tried())
    except (Exceeded, MemoryError) as error:  # another machine, or another day, may have more: the next run tries again
        return empty_outcome(job, (exceeded(error, job, engine.limits, engine.environment),), lost=True)
    except Exception:  # noqa: BLE001 - the worker's entry point: the exception may not pickle, so its text is sent
        message = "the press failed on this piece; that is a bug of ours"
        diagnostic = Diagnostic("press/bug", message, PagePlace(job.path), "the log has the details")
        return empty_outcome(job, (diagnostic,), bug=traceback.format_exc())


def _outcome(job: Job, pieces: StyledPieces, finished: Mapping[str, bytes]) -> Outcome:
    """The outcome of a job, made according to its production; what that needs is imported when it is first asked for."""
    match job.production:
        case OnSheets() as production:
            from press.make.imposed import on_sheets  # noqa: PLC0415 - see above

            return on_sheets(job, production, pieces)
        case ForShop() as production:
            from press.make.shop import for_shop  # noqa: PLC0415 - the same

            return for_shop(job, production, pieces)
        case Pack() as production:
            from press.make.pack import packed  # noqa: PLC0415 - the same

            return packed(job, production, finished)
        case Styled():
            return pieces.styled(job).outcome
