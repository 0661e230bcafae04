"""`build`: makes the pieces that have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from press.commands.options import takes_choice, takes_settings, takes_strict
from press.run.build import Asked, build_pieces

if TYPE_CHECKING:
    from press.commands.options import Choice, Settings


@click.command("build", epilog='Example: python build.py "brief-*:en" --edition large-print')
@takes_choice
@takes_settings
@takes_strict
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="How many workers; by default, one per processor.")
@click.option("--force", is_flag=True, help="Make the pieces again even if nothing has changed.")
@click.option("--release", is_flag=True, help="Make only what is signed, by default into `release`, and list the rest.")
@click.option("--scheduler", default="", metavar="ADDRESS", help="Have a cluster make them, tcp://HOST:PORT: docs/clusters.md.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
def command(choice: Choice, settings: Settings, *, jobs: int | None, force: bool, release: bool, **how: Any) -> int:
    """Make the pieces that have changed.

    This is the default: `python build.py build flyer` and `python build.py flyer` do the same.
    """
    chosen = {"release": release, "jobs": jobs or 0, "force": force, "scheduler": how.pop("scheduler")}
    asked = Asked(**choice._asdict(), today=settings.today, **chosen)
    return build_pieces(settings.workshop, asked, form=settings.form, **how)
