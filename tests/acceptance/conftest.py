"""Fixtures of the acceptance tests: a copy of the house to break, and bigger projects."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from press.work.setup import HOUSE

if TYPE_CHECKING:
    from pathlib import Path

CODE = ("build.py", "press", "templates", "styles", "content", "content.yaml", "translations", "requirements")


def copy_house(target: Path) -> Path:
    """A working copy of the press without its own campaign's briefs; the fonts are those of this checkout."""
    target.mkdir(parents=True)
    for name in CODE:
        source = HOUSE / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copyfile(source, target / name)
    (target / "fonts").mkdir()
    shutil.copyfile(HOUSE / "fonts" / "fonts.lock.json", target / "fonts" / "fonts.lock.json")
    (target / "fonts" / "installed").symlink_to(HOUSE / "fonts" / "installed", target_is_directory=True)
    return target


@pytest.fixture
def copied_house(tmp_path) -> Path:
    """A copy of this checkout, at another place, that a test may break."""
    return copy_house(tmp_path / "house")


@pytest.fixture
def built(cli):
    """The command line after a first build of all three pieces."""
    answer = cli("build", "--jobs", "1")
    assert answer.code == 0, answer.err
    return cli
