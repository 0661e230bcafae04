"""`translate sign`: records that a laid-out piece was reviewed, on exactly the texts it prints now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from press.content.reviews import ReviewRole, Reviews, Signature
from press.diagnostics import UsageError
from press.files import write
from press.make.signing import sign_offs
from press.run.engine import open_engine
from press.run.translate.status import State, states_of

if TYPE_CHECKING:
    from datetime import date

    from press.pieces import Job
    from press.run.project import Project

HEAD = """# yaml-language-server: $schema=../schemas/reviews.schema.json
# Who signed which laid-out piece in which language, on exactly which texts. Written by `translate sign`; a change of
# the texts makes a signature lapse. Reviewers are named by codes, never by name.
"""


def sign(project: Project, selector: str, *, role: str, by: str, on: date) -> str:
    """Records a signature; a sentence about it. Raises UsageError when the piece is not ready to be signed."""
    assert project.content is not None
    engine = open_engine(project.workshop)
    jobs = project.plain_jobs(selector)
    if not jobs:
        raise UsageError(f'"{selector}" is an edition; the plain piece is signed, for all of its editions')
    recorded = {
        document: {tag: dict(roles) for tag, roles in languages.items()}
        for document, languages in project.content.reviews.reviews.items()
    }
    signed = []
    for job in jobs:
        states = states_of(job, engine)
        for state in sign_offs(job, engine.printed_texts(job)):
            _check(job, state.language, states[state.language])
            signature = _signature(by, on, state.digest)
            recorded.setdefault(job.document, {}).setdefault(state.language, {})[ReviewRole(role)] = signature
            signed.append(f"{job.document} ({state.language})")
    path = project.workshop.project / project.content.path_of("reviews")
    write(path, _yaml(Reviews(reviews=recorded)).encode())
    return f"{role} {by} signed {', '.join(signed)}"


def _signature(by: str, on: date, digest: str) -> Signature:
    try:
        return Signature(by=by, on=on, digest=digest)
    except ValidationError:
        raise UsageError(f'"{by}" is not a code such as T3; reviewers are not named') from None


def _check(job: Job, tag: str, state: State) -> None:
    if state.source:
        raise UsageError(f"{job.document} in {tag} is the source; there is no translation to sign")
    if state.missing or state.stale:
        todo = len(state.missing) + len(state.stale)
        raise UsageError(f"{job.document} in {tag} has {todo} texts missing or stale; nothing can be signed yet")


def _yaml(reviews: Reviews) -> str:
    """The file, every level in alphabetical order, so that two signatures never touch the same lines."""
    lines = [HEAD + "reviews:" + ("" if reviews.reviews else " {}")]
    for document, languages in sorted(reviews.reviews.items()):
        lines.append(f"  {document}:")
        for tag, roles in sorted(languages.items()):
            lines.append(f"    {tag}:")
            for role, signature in sorted(roles.items(), key=lambda item: list(ReviewRole).index(item[0])):
                lines.append(f'      {role}: {{by: {signature.by}, on: {signature.on}, digest: "{signature.digest}"}}')
    return "\n".join(lines) + "\n"
