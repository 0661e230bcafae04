"""`build`: builds the pieces that have changed."""

from __future__ import annotations

from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from press.commands.options import takes_choice, takes_settings, takes_strict
from press.diagnostics import UsageError
from press.run.build import Asked, build_pieces

if TYPE_CHECKING:
    from press.commands.options import Choice, Settings
    from press.run.project import Project


@click.command("build", epilog='Example: python build.py "brief-*:en" --edition large-print')
@takes_choice
@takes_settings
@takes_strict
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="N", help="How many workers; by default, one per processor.")
@click.option("--force", is_flag=True, help="Build pieces again even if nothing has changed.")
@click.option("--release", is_flag=True, help="Build only what is signed, by default into `release`, and list the rest.")
@click.option("--scheduler", default="", metavar="ADDRESS", help="Build on a cluster, tcp://HOST:PORT; see docs/clusters.md.")
@click.option("--quiet", "-q", is_flag=True, help="Report only problems.")
def command(choice: Choice, settings: Settings, *, jobs: int | None, force: bool, release: bool, **how: Any) -> int:
    """Build the pieces that have changed.

    This is the default: `python build.py build flyer` and `python build.py flyer` do the same.
    """
    chosen = {"release": release, "jobs": jobs or 0, "force": force, "scheduler": how.pop("scheduler")}
    asked = Asked(**choice._asdict(), today=settings.today, **chosen)
    try:
        return build_pieces(settings.workshop, asked, form=settings.form, after=partial(_gallery, settings), **how)
    except UsageError as error:
        raise UsageError(f"{error}{_verb_meant(choice)}") from None


def _gallery(settings: Settings, project: Project) -> None:
    """Writes the gallery over all that is made."""
    from press.gallery.site import write_gallery

    assert project.content is not None
    write_gallery(settings.workshop, project.content, settings.today)


def _verb_meant(choice: Choice) -> str:
    """A question for somebody who may have mistyped a command: its first word was taken for a piece."""
    group = click.get_current_context().find_root().command
    words = choice.selectors[:1] if isinstance(group, click.Group) else ()
    if words and words[0] in group.commands:  # type: ignore[attr-defined]
        return f" A command comes first: build.py {words[0]} ..."
    close = [verb for word in words for verb in get_close_matches(word, group.commands, n=1, cutoff=0.7)]  # type: ignore[attr-defined]
    return f' Or did you mean the command "{close[0]}"?' if close else ""
