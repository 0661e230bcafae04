"""Texts -> HTML: the Markdown subset, references, citations, direction and line breaking.

Every number, code and address that reaches a page goes through `isolated`, which fixes its direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.rules_core.replacements import replace_rare
from markupsafe import Markup, escape

from press.content.markup import CITATION, REFERENCE, paragraphs, parts_of_address
from press.content.targets import target_of
from press.render.blocks import BlockText, Numbering
from press.render.breaking import BREAKS_ANYWHERE, WORD_JOINER, breaker, keep_hyphens
from press.render.stretches import ADDRESS, Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from press.localized import Locale, LocalText

UNTRANSLATED = {"missing", "fuzzy"}
KEPT_TEXTS = 1024

# A phone number or a code, with or without letters: 1-888-KEY-2-FRE(EDOM).
_CODES = re.compile(r"\d[\dA-Z]*(?:-[\dA-Z()]+)+")

# What stays on one line in every language: an address, without the full stop of its sentence, and a range of numbers.
_WHOLE = re.compile(rf"{ADDRESS}|\d+(?:\u2013\d+)+")


@dataclass
class PrintedContent:
    """The texts, contacts, facts and sources that a document has printed so far; each source with its number, from 1."""

    texts: dict[str, str] = field(default_factory=dict)
    untranslated: dict[str, LocalText] = field(default_factory=dict)
    contacts: dict[str, str] = field(default_factory=dict)
    extensions: dict[str, str] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    sources: dict[str, int] = field(default_factory=dict)


class RichText:
    """Renders the texts in one language of one document."""

    def __init__(self, locale: Locale, sources: dict[str, Any], printed: PrintedContent) -> None:
        self.locale = locale
        self.sources = sources
        self.printed = printed
        self._break = breaker(locale.breaker, locale.tag)

    def inline(self, text: LocalText) -> Markup:
        """The text as inline HTML. Raises BlockText for several paragraphs or a list, which would run together."""
        html = Markup("").join(self._inline(tokens) for tokens in self._line(text))
        return self._framed(text, html, "span")

    def _line(self, text: LocalText) -> list[Sequence[Token]]:
        """The tokens of a text that is one paragraph; none if it is empty."""
        tokens = self._parse(text)
        lines: list[Sequence[Token]] = [token.children or [] for token in tokens if token.type == "inline"]
        if len(lines) > 1 or any(token.type == "list_item_open" for token in tokens):
            raise BlockText(text)
        return lines

    def block(self, text: LocalText) -> Markup:
        """The text as paragraphs and lists."""
        parts, numbering = [], Numbering()
        for token in self._parse(text):
            if token.type == "inline":
                parts.append(self._inline(token.children or []))
            elif not token.hidden:
                parts.append(numbering.tag(token))
        return self._framed(text, Markup("").join(parts), "div")

    def plain(self, text: LocalText) -> str:
        """The text without markup, for titles and labels."""
        self._note(text)
        return " ".join("".join(self._plain(token) for tokens in self._line(text) for token in tokens).split())

    def paragraphs(self, text: LocalText) -> list[str]:
        """The words of each paragraph and list item without markup."""
        blocks = (token.children for token in self._parse(text) if token.children)
        return [" ".join("".join(self._plain(token) for token in tokens).split()) for tokens in blocks]

    def _plain(self, token: Token) -> str:
        if token.type == "reference":
            return str(self._reference(token).striptags())
        return "" if token.type == "citation" else " " if "break" in token.type else token.content

    def text(self, words: str) -> Markup:
        """Plain words as HTML: prepared for line breaking, numbers isolated if the language runs from right to left."""
        return self._text(words)

    def _framed(self, text: LocalText, html: Markup, tag: str) -> Markup:
        """The HTML in an element that names the text; an untranslated text is marked as such, and as English."""
        self._note(text)
        marks = Markup(' lang="en" dir="ltr" class="untranslated"' if text.state in UNTRANSLATED else "")
        return Markup('<{0} data-text="{1}:{2}"{3}>{4}</{0}>').format(Markup(tag), text.lang, text.id, marks, html)

    def _note(self, text: LocalText) -> None:
        key = f"{text.lang}:{text.id}"
        self.printed.texts[key] = text.words
        if text.state in UNTRANSLATED:
            self.printed.untranslated[key] = text

    def _parse(self, text: LocalText) -> Sequence[Token]:
        return _tokens(self.locale.quotes, text.words)

    def _inline(self, tokens: Sequence[Token]) -> Markup:
        """The HTML of a line's tokens; citations join the word before them, and each other with a comma.

        After a phone number a citation is set apart, in brackets, so that nobody takes it for the last digits.
        """
        rows: list[list[Markup]] = []
        kept = [token for index, token in enumerate(tokens) if not _is_gap(tokens, index)]
        for index, token in enumerate(kept):
            following = kept[index + 1].type if index + 1 < len(kept) else ""
            if token.type == "text" and following == "citation":
                rows.append([self._text(token.content.rstrip())])
            elif token.type == "citation" and index and kept[index - 1].type == "citation":
                rows[-1] += [Markup('<span class="cite-comma">,</span>'), self.cite(token.content)]
            elif token.type == "citation" and index:
                rows.append([self._cited(token, kept[index - 1])])
            else:
                rows.append([self._token(token)])
        return Markup("").join(unbroken(Markup("").join(row)) if len(row) > 1 else row[0] for row in rows)

    def _cited(self, token: Token, before: Token) -> Markup:
        """A citation, joined to or set apart from the token before it."""
        cited = self.cite(token.content)
        if _is_number(before):
            bracket = Markup('<span class="cite-comma">{}</span>')
            return Markup('\u00a0\u00a0<span dir="ltr">{}{}{}</span>').format(bracket.format("["), cited, bracket.format("]"))
        return (WORD_JOINER if self.locale.script in BREAKS_ANYWHERE else "") + cited

    def _token(self, token: Token) -> Markup:
        if token.type == "text":
            return self._text(token.content)
        if token.type == "reference":
            return self._reference(token)
        if token.type == "citation":
            return self.cite(token.content)
        if token.type in {"softbreak", "hardbreak"}:
            return Markup(" ")
        if token.type == "link_open":
            return Markup('<a href="{}">').format(token.attrGet("href") or "")
        if token.nesting:
            return Markup(f"<{token.tag}>") if token.nesting == 1 else Markup(f"</{token.tag}>")
        return self._text(token.content)

    def _text(self, words: str) -> Markup:
        if self.locale.direction == "rtl":
            found = stretches(words)
        else:
            found = [Stretch(*match.span(), whole=True) for match in _WHOLE.finditer(words)]
        parts, at = [], 0
        for stretch in found:
            inside = words[stretch.start : stretch.end]
            parts += [escape(self._break(words[at : stretch.start])), isolated(inside) if stretch.whole else from_left(inside)]
            at = stretch.end
        return Markup("").join([*parts, escape(self._break(words[at:]))])

    def _reference(self, token: Token) -> Markup:
        kind, name, part = (token.meta["named"][key] or "" for key in ("kind", "id", "part"))
        if kind == "contact":
            return self._contact(name, part)
        if kind == "fact":
            return self._fact(name, part)
        if kind == "language":
            if name == "english":
                return Markup(" / ").join(isolated(english, lang="en") for english, _ in self.locale.say)
            return self._text(self.locale.endonym)
        return unbroken(self._text(self.locale.dates.get(name, "")))

    def _contact(self, name: str, part: str) -> Markup:
        contact = self.locale.contacts[name]
        return self.inline(contact[part]) if part else self.contact(name, contact)

    def contact(self, name: str, contact: dict[str, Any]) -> Markup:
        """A contact as it is printed: isolated, a link that dials or opens it; unbroken, but after the slashes of an address.

        An extension stands behind its number, after the word for it.
        """
        words, extension = contact["display"], contact.get("extension") or ""
        self.printed.contacts[contact.get("form", name)] = words
        href = target_of(contact["kind"], contact["value"], extension)
        if extension:
            number = Markup('<a class="contact" dir="ltr" href="{}">{}</a>').format(href, words)
            self.printed.extensions[contact.get("form", name)] = extension
            return number + Markup("\u00a0{}\u00a0").format(self.locale.extension_word) + isolated(extension)
        if contact["kind"] == "url":
            return Markup('<a class="contact address" dir="ltr" href="{}">{}</a>').format(href, self._address(words))
        return Markup('<a class="contact" dir="ltr" href="{}">{}</a>').format(href, words)

    def _address(self, words: str) -> Markup:
        """A web address whose parts hold together: boxes of their own, where the engine does not turn their order round."""
        if self.locale.direction == "rtl":
            return escape(keep_hyphens(words))
        return Markup("").join(map(unbroken, parts_of_address(words)))

    def _fact(self, name: str, part: str) -> Markup:
        fact = self.locale.facts[name]
        self.printed.facts.add(name)
        if part == "place":
            return self.inline(fact["place"])
        return unbroken(self._text(fact[part]) if part else self._amount(fact))

    def _amount(self, fact: dict[str, Any]) -> Markup:
        """`about 10.6 million`: a number between two texts, its qualifier and its scale."""
        words = [self.inline(fact[key]) if fact[key] else "" for key in ("qualifier", "scale")]
        return Markup("\u00a0").join(part for part in (words[0], self._text(fact["number"]), words[1]) if part)

    def cite(self, source_id: str) -> Markup:
        """The number of a source, in the order of first citation, as a link to the list of sources; raises KeyError."""
        if source_id not in self.sources:
            raise KeyError(source_id)
        known = self.printed.sources
        return Markup('<a class="cite" href="#{}">{}</a>').format(
            source_anchor(source_id), known.setdefault(source_id, len(known) + 1)
        )


def source_anchor(source_id: str) -> str:
    """The anchor of a source in the list of sources."""
    return f"source-{source_id}"


def _is_gap(tokens: Sequence[Token], index: int) -> bool:
    """True for a line break or a space right before a citation, which is dropped so that the citation joins its word."""
    if index + 1 >= len(tokens) or tokens[index + 1].type != "citation":
        return False
    return tokens[index].type == "softbreak" or (tokens[index].type == "text" and not tokens[index].content.strip())


def _is_number(token: Token) -> bool:
    """True for a contact's number, which somebody may dial."""
    return token.type == "reference" and token.meta["named"]["kind"] == "contact" and not token.meta["named"]["part"]


def isolated(words: str, *, lang: str = "") -> Markup:
    """Words set from left to right and kept on one line: numbers, codes, names in another script."""
    if lang:
        return Markup('<span class="isolated" dir="ltr" lang="{}">{}</span>').format(lang, words)
    return Markup('<span class="isolated" dir="ltr">{}</span>').format(words)


def prescribed(words: str) -> Markup:
    """The exact words that a statute prescribes; phone numbers and codes in them do not break."""
    parts, at = [], 0
    for match in _CODES.finditer(words):
        parts += [escape(words[at : match.start()]), isolated(match[0])]
        at = match.end()
    return Markup("").join([*parts, escape(words[at:])])


def from_left(words: str) -> Markup:
    """Words set from left to right that may break at their spaces."""
    return Markup('<span dir="ltr">{}</span>').format(words)


def unbroken(html: Markup | str) -> Markup:
    """HTML kept on one line: written dates and amounts, citations in a row, parts of an address."""
    return Markup('<span class="unbroken">{}</span>').format(html)


@lru_cache(maxsize=KEPT_TEXTS)
def _tokens(quotes: tuple[str, str], words: str) -> Sequence[Token]:
    """The tokens of a text, cached since pieces and editions share most texts; not to be changed.

    A text of one paragraph is no list: the `24.` or the `-` that it begins with is printed.
    """
    return _markdown(quotes, lists=len(paragraphs(words)) > 1).parse(words)


@cache
def _markdown(quotes: tuple[str, str], *, lists: bool) -> MarkdownIt:
    """The parser of the Markdown subset: emphasis, links, lists, typographic quotes and dashes, references, citations."""
    parser = MarkdownIt("zero", {"typographer": True, "quotes": [*quotes, "\u2018", "\u2019"]})
    parser.enable(["emphasis", "link", "newline", "escape", "replacements", "smartquotes", *(["list"] if lists else [])])
    parser.core.ruler.at("replacements", _replace_dashes)
    parser.inline.ruler.before("link", "citation", _inline_rule("citation", CITATION))
    parser.inline.ruler.before("link", "reference", _inline_rule("reference", REFERENCE))
    return parser


def _replace_dashes(state: StateCore) -> None:
    """Replaces dashes and ellipses only; the parser's own rule would also turn section 236.1(c) into a copyright sign."""
    for token in state.tokens:
        replace_rare(token.children or [])


def _inline_rule(name: str, pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None:
            return False
        if not silent:
            token = state.push(name, "", 0)
            token.content = match.group("id")
            token.meta = {"named": match.groupdict()}
        state.pos = match.end()
        return True

    return rule
