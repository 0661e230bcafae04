"""`translate glossary`: the agreed words, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import open_or_stop, tell
from press.run.translate.glossary import write_glossaries

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("glossary", epilog="Example: python build.py translate glossary km lo")
@click.argument("languages", nargs=-1, metavar="[TAG]...", help="The languages; by default, all that have agreed words.")
@takes_settings
def command(languages: tuple[str, ...], settings: Settings) -> None:
    """Write the agreed words as CSV and TBX.

    They are for Weblate, Crowdin and others. The files are in the folder `glossary` of the output. Each word has its source, or "ours", and what a translator must know.
    """
    project = open_or_stop(settings)
    assert project.content is not None
    tell("\n".join(write_glossaries(settings.workshop, project.content, languages)))
