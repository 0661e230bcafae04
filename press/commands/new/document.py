"""`new document`: a template, a stylesheet, a text and an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_project
from press.commands.terminal import tell
from press.run.starters import start_document

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("document", epilog="Example: python build.py new document night-shift-card")
@click.argument("name", help="The document's name: lower-case letters, digits and hyphens.")
@takes_project
def command(name: str, workshop: Workshop) -> None:
    """Start a new kind of document.

    Writes a template, a stylesheet and a text file, and adds the document to content.yaml. It builds at once.
    """
    tell(start_document(workshop, name))
