"""`calibrate`: the sheet that measures a printer, and the profile that corrects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import takes_settings, takes_strict
from press.commands.terminal import open_or_stop, tell
from press.run.calibration import PAPERS, write_profile, write_sheet

if TYPE_CHECKING:
    from press.commands.options import Settings


@click.command("calibrate", epilog="Example: python build.py calibrate --right 1.5 --up -0.5")
@click.option("--right", type=float, metavar="MM", help="How far right the front's cross is, seen from the back.")
@click.option("--up", type=float, metavar="MM", help="How far up it is; negative if it is too low.")
@click.option(
    "--duplex", type=click.Choice(["long-edge", "short-edge"]), help="The edge over which the printer turns the sheet."
)
@click.option(
    "--paper", type=click.Choice(PAPERS), default=PAPERS[0], help="The paper of the calibration sheet; letter by default."
)
@takes_settings
@takes_strict
def command(right: float | None, up: float | None, duplex: str | None, paper: str, settings: Settings, *, strict: bool) -> None:
    """Measure and correct a printer whose backs are not exactly behind their fronts.

    Without --right, --up and --duplex, the command makes output/calibration.pdf, a sheet to print and measure. With any
    of them, it writes printer.yaml, and from then on every sheet with backs is corrected by it.
    """
    project = open_or_stop(settings, strict=strict)
    measured = (right, up, duplex) != (None, None, None)
    tell(write_profile(project, right, up, duplex) if measured else write_sheet(project, paper))
