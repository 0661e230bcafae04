"""`gallery`: writes the pages over what is made, for people who look and do not type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import FINE, open_or_stop
from press.gallery.site import HOME, write_gallery
from press.gallery.words import ENGLISH

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("gallery", epilog="Example: python build.py gallery")
@takes_settings
def command(settings: Settings) -> int:
    """Write the gallery over the pieces that are made.

    It begins with output/index.html. A build of everything writes it too.
    """
    project = open_or_stop(settings)
    assert project.content is not None
    count = write_gallery(settings.workshop, project.content, settings.today)
    click.echo(f"{count} pages; begin with {settings.workshop.output / HOME[ENGLISH]}")
    return FINE
