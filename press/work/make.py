"""One job -> one outcome: rendered, finished, checked. Runs in a worker; writes nothing, raises nothing."""

from __future__ import annotations

import hashlib
import time
import traceback
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, PagePlace, Severity, has_errors
from press.finish.metadata import PDF_UA_1, Metadata, with_metadata
from press.preflight.check import Subject, check
from press.preflight.faces import Faces
from press.preflight.pdf import PdfReading
from press.render.engine import Engine
from press.render.html import TemplateFault
from press.work.fit import fitted
from press.work.outcome import Outcome
from press.work.release import contact_problems
from press.work.translate.signing import lapsed, sign_offs, unsigned, without_marks

if TYPE_CHECKING:
    from press.plan.job import Job
    from press.rendering import Rendering
    from press.work.setup import Workshop


class _Bench:
    """What a worker keeps warm between jobs."""

    engine: Engine | None = None
    faces: Faces | None = None


def open_bench(workshop: Workshop) -> None:
    """Prepares this process for jobs: fonts, patches, engine."""
    workshop.use_our_fonts()
    _Bench.engine = Engine(workshop.roots, workshop.icons)
    _Bench.faces = Faces(workshop.regular_faces)


def make(job: Job) -> Outcome:
    """The outcome of a job; a bug in the press is reported in it, never raised."""
    if _Bench.engine is None:
        raise RuntimeError("open_bench comes first")
    try:
        return _make(job, _Bench.engine)
    except TemplateFault as fault:
        return Outcome(job.name, job.path, None, (fault.diagnostic,), files=_templates_read(_Bench.engine))
    except Exception:  # noqa: BLE001 - the door of the worker: the text of a bug travels, the exception may not pickle
        message = "the press failed on this piece; that is a bug of ours"
        diagnostic = Diagnostic("press/bug", message, PagePlace(job.path), "the log says more")
        return Outcome(job.name, job.path, None, (diagnostic,), bug=traceback.format_exc())


def _make(job: Job, engine: Engine) -> Outcome:
    started = time.process_time()
    job, problems, skipped = _signed(job, engine)
    if skipped:
        texts, files = tuple(job.words()), _templates_read(engine)
        return Outcome(job.name, job.path, None, tuple(problems), texts=texts, files=files, skipped=True)
    rendering, step = fitted(job, engine)
    diagnostics = [*problems, *_checked(job, rendering)]
    claims = () if has_errors(diagnostics) else (PDF_UA_1,)
    pdf = with_metadata(rendering.pdf, _metadata(job, claims=claims))
    seconds = {"engine": rendering.engine_seconds, "all": time.process_time() - started}
    return Outcome(
        job=job.name, path=job.path, pdf=pdf, diagnostics=tuple(diagnostics), texts=tuple(rendering.texts),
        files=tuple((str(path), there) for path, there in sorted(rendering.files.items())),
        facts=_facts(job, rendering, pdf, claims) | _fit_facts(job, step), seconds=seconds,
    )  # fmt: skip


def _templates_read(engine: Engine) -> tuple[tuple[str, bool], ...]:
    """The templates looked for since the last rendering: what a piece that was not rendered was made from."""
    return tuple((str(path), there) for path, there in engine.environment.files_read().items())


def _signed(job: Job, engine: Engine) -> tuple[Job, list[Diagnostic], bool]:
    """The job without the draft marks it no longer needs, what is wrong with its signatures, and whether to leave it out."""
    if not job.release and not any(job.signatures.values()):
        return job, [], False
    states = sign_offs(job, engine.printed_texts(job))
    problems = lapsed(job, states, Severity.ERROR if job.release else Severity.WARNING)
    missing = unsigned(job, states) if job.release else []
    return without_marks(job, states), [*problems, *missing], bool(missing)


def _metadata(job: Job, claims: tuple[str, ...]) -> Metadata:
    publisher = "" if job.discreet else job.view["publisher"]["name"].words
    return Metadata(job.title, tuple(locale.tag for locale in job.locales), job.date, publisher, claims)


def _checked(job: Job, rendering: Rendering) -> list[Diagnostic]:
    """What is wrong with the piece; looked for in the file itself, before it claims anything."""
    reading = PdfReading(rendering.pdf)
    faces = _Bench.faces or Faces({})
    released = contact_problems(job, rendering.contacts) if job.release else ()
    try:
        return [*check(Subject(job, rendering, reading, faces)), *released]
    finally:
        reading.close()


def _facts(job: Job, rendering: Rendering, pdf: bytes, claims: tuple[str, ...]) -> dict[str, Any]:
    """What the manifest says of the file."""
    return {
        "file": job.path, "document": job.document, "language": job.language, "edition": job.edition, "title": job.title,
        "pages": rendering.pages, "page_size_mm": [job.page.width, job.page.height], "bytes": len(pdf),
        "sha256": hashlib.sha256(pdf).hexdigest(), "claims": list(claims), "draft": any(locale.draft for locale in job.locales),
        "sources": sorted(rendering.sources), "facts": list(rendering.facts), "contacts": dict(sorted(rendering.contacts.items())),
    }  # fmt: skip


def _fit_facts(job: Job, number: int) -> dict[str, Any]:
    """Which step of the fit engine the piece was made with, for pieces that have any."""
    if len(job.steps) == 1:
        return {}
    step = job.steps[number]
    return {"fit": {"step": number, "size": step.size, "leading": step.leading, "short": step.short}}
