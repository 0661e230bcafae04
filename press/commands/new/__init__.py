"""`new`: starter files."""

from __future__ import annotations

import click

from press.commands.verbs import Verb, Verbs

VERBS = [
    Verb("brief", "press.commands.new.brief", "Write briefs/NAME.yaml, a brief to fill in."),
    Verb("document", "press.commands.new.document", "Start a new kind of document."),
]


@click.group("new", cls=Verbs, commands=VERBS)
def command() -> None:
    """Start a brief, or a new kind of document.

    The new files build without further changes.
    """
