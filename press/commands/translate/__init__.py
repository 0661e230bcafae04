"""`translate`: files for translators, and reviews of their work."""

from __future__ import annotations

import click

from press.commands.verbs import Verb, Verbs

VERBS = [
    Verb("extract", "press.commands.translate.extract", "Write translations/messages.pot, with every text that is printed."),
    Verb("update", "press.commands.translate.update", "Bring the PO files up to date with the source."),
    Verb("export", "press.commands.translate.export", "Write a language as a table for Word or Excel, or as XLIFF."),
    Verb("import", "press.commands.translate.take_in", "Take a table that came back into the PO file."),
    Verb("glossary", "press.commands.translate.glossary", "Write the agreed words as CSV and TBX."),
    Verb("status", "press.commands.translate.status", "Show the state of each piece in each language."),
    Verb("proof", "press.commands.translate.proof", "Make a sheet for reviewing a piece."),
    Verb("record", "press.commands.translate.record", "Take up what was written on a proof by hand."),
    Verb("sign", "press.commands.translate.sign", "Record that a piece was reviewed, with exactly what it says now."),
]


@click.group("translate", cls=Verbs, commands=VERBS)
def command() -> None:
    """Exchange texts with translators, and record their reviews."""
