"""Every command and option says what it is for, in its own help and in README.md."""

import importlib.util
import re

import click
import pytest

from press.workshop import HOUSE


def build_py():
    """build.py as a module."""
    spec = importlib.util.spec_from_file_location("build_py", HOUSE / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands(group, path=()):
    """Every command below a group, by the words that call it."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(commands(build_py().main))
OPTIONS = sorted(
    {
        (name, option.opts[0])
        for name, command in COMMANDS.items()
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden
    }
)


@pytest.fixture(scope="module")
def readme():
    return (HOUSE / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_in_one_sentence_what_it_does(name):
    help_ = COMMANDS[name].get_short_help_str(limit=500)

    assert help_.endswith((".", ").", '".'))
    assert help_[0].isupper()


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_an_option_says_what_it_is_for(name, option):
    (found,) = [parameter for parameter in COMMANDS[name].params if option in parameter.opts]

    assert found.help
    assert found.help.endswith(".")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_in_the_readme(readme, name):
    assert re.search(rf"build\.py {re.escape(name)}\b", readme)


@pytest.mark.parametrize("option", sorted({option for _, option in OPTIONS}))
def test_an_option_is_in_the_readme(readme, option):
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", readme)


def test_the_readme_names_no_command_that_is_not_there(readme):
    named = {" ".join(words) for words in re.findall(r"build\.py (translate|new) ([a-z]+)", readme)}

    assert named <= set(COMMANDS)


def test_a_command_that_needs_an_argument_says_so_without_one(command):
    answer = command("new", "brief")

    assert answer.code == 2
    assert "Missing argument 'NAME'" in answer.err
