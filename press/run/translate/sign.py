"""`translate sign`: records that a laid-out piece was reviewed, on exactly what it says now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from press.content.reviews import ReviewRole, Reviews, Signature
from press.diagnostics import UsageError
from press.files import read_json, write
from press.make.signing import sign_offs
from press.run.engine import open_engine
from press.run.translate.proof import record_of_proof
from press.run.translate.status import states_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from press.make.signing import SignOff
    from press.pieces import Job
    from press.run.project import Project
    from press.run.translate.status import State

NAMED = 4

HEAD = """# yaml-language-server: $schema=../schemas/reviews.schema.json
# Who signed which laid-out piece in which language, on exactly what it says. Written by `translate sign`; a change of
# its texts, its contacts or its other words makes a signature lapse. Reviewers are named by codes, never by name.
"""


def sign(project: Project, selector: str, *, role: str, by: str, on: date, language: str = "") -> str:
    """Records a signature; a sentence about it. Raises UsageError when the piece is not ready to be signed."""
    assert project.content is not None
    job, engine = _meant(project, selector), open_engine(project.workshop)
    tag = _language(job, language)
    state = next(state for state in sign_offs(job, engine.said(job)) if state.language == tag)
    _check(job, tag, states_of(job, engine)[tag])
    _check_proof(project, job, state)
    recorded = {
        document: {own: dict(roles) for own, roles in languages.items()}
        for document, languages in project.content.reviews.reviews.items()
    }
    others = {
        str(of): signature.by
        for of, signature in recorded.get(job.document, {}).get(tag, {}).items()
        if str(of) not in state.lapsed
    }
    _check_order(job, tag, ReviewRole(role), by, others)
    recorded.setdefault(job.document, {}).setdefault(tag, {})[ReviewRole(role)] = _signature(by, on, state)
    path = project.workshop.project / project.content.path_of("reviews")
    write(path, _yaml(Reviews(reviews=recorded)).encode())
    return f"{role} {by} signed {job.document} ({tag})"


def _meant(project: Project, selector: str) -> Job:
    """The one piece that is meant: each is signed by itself, by somebody who has read its proof."""
    jobs = project.plain_jobs(selector)
    if not jobs:
        raise UsageError(f'"{selector}" is an edition; the plain piece is signed, for all of its editions')
    if len(jobs) > 1:
        names = ", ".join(f"{job.document}:{job.language}" for job in jobs[:NAMED]) + (", ..." if len(jobs) > NAMED else "")
        raise UsageError(
            f'"{selector}" means {len(jobs)} pieces ({names}); each is signed by itself, when its proof has been read'
        )
    return jobs[0]


def _language(job: Job, language: str) -> str:
    """The language of a piece that is signed."""
    tags = [locale.tag for locale in job.locales if locale.draft]
    if not tags:
        raise UsageError(f"{job.document} in {job.locale.tag} is the source; there is no translation to sign")
    if language and language not in tags:
        raise UsageError(f'{job.document} has no translation in "{language}"; it has {", ".join(tags)}')
    if len(tags) > 1 and not language:
        raise UsageError(f"{job.document} is in {', '.join(tags)}; say which of them was reviewed: `--lang {tags[0]}`")
    return language or tags[0]


def _check_proof(project: Project, job: Job, state: SignOff) -> None:
    """Raises UsageError unless a proof shows what the piece says now."""
    shown = read_json(record_of_proof(project, job))
    known = shown.get(state.language) if isinstance(shown, dict) else None
    if known != state.digest:
        why = "has changed since its proof was made" if known else "has no proof yet"
        raise UsageError(
            f"{job.document} in {state.language} {why}; make one and read it: `python build.py translate proof {job.document}:{job.language}`"
        )


def _check_order(job: Job, tag: str, role: ReviewRole, by: str, others: Mapping[str, str]) -> None:
    """Raises UsageError unless those who sign before have, and this is somebody else."""
    roles = [str(known) for known in ReviewRole]
    ahead = [known for known in roles[: roles.index(role)] if known not in others]
    if ahead:
        raise UsageError(f"{job.document} in {tag} is signed by {' and '.join(ahead)} first, then by the {role}")
    same = [known for known, code in others.items() if code.casefold() == by.casefold() and known != role]
    if same:
        raise UsageError(f'"{by}" signed {job.document} in {tag} as {same[0]}; each role is somebody else')


def _signature(by: str, on: date, state: SignOff) -> Signature:
    try:
        return Signature(by=by, on=on, digest=state.digest, frame=state.frame, texts=dict(state.texts))
    except ValidationError:
        raise UsageError(f'"{by}" is not a code such as T3; reviewers are not named') from None


def _check(job: Job, tag: str, state: State) -> None:
    if state.missing or state.stale:
        todo = len(state.missing) + len(state.stale)
        raise UsageError(f"{job.document} in {tag} has {todo} texts missing or stale; nothing can be signed yet")


def _said(signature: Signature) -> str:
    """A signature on one line; digests are quoted, since some of them look like numbers."""
    said = f'by: {signature.by}, on: {signature.on}, digest: "{signature.digest}"'
    if signature.frame:
        texts = ", ".join(f'{name}: "{words}"' for name, words in sorted(signature.texts.items()))
        said += f', frame: "{signature.frame}", texts: {{{texts}}}'
    return said


def _yaml(reviews: Reviews) -> str:
    """The file, every level in alphabetical order, so that two signatures never touch the same lines."""
    lines = [HEAD + "reviews:" + ("" if reviews.reviews else " {}")]
    for document, languages in sorted(reviews.reviews.items()):
        lines.append(f"  {document}:")
        for tag, roles in sorted(languages.items()):
            lines.append(f"    {tag}:")
            for role, signature in sorted(roles.items(), key=lambda item: list(ReviewRole).index(item[0])):
                lines.append(f"      {role}: {{{_said(signature)}}}")
    return "\n".join(lines) + "\n"
