"""An engine in this process, for commands that fill templates or lay out a page or two themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.render.engine import Engine
    from press.workshop import Workshop


def open_engine(workshop: Workshop) -> Engine:
    """The engine, with our fonts; raises SetupError when something that `make` installs is missing."""
    workshop.check()
    workshop.use_our_fonts()
    from press.render.engine import Engine  # noqa: PLC0415 - half a second, and only after the fonts are set

    return Engine(workshop.roots, workshop.icons)
