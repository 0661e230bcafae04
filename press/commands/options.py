"""The options and arguments that several verbs share; a verb gets them as records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from press.reports import FORMATS
from press.run.bugs import BugLog
from press.run.folders import check_folders
from press.workshop import HOUSE, Workshop

if TYPE_CHECKING:
    from collections.abc import Callable

    Verb = Callable[..., Any]

SELECTORS = 'The pieces; by default, all: `document:language:edition`, `flyer`, `flyer:es`, `"*:km:office"`.'
FOLDER = click.Path(path_type=Path)
PROJECT = click.option(
    "--project", type=FOLDER, default=HOUSE, metavar="DIR", help="The campaign's folder, if it is not this one."
)
OUTPUT = click.option(
    "--output", type=FOLDER, metavar="DIR", help="The folder to write files to; by default, `output` in the campaign's folder."
)
takes_form = click.option(
    "--format", "form", type=click.Choice(FORMATS), default=FORMATS[0],
    help="How problems are reported: in words, as JSON, or as annotations for GitHub.",
)  # fmt: skip
takes_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")


@dataclass(frozen=True)
class Settings:
    """The settings of every verb that reads a campaign: folders, format of problems, day for the age of contacts."""

    workshop: Workshop
    form: str
    today: date


class Choice(NamedTuple):
    """Which pieces to work on, in the form that `Project.select` takes."""

    selectors: tuple[str, ...]
    languages: tuple[str, ...]
    editions: tuple[str, ...]


def complete_selector(_context: click.Context, _parameter: click.Parameter | None, start: str) -> list[str]:
    """The pieces of this campaign that begin with `start`, for shell completion."""
    from press.content.load import open_content  # noqa: PLC0415 - only a shell that asks needs it
    from press.plan.catalogue import catalogue  # noqa: PLC0415

    content, _ = open_content(HOUSE, HOUSE)
    entries = catalogue(content) if content else []
    names = dict.fromkeys([entry.document for entry in entries] + [f"{entry.document}:{entry.language}" for entry in entries])
    return [name for name in names if name.startswith(start)]


def takes_choice(verb: Verb) -> Verb:
    """Gives `choice`, from the arguments and options that choose pieces, to a verb."""

    @wraps(verb)
    def wrapped(*, selectors: tuple[str, ...], languages: tuple[str, ...], editions: tuple[str, ...], **rest: Any) -> Any:
        return verb(choice=Choice(selectors, languages, editions), **rest)

    return _with_parameters(
        wrapped,
        click.argument("selectors", nargs=-1, metavar="[SELECTOR]...", shell_complete=complete_selector, help=SELECTORS),
        click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only in this language; may be repeated."),
        click.option("--edition", "editions", multiple=True, metavar="NAME", help="Only in this edition; may be repeated."),
    )


def takes_project(verb: Verb) -> Verb:
    """Gives `workshop` to a verb that writes nothing to the output folder."""

    @wraps(verb)
    def wrapped(*, project: Path, **rest: Any) -> Any:
        return verb(workshop=_workshop(project, None), **rest)

    return PROJECT(wrapped)


def takes_workshop(verb: Verb) -> Verb:
    """Gives `workshop`, the folders of a run, to a verb."""

    @wraps(verb)
    def wrapped(*, project: Path, output: Path | None, **rest: Any) -> Any:
        return verb(workshop=_workshop(project, output, release=rest.get("release", False)), **rest)

    return _with_parameters(wrapped, PROJECT, OUTPUT)


def takes_settings(verb: Verb) -> Verb:
    """Gives `settings` to a verb."""

    @wraps(verb)
    def wrapped(*, workshop: Workshop, form: str, today: Any, **rest: Any) -> Any:
        day = today.date() if today else date.today()  # noqa: DTZ011 - the day on the user's wall
        return verb(settings=Settings(workshop, form, day), **rest)

    return takes_workshop(
        _with_parameters(
            wrapped,
            takes_form,
            click.option(
                "--today",
                type=click.DateTime(["%Y-%m-%d"]),
                hidden=True,
                help="The day from which the age of contacts is counted.",
            ),
        )
    )


def _with_parameters(verb: Verb, *parameters: Callable[[Verb], Verb]) -> Verb:
    """The verb with options and arguments, in this order."""
    for parameter in reversed(parameters):
        verb = parameter(verb)
    return verb


def _workshop(project: Path, output: Path | None, *, release: bool = False) -> Workshop:
    """The folders of a run; from now on, the log of a bug goes to the output folder."""
    project = project.resolve()
    workshop = Workshop(project, (output or project / ("release" if release else "output")).resolve())
    check_folders(workshop, given=output is not None)
    log = click.get_current_context().find_object(BugLog)
    if log is not None:
        log.output = workshop.output
    return workshop
