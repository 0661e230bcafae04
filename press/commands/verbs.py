"""Groups of verbs that import a verb only when it is called, so that no command waits for what another one needs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from press.commands.options import complete_selector

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DEFAULT = "build"


class Verb(click.Command):
    """A verb known by its name and a sentence; the rest is loaded from its module."""

    def __init__(self, name: str, module: str, sentence: str) -> None:
        super().__init__(name, short_help=sentence)
        self.module = module

    def load(self) -> click.Command:
        """The command itself, from its module."""
        loaded: click.Command = import_module(self.module).command
        return loaded


class Verbs(click.Group):
    """A group of verbs, listed in the order given."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names of the verbs."""
        return list(self.commands)

    def resolve_command(self, context: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that the first word names, imported."""
        name, verb, rest = super().resolve_command(context, args)
        return name, verb.load() if isinstance(verb, Verb) else verb, rest

    def load(self) -> dict[str, click.Command]:
        """All verbs, imported; for documentation and tests."""
        return {name: verb.load() for name, verb in self.commands.items() if isinstance(verb, Verb)}


class Press(Verbs):
    """The verbs of the press; a first word that is not a verb is a piece to build."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Puts `build` before a first word that is not a verb."""
        if context.resilient_parsing and not args:  # a shell asks for the first word: see shell_complete
            return super().parse_args(context, args)
        first = next((arg for arg in args if not arg.startswith("-")), None)
        if first not in self.commands and not set(args[:1]) & {"--help", "-h", "--version"}:
            args = [DEFAULT, *args]
        return super().parse_args(context, args)

    def shell_complete(self, context: click.Context, start: str) -> list[CompletionItem]:
        """The verbs, and what `build` would take: options or pieces."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell that asks needs it

        found = super().shell_complete(context, start)
        if not start.startswith("-"):
            return [*found, *map(CompletionItem, complete_selector(context, None, start))]
        _, build, _ = self.resolve_command(context, [DEFAULT])
        assert build is not None
        inside = build.make_context(DEFAULT, [], parent=context, resilient_parsing=True)
        return [*found, *build.shell_complete(inside, start)]
