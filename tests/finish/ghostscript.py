"""Which inks a file takes, as Ghostscript sees it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

GHOSTSCRIPT = shutil.which("gs")
needs_ghostscript = pytest.mark.skipif(GHOSTSCRIPT is None, reason="Ghostscript is not installed")


def coverage(pdf: bytes, folder: Path) -> list[dict[str, float]]:
    """For each page the part of it that each ink covers."""
    path = folder / "inks.pdf"
    path.write_bytes(pdf)
    words = [str(GHOSTSCRIPT), "-q", "-dSAFER", "-sDEVICE=inkcov", "-o", "-", str(path)]
    done = subprocess.run(words, check=True, capture_output=True, text=True, timeout=60)
    lines = [line.split() for line in done.stdout.splitlines() if "CMYK" in line]
    return [dict(zip("CMYK", map(float, line[:4]), strict=True)) for line in lines]


def inks(pdf: bytes, folder: Path) -> list[str]:
    """For each page the inks it takes: `K`, `CMYK` or nothing."""
    return ["".join(ink for ink, part in page.items() if part) for page in coverage(pdf, folder)]
