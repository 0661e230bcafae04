"""The small campaign of tests/content/small.py."""

from __future__ import annotations

import pytest

from tests.content.campaign import Campaign, make_campaign


@pytest.fixture
def campaign(tmp_path) -> Campaign:
    """The small campaign, freshly written."""
    return make_campaign(tmp_path / "campaign")
