"""`translate sign`: the record of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from press.commands.options import complete_selector, takes_settings
from press.commands.terminal import open_or_stop, tell
from press.content.reviews import ReviewRole
from press.run.opening import Wanted
from press.run.translate.sign import sign

if TYPE_CHECKING:
    from press.commands.options import Settings

ROLES = [str(role) for role in ReviewRole]


@click.command("sign", epilog="Example: python build.py translate sign indicator-card:km --role translator --by T3")
@click.argument("selector", shell_complete=complete_selector, help="The piece and its language, such as `flyer:km`.")
@click.option("--role", type=click.Choice(ROLES), required=True, help="The role in which it was reviewed.")
@click.option("--by", required=True, metavar="CODE", help="The reviewer's code, such as T3; never a name.")
@takes_settings
def command(selector: str, role: str, by: str, settings: Settings) -> None:
    """Record that a piece was reviewed, with exactly the texts it prints now.

    The signature goes into translations/reviews.yaml. It lapses when one of these texts changes.
    """
    tell(sign(open_or_stop(settings, wanted=Wanted([selector])), selector, role=role, by=by, on=settings.today))
