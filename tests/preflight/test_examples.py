"""Every rule is declared with an example that breaks it, and it alone of its file, and with one that does not."""

from __future__ import annotations

import pytest

from tests.preflight.examples import EXAMPLES, Maker, told_in_words


@pytest.fixture
def make(bench, plain, workshop, tmp_path, render):
    """The piece that an example becomes."""
    maker = Maker(bench, workshop, tmp_path)

    def made(file, rule, which: str):
        if rule.where:
            return maker.subject(file, rule, getattr(rule, which))
        return told_in_words(file, rule)[which == "passes"](plain, render)

    return made


@pytest.mark.parametrize(("file", "rule"), EXAMPLES, ids=[rule.code for _, rule in EXAMPLES])
def test_the_example_that_fails_breaks_its_rule_and_no_other_of_its_file(make, file, rule):
    found = list(file.check(make(file, rule, "fails")))

    assert {(one.rule, one.severity) for one in found} == {(rule.code, rule.severity)}


@pytest.mark.parametrize(("file", "rule"), EXAMPLES, ids=[rule.code for _, rule in EXAMPLES])
def test_the_example_that_passes_breaks_no_rule_of_its_file(make, file, rule):
    assert list(file.check(make(file, rule, "passes"))) == []
