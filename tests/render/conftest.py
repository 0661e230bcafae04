"""Fixtures of the tests of rendering: HTML in, a finished PDF and its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.render.pieces import Drawn, draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.work.setup import Workshop


@pytest.fixture
def render(workshop: Workshop, tmp_path: Path) -> Callable[..., Drawn]:
    """Draws a piece of a body; a line of the engine's log fails the test, unless it is asked for."""

    def drawn(html: str, css: str = "", lang: str = "en", page: str = "120mm 80mm", *, warnings: bool = False) -> Drawn:
        piece = draw(html, css, lang=lang, page=page, folder=tmp_path)
        assert warnings or not piece.warnings
        return piece

    return drawn
