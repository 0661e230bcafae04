"""`completion`: the script that lets a shell complete commands and pieces."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_BUILD_PY_COMPLETE"


@click.command("completion", epilog='Example: eval "$(./build.py completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS), help="The shell you use.")
def command(shell: str) -> None:
    """Print the script that lets a shell complete commands and pieces.

    Evaluate it in your shell's start-up file. It completes `./build.py`, not `python build.py`.
    """
    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(click.get_current_context().find_root().command, {}, "build.py", VARIABLE).source())
