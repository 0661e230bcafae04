"""press/preflight/rules/attachments.py: nothing is attached to a piece."""

from __future__ import annotations

from press.preflight.rules import attachments as rule


def codes(piece):
    return {found.rule for found in rule.check(piece.subject())}


def test_a_file_that_is_attached_fails(render):
    assert codes(render('<p><a rel="attachment" href="data:text/plain,Hours">All hours</a></p>')) == {"preflight/attachments"}


def test_a_page_without_one_passes(render):
    assert codes(render("<p>All hours</p>")) == set()
