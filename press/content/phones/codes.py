"""Short codes to dial or text, in a plain text: only beside a word that says so, or written as 9-1-1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.content.phones.calling import ANY, STOPS, VERB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.phones.shapes import Span

_CODE = r"(?<![\d.,:$\u20ac\u00a3#/-])(?:\d{3,6}|\d{2,3}-\d{3,4}|\d(?:-\d){2,5}|\d(?: \d){2,5})(?![\d%]|[.,:/-]\d|\d*\.\d)"
CODE = re.compile(_CODE)
DASHED = re.compile(r"(?<![\d.,/-])(?:[2-9]-1-1|9-8-8|1-1-2|9-9-9)(?![\d-]|[.,/]\d)")
EMERGENCY = re.compile(r"[2-9]-?1-?1|9-?8-?8|1-?1-?[0-9]|9-?9-?9|0-?0-?0")
AND_MORE = re.compile(
    rf"(?:\s*(?:[,;/\u3001\u060c]|\bor\b|\band\b|\bo\b|\by\b|\bou\b|\bet\b)\s*(?:(?:dial|call|text)\s+)?){{1,2}}(?P<code>{_CODE})"
)
UNIT = re.compile(
    r"[ ]?(?:%|[$\u20ac\u00a3\u00a5]|(?:of|in|hours?|hrs?|people|persons|a\.?m|p\.?m|percent|million|billion|x|mm|cm|pt|ppi|dpi)\b|[a-z]+s\b|[a-z]+-)"
)
UNIT_OF_ANY = re.compile(
    r"[ ]?(?:hours?|days?|minutes?|languages?|people|times|horas|d[ií]as|idiomas|langues|heures|línguas)\b", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d")
ASKED = re.compile(r"\b(?:call|dial|text|texting|sms|phone|ring)\b", re.IGNORECASE)
FILLER = re.compile(
    r"""[\s:]+(?:(?:us|now|at|on|to|the|number|code|for|help|free|toll-free|or|text|call|dial|word|"[^"]{1,16}"|[A-Z]{2,12}|'[^']{1,16}')[\s:]+){0,5}"""
)
TO = re.compile(r"\bto[\s:]+$")
GAP = re.compile(
    rf"""[\s:]*(?:["\u201c\u201e\u00ab\u300c]?[A-Z\u00c0-\u00de]{{2,12}}["\u201d\u00bb\u300d]?\s)?[^\d{STOPS}\n]{{0,8}}"""
)
JOINED = re.compile(r"\b(?:al|au|le|ao|o|para|pelo|sa|số|to|по|на)\s*$", re.IGNORECASE)  # call *to* a number, not *for* a count
NEAR = 8  # so far from a word for calling a code may stand in a language other than English


def codes_in(text: str) -> Iterator[Span]:
    """The spans of the short codes of a plain text that somebody is asked to dial."""
    yield from (match.span() for match in DASHED.finditer(text))
    for match in CODE.finditer(text):
        if _is_dialed(text, match):
            yield match.span()
            yield from _more(text, match.end())


def _more(text: str, at: int) -> Iterator[Span]:
    """The codes that go on a list: 911, 988 or 2-1-1."""
    while following := AND_MORE.match(text, at):
        if UNIT.match(text, following.end()) or YEAR.fullmatch(following["code"]):
            return
        yield following.span("code")
        at = following.end()


def _is_dialed(text: str, match: re.Match[str]) -> bool:
    code, before = match[0], text[max(0, match.start() - 40) : match.start()]
    if UNIT_OF_ANY.match(text, match.end()):
        return False
    emergency = EMERGENCY.fullmatch(code) is not None
    for asked in ASKED.finditer(before):
        filler = FILLER.fullmatch(before, asked.end())
        if filler and _is_code(text, match, emergency=emergency, sent=TO.search(before) is not None):
            return True
    if YEAR.fullmatch(code) or not (emergency or len(code) != 4):
        return False
    near, follows = before[-NEAR - 24 :], text[match.end() : match.end() + NEAR + 10]
    if verb := _last(VERB, near):
        gap = near[verb.end() :]
        if GAP.fullmatch(gap) and (emergency or JOINED.search(gap) or not re.match(r"[ ]?\w", follows)):
            return True
    noun = ANY.search(follows)
    before_noun = noun is not None and noun.start() <= NEAR and not re.search(r"[.!?;,\d]", follows[: noun.start()])
    after_noun = (last := _last(ANY, near)) is not None and GAP.fullmatch(near[last.end() :]) is not None
    return emergency and (before_noun or after_noun)


def _is_code(text: str, match: re.Match[str], *, emergency: bool, sent: bool) -> bool:
    """True unless what follows `call` or `text` is a count or a year: call 24 hours, text 100 words."""
    if sent or emergency:
        return True
    return not YEAR.fullmatch(match[0]) and not UNIT.match(text, match.end())


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(reversed([*pattern.finditer(words)]), None)
