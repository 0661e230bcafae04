"""The verbs of the press, each with the sentence that `--help` lists it by."""

from __future__ import annotations

import click

from press import __version__
from press.commands.verbs import Press, Verb

VERBS = [
    Verb("build", "press.commands.build", "Build the pieces that have changed."),
    Verb("check", "press.commands.check", "Look for problems in the whole campaign and build nothing."),
    Verb("list", "press.commands.list_pieces", "List the pieces and show whether each is up to date."),
    Verb("why", "press.commands.why", "Show why pieces would be built again."),
    Verb("print", "press.commands.print_piece", "Show how to print a piece: file, sheets, paper, settings, cuts and folds."),
    Verb(
        "calibrate",
        "press.commands.calibrate",
        "Measure and correct a printer whose backs are not exactly behind their fronts.",
    ),
    Verb("gallery", "press.commands.gallery", "Write the gallery over the pieces that are made."),
    Verb("new", "press.commands.new", "Start a brief, or a new kind of document."),
    Verb("translate", "press.commands.translate", "Exchange texts with translators, and record their reviews."),
    Verb("doctor", "press.commands.doctor", "Show what is installed, what is missing and how to get it."),
    Verb("lock-faces", "press.commands.lock_faces", "Take up the typefaces that a campaign brings."),
    Verb("clean", "press.commands.clean", "Remove the files that the press has made, and no others."),
    Verb("schema", "press.commands.schema", "Write the schemas that editors check YAML files with."),
    Verb("completion", "press.commands.completion", "Print the script that lets a shell complete commands and pieces."),
]


@click.group(cls=Press, commands=VERBS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="press")
def main() -> None:
    """Build the campaign's PDFs from its YAML files.

    Without a command, `build` is run: `python build.py indicator-card:es` builds one piece in one language.
    """
