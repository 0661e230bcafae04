"""preflight/page-count: a piece has the number of pages that content.yaml says."""

from __future__ import annotations

import pytest

from press.preflight.rules import page_count
from tests.preflight.conftest import said, seen


@pytest.mark.parametrize(("wanted", "pages"), [(None, 9), ((2, 2), 2), ((2, 4), 2), ((2, 4), 3), ((2, 4), 4)])
def test_as_many_pages_as_are_wanted_pass(plain, wanted, pages):
    assert said(page_count, seen(plain, pages=pages, job={"pages": wanted})) == []


@pytest.mark.parametrize(
    ("wanted", "pages", "message"),
    [
        ((2, 2), 3, "the piece has 3 pages, not 2"),
        ((2, 2), 1, "the piece has 1 page, not 2"),
        ((2, 4), 5, "the piece has 5 pages, not 2 to 4"),
    ],
)
def test_too_few_or_too_many_are_counted(plain, wanted, pages, message):
    assert said(page_count, seen(plain, pages=pages, job={"pages": wanted})) == [("preflight/page-count", message, 0)]
