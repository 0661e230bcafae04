"""`lock-faces`: takes up the typefaces that a campaign brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_project
from press.run.lock_faces import lock_faces

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("lock-faces", epilog="Example: python build.py lock-faces --project ../night-school")
@takes_project
def command(workshop: Workshop) -> None:
    """Take up the typefaces that a campaign brings.

    Put the font files into fonts/installed in the campaign's folder. The command writes fonts/fonts.lock.json: the family,
    weight, style and SHA-256 of each. From then on a file that is not the one that was locked stops every build.
    """
    click.echo(lock_faces(workshop))
