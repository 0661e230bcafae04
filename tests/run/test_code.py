"""The digest of our code is of what makes bytes; what is said of a rule makes none."""

from __future__ import annotations

import pytest

from press.run.code import module_of

CODE = """\"\"\"What a rule looks at.\"\"\"
RULES = (Rule(code="preflight/x", wants="This."),)
MOST = 3
def check(subject):
    return subject.pages > MOST
"""


@pytest.mark.parametrize(
    ("old", "new"), [("What a rule", "How a rule"), ('wants="This."', 'wants="That."'), ("MOST = 3", "MOST = 3  # pages")]
)
def test_what_is_said_of_a_rule_changes_no_digest(old, new):
    assert module_of(CODE.replace(old, new).encode()).digest == module_of(CODE.encode()).digest


@pytest.mark.parametrize(("old", "new"), [("MOST = 3", "MOST = 4"), ("> MOST", ">= MOST")])
def test_what_a_rule_does_changes_the_digest(old, new):
    assert module_of(CODE.replace(old, new).encode()).digest != module_of(CODE.encode()).digest
