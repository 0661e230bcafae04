"""press/run/translate/budget.py: how many characters a translation may have, from the room there is."""

import pytest

from press.placed import TextRoom
from press.run.translate.budget import room_of


def room(**changes):
    """A line of 20 letters, 2 mm each, in a column 60 mm wide, 5 mm a line, nothing free below."""
    plain = {"text": "es:a", "panel": "box", "lines": 1, "characters": 20, "width": 60, "used": 40, "line_height": 5, "free": 0}
    return TextRoom(**plain | changes)


@pytest.mark.parametrize(
    ("changes", "characters"),
    [
        ({}, 30),  # one line: 60 mm at 2 mm a letter
        ({"free": 4.9}, 30),  # no other line goes below
        ({"free": 5}, 54),  # two lines: twice 30, filled to nine tenths
        ({"free": 12}, 81),  # three lines: 90, filled to nine tenths
        ({"lines": 2, "characters": 50, "used": 100}, 54),
        ({"lines": 2, "characters": 50, "used": 100, "free": -0.1}, 30),  # one line too many already
        ({"free": -20}, 30),  # there is always one
        ({"used": 20}, 60),  # letters of 1 mm
        ({"width": 1}, 1),  # and always room for a letter
    ],
)
def test_room_is_what_the_lines_hold_and_the_free_lines_below(changes, characters):
    assert room_of(room(**changes)) == characters
