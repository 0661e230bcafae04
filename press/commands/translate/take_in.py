"""`translate import`: a table that comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from press.commands.options import takes_workshop
from press.commands.terminal import tell
from press.run.translate.exchange.run import take_in

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("import", epilog="Example: python build.py translate import km.docx")
@click.argument("file", type=click.Path(path_type=Path), help="The file that came back.")
@takes_workshop
def command(file: Path, workshop: Workshop) -> None:
    """Take a table that came back into the PO file.

    Every change is told. A text that is missing or empty in the table keeps its translation; a row of other English words, or of
    a text that is not known, is not taken, and told.
    """
    tell("\n".join(take_in(workshop, file)))
