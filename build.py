#!/usr/bin/env python3
"""The door to the press: `python build.py` makes every piece; `python build.py --help` says what else it can do."""

from __future__ import annotations

import gc
import os
import sys
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
PACKAGES = ("click", "babel", "pydantic", "pikepdf", "weasyprint")
USAGE, BUG, INTERRUPTED = 2, 3, 130
SELDOM = (400_000, 20, 100)  # what a command loads and reads stays: looking through it again and again finds nothing


def go_over() -> None:
    """Goes over to the Python that `make` installed, if another one was started."""
    if VENV.exists() and Path(sys.prefix).resolve() != VENV.parent.parent.resolve():
        os.execv(VENV, [str(VENV), str(HERE / "build.py"), *sys.argv[1:]])  # noqa: S606 - our own interpreter


def stop_if_not_set_up() -> None:
    """Ends with one line when a package is missing."""
    if not all(map(find_spec, PACKAGES)):
        sys.exit("The press is not set up yet. Run `make` once; afterwards `python build.py` works alone and offline.")


def door() -> int:
    """Runs the verb that is asked for, and catches everything: one line for people, the traceback of a bug in a log file."""
    import click

    from press.diagnostics import PressError
    from press.run.bugs import BugLog

    log = BugLog(HERE / "output")
    try:
        return verb(log)
    except PressError as error:
        refuse(str(error), error.exit_code)
        return error.exit_code
    except click.ClickException as error:
        if not as_json():
            error.show()
            return error.exit_code
        refuse(error.format_message(), error.exit_code)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; what is done is kept, the next run goes on from here", err=True)
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - the door
        click.echo(f"error: this is a bug of the press, not of your files; see {log.keep()}", err=True)
        return BUG


def refuse(words: str, code: int) -> None:
    """Says in one sentence why nothing was done: to people, or as JSON where that is asked for."""
    import json

    import click

    from press.diagnostics import shown

    if as_json():
        rule = "press/usage" if code == USAGE else "press/stopped"
        click.echo(json.dumps([{"severity": "error", "rule": rule, "message": shown(words), "hint": ""}], indent=1))
    click.echo(f"error: {shown(words)}", err=True)


def as_json() -> bool:
    """True where the command line asks for JSON, however it is written."""
    words = sys.argv[1:]
    return "--format=json" in words or ("--format", "json") in pairwise(words)


def verb(log: object) -> int:
    """Runs the verb that is asked for; its exit code, 0 if it gives none."""
    from press.commands.main import main

    return main.main(prog_name="build.py", complete_var="_BUILD_PY_COMPLETE", standalone_mode=False, obj=log) or 0


if __name__ == "__main__":
    go_over()
    stop_if_not_set_up()
    gc.set_threshold(*SELDOM)
    sys.exit(door())
