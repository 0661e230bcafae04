"""press/preflight/rules/resolution.py: pictures have enough pixels for their size; whole projects: tests/cases/test_pictures.py."""

from __future__ import annotations

from press.preflight.rules import resolution as rule

DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=="


def codes(piece):
    return {found.rule for found in rule.check(piece.subject())}


def test_a_pixel_that_is_drawn_as_large_as_a_thumb_is_told(render):
    assert codes(render(f'<p><img src="{DOT}" alt="A door" style="width: 20mm; height: 20mm"></p>')) == {"preflight/resolution"}


def test_a_page_without_pictures_passes(render):
    assert codes(render("<p>All hours</p>")) == set()
