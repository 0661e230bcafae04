"""press/preflight/rules/picture_files.py: a picture that cannot be drawn is told; whole projects: tests/cases/test_pictures.py."""

from __future__ import annotations

from press.preflight.rules import picture_files as rule


def codes(piece):
    return {found.rule for found in rule.check(piece.subject())}


def test_a_drawing_that_is_cut_short_fails(render):
    assert codes(render('<p><img src="data:image/svg+xml,%3Csvg" alt="A door"></p>')) == {"preflight/picture-file"}


def test_a_drawing_that_is_whole_passes(render):
    drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"

    assert codes(render(f'<p><img src="{drawing}" alt="A door"></p>')) == set()
