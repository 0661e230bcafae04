"""Every golden is what its piece shows today; a difference reads like a review."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.golden.chosen import chosen, golden_name, is_brief
from tests.golden.dump import dump

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("campaign")]

PIECES = Path(__file__).parent / "pieces"
ANEW = "Look at each line. If all of it is wanted, write the goldens anew with `make goldens` and commit them."


@pytest.mark.parametrize("golden", sorted(path.name for path in PIECES.glob("*.txt")))
def test_a_piece_shows_what_its_golden_says(campaign, golden):
    before = (PIECES / golden).read_text("utf-8")
    piece = before.partition("\n")[0]
    assert (campaign.output / piece).exists(), f"{piece} is not made, or failed a check: {campaign.errors}"

    after = dump(campaign.output, piece, briefly=is_brief(piece))

    if before != after:
        lines = unified_diff(before.splitlines(), after.splitlines(), golden, piece, lineterm="", n=2)
        pytest.fail("\n".join(["the piece differs from its golden:", *lines, ANEW]), pytrace=False)


def test_every_chosen_piece_has_a_golden_and_every_golden_a_piece(campaign):
    wanted = {golden_name(piece) for piece in chosen(campaign.output)}
    there = {path.name for path in PIECES.iterdir()}

    assert (wanted - there, there - wanted) == (set(), set()), f"missing, and left over. {ANEW}"
