"""For pytest: any engine will do, one patch may be left out, and how each test ended is written to a file.

`pytest -p tests.newest_engine.plugin --leave-out drawings --outcomes FILE TEST...`
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from press.workshop import HOUSE, Workshop
from tests.newest_engine.any_engine import accept_any_engine


def pytest_addoption(parser):
    parser.addoption("--leave-out", help="The module of patches that is not applied.")
    parser.addoption("--outcomes", type=Path, help="Where to write which tests passed.")


def pytest_configure(config):
    accept_any_engine()
    Workshop(HOUSE, Path(tempfile.gettempdir())).use_our_fonts()
    if name := config.getoption("--leave-out"):
        from press.render.weasyprint_70 import patches

        patches.PATCHES = tuple(module for module in patches.PATCHES if module.__name__.rpartition(".")[2] != name)


class _Outcomes:
    """Whether each test passed, with all its parameters."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.passed: dict[str, bool] = {}

    def pytest_runtest_logreport(self, report):
        name = report.nodeid.partition("[")[0]
        self.passed[name] = self.passed.get(name, True) and report.outcome == "passed"

    def pytest_sessionfinish(self):
        self.file.write_text(json.dumps(self.passed))


def pytest_sessionstart(session):
    if file := session.config.getoption("--outcomes"):
        session.config.pluginmanager.register(_Outcomes(file))
