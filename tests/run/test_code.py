"""The digest of our code is of what makes bytes; what is said of a rule makes none."""

from __future__ import annotations

import subprocess
import sys

import pytest

from press.run.code import lays_out, module_of

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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x = 1", "x = 2"),
        ("x = 'a'", "x = 'b'"),
        ("def f():\n    'words'", "def f():\n    return 'words'"),
        ("x = 1\n'a string that is no docstring'", "x = 1\n'another'"),
        ("def f(a, b): ...", "def f(b, a): ..."),
        ("f(a)\nf(b)", "f(b)\nf(a)"),
    ],
)
def test_code_that_does_something_else_has_another_digest(one, other):
    assert module_of(one.encode()).digest != module_of(other.encode()).digest


@pytest.mark.parametrize(
    "same",
    ["x=1", "x = 1  # one", '"""One."""\nx = 1', "\n\nx = (1)\n", "x = 0x1", "x = \\\n  1"],
)
def test_code_that_is_written_otherwise_has_the_same_digest(same):
    assert module_of(same.encode()).digest == module_of(b"x = 1\n").digest


def test_what_is_not_python_is_known_by_its_bytes():
    assert module_of(b"x = = 1").digest != module_of(b"x = = 2").digest


def test_nothing_that_lays_out_or_decides_the_fit_is_left_out_of_its_digest(house):
    """What the engine and the fit load is in the digest of the layout: a process that loads them says what that is."""
    says = "import sys, press.make.fit, press.render.engine; print(*(n for n in sys.modules if n.startswith('press.')))"
    loaded = subprocess.run([sys.executable, "-c", says], cwd=house, capture_output=True, check=True, text=True).stdout.split()
    files = {f"{name.replace('.', '/')}.py" for name in loaded}

    assert "press/render/weasyprint_70/lines.py" in files
    assert {name for name in files if (house / name).is_file() and not lays_out(name)} == set()


def test_a_rule_about_finished_files_is_not_in_the_digest_of_the_layout():
    assert not lays_out("press/preflight/rules/bleed.py")
    assert not lays_out("press/finish/metadata.py")
    assert lays_out("press/preflight/rules/text_kept.py")
