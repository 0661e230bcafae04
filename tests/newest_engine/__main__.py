"""What the engine does to us that is installed in this Python: a table of the touches, then the goldens."""

from __future__ import annotations

import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from press.render.weasyprint_70.comparison import compare
from press.render.weasyprint_70.guard import VERSION
from press.render.weasyprint_70.table import TABLE
from tests.newest_engine import goldens
from tests.newest_engine.install import PARTS
from tests.newest_engine.needed import run_tests, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.render.weasyprint_70.comparison import Finding
    from press.render.weasyprint_70.touch import Touch


def rows(findings: Sequence[Finding], needed: dict[Touch, str]) -> Iterator[str]:
    """A line for each touch: whether it applies, whether it is needed, its name, who touches it, and what differs."""
    lines = [("is", "and is", "what", "in")]
    lines += [(f.state, needed.get(f.touch, "-"), f.touch.name, ", ".join(f.touch.by)) for f in findings]
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    for line, words in zip(lines, ["", *(finding.words for finding in findings)], strict=True):
        yield "  ".join([*(f"{cell:{width}}" for cell, width in zip(line, widths, strict=False)), line[3]])
        if words:
            yield f"    {words}"


def main() -> None:
    """Says it all; the exit code is 1 where a touch does not apply."""
    say = sys.stdout.write
    say(f"locked: WeasyPrint {VERSION}; here: {', '.join(f'{part} {version(part)}' for part in PARTS)}\n\n")
    findings = compare(TABLE)
    say("\n".join(rows(findings, verdicts(TABLE, run_tests))) + "\n\n")
    say("\n".join(goldens.report()) + "\n")
    sys.exit(any(finding.state != "applies" for finding in findings))


if __name__ == "__main__":
    main()
