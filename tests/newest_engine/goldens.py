"""The goldens, drawn with the engine that is installed: which pieces show something else."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from press.pieces import PLAIN
from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECES = HOUSE / "tests" / "golden" / "pieces"
LINES_SHOWN = 6

# build.py would go over to the Python of the locked engine if it were started by its name.
BUILD = """
import sys
from tests.newest_engine.any_engine import accept_any_engine
accept_any_engine()
import build
sys.exit(build.door())
"""


def report() -> Iterator[str]:
    """How many pieces are the same, and of the others the first lines that differ."""
    goldens = sorted(PIECES.glob("*.txt"))
    if not goldens:
        yield "no goldens"
        return
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        selectors = sorted({selector(_piece(golden)) for golden in goldens})
        words = ["build", *selectors, "--output", str(output), "--jobs", "1", "--quiet"]
        done = subprocess.run([sys.executable, "-c", BUILD, *words], check=False, capture_output=True, text=True, cwd=HOUSE)
        if not any(output.rglob("*.pdf")):
            yield f"no goldens can be drawn: {(done.stderr.splitlines() or ['nothing was said'])[-1]}"
            return
        differences = {golden.stem: lines for golden in goldens if (lines := _difference(golden, output))}
    yield f"goldens: {len(goldens) - len(differences)} the same, {len(differences)} differ"
    for name, lines in differences.items():
        yield f"  {name}"
        yield from (f"    {line}" for line in lines[:LINES_SHOWN])


def _piece(golden: Path) -> str:
    return golden.read_text(encoding="utf-8").partition("\n")[0]


def selector(piece: str) -> str:
    """What `build.py` calls a file: `ar/pocket-card.office.pdf` is `pocket-card:ar:office`; of a pack all that is in it."""
    language, _, name = piece.partition("/")
    document, *edition = name.split(".")[:-1]
    if name.endswith(".zip"):
        return f"{document}:{language}"
    return ":".join([document, language, *(edition or [PLAIN])])


def _difference(golden: Path, output: Path) -> list[str]:
    from tests.golden.chosen import is_brief
    from tests.golden.dump import dump

    before, piece = golden.read_text(encoding="utf-8"), _piece(golden)
    if not (output / piece).exists():
        return ["it is not made"]
    after = dump(output, piece, briefly=is_brief(piece))
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0))
    return [line for line in lines[2:] if not line.startswith("@@")]
