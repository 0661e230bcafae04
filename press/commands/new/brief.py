"""`new brief`: a brief to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_project
from press.commands.terminal import tell
from press.run.starters import start_brief

if TYPE_CHECKING:
    from press.workshop import Workshop


@click.command("brief", epilog="Example: python build.py new brief brief-21-wages")
@click.argument("name", help="The brief's id: lower-case letters, digits and hyphens.")
@takes_project
def command(name: str, workshop: Workshop) -> None:
    """Write briefs/NAME.yaml, a brief to fill in.

    It builds at once: facts and sources of the campaign stand in for yours.
    """
    tell(start_brief(workshop, name))
