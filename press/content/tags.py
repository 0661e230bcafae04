"""Language tags that people write otherwise than the language table does: which row they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel import Locale

FORM = r"^[a-z]{2,3}(-[A-Za-z]{2,4})*$"
LANGUAGES = "content/languages.yaml"
HOW_TO_ADD = '"A new language" in docs/translating.md says how to add one'


def canonical(tag: str) -> str:
    """A tag in the form of BCP 47: `pt_br` and `PT-BR` are pt-BR, `zh-hant` is zh-Hant."""
    first, *rest = re.split(r"[-_]", tag.strip())
    return "-".join([first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def tag_hint(tag: str, known: Mapping[str, str]) -> str:
    """What to do about a tag without a row: the row that is meant, or how to add one; `known` has the English names by tag."""
    meant = next((name for name in _meant(tag) if name in known), "") or _by_name(tag, known)
    if meant:
        return f'did you mean "{meant}"?'
    locale = _locale(tag)
    if locale is None:
        return f"the languages are the rows of {LANGUAGES}; {HOW_TO_ADD}"
    if alike := sorted(name for name in known if name.partition("-")[0] == locale.language):
        return f'did you mean "{alike[0]}"?' if len(alike) == 1 else f"write which: {' or '.join(alike)}"
    return f"{locale.get_language_name('en') or tag} has no row in {LANGUAGES} yet; {HOW_TO_ADD}"


def _by_name(tag: str, known: Mapping[str, str]) -> str:
    """The tag of the one language whose English name begins so: `spanish`, `sp`."""
    found = [name for name, english in known.items() if english.casefold().startswith(tag.casefold())]
    return found[0] if len(found) == 1 and _locale(tag) is None else ""


def form_hint(tag: str) -> str:
    """The right form of a tag that has a wrong one; empty where none can be told."""
    found = [name for name in (canonical(tag), canonical(tag).partition("-")[0]) if re.match(FORM, name)]
    return f'did you mean "{found[0]}"?' if found and _locale(found[0]) else ""


def _meant(tag: str) -> Iterator[str]:
    """The tags that one may stand for, the nearest first."""
    from babel.core import get_global  # noqa: PLC0415 - only where a tag is wrong
    from babel.languages import get_official_languages  # noqa: PLC0415

    yield canonical(tag)
    aliases: Mapping[str, str] = get_global("language_aliases")
    named = canonical(tag)
    yield from (canonical(new) for old, new in aliases.items() if old == named)
    yield from (old for old, new in aliases.items() if new == named)
    locale = _locale(tag)
    if locale:
        if locale.script:
            yield f"{locale.language}-{locale.script}"
        if locale.territory:
            yield f"{locale.language}-{locale.territory}"
        yield locale.language
    elif re.fullmatch(r"[A-Za-z]{2}", tag):  # that of a country: jp, kr, cn
        for language in get_official_languages(tag.upper(), de_facto=True):
            yield from _meant(f"{language}-{tag}")


def _locale(tag: str) -> Locale | None:
    """What CLDR knows of a tag, its script filled in where it follows from the rest; None where it knows nothing."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only where a tag is wrong

    try:
        return Locale.parse(canonical(tag).replace("-", "_"), sep="_")
    except (ValueError, UnknownLocaleError):
        return None
