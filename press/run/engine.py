"""An engine in this process, for commands that fill templates or lay out a page or two themselves."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from press.render.weasyprint_70.guard import check_version

if TYPE_CHECKING:
    from press.render.engine import Engine
    from press.workshop import Workshop


def check_set_up(workshop: Workshop) -> None:
    """Raises SetupError when something that `make` installs is missing, or is of another version."""
    workshop.check()
    check_version()


class LazyEngine:
    """An engine that is opened when it is first asked for: half a second, for whoever needs it."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    @cached_property
    def opened(self) -> Engine:
        """The engine; raises SetupError like `check_set_up`."""
        return open_engine(self._workshop)


def open_engine(workshop: Workshop) -> Engine:
    """The engine, with our fonts; raises SetupError like `check_set_up`."""
    check_set_up(workshop)
    workshop.use_our_fonts()
    from press.render.engine import Engine  # noqa: PLC0415 - half a second, and only after the fonts are set

    return Engine(workshop.roots, workshop.icons)
