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
@click.option("--lang", "language", default="", metavar="TAG", help="The language, for a piece in several.")
@takes_settings
def command(selector: str, role: str, by: str, language: str, settings: Settings) -> None:
    """Record that a piece was reviewed, with exactly what it says now.

    Its proof must have been made. Translator, linguist and reader sign in this order, each with a code of its own. The
    signature goes into translations/reviews.yaml. It lapses when a text, a contact or another word of the piece changes.
    """
    project = open_or_stop(settings, wanted=Wanted([selector]))
    tell(sign(project, selector, role=role, by=by, on=settings.today, language=language))
