"""Every rule about content is declared with an example that breaks it and no other, and with one that breaks none."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from press import content
from press.content.check import check_translations, check_wording
from press.content.load import load

if TYPE_CHECKING:
    from press.rules import Rule

MODULES = [import_module(found.name) for found in pkgutil.walk_packages(content.__path__, "press.content.")]
RULES: list[Rule] = [rule for module in MODULES for rule in getattr(module, "RULES", ())]
SHOWN = [rule for rule in RULES if rule.where]


@pytest.fixture
def broken(campaign):
    """The codes, with their severity, of what is wrong with the small campaign where an example stands in its file."""

    def found(rule: Rule, text: str):
        (campaign.write if rule.code.startswith("yaml/") else campaign.merge)(rule.where, text)
        read = load(campaign.root, campaign.house)
        faults = [*read.diagnostics]
        faults += [*check_wording(read.content), *check_translations(read.content)] if read.content else []
        return {(fault.rule, fault.severity) for fault in faults}

    return found


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_example_that_fails_breaks_its_rule_and_no_other(broken, rule):
    assert broken(rule, rule.fails) == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_example_that_passes_breaks_no_rule(broken, rule):
    assert broken(rule, rule.passes) == set()
