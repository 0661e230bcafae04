"""preflight/safe-area: no text within 3 mm of an edge."""

from __future__ import annotations

import pytest

from press.preflight.rules import safe_area
from tests.preflight.conftest import said, seen
from tests.render.pieces import run

# The piece is 120 by 80 mm; a run is 30 by 5 mm.
AT_EDGES = [("left", {"x": 3.0}), ("top", {"y": 3.0}), ("right", {"x": 87.0}), ("bottom", {"y": 72.0})]


@pytest.mark.parametrize(("side", "place"), AT_EDGES)
def test_text_three_millimetres_from_an_edge_passes(plain, side, place):
    assert said(safe_area, seen(plain, runs=(run(**place),))) == []


@pytest.mark.parametrize(
    ("side", "place"), [("left", {"x": 2.0}), ("top", {"y": 2.0}), ("right", {"x": 88.0}), ("bottom", {"y": 73.0})]
)
def test_text_two_millimetres_from_an_edge_is_named(plain, side, place):
    message = '"words" is 2.0 mm from the edge; it must be at least 3 mm'

    assert said(safe_area, seen(plain, runs=(run(**place),))) == [("preflight/safe-area", message, 1)]


def test_text_beyond_the_edge_is_named(plain):
    ((_, message, _),) = said(safe_area, seen(plain, runs=(run(x=-1.5),)))

    assert "is -1.5 mm from the edge" in message


def test_of_each_page_the_nearest_is_named(plain):
    runs = (run("near", x=2), run("nearer", x=1), run("far"), run("other", page=2, y=2.5))

    assert [(page, message[:8]) for _, message, page in said(safe_area, seen(plain, runs=runs))] == [
        (1, '"nearer"'),
        (2, '"other" '),
    ]


def test_marks_that_are_not_read_may_stand_at_the_edge(plain):
    assert said(safe_area, seen(plain, runs=(run(x=0, artifact=True),))) == []
