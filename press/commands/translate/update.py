"""`translate update`: PO files in step with the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import measuring, open_or_stop, tell
from press.run.translate.update import update

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("update", epilog="Example: python build.py translate update km lo")
@click.argument("languages", nargs=-1, metavar="[TAG]...", help="The languages; by default, all.")
@takes_settings
def command(languages: tuple[str, ...], settings: Settings) -> None:
    """Bring the PO files up to date with the source.

    New texts are added; texts that are no longer printed are retired; texts whose source has changed become fuzzy.
    """
    with measuring() as progress:
        lines = update(open_or_stop(settings, tags=languages), languages, progress)
    tell("\n".join(lines))
