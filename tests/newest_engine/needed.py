"""Which patches are still needed: the test of each is run without it, and has to fail."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from press.workshop import HOUSE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from press.render.weasyprint_70.touch import Touch

Outcomes = dict[str, bool]
NEEDED, NEEDLESS, BROKEN = "needed", "needed no longer", "fails with it, too"


def verdicts(table: Iterable[Touch], run: Callable[[list[str], str], Outcomes]) -> dict[Touch, str]:
    """For each touch that replaces something, whether it is still needed; `run` runs tests without a module."""
    replaced = [touch for touch in table if touch.kind == "replaced"]
    with_all = run(sorted({touch.test_id for touch in replaced}), "")
    found = {}
    for module in dict.fromkeys(name for touch in replaced for name in touch.by):
        rows = [touch for touch in replaced if module in touch.by]
        without = run(sorted({touch.test_id for touch in rows}), module)
        found |= {touch: _verdict(touch.test_id, with_all, without) for touch in rows}
    return found


def _verdict(test: str, with_all: Outcomes, without: Outcomes) -> str:
    """A test that did not run has not passed."""
    if not with_all.get(test, False):
        return BROKEN
    return NEEDLESS if without.get(test, False) else NEEDED


def run_tests(tests: list[str], leave_out: str) -> Outcomes:
    """Whether each test passed on the engine that is installed, without the patches of a module."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "outcomes.json"
        options = ["-p", "tests.newest_engine.plugin", "-p", "no:cacheprovider", "-q", "--outcomes", file]
        options += ["--leave-out", leave_out] if leave_out else []
        subprocess.run([sys.executable, "-m", "pytest", *options, *tests], check=False, capture_output=True, cwd=HOUSE)
        return json.loads(file.read_text()) if file.exists() else {}
