"""`schema`: the schemas of the campaign's YAML files."""

from __future__ import annotations

import click

from press.commands.terminal import tell
from press.run.schemas import write_schemas
from press.workshop import HOUSE, Workshop


@click.command("schema", epilog="Example: python build.py schema")
def command() -> None:
    """Write the schemas that editors check YAML files with.

    For programmers: run it after changing the records in press/content/. The schemas are in schemas/.
    """
    tell(write_schemas(Workshop(HOUSE, HOUSE / "output")))
