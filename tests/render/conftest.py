"""Fixtures of the tests of rendering: HTML in, a finished PDF and its records out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.preflight.rules import links, tree
from tests.render.pieces import Drawn, draw, project_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.render.engine import Engine
    from press.workshop import Workshop


@pytest.fixture
def render(workshop: Workshop, tmp_path: Path) -> Callable[..., Drawn]:
    """Draws a piece of a body. Every piece has to be clean: a line of the engine's log fails the test, and so does
    painted content or a link that the structure does not own."""

    def drawn(html: str, css: str = "", lang: str = "en", page: str = "120mm 80mm", *, clean: bool = True) -> Drawn:
        piece = draw(html, css, lang=lang, page=page, folder=tmp_path)
        if clean:
            assert not piece.warnings
            assert [d.message for rule in (tree, links) for d in rule.check(piece.subject())] == []
        return piece

    return drawn


@pytest.fixture
def bench(workshop: Workshop, tmp_path: Path) -> Callable[..., Engine]:
    """An engine of its own for a project that is written into a temporary folder: body of the template, files by name."""

    def prepared(body: str = "<p>words</p>", **files: str) -> Engine:
        from press.render.engine import Engine

        for name, text in (project_files(body) | files).items():
            path = tmp_path / "project" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Engine([tmp_path / "project", workshop.house], workshop.icons)

    return prepared
