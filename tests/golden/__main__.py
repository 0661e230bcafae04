"""Writes the goldens anew from a finished build: `python -m tests.golden [output folder]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.golden.chosen import chosen, golden_name, is_brief
from tests.golden.dump import dump

PIECES = Path(__file__).parent / "pieces"


def main(output: Path) -> None:
    """Writes what is different, removes what is chosen no longer, and names both."""
    wanted = {golden_name(piece): dump(output, piece, briefly=is_brief(piece)) for piece in chosen(output)}
    PIECES.mkdir(exist_ok=True)
    say = sys.stdout.write
    for old in sorted(PIECES.glob("*.txt")):
        if old.name not in wanted:
            old.unlink()
            say(f"removed {old.name}\n")
    for name, text in wanted.items():
        golden = PIECES / name
        if not golden.exists() or golden.read_text("utf-8") != text:
            golden.write_text(text, "utf-8", newline="\n")
            say(f"written {name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "output"))
