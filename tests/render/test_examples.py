"""Every rule about templates and stylesheets is declared with an example that breaks it, and with one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.localized import LocalText
from press.render import html, stylesheets
from tests.render.pieces import FRAME, SHEET, job

if TYPE_CHECKING:
    from press.rules import Rule

SHOWN = [rule for rule in (*html.RULES, *stylesheets.RULES) if rule.where]
VIEW = {"publisher": {"name": LocalText("publisher.name", "en", "Publisher")}}


@pytest.fixture
def fault(bench):
    """The code of what keeps a piece from being laid out, with an example in its template or in its stylesheet."""

    def found(rule: Rule, text: str) -> str:
        if rule.where.startswith("styles/"):
            engine = bench("<p>words</p>", **{rule.where: f"{text}\n{SHEET}"})
        else:
            whole = rule.code == "template/empty"
            engine = bench(**{rule.where: text if whole else FRAME + text + "{% endblock %}"})
        try:
            engine.lay_out(job(view=VIEW))
        except html.TemplateFault as caught:
            return caught.diagnostic.rule
        return ""

    return found


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_an_example_breaks_its_rule_until_it_is_mended(fault, rule):
    assert (fault(rule, rule.fails), fault(rule, rule.passes)) == (rule.code, "")
