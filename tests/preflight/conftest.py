"""Fixtures of the tests of checking: drawn pieces, damaged files, and what a rule says of a piece."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from press.preflight.pdf import PdfReading
from tests.render.pieces import Drawn, draw, job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.preflight.subject import Subject
    from press.workshop import Workshop


@pytest.fixture
def render(workshop: Workshop, tmp_path: Path) -> Callable[..., Drawn]:
    """Draws a piece of a body, good or bad."""

    def drawn(html: str, css: str = "", lang: str = "en", page: str = "120mm 80mm") -> Drawn:
        return draw(html, css, lang=lang, page=page, folder=tmp_path)

    return drawn


@pytest.fixture
def plain(render) -> Subject:
    """A piece with nothing wrong: a heading, a paragraph with a link, a picture, a list, a table."""
    picture = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' aria-label='A dot'><rect width='9' height='9'/></svg>"
    )
    table = "<table><tr><th scope='col'>Head</th></tr><tr><td>cell</td></tr></table>"
    body = f"<h1>Title</h1><p>One <a href='https://example.org/'>site</a> {picture}</p><ul><li>item</li></ul>{table}"
    return render(body, "th { font-weight: inherit }").subject(job(sources={"site": {"url": "https://example.org/"}}))


def damaged(subject: Subject, change: Callable[[pikepdf.Pdf], Any]) -> Subject:
    """The same piece with its file changed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(subject.pdf.data)) as pdf:
        change(pdf)
        pdf.save(out)
    return replace(subject, pdf=PdfReading(out.getvalue()))


def element(pdf: pikepdf.Pdf, role: str) -> pikepdf.Dictionary:
    """The first structure element of a role."""
    return next(e for e in pdf.objects if isinstance(e, pikepdf.Dictionary) and e.get("/S") == f"/{role}")


def seen(subject: Subject, **changes: Any) -> Subject:
    """The same piece with another rendering or, by the name `job`, another job."""
    of = changes.pop("job", {})
    return replace(subject, rendering=replace(subject.rendering, **changes), job=job(**of) if of else subject.job)


def said(rule: Any, subject: Subject) -> list[tuple[str, str, int]]:
    """What a rule says: code, message and page."""
    return [(found.rule, found.message, getattr(found.place, "page", 0)) for found in rule.check(subject)]


def messages(rule: Any, subject: Subject) -> list[str]:
    """The sentences of a rule."""
    return [found.message for found in rule.check(subject)]
