"""docs/commands.md, written from the commands themselves: `make docs`."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

import click

from press.commands.main import main
from press.commands.verbs import Verbs
from press.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).with_suffix(".md")
WIDTH = 118

HEAD = """# Commands

Written by `make docs` from the commands themselves; change the help texts in `press/commands/`, not this page.

```
python build.py [COMMAND] [ARGUMENTS] [OPTIONS]
```

Without a command, `build` is run. `--help` or `-h` after any command says what it takes; `python build.py --version`
says which version this is.

A **selector** says which pieces are meant: `document:language:edition`. Parts at the end may be left out, and each part
may hold `*`, which stands for any letters; then put the selector in quotation marks. The edition without a name of its
own is called `plain`. Pieces in several languages at once have the language `mul`. `python build.py list` shows all.
"""

TAIL = """## Exit codes

| Code | Meaning |
| ---: | --- |
| 0 | All is well. |
| 1 | Something is wrong with the content or with a piece, or something is not installed. What is wrong was shown. |
| 2 | The command was used wrongly: a command, a piece or an option that there is not. |
| 3 | A bug of the press. The message names the log file to send. |
| 130 | Interrupted. Files that were finished stay and are remembered; the next run makes the rest. |
"""


def page() -> str:
    """The page as it should be."""
    sections = [_section(name, command) for name, command in every_command(main)]
    return "\n".join([HEAD, *_contents(), *sections, TAIL])


def every_command(group: Verbs, *words: str) -> Iterator[tuple[str, click.Command]]:
    """Each command by the words that call it, in the order of `--help`; groups give way to what is in them."""
    for name, command in group.load().items():
        if isinstance(command, Verbs):
            yield from every_command(command, *words, name)
        else:
            yield " ".join((*words, name)), command


def _contents() -> list[str]:
    rows = [f"| [`{name}`](#{name.replace(' ', '-')}) | {_sentence(command)} |" for name, command in every_command(main)]
    return ["| Command | What it does |", "| --- | --- |", *rows, ""]


def _sentence(command: click.Command) -> str:
    return command.get_short_help_str(limit=500)


def _section(name: str, command: click.Command) -> str:
    """What one command does, how it is called, what it takes, an example."""
    context = click.Context(command, info_name=f"python build.py {name}")
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    paragraphs = [_wrapped(paragraph) for paragraph in (command.help or "").split("\n\n")]
    example = (command.epilog or "").removeprefix("Example: ")
    return "\n".join(
        [
            f"## {name}",
            "",
            "\n\n".join(paragraphs),
            "",
            _code(usage),
            *_parameters(command, context),
            "Example:",
            "",
            _code(example),
        ]
    )


def _parameters(command: click.Command, context: click.Context) -> list[str]:
    """A line for each argument and option that is not hidden: how it is written, what it is for."""
    lines = []
    for parameter in command.params:
        record = None if getattr(parameter, "hidden", False) else parameter.get_help_record(context)
        if record:
            needed = " Required." if parameter.required and isinstance(parameter, click.Option) else ""
            lines.append(_wrapped(f"- `{record[0]}`: {parameter.help}{needed}", indent="  "))
    return [*lines, ""] if lines else []


def _wrapped(text: str, indent: str = "") -> str:
    text = " ".join(text.split())
    return textwrap.fill(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def _code(line: str) -> str:
    return f"```\n{line}\n```\n"


if __name__ == "__main__":
    write_if_changed(FILE, page().encode())
