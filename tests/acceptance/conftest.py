"""Fixtures of the acceptance tests: a copy of the house to break, and bigger projects."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from press.workshop import HOUSE
from tests.project import make_project

if TYPE_CHECKING:
    from pathlib import Path

TABLES = {"languages.yaml", "labels.yaml", "blocklist.yaml"}
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


@pytest.fixture(scope="session")
def little_house(tmp_path_factory) -> Path:
    """A copy of this checkout whose own campaign is the minimal project; for tests that only read it."""
    house = copy_house(tmp_path_factory.mktemp("little") / "house")
    shutil.rmtree(house / "translations")
    for path in (house / "content").rglob("*.yaml"):
        if path.name not in TABLES:
            path.unlink()
    return make_project(house, house).root


@pytest.fixture
def built(cli):
    """The command line after a first build of all three pieces."""
    answer = cli("build")
    assert answer.code == 0, answer.err
    return cli
