#!/usr/bin/env python3
"""The door to the press: `python build.py` makes every piece; `python build.py --help` says what else it can do."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"

if __name__ == "__main__" and VENV.exists() and Path(sys.prefix).resolve() != VENV.parent.parent.resolve():
    os.execv(VENV, [str(VENV), str(HERE / "build.py"), *sys.argv[1:]])  # noqa: S606 - our own interpreter

if not all(map(find_spec, ("click", "babel", "pydantic", "pikepdf", "weasyprint"))):
    sys.exit("The press is not set up yet. Run `make` once; afterwards `python build.py` works alone and offline.")

from contextlib import contextmanager  # noqa: E402
from datetime import date  # noqa: E402
from typing import TYPE_CHECKING, Any  # noqa: E402

import click  # noqa: E402

from press.diagnostics import PressError, has_errors  # noqa: E402
from press.reports import FORMATS, report, summary  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.shell_completion import CompletionItem

    from press.run.project import Project
    from press.workshop import Workshop

PROBLEMS, BUG, INTERRUPTED = 1, 3, 130


class Commands(click.Group):
    """Commands, and `build` for whatever is not the name of one."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Takes a first word that is no command for a selector."""
        if context.resilient_parsing and not args:  # a shell asks for the first word: see shell_complete
            return super().parse_args(context, args)
        first = next((arg for arg in args if not arg.startswith("-")), None)
        if first not in self.commands and not set(args[:1]) & {"--help", "-h", "--version"}:
            args = ["build", *args]
        return super().parse_args(context, args)

    def shell_complete(self, context: click.Context, start: str) -> list[CompletionItem]:
        """The commands, and what `build` would take: options or pieces."""
        from click.shell_completion import CompletionItem

        command = self.commands["build"]
        if start.startswith("-"):
            inside = command.make_context("build", [], parent=context, resilient_parsing=True)
            return [*super().shell_complete(context, start), *command.shell_complete(inside, start)]
        return [*super().shell_complete(context, start), *map(CompletionItem, complete_selector(context, None, start))]


@contextmanager
def door(output: Path) -> Iterator[None]:
    """The one place that catches everything: one line for people, the traceback in a log file."""
    try:
        yield
    except PressError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; what is done is kept, the next run goes on from here", err=True)
        sys.exit(INTERRUPTED)
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception:  # noqa: BLE001 - the door
        from press.run.bugs import keep_bug

        click.echo(f"error: this is a bug of the press, not of your files; see {keep_bug(output)}", err=True)
        sys.exit(BUG)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads a project."""
    options = [
        click.option(
            "--project", type=click.Path(path_type=Path), default=HERE, help="The campaign's folder, if it is not this one."
        ),
        click.option(
            "--output", type=click.Path(path_type=Path), help="Where the files go; `output` in the project if not given."
        ),
        click.option("--format", "form", type=click.Choice(FORMATS), default="human", help="How problems are written."),
        click.option("--strict", is_flag=True, help="Take warnings for errors."),
        click.option("--today", type=click.DateTime(["%Y-%m-%d"]), hidden=True, help="The day contacts are aged by."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments that choose pieces."""
    options = [
        click.argument("selectors", nargs=-1, metavar="[SELECTOR]...", shell_complete=complete_selector),
        click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only this language; may be given again."),
        click.option("--edition", "editions", multiple=True, metavar="NAME", help="Only this edition; may be given again."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def complete_selector(_context: click.Context, _parameter: click.Parameter | None, start: str) -> list[str]:
    """The pieces of this project that begin so, for the shell."""
    from press.run.project import open_project

    jobs = open_project(workshop_of(HERE, None), today=date.min).jobs
    names = dict.fromkeys([job.document for job in jobs] + [f"{job.document}:{job.language}" for job in jobs])
    return [name for name in names if name.startswith(start)]


def workshop_of(project: Path, output: Path | None) -> Workshop:
    """The folders of a run."""
    from press.workshop import Workshop

    project = project.resolve()
    return Workshop(project, (output or project / "output").resolve())


def day(today: Any) -> date:
    """The day contacts are aged by."""
    return today.date() if today else date.today()  # noqa: DTZ011 - the day on the user's wall


def open_or_stop(workshop: Workshop, form: str, *, today: Any, strict: bool) -> Project:
    """The project, or its problems on the terminal and exit code 1."""
    from press.run.project import open_project

    project = open_project(workshop, today=day(today))
    if not project.usable or has_errors(project.diagnostics, strict=strict):
        tell(project.diagnostics, form)
        click.echo(f"{summary(project.diagnostics)}; nothing was changed in {workshop.output}", err=True)
        sys.exit(PROBLEMS)
    return project


def tell(diagnostics: Any, form: str) -> None:
    """Shows problems: JSON on standard output, words and annotations on standard error."""
    if diagnostics or form == "json":
        click.echo(report(diagnostics, form), err=form != "json")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name=None, version="1.0.0", prog_name="press")
def main() -> None:
    """Makes the campaign's PDFs from its YAML.

    SELECTOR is document:language:edition; parts may be left out or hold * : `indicator-card:es`, `brief-*:en`.
    Without a command, `build` is meant.
    """


@main.command()
@choosing
@common
@click.option("--jobs", "-j", type=click.IntRange(1), help="How many workers; one for each processor if not given.")
@click.option("--force", is_flag=True, help="Make everything anew, changed or not.")
@click.option("--release", is_flag=True, help="Only what is signed, into `release` unless --output says where; list the rest.")
@click.option("--quiet", "-q", is_flag=True, help="Say only what is wrong.")
@click.option(
    "--scheduler", default="", metavar="ADDRESS", help="Have a cluster make them: tcp://HOST:PORT. See docs/clusters.md."
)
def build(**given: Any) -> None:
    """Make the pieces that changed (this is the default)."""
    if given["release"] and given["output"] is None:
        given["output"] = given["project"] / "release"
    output = workshop_of(given["project"], given["output"]).output
    with door(output):
        from press.run.build import Asked, build_pieces

        chosen = {name: given[name] for name in ("selectors", "languages", "editions", "release", "force", "scheduler")}
        asked = Asked(**chosen, today=day(given["today"]), jobs=given["jobs"] or 0)
        how = {name: given[name] for name in ("form", "strict", "quiet")}
        sys.exit(build_pieces(workshop_of(given["project"], given["output"]), asked, **how))


@main.command()
@common
def check(project: Path, output: Path | None, form: str, strict: bool, today: Any) -> None:
    """Validate everything, make nothing."""
    workshop = workshop_of(project, output)
    with door(workshop.output):
        from press.run.inspection import inspect

        diagnostics = inspect(workshop, today=day(today))
        tell(diagnostics, form)
        click.echo(summary(diagnostics), err=True)
        sys.exit(PROBLEMS if has_errors(diagnostics, strict=strict) else 0)


@main.command("list")
@choosing
@common
def list_(selectors: tuple[str, ...], languages: tuple[str, ...], editions: tuple[str, ...], **given: Any) -> None:
    """List the pieces there are, and whether each is up to date."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.listing import list_pieces

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=False)
        click.echo(list_pieces(project, selectors, languages, editions, given["form"]))


@main.command()
@choosing
@common
def why(selectors: tuple[str, ...], languages: tuple[str, ...], editions: tuple[str, ...], **given: Any) -> None:
    """Say why pieces would be made again, or that they would not."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.listing import explain

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=False)
        click.echo(explain(project, selectors, languages, editions))


@main.command("print")
@click.argument("selector", metavar="DOCUMENT", shell_complete=complete_selector)
@click.option("--lang", "language", metavar="TAG", help="In this language; may be left out where there is but one.")
@click.option("--edition", metavar="NAME", help="This edition; the one that suits an office printer if not given.")
@click.option("--people", type=click.IntRange(1), metavar="N", default=None, help="How many people get one; counts the sheets.")
@common
def print_(selector: str, language: str | None, edition: str | None, people: int | None, **given: Any) -> None:
    """Say how to print a piece: file, sheets, paper, printer settings, cuts and folds; make it first if need be."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.printing.piece import print_piece

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=given["strict"])
        asked = {"people": people or 0, "form": given["form"], "strict": given["strict"]}
        sys.exit(print_piece(project, selector, language, edition, **asked))


@main.command()
@click.option("--right", type=float, metavar="MM", help="How far to the right the cross of the front is, seen on the back.")
@click.option("--up", type=float, metavar="MM", help="How far up it is; below the middle with a minus.")
@click.option("--duplex", type=click.Choice(["long-edge", "short-edge"]), help="Over which edge the printer turns the sheet.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", help="The paper of the calibration sheet.")
@common
def calibrate(right: float | None, up: float | None, duplex: str | None, paper: str, **given: Any) -> None:
    """Make a sheet that shows how far the printer sets backs off; with what it reads, write printer.yaml."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.calibration import write_profile, write_sheet

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=given["strict"])
        measured = (right, up, duplex) != (None, None, None)
        click.echo(write_profile(project, right, up, duplex) if measured else write_sheet(project, paper))


@main.group()
def new() -> None:
    """Start a brief or a new kind of document from a file that builds."""


@new.command("brief")
@click.argument("name")
@click.option("--project", type=click.Path(path_type=Path), default=HERE, help="The campaign's folder, if it is not this one.")
def new_brief(name: str, project: Path) -> None:
    """Write briefs/NAME.yaml, ready to be filled in."""
    with door(project / "output"):
        from press.run.starters import start_brief

        click.echo(start_brief(workshop_of(project, None), name))


@new.command("document")
@click.argument("name")
@click.option("--project", type=click.Path(path_type=Path), default=HERE, help="The campaign's folder, if it is not this one.")
def new_document(name: str, project: Path) -> None:
    """Write a template, a stylesheet and a text file, and their entry in content.yaml."""
    with door(project / "output"):
        from press.run.starters import start_document

        click.echo(start_document(workshop_of(project, None), name))


@main.group()
def translate() -> None:
    """Texts to and from translators: PO files, state, sign-off, proofs."""


@translate.command()
@common
def extract(**given: Any) -> None:
    """Write translations/messages.pot: every text that is printed."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.translate.update import extract as write_template

        click.echo(write_template(open_or_stop(workshop, given["form"], today=given["today"], strict=False)))


@translate.command()
@click.argument("languages", nargs=-1, metavar="[TAG]...")
@common
def update(languages: tuple[str, ...], **given: Any) -> None:
    """Bring the PO files in step with the source; what changed becomes fuzzy."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.translate.update import update as update_files

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=False)
        click.echo("\n".join(update_files(project, languages)))


@translate.command()
@common
def status(**given: Any) -> None:
    """Print pieces x languages with the state of each, and what is missing."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.translate.status import as_table
        from press.run.translate.status import status as states_of

        click.echo(as_table(states_of(open_or_stop(workshop, given["form"], today=given["today"], strict=False))))


@translate.command()
@click.argument("selector")
@click.option("--step", type=click.Choice(["translator", "linguist", "reader"]), required=True, help="Which review this was.")
@click.option("--by", required=True, metavar="CODE", help="The reviewer's role code, such as T3; never a name.")
@common
def sign(selector: str, step: str, by: str, **given: Any) -> None:
    """Record that a laid-out piece was reviewed, on exactly the texts it prints now."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.translate.sign import sign as record

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=False)
        click.echo(record(project, selector, step=step, by=by, on=day(given["today"])))


@translate.command()
@click.argument("selector")
@common
def proof(selector: str, **given: Any) -> None:
    """Make a sheet to review a piece on: its picture, source and translation, boxes to sign."""
    workshop = workshop_of(given["project"], given["output"])
    with door(workshop.output):
        from press.run.translate.proof import proof as make_proof

        project = open_or_stop(workshop, given["form"], today=given["today"], strict=False)
        click.echo("\n".join(make_proof(project, selector)))


@main.command()
@common
def doctor(project: Path, output: Path | None, form: str, **_: Any) -> None:
    """Say what is installed, what is missing and how to get it."""
    workshop = workshop_of(project, output)
    with door(workshop.output):
        from press.run.doctor import examine

        findings = examine(workshop)
        click.echo(findings.as_json() if form == "json" else findings.as_text())
        sys.exit(0 if findings.healthy else PROBLEMS)


@main.command()
@click.option("--project", type=click.Path(path_type=Path), default=HERE, help="The campaign's folder, if it is not this one.")
@click.option("--output", type=click.Path(path_type=Path), help="The folder to empty; `output` in the project if not given.")
def clean(project: Path, output: Path | None) -> None:
    """Remove everything the press has made."""
    workshop = workshop_of(project, output)
    with door(workshop.output):
        from press.run.clean import remove_output

        click.echo(remove_output(workshop))


@main.command()
def schema() -> None:
    """Write the schemas that editors check YAML with, after the models changed."""
    with door(HERE / "output"):
        from press.run.schemas import write_schemas

        click.echo(write_schemas(workshop_of(HERE, None)))


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that lets a shell complete commands and pieces: eval "$(./build.py completion bash)"."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(main, {}, "build.py", "_BUILD_PY_COMPLETE").source())


if __name__ == "__main__":
    main(prog_name="build.py", complete_var="_BUILD_PY_COMPLETE")
