"""Fixtures of the tests of rendering: HTML in, a finished PDF and its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.work.setup import HOUSE, Workshop
from tests.render.pieces import Drawn, draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def our_fonts(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The workshop of the house; from here on this process knows our typefaces only."""
    workshop = Workshop(project=HOUSE, output=tmp_path_factory.mktemp("output"))
    workshop.use_our_fonts()
    return workshop


@pytest.fixture
def render(our_fonts: Workshop, tmp_path: Path) -> Callable[..., Drawn]:
    """Draws a piece of a body; a line of the engine's log fails the test, unless it is asked for."""

    def drawn(html: str, css: str = "", lang: str = "en", page: str = "120mm 80mm", *, warnings: bool = False) -> Drawn:
        piece = draw(html, css, lang=lang, page=page, folder=tmp_path)
        assert warnings or not piece.warnings
        return piece

    return drawn
