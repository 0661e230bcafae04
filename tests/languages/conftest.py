"""Fixtures of the tests of languages: the campaign's own texts, an engine that prints them, a page of each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.content.load import load
from press.preflight.faces import Faces
from press.workshop import HOUSE
from tests.languages.pages import Page, drawn, local_texts, page_job, write_files
from tests.render.pieces import draw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.content.content import Content
    from press.render.engine import Engine
    from press.workshop import Workshop
    from tests.render.pieces import Drawn


@pytest.fixture(scope="session")
def content() -> Content:
    """The content of this house, with all its translations."""
    loaded = load(HOUSE, HOUSE)
    assert loaded.content is not None, loaded.diagnostics
    return loaded.content


@pytest.fixture(scope="session")
def faces(workshop: Workshop) -> Faces:
    """The typefaces of this house."""
    return Faces(workshop.regular_faces)


@pytest.fixture(scope="session")
def texts_engine(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A warm engine that knows the pages of texts."""
    from press.render.engine import Engine

    return Engine([write_files(tmp_path_factory.mktemp("texts")), workshop.house], workshop.icons)


@pytest.fixture(scope="session")
def page_of(content: Content, texts_engine: Engine, faces: Faces) -> Callable[[str, str], Page]:
    """The page of a language's texts at a width, drawn once."""
    made: dict[tuple[str, str], Page] = {}

    def page(tag: str, width: str = "card") -> Page:
        if not local_texts(content, tag):
            pytest.skip(f"translations/{tag}.po holds no translation of the flyer and the cards yet")
        if (tag, width) not in made:
            made[tag, width] = drawn(texts_engine, faces, page_job(content, tag, width))
        return made[tag, width]

    return page


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files that other programs read."""
    return tmp_path_factory.mktemp("read")


@pytest.fixture
def render(workshop: Workshop, tmp_path: Path) -> Callable[..., Drawn]:
    """Draws a piece of a body."""

    def drawn_piece(html: str, css: str = "", lang: str = "en", page: str = "120mm 80mm") -> Drawn:
        return draw(html, css, lang=lang, page=page, folder=tmp_path)

    return drawn_piece
