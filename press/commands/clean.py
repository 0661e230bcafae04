"""`clean`: removes the files that the press has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_workshop
from press.commands.terminal import tell
from press.run.clean import remove_output

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("clean", epilog="Example: python build.py clean --output release")
@takes_workshop
def command(workshop: Workshop) -> None:
    """Remove the files that the press has made, and no others.

    Your own files in the output folder are kept and listed. A folder that the press has not made is refused.
    """
    tell(remove_output(workshop))
