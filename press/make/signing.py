"""The sign-off of a piece in each language: which signatures are valid, have lapsed or are missing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from press.content.reviews import CRITICAL_ROLES, PLAIN_ROLES, ReviewRole
from press.diagnostics import Diagnostic, PagePlace, Severity
from press.make.signed_texts import Now, changed_in, digest_of_said, frame_of, holds, words_by_id
from press.pieces import local_texts_in
from press.rules import Rule, Team

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.pieces import Job, Signed
    from press.placed import Said

RULES = (
    Rule(
        code="translation/lapsed",
        wants="A signature is of what the piece says now, texts, contacts and all; where it is not, that is a warning, in a release an error.",
        for_whom=Team.TRANSLATORS,
        fails="A leaflet that a linguist signed in Spanish before one of its texts changed.",
        passes="The same leaflet, signed again.",
        severity=Severity.WARNING,
    ),
    Rule(
        code="translation/unsigned",
        wants="In a release every review that a piece needs is signed; what is not is left out, and told.",
        for_whom=Team.TRANSLATORS,
        fails="A leaflet that a translator has signed and no linguist.",
        passes="The same leaflet, signed by both.",
        severity=Severity.NOTE,
    ),
)

UNTRANSLATED = {"missing", "fuzzy"}


@dataclass(frozen=True)
class SignOff:
    """The sign-off of a piece in one language: the digest of what it says, and the roles whose signatures are needed, held or lapsed.

    `untranslated` are the texts that nobody can sign yet; `unread` those that have changed since a signature that has lapsed.
    `frame` and `texts` are the digests that a signature takes down.
    """

    language: str
    digest: str
    needed: tuple[str, ...]
    held: tuple[str, ...]
    lapsed: tuple[str, ...]
    untranslated: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    frame: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """True when every required role has signed exactly this."""
        return set(self.needed) <= set(self.held)


def sign_offs(job: Job, said: Said) -> list[SignOff]:
    """The sign-off of each language of a job whose pages say this."""
    words = {f"{p.lang}:{p.id}": p for p in local_texts_in([job.view, job.locales])}
    found = []
    for locale in job.locales:
        own = {key: words[key] for key in said.texts if key.startswith(f"{locale.tag}:") and key in words}
        digest = digest_of_said(locale, {key: text.words for key, text in own.items()}, said)
        now = Now(digest, frame_of(locale, [text.words for text in own.values()], said), words_by_id(own.values()))
        critical = any(text.critical for text in own.values())
        signed = job.signatures.get(locale.tag, {})
        needed = CRITICAL_ROLES if critical else PLAIN_ROLES
        codes = {role: signature.by for role, signature in signed.items()}
        stands = {
            role: holds(signature, now, {codes[other] for other in codes if other != role})
            for role, signature in signed.items()
        }
        unread = {name for role, signature in signed.items() if not stands[role] for name in changed_in(signature, now)}
        found.append(
            SignOff(
                locale.tag, digest, tuple(str(role) for role in needed), tuple(_held(signed, stands)),
                tuple(role for role in signed if not stands[role]),
                tuple(text.id for text in own.values() if text.state in UNTRANSLATED),
                tuple(sorted(unread)), now.frame, now.texts,
            )
        )  # fmt: skip
    return found


def _held(signed: Mapping[str, Signed], stands: Mapping[str, bool]) -> Iterator[str]:
    """The roles whose signature counts: it stands, each is by another code, and none before the one ahead of it."""
    codes: set[str] = set()
    for role in map(str, ReviewRole):
        signature = signed.get(role)
        if signature is None or not stands[role] or signature.by in codes:
            return
        codes.add(signature.by)
        yield role


def without_marks(job: Job, states: Iterable[SignOff]) -> Job:
    """The job without the draft mark in every language that is fully signed."""
    complete = {state.language for state in states if state.complete}
    locales = tuple(replace(locale, draft=locale.draft and locale.tag not in complete) for locale in job.locales)
    return replace(job, locales=locales)


def lapsed(job: Job, states: Iterable[SignOff], severity: Severity) -> list[Diagnostic]:
    """A diagnostic for each signature of a piece that says something else now."""
    found = []
    for state in states:
        for role in state.lapsed:
            message = f"the {role} signed {job.document} ({state.language}) before its texts, contacts or other words changed; the signature has lapsed"
            hint = f"review it again: `python build.py translate proof {job.document}:{state.language}`"
            place = job.signatures[state.language][role].place
            found.append(Diagnostic("translation/lapsed", message, place, hint, severity))
    return found


def unsigned(job: Job, states: Iterable[SignOff]) -> list[Diagnostic]:
    """For a release, a diagnostic for each language with missing signatures, or with texts that cannot be signed yet."""
    found = []
    for state, locale in zip(states, job.locales, strict=True):
        missing = [role for role in state.needed if role not in state.held]
        if missing and locale.draft:
            message, hint = _why_unsigned(job, state, missing)
            found.append(Diagnostic("translation/unsigned", message, PagePlace(job.path), hint, Severity.NOTE))
    return found


def _why_unsigned(job: Job, state: SignOff, missing: list[str]) -> tuple[str, str]:
    """What a language of a piece lacks, and what to do."""
    name = f"{job.document} ({state.language})"
    if count := len(state.untranslated):
        texts = "1 text is" if count == 1 else f"{count} texts are"
        hint = f"translate it in translations/{state.language}.po; then it can be signed"
        return f"{name} is not translated: {texts} missing or stale, such as {state.untranslated[0]}", hint
    hint = f"`python build.py translate proof {job.document}:{state.language}` makes the sheet to sign"
    return f"{name} is not signed by: {', '.join(missing)}", hint
