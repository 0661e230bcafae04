"""The small campaign of tests/content/small.py, in a house with the tables of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.content.campaign import Campaign, make_campaign, make_house

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def tables(tmp_path_factory) -> Path:
    """A house with languages, labels, blocked words and impositions."""
    return make_house(tmp_path_factory.mktemp("house") / "house")


@pytest.fixture
def campaign(tmp_path, tables) -> Campaign:
    """The small campaign, freshly written."""
    return make_campaign(tmp_path / "campaign", tables)
