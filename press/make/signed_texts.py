"""What a signature is of: all that a piece says, and each of its texts.

A signature stands while the piece says what it said. Where only words of texts have changed, it also stands if the same role has
signed the new words on another piece, by nobody who has signed this one in another role: a text that ten pieces share is read
again once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from press.content.markup import references
from press.localized import LocalText
from press.pieces import digest_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from press.localized import Locale, Names
    from press.pieces import Signed
    from press.placed import Said

CONTACT = ("kind", "value", "display", "extension")
SHORT = 8  # hexadecimal digits of the digest of a text


class Now(NamedTuple):
    """What a piece says now: the digest of all of it, of what it says beside its texts, and of each text."""

    digest: str
    frame: str
    texts: Mapping[str, str]


def holds(signature: Signed, now: Now, others: Collection[str]) -> bool:
    """True while a signature is of what the piece says; `others` are the codes that signed it in other roles."""
    if signature.digest == now.digest:
        return True
    if not signature.frame or signature.frame != now.frame or signature.texts.keys() != now.texts.keys():
        return False
    return all(_is_signed_elsewhere(signature, f"{name} {now.texts[name]}", others) for name in changed_in(signature, now))


def changed_in(signature: Signed, now: Now) -> list[str]:
    """The texts whose words are others than a signature is of, or that are new; none for one that took no texts down."""
    return [name for name, words in now.texts.items() if signature.texts and signature.texts.get(name) != words]


def _is_signed_elsewhere(signature: Signed, words: str, others: Collection[str]) -> bool:
    known = {code.casefold() for code in others}
    return any(code.casefold() not in known for code in signature.elsewhere.get(words, ()))


def words_by_id(texts: Iterable[LocalText]) -> dict[str, str]:
    """The digest of the words of each text, by its id."""
    return {text.id: digest_of(text.words)[:SHORT] for text in texts}


def digest_of_said(locale: Locale, words: Mapping[str, str], said: Said) -> str:
    """The digest that a signature covers: the texts, the contacts and facts that they name, and what the pages say beside them."""
    return digest_of([sorted(words.items()), *_named(locale, words.values()), said.beside])


def frame_of(locale: Locale, words: Iterable[str], said: Said) -> str:
    """The digest of all that but the words of the texts."""
    return digest_of([*_named(locale, words), said.beside])


def _named(locale: Locale, words: Iterable[str]) -> tuple[Names, Names]:
    """The contacts and facts that texts name, as they are printed."""
    named = {(reference.kind, reference.id) for text in words for reference in references(text)}
    contacts = {
        name: [locale.contacts[name][key] for key in CONTACT]
        for kind, name in named
        if kind == "contact" and name in locale.contacts
    }
    facts = {name: _amount(locale.facts[name]) for kind, name in named if kind == "fact" and name in locale.facts}
    return contacts, facts


def _amount(fact: Names) -> list[str]:
    """A fact as it is printed: its words and figures, without the places they come from."""
    return [value.words if isinstance(value, LocalText) else str(value) for _, value in sorted(fact.items())]
