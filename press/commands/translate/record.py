"""`translate record`: what was written on a proof by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings
from press.commands.terminal import open_or_stop, tell
from press.run.translate.record import record

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("record", epilog="Example: python build.py translate record output/proofs/km/indicator-card.csv")
@click.argument("file", type=click.Path(path_type=Path), help="The table, filled in.")
@takes_settings
def command(file: Path, settings: Settings) -> None:
    """Take up what was written on a proof by hand.

    That is changes of texts, and who signed. Beside each proof stands a table with its texts and roles. Type the changes and the signatures into it.
    """
    tell("\n".join(record(file, lambda: open_or_stop(settings))))
