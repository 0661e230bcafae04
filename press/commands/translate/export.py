"""`translate export`: a language as a table for an office program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_workshop
from press.commands.terminal import tell
from press.run.translate.exchange.run import FORMATS, export

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("export", epilog="Example: python build.py translate export km --format docx")
@click.argument("language", metavar="TAG", help="The language, such as `km`.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="Excel, Word, or XLIFF.")
@takes_workshop
def command(language: str, form: str, workshop: Workshop) -> None:
    """Write a language as a table for Word or Excel, or as XLIFF.

    A row a text: its id, English, the translation, what was read back, what to know. It is filled in with an office program and
    taken back with `translate import`.
    """
    tell(export(workshop, language, form))
