"""The glossary for translators: the words that are agreed in a language, beside each text and as files for other programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from press.content.translation_rules.term import said_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from press.content.content import Content

OURS = "ours"
_TBX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang={source}>
 <martifHeader><fileDesc><sourceDesc><p>{title}</p></sourceDesc></fileDesc></martifHeader>
 <text><body>
{entries}
 </body></text>
</martif>
"""


class Agreed(NamedTuple):
    """A term in a language: its id, the source's term, the agreed word, other forms of it, where it was read, what to know."""

    id: str
    term: str
    word: str
    forms: tuple[str, ...]
    taken_from: str
    note: str


def agreed_words(content: Content, tag: str) -> list[Agreed]:
    """The terms that have an agreed word in a language, in the order of the glossary."""
    found = []
    for name, term in content.glossary.items():
        word, *forms = (part.strip() for part in term.translations.get(tag, "").split("|"))
        if word:
            note = " ".join(term.note.split())
            found.append(Agreed(name, term.term, word, tuple(forms), term.taken_from.get(tag, OURS), note))
    return found


def remarks(content: Content, tag: str) -> Callable[[str], list[str]]:
    """What tells, for the words of a text, the agreed word of each term in it: `term: county = condado`."""
    known = agreed_words(content, tag)
    return lambda words: [f"term: {agreed.term} = {agreed.word}" for agreed in known if said_in(agreed.term, words)]


def as_csv(words: Iterable[Agreed], source: str, tag: str) -> str:
    """A table for spreadsheets and for the glossaries of Weblate and Crowdin: the first line names the columns."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([source, tag, "other forms", "read in", "note", "id"])
    writer.writerows([a.term, a.word, ", ".join(a.forms), a.taken_from, a.note, a.id] for a in words)
    return text.getvalue()


def as_tbx(words: Iterable[Agreed], source: str, tag: str, title: str) -> str:
    """The same as TBX-Basic, which translation programs exchange."""
    entries = "\n".join(_entry(agreed, source, tag) for agreed in words)
    return _TBX.format(source=quoteattr(source), title=escape(title), entries=entries)


def _entry(agreed: Agreed, source: str, tag: str) -> str:
    """A term and its words; other forms than the agreed one are admitted."""
    tigs = [_tig(agreed.word, "preferredTerm-admn-sts", agreed.taken_from)]
    tigs += [_tig(form, "admittedTerm-admn-sts", "") for form in agreed.forms]
    return (
        f"  <termEntry id={quoteattr(agreed.id)}>\n   <note>{escape(agreed.note)}</note>\n"
        f"   <langSet xml:lang={quoteattr(source)}>{_tig(agreed.term, 'preferredTerm-admn-sts', '')}</langSet>\n"
        f"   <langSet xml:lang={quoteattr(tag)}>{''.join(tigs)}</langSet>\n  </termEntry>"
    )


def _tig(word: str, status: str, taken_from: str) -> str:
    read = f'<admin type="source">{escape(taken_from)}</admin>' if taken_from else ""
    return f'<tig><term>{escape(word)}</term><termNote type="administrativeStatus">{status}</termNote>{read}</tig>'
