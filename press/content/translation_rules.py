"""What a translation must not do to its source: lose a number, keep its English, or carry characters that break print.

One function a rule; each yields sentences. Places are the lines of the PO file.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from press.content.markup import citations, flaws, references
from press.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.content.content import Content
    from press.content.records import Language


SAME = "same as in english"  # what a translator writes beside a name that stays as it is


class Pair(NamedTuple):
    """A source text and its translation; `same` where the translator says that it stays as it is."""

    source: str
    words: str
    tag: str
    language: Language
    content: Content
    same: bool = False


class Finding(NamedTuple):
    """What is wrong with a translation, and what to do."""

    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


BIDI_CONTROLS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
ADDED_BY_PRESS = {0x200B: "zero-width space", 0x2060: "word joiner", 0x00AD: "soft hyphen"}
PRESENTATION_FORMS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefe]")
# Zawgyi keeps Burmese letters where Unicode has others; these sequences are Burmese in Zawgyi only.
ZAWGYI = re.compile(r"[\u1060-\u1097]|\u1031[\u1000-\u1021]?\u1031|^\u1031|[\s\u200b]\u1031|(?<![\u1000-\u1025\u103f])\u103b")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_URL = re.compile(r"https?://[^\s)>\]]+|\b[\w-]+\.(?:gov|org|com|net)(?:/[\w./-]*)?")
_TAKEN_OUT = re.compile(r"\{\{.*?\}\}|\[@[^\]]*\]|https?://\S+")
_NATIVE_DIGITS = {ord(d): str(unicodedata.digit(d)) for z in "٠۰०੦០໐๐၀" for d in (chr(ord(z) + n) for n in range(10))}
LEAST_LETTERS = 4

SCRIPTS: dict[str, tuple[str, ...]] = {
    "Latn": ("LATIN",), "Cyrl": ("CYRILLIC",), "Arab": ("ARABIC",), "Armn": ("ARMENIAN",), "Deva": ("DEVANAGARI",),
    "Guru": ("GURMUKHI",), "Khmr": ("KHMER",), "Laoo": ("LAO",), "Thai": ("THAI",), "Mymr": ("MYANMAR",),
    "Ethi": ("ETHIOPIC",), "Hant": ("CJK", "BOPOMOFO"), "Hans": ("CJK",), "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL", "CJK"),
}  # fmt: skip


def check_translations(content: Content) -> list[Diagnostic]:
    """What is wrong with the translations there are; fuzzy ones are looked at when they are taken up again."""
    found = []
    for tag, catalog in content.catalogs.items():
        language = content.languages[tag]
        for text_id, entry in catalog.entries.items():
            text = content.texts.get(text_id)
            if text is None or not entry.words or entry.fuzzy or entry.source != text.words:
                continue
            pair = Pair(text.words, entry.words, tag, language, content, SAME in entry.remark.lower())
            for finding in findings(pair):
                message = f"{text_id}: {finding.message}"
                found.append(Diagnostic(finding.rule, message, entry.place, finding.hint, finding.severity))
    return found


def findings(pair: Pair) -> Iterator[Finding]:
    """Everything that is wrong with one translation."""
    for rule in RULES:
        yield from rule(pair)


def _names(pair: Pair) -> Iterator[Finding]:
    """The same references and citations, as often."""
    kinds: tuple[tuple[str, Callable[[str], Counter[str]]], ...] = (
        (
            "references",
            lambda text: Counter(f"{{{{ {r.kind}.{r.id}{'.' + r.part if r.part else ''} }}}}" for r in references(text)),
        ),
        ("citations", lambda text: Counter(f"[@{source}]" for source in citations(text))),
    )
    for kind, count in kinds:
        wanted, given = count(pair.source), count(pair.words)
        if lost := wanted - given:
            yield Finding("translation/names", f"{_list(lost)} is missing", f"the {kind} of the source stay as they are")
        if more := given - wanted:
            yield Finding(
                "translation/names", f"{_list(more)} is not in the source", f"the {kind} of the source stay as they are"
            )


def _language_of_text(pair: Pair) -> Iterator[Finding]:
    """The text's own small language: no broken references, no typed phone numbers, no Markdown that does not print."""
    for flaw in flaws(pair.words):
        yield Finding(flaw.rule, flaw.message, flaw.hint)


def _numbers(pair: Pair) -> Iterator[Finding]:
    """The same digits, in whatever order and digits of whatever script."""
    wanted = Counter(_DIGITS.findall(_TAKEN_OUT.sub(" ", pair.source)))
    given = Counter(_DIGITS.findall(_TAKEN_OUT.sub(" ", pair.words).translate(_NATIVE_DIGITS)))
    if _plain(wanted) != _plain(given):
        lost, more = _plain(wanted) - _plain(given), _plain(given) - _plain(wanted)
        what = f"{_list(lost)} is missing" if lost else f"{_list(more)} is not in the source"
        yield Finding("translation/digits", f"the number {what}", "numbers stay as they are, in the digits 0 to 9")


def _plain(numbers: Counter[str]) -> Counter[str]:
    """Numbers with the separators that languages write differently written one way: 1323 and 12.8."""
    plain: Counter[str] = Counter()
    for number, times in numbers.items():
        plain[re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")] += times
    return plain


def _addresses(pair: Pair) -> Iterator[Finding]:
    """The same web addresses."""
    wanted, given = Counter(_URL.findall(pair.source)), Counter(_URL.findall(pair.words))
    if wanted != given:
        yield Finding("translation/addresses", "the web addresses differ from the source", "leave addresses as they are")


def _english_left(pair: Pair) -> Iterator[Finding]:
    """No translation that is the English still."""
    letters = "".join(_LETTERS.findall(_TAKEN_OUT.sub(" ", pair.source)))
    if pair.words.strip() == pair.source.strip() and len(letters) >= LEAST_LETTERS and not pair.same:
        hint = (
            "translate it; a name that stays as it is: write `# Same as in English.` above it, or, where it is the same in "
            "every language, set `same: true` in the source"
        )
        yield Finding("translation/english", "the translation is the English text", hint)


def _script(pair: Pair) -> Iterator[Finding]:
    """Letters of the language's own script, for the most part."""
    names = set(_LETTERS.findall(pair.source))  # such as Los Angeles, which may stand beside its name in the language
    letters = [c for word in _LETTERS.findall(_TAKEN_OUT.sub(" ", pair.words)) if word not in names for c in word]
    if len(letters) < LEAST_LETTERS:
        return
    script = SCRIPTS.get(pair.language.script, ())
    own = sum(_name(letter).startswith(script) for letter in letters)
    if script and own < len(letters) / 2:
        message = f"most letters are not {pair.language.script}, the script of {pair.language.english}"
        yield Finding("translation/script", message, "is this the right file?")


@cache
def _name(letter: str) -> str:
    return unicodedata.name(letter, "")


def _form(pair: Pair) -> Iterator[Finding]:
    """Unicode as fonts and search want it."""
    if unicodedata.normalize("NFC", pair.words) != pair.words:
        yield Finding("translation/form", "the text is not in Unicode normal form C", "let the editor normalise it (NFC)")
    for character in sorted({c for c in pair.words if ord(c) in BIDI_CONTROLS}):
        message = f"it holds the direction mark U+{ord(character):04X}"
        yield Finding("translation/controls", message, "take it out; the press sets directions itself")
    for character in sorted({c for c in pair.words if ord(c) in ADDED_BY_PRESS}):
        message = f"it holds a {ADDED_BY_PRESS[ord(character)]} (U+{ord(character):04X})"
        yield Finding("translation/controls", message, "take it out; the press adds what lines need to break")
    if match := PRESENTATION_FORMS.search(pair.words):
        message = f"it holds the Arabic presentation form U+{ord(match[0]):04X}"
        yield Finding("translation/form", message, "type plain Arabic letters; fonts shape them")
    if pair.language.script == "Mymr" and ZAWGYI.search(pair.words):
        yield Finding("translation/form", "this looks like Zawgyi, not Unicode", "convert it to Unicode Burmese")


def _terms(pair: Pair) -> Iterator[Finding]:
    """The agreed word for a term of the glossary, where one is given for the language."""
    for name, term in pair.content.glossary.items():
        agreed = term.translations.get(pair.tag)
        if agreed and re.search(rf"\b{re.escape(term.term)}\b", pair.source, re.IGNORECASE):
            stems = [part.strip() for part in agreed.split("|")]
            if not any(stem.casefold() in pair.words.casefold() for stem in stems):
                message = f'"{term.term}" is agreed to be "{agreed}" ({name})'
                yield Finding("translation/term", message, "use the agreed word, or change the glossary", Severity.WARNING)


def _list(counted: Counter[str]) -> str:
    return ", ".join(sorted(counted))


RULES = (_names, _language_of_text, _numbers, _addresses, _english_left, _script, _form, _terms)
