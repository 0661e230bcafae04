"""Pieces for reading: rendered, checked and finished once each, since sheets and print-shop files are based on them."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, Severity, has_errors
from press.finish.metadata import PDF_UA_1, Metadata, with_metadata
from press.make.fit import fitted
from press.make.limits import Exceeded
from press.make.outcome import Outcome, empty_outcome
from press.make.pictures import pictures_of
from press.make.proofs import NO_PROOFS
from press.make.release import contact_problems
from press.make.signing import lapsed, sign_offs, unsigned, without_marks
from press.make.twins import twins_of
from press.pieces import PLAIN, OnSheets, Styled
from press.preflight.check import check
from press.preflight.pdf import PdfReading
from press.preflight.subject import FileKind, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from press.make.proofs import Proofs
    from press.pieces import FitStep, Job
    from press.placed import Rendering
    from press.preflight.faces import Faces
    from press.render.engine import Engine
    from press.workshop import Workshop


@dataclass(frozen=True)
class Tools:
    """The tools of a worker: the engine, the typefaces and the folders."""

    engine: Engine
    faces: Faces
    workshop: Workshop

    def templates_read(self) -> tuple[tuple[str, str | None], ...]:
        """The templates looked for since the last rendering, for a piece that was not rendered, and whether each exists."""
        return self.named(self.engine.environment.files_read())

    def tried(self) -> tuple[tuple[str, str | None], ...]:
        """All that was looked for since the last rendering, for a piece of which nothing could be made."""
        return self.named(self.engine.files_tried())

    def named(self, files: Mapping[Path, bool]) -> tuple[tuple[str, str | None], ...]:
        """Files by names that do not depend on where the workshop is, sorted, each with the SHA-256 of what was read.

        None stands for a file that does not exist; an empty digest for one that others read for us.
        """
        read = self.engine.digests
        found = {self.workshop.name_of(path): read.get(path, "") if there else None for path, there in files.items()}
        return tuple(sorted(found.items()))

    def faces_of(self, job: Job, families: Iterable[str]) -> dict[Path, bool]:
        """The font files that a job may use, for the families of its languages and these of its styles, and the icons.

        Whether each exists: one that does not would come before another.
        """
        wanted = {*families, *(family for locale in job.locales for family in locale.fonts)}
        faces = {path: path.is_file() for family in wanted for path in self.workshop.files_of_family(family)}
        return faces | {self.workshop.icons: self.workshop.icons.is_file()}

    def outcome(
        self,
        job: Job,
        rendering: Rendering,
        pdf: bytes,
        diagnostics: Sequence[Diagnostic],
        facts: dict[str, Any],
        seconds: dict[str, float],
    ) -> Outcome:
        """The outcome of a job that was rendered."""
        read = self.named(rendering.files | self.faces_of(job, rendering.families))
        texts = dict.fromkeys(rendering.texts, "")
        return Outcome(
            job.name, job.path, {job.path: pdf}, tuple(diagnostics), texts=texts, read=read, facts=facts, seconds=seconds
        )

    def checked(self, job: Job, rendering: Rendering, kind: FileKind = FileKind.READ) -> list[Diagnostic]:
        """The problems that the preflight rules find in the file itself."""
        reading = PdfReading(rendering.pdf)
        try:
            return check(Subject(job, rendering, reading, self.faces), kind)
        finally:
            reading.close()


@dataclass(frozen=True)
class StyledPiece:
    """A finished piece: its job without needless draft marks, its outcome, and its rendering and fit step if it was rendered."""

    job: Job
    outcome: Outcome
    rendering: Rendering | None = None
    step: FitStep | None = None


class StyledPieces:
    """The pieces of a batch of jobs, each made when it is first needed."""

    def __init__(self, tools: Tools, proofs: Proofs = NO_PROOFS) -> None:
        self.tools, self.proofs = tools, proofs
        self._styled: dict[str, StyledPiece] = {}
        self._broken_off: dict[str, BaseException] = {}

    def plain(self, job: Job) -> StyledPiece:
        """The plain piece that an edition is based on; raises TemplateFault."""
        return self.styled(replace(job, edition=PLAIN, production=Styled()))

    def styled(self, job: Job) -> StyledPiece:
        """The piece of a job; raises TemplateFault."""
        if job.name in self._broken_off:
            raise self._broken_off[job.name]
        if job.name not in self._styled:
            try:
                self._styled[job.name] = self._render(job)
            except (Exceeded, MemoryError) as error:
                self._broken_off[job.name] = error
                raise
        return self._styled[job.name]

    def _render(self, job: Job) -> StyledPiece:
        started, engine = time.process_time(), self.tools.engine
        before = engine.seconds
        job, problems, skipped = _signed(job, engine)
        if skipped:
            printed, read = dict.fromkeys(job.words(), ""), self.tools.templates_read()
            return StyledPiece(job, empty_outcome(job, tuple(problems), texts=printed, read=read, skipped=True))
        begun = time.process_time()
        rendering, number, proof = fitted(job, engine, self.proofs.of(job), partial(self.proofs.digest, tools=self.tools))
        ended = time.process_time()
        released = contact_problems(job, rendering.contacts) if job.release else ()
        diagnostics = [*problems, *self.tools.checked(job, rendering), *released]
        twins = twins_of(job, rendering, engine.environment)
        rendering = replace(rendering, files=rendering.files | engine.environment.files_read())
        diagnostics += twins.differences
        claims = () if has_errors(diagnostics) else (PDF_UA_1,)
        pdf = with_metadata(rendering.pdf, metadata(job, claims=claims))
        beside = {path: words.encode() for path, words in twins.files.items()} | pictures_of(job, pdf)
        facts = facts_of(job, rendering, pdf, claims) | _fit_facts(job, number, proof)
        facts |= {"beside": sorted(beside)} if beside else {}
        seconds = {"engine": engine.seconds - before, "fit": ended - begun, "all": time.process_time() - started}
        outcome = self.tools.outcome(job, rendering, pdf, diagnostics, facts, seconds)
        outcome = replace(outcome, files=outcome.files | beside)
        return StyledPiece(job, outcome, rendering, job.fit_steps[number])


def _signed(job: Job, engine: Engine) -> tuple[Job, list[Diagnostic], bool]:
    """The job without draft marks in signed languages, the problems of its signatures, and whether a release leaves it out."""
    if not job.release and not any(job.signatures.values()):
        return job, [], False
    states = sign_offs(job, engine.said(job))
    problems = lapsed(job, states, Severity.ERROR if job.release else Severity.WARNING)
    missing = unsigned(job, states) if job.release else []
    return without_marks(job, states), [*problems, *missing], bool(missing)


def failed_with(job: Job, piece: Outcome) -> Outcome:
    """The outcome of an edition whose plain piece failed or was left out: the same problems, no files."""
    return replace(piece, job=job.name, path=job.path, files={}, facts={})


def metadata(job: Job, claims: tuple[str, ...] = ()) -> Metadata:
    """The metadata of a job's file."""
    publisher = "" if job.discreet else job.view.names["publisher"]["name"].words
    return Metadata(job.title, tuple(locale.tag for locale in job.locales), job.date, publisher, claims)


def facts_of(job: Job, rendering: Rendering, pdf: bytes, claims: tuple[str, ...] = (), pages: int = 0) -> dict[str, Any]:
    """A file's entry in the manifest; `pages` is given where it differs from the pages of the piece."""
    paper = job.production.paper if isinstance(job.production, OnSheets) else job.page
    return {
        "file": job.path, "document": job.document, "language": job.language, "edition": job.edition, "title": job.title,
        "pages": pages or rendering.pages, "page_size_mm": [paper.width, paper.height], "bytes": len(pdf),
        "sha256": hashlib.sha256(pdf).hexdigest(), "claims": list(claims), "draft": any(locale.draft for locale in job.locales),
        "sources": sorted(rendering.sources), "facts": list(rendering.facts), "contacts": dict(sorted(rendering.contacts.items())),
    }  # fmt: skip


def _fit_facts(job: Job, number: int, proof: str) -> dict[str, Any]:
    """The fit step in the manifest, for pieces with more than one, and the digest of the proof that no milder one fits."""
    if len(job.fit_steps) == 1:
        return {}
    step = job.fit_steps[number]
    return {
        "fit": {"step": number, "size": step.size, "leading": step.leading, "short": step.short}
        | ({"proof": proof} if proof else {})
    }
