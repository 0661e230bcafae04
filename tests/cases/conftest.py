"""What a finished piece says, for the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.project import Project


@pytest.fixture
def run_texts() -> Callable[[Project, str], str]:
    """The text of a finished piece, as a reader of PDF finds it, with plain spaces."""

    def text(project: Project, name: str) -> str:
        document = pypdfium2.PdfDocument(project.output / name)
        try:
            pages = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
        return " ".join(" ".join(pages).replace("\u00a0", " ").split())

    return text
