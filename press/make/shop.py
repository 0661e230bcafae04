"""A piece for a print shop: set again with bleed and in CMYK, with a job ticket beside it."""

from __future__ import annotations

import hashlib
import io
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf

from press.diagnostics import Diagnostic, FilePlace, has_errors
from press.finish.images import UnusableProfile
from press.finish.metadata import with_metadata
from press.finish.shop import for_print, is_cmyk_profile, space_of_profile
from press.inside import Refused, is_file_inside, read_inside
from press.make.styled import facts_of, failed_with, metadata
from press.make.ticket import ticket
from press.pieces import ticket_path
from press.preflight.images import images_in
from press.preflight.subject import FileKind
from press.render.html import TemplateFault
from press.rules import Rule, Team

if TYPE_CHECKING:
    from press.make.outcome import Outcome
    from press.make.styled import StyledPieces, Tools
    from press.pieces import ForShop, Job


LARGEST_PROFILE = 20_000_000  # bytes


def for_shop(job: Job, shop: ForShop, pieces: StyledPieces) -> Outcome:
    """The print-shop file of a piece and its ticket, at the fit step of the plain piece; raises TemplateFault."""
    piece = pieces.plain(job)
    if piece.step is None or has_errors(piece.outcome.diagnostics):
        return failed_with(job, piece.outcome)
    started, tools = time.process_time(), pieces.tools
    job = replace(piece.job, edition=job.edition, production=shop)
    rendering = tools.engine.render(job, piece.step)
    profile = _profile(shop.profile, tools) if shop.profile else None
    try:
        pdf = for_print(rendering.pdf, job.page, bleed=shop.bleed, marks=shop.marks, profile=profile)
    except UnusableProfile:
        raise _refused(shop.profile, tools, "cannot be used to convert a picture") from None
    files = rendering.files | tools.engine.fetcher.files
    rendering = replace(rendering, pdf=with_metadata(pdf, metadata(job)), files=files)
    diagnostics = [*piece.outcome.diagnostics, *tools.checked(job, rendering, FileKind.SHOP)]
    facts = facts_of(job, rendering, rendering.pdf)
    seconds = {"engine": rendering.engine_seconds, "all": time.process_time() - started}
    outcome = tools.outcome(job, rendering, rendering.pdf, diagnostics, facts, seconds)
    with pikepdf.open(io.BytesIO(rendering.pdf)) as document:
        images = images_in(document)
    return replace(outcome, files=outcome.files | {ticket_path(job.path): ticket(job, shop, rendering, images).encode()})


RULES = (
    Rule(
        code="content/profile",
        wants="The color profile of a print-shop edition is an ICC profile for CMYK, in the campaign's folder.",
        for_whom=Team.DESIGNERS,
        fails="An edition whose `profile` is sRGB.icc, or a file that is no profile.",
        passes="The same edition with the CMYK profile that the print shop has given.",
    ),
)


def _refused(name: str, tools: Tools, why: str) -> TemplateFault:
    """The fault for a color profile that cannot be used, at the line of content.yaml that names it."""
    path = tools.workshop.project / "content.yaml"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    found = [(number, line) for number, line in enumerate(lines, start=1) if name in line and "profile" in line]
    number, line = found[0] if found else (0, "")
    place = FilePlace("content.yaml", number, line.find(name) + 1 if line else 0, line, len(name))
    hint = "take the CMYK profile that the print shop has given, or take `profile` out of the edition"
    return TemplateFault(Diagnostic("content/profile", f'the color profile "{name}" {why}', place, hint))


def _profile(name: str, tools: Tools) -> bytes:
    """The color profile of that name in the project's folder; raises TemplateFault when it cannot be read or used."""
    path = tools.workshop.project / name
    tools.engine.fetcher.files[path] = is_file_inside(path, [tools.workshop.project])
    hint = "put it there, or take `profile` out of the edition"
    try:
        data = read_inside(path, [tools.workshop.project], LARGEST_PROFILE)
    except Refused as refused:
        code = "content/outside" if refused.outside else "content/unreadable"
        message = f'the color profile "{name}" {refused.reason}'
        raise TemplateFault(Diagnostic(code, message, FilePlace("content.yaml"), hint)) from None
    except OSError:
        message = f'the color profile "{name}" does not exist'
        raise TemplateFault(Diagnostic("content/missing-file", message, FilePlace("content.yaml"), hint)) from None
    tools.engine.fetcher.digests[path] = hashlib.sha256(data).hexdigest()
    if not is_cmyk_profile(data):
        space = space_of_profile(data)
        raise _refused(name, tools, f"is for {space}, not for CMYK" if space else "is no ICC profile")
    return data
