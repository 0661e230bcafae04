"""press/preflight/rules/families.py: a style names families that are installed; whole projects: tests/cases/test_pictures.py."""

from __future__ import annotations

from press.preflight.rules import families as rule


def test_a_page_in_the_typefaces_of_the_house_passes(render):
    assert list(rule.check(render("<p>All hours</p>").subject())) == []


def test_the_code_is_one_of_styles():
    assert [one.code for one in rule.RULES] == ["style/unknown-family"]
