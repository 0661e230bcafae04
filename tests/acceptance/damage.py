"""Ways to break a whole file, and single things to get wrong: names that lead nowhere, dates that are none, broken PO lines.

A single thing is a file, words in it (a pattern), and what they become; it is done where the words stand first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.acceptance.copies import OPTIONAL_FILES, Broken, briefs, copies

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = "content.yaml"
CONTACTS = "content/contacts.yaml"
BRIEF = "(the first brief)"

WRONG = [
    (CONTACTS, r"source: \S+", "source: nobody"),
    (CONTACTS, r"status: primary", "status: certain"),
    (CONTACTS, r"kind: voice", "kind: telephone"),
    (CONTACTS, r"verified_on: \S+", "verified_on: 2026-02-30"),
    (CONTACTS, r"verified_on: \S+", "verified_on: last week"),
    (CONTACTS, r'value: "\+1888373788\d"', 'value: "+18883737880"'),
    (CONTACTS, r"display: 1-888-373-7888", "display: 1-888-373-7889"),
    (CONTACTS, r"audience: \[victim", "audience: [victims"),
    (FILE, r"contact_age_days: \d+", "contact_age_days: -1"),
    (FILE, r"languages: \[en, es\]\n\n", "languages: [en, xx]\n\n"),
    (FILE, r"languages: \[en, es\]\n\n", "languages: [en, en]\n\n"),
    (FILE, r"languages: \[en, es\]\n\n", "languages: [English]\n\n"),
    (FILE, r"languages: \[en, es\]\n\n", "languages: []\n\n"),
    (FILE, r"page: card", "page: crad"),
    (FILE, r"page: card", "page: 3.5 x 2"),
    (FILE, r"page: card", "page: 0in x 2in"),
    (FILE, r"page: card", "page: letter"),
    (FILE, r"pages: \[2, 4\]", "pages: [4, 2]"),
    (FILE, r"pages: \[2, 4\]", "pages: [2, 3, 4]"),
    (FILE, r"pages: \[2, 4\]", "pages: two"),
    (FILE, r"each: briefs", "each: brief"),
    (FILE, r"collects: briefs", "collects: everything"),
    (FILE, r"collects: briefs", "collects: briefs\n    each: briefs"),
    (FILE, r"uses: \[indicators\]", "uses: [indicator]"),
    (FILE, r"editions: \[mono", "editions: [mno"),
    (FILE, r"kind: style", "kind: stile"),
    (FILE, r": cards-10", ": cards-99"),
    (FILE, r"text: content/pieces/\S+", "text: content/pieces/nothing.yaml"),
    (FILE, r"text: content/pieces/\S+", "text: content/pieces"),
    (FILE, r"shares: \[content/pieces/", "shares: [content/peaces/"),
    (FILE, r"template: policy-brief", "template: Policy Brief"),
    (FILE, r"together: \[es, en", "together: [es, es"),
    (FILE, r"together: \[es, en", "together: [es, xx"),
    (FILE, r"leading: \[0\.98", "leading: [96%"),
    (FILE, r"leading: \[0\.98", "leading: [9.6"),
    (FILE, r"folds: \[\S+in", "folds: [2inch"),
    (FILE, r"publisher:\n", "contacts: {}\npublisher:\n"),
    (FILE, r"publisher:\n", "files: {briefs: nowhere}\npublisher:\n"),
    (FILE, r"publisher:\n", "files: {labels: nowhere.yaml}\npublisher:\n"),
    (FILE, r"publisher:\n", "files: {facts: nowhere.yaml}\npublisher:\n"),
    (FILE, r"publisher:\n", "files: {fact: content/facts.yaml}\npublisher:\n"),
    ("content/facts.yaml", r"value: \S+", "value: 1,000"),
    ("content/facts.yaml", r"year: \S+", "year: 2025-13"),
    ("content/facts.yaml", r"year: \S+", "year: last year"),
    ("content/facts.yaml", r"unit: \S+", "unit: people"),
    ("content/facts.yaml", r"source: \S+", "source: nobody"),
    ("content/facts.yaml", r"status: \S+", "status: unverified"),
    ("content/facts.yaml", r"\n  ([a-z0-9-]+):\n", r"\n  \1-of-old:\n"),
    ("content/datasets.yaml", r"\n  ([a-z0-9-]+):\n", r"\n  \1-of-old:\n"),
    ("content/datasets.yaml", r"(        values:\n          )\S+:", r"\1something:"),
    ("content/datasets.yaml", r"(        values:\n          \S+:) \S+", r"\1 many"),
    ("content/sources.yaml", r"\n  ([a-z0-9-]+):\n", r"\n  \1-of-old:\n"),
    ("content/sources.yaml", r"url: \S+", "url: oag.ca.gov"),
    ("content/sources.yaml", r"date: \S+", "date: 2025-02-30"),
    ("content/glossary.yaml", r"\[@[a-z0-9-]+\]", "[@nobody]"),
    ("content/glossary.yaml", r"    note:", "    translations: {xx: word}\n    note:"),
    ("content/languages.yaml", r"locale: es_US", "locale: es_XQ_nowhere"),
    ("content/languages.yaml", r"script: Latn", "script: latin"),
    ("content/languages.yaml", r"direction: ltr", "direction: left"),
    ("content/languages.yaml", r"fonts: \[[^\]]+\]", "fonts: []"),
    ("content/languages.yaml", r"\n  es:\n", "\n  sp:\n"),
    ("content/impositions.yaml", r"paper: letter", "paper: leter"),
    ("content/impositions.yaml", r"columns: \d+", "columns: 0"),
    ("content/impositions.yaml", r"columns: \d+", "columns: many"),
    ("content/indicators.yaml", r"sources: \[", "sources: [nobody, "),
    ("content/blocklist.yaml", r"scope: \S+", "scope: everywhere"),
    ("content/labels.yaml", r"  million: ", "  milion: "),
    ("content/labels.yaml", r"  more_than: more than", "  more_than: {a: more than}"),
    ("content/labels.yaml", r"\nactors:\n", "\nactor:\n"),
    ("content/pieces/flyer.yaml", r"\{\{ contact\.[a-z-]+ \}\}", "{{ contact.nobody }}"),
    ("content/pieces/flyer.yaml", r"\{\{ contact\.([a-z-]+) \}\}", r"{{ contact.\1 }"),
    ("content/pieces/flyer.yaml", r"title: ", "title: Call 1-888-373-7888. "),
    ("content/pieces/pocket-card.yaml", r"text: ", "text: Victims of trafficking. "),
    (BRIEF, r"fact: \S+?(,|\n)", r"fact: nothing\1"),
    (BRIEF, r"\{\{ fact\.[a-z0-9-]+ \}\}", "{{ fact.nothing }}"),
    (BRIEF, r"\{\{ fact\.[a-z0-9-]+ \}\}", "{{ facts.nothing }}"),
    (BRIEF, r"\[@[a-z0-9-]+\]", "[@nobody]"),
    (BRIEF, r"\[@[a-z0-9-]+\]", "[@no body]"),
    (BRIEF, r"answer: (>-\n  )?", r"answer: \1$32 billion. "),
    (BRIEF, r"answer: (>-\n  )?", r"answer: \1Call (888) 373-7888. "),
    (BRIEF, r"answer: (>-\n  )?", r"answer: \1<b>Yes.</b> "),
    (BRIEF, r"answer: (.|\n)*?\nas_of", "answer: Nobody has said so.\nas_of"),
    (BRIEF, r"dataset: \S+", "dataset: nothing"),
    (BRIEF, r"column: \S+", "column: nothing"),
    (BRIEF, r"form: bars", "form: pie"),
    (BRIEF, r"terms: \[", "terms: [nothing, "),
    (BRIEF, r"id: \S+", "id: brief-99-other"),
    (BRIEF, r"order: \d+", "order: first"),
    (BRIEF, r"as_of: \S+", "as_of: 23 November 2026"),
    (BRIEF, r"review_by: \S+", "review_by: 2020-01-01"),
    (BRIEF, r"\nactions:\n  [a-z]+:", "\nactions:\n  everybody:"),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de irse'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre "de" irse"'),
    ("translations/es.po", r'msgstr "Libre de irse"', "msgstr Libre de irse"),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgsrt "Libre de irse"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de irse"\nmsgstr "Libre de irse"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Free to Leave"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de irse en 2026"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de irse {{ contact.emergency }}"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de irse de 150 mil millones"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Свободна уйти"'),
    ("translations/es.po", r'msgstr "Libre de irse"', 'msgstr "Libre de\u200b irse"'),
    ("translations/es.po", r'msgstr "Llame: [^"]*"', 'msgstr "Llame al nueve"'),
    ("translations/es.po", r'msgstr "Llame: [^"]*"', 'msgstr "Llame: {{ contact.emergencia }}."'),
    ("translations/es.po", r'msgctxt "campaign.name"\n', ""),
    ("translations/es.po", r'msgctxt "campaign.name"', 'msgctxt "publisher.name"'),
    ("translations/es.po", r'(msgctxt "campaign.name"\n)(msgid .*\n)', r"\2\1"),
    ("translations/es.po", r"#\. A note\.", "A note."),
]  # fmt: skip


def single() -> Iterator[Broken]:
    """Each single thing that is wrong, in a copy of its own."""
    for file, words, instead in WRONG:
        name = briefs()[0] if file == BRIEF else file
        text, times = re.subn(words, instead, copies()[name], count=1)
        assert times, f"nothing in {name} looks like {words!r}"
        yield Broken(f"{file}: {words} -> {instead}", name, text.encode())


def whole() -> Iterator[Broken]:
    """Each file, broken as a whole."""
    for file, text in copies().items():
        middle = text.index("\n", len(text) // 2) + 1
        start, end = text[:middle].encode(), text[middle:].encode()
        yield Broken(f"{file} is not there", file, None, must=_needed(file))
        yield Broken(f"{file} has a byte that is not UTF-8", file, start + b"\xff\n" + end, must=_read(file))
        if file.endswith(".yaml"):
            yield Broken(f"{file} is empty", file, b"", must=_read(file))
            yield Broken(f"{file} has an open quotation mark", file, start + end + b'quoted: "open\n', must=_read(file))
        if file.endswith((FILE, "labels.yaml", "contacts.yaml", "facts.yaml", "flyer.yaml")) or file in briefs():
            yield from _whole_yaml(file, start, end)


def _whole_yaml(file: str, start: bytes, end: bytes) -> Iterator[Broken]:
    yield Broken(f"{file} is not UTF-8", file, (start + end).decode().encode("utf-16"))
    yield Broken(f"{file} holds a remark only", file, b"# later\n")
    yield Broken(f"{file} holds nothing", file, b"~\n")
    yield Broken(f"{file} holds a list", file, b"- one\n- two\n")
    yield Broken(f"{file} holds words", file, b"later\n")
    yield Broken(f"{file} holds two documents", file, start + end + b"---\na: b\n")
    yield Broken(f"{file} has a control character", file, start + b"# \x07\n" + end)
    yield Broken(f"{file} has a line with a tab", file, start + end + b"\ttabbed: line\n")
    yield Broken(f"{file} has an open bracket", file, start + end + b"listed: [open\n")
    yield Broken(f"{file} has an alias", file, start + end + b"other: *anchor\n")
    yield Broken(f"{file} has a tag", file, start + end + b"other: !!python/name:os.system\n")
    yield Broken(f"{file} has a colon too many", file, start + end + b"other: this: that\n")


def _needed(file: str) -> bool:
    """False for what a project may do without: tables nothing is named from, one of several briefs, a translation."""
    optional = {f"content/{name}.yaml" for name in OPTIONAL_FILES}
    return _read(file) and file not in optional and not file.startswith(("briefs/", "translations/"))


def _read(file: str) -> bool:
    """False for a file of words that no document names."""
    return "/pieces/" not in file or file in copies()[FILE]
