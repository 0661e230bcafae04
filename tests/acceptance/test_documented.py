"""Every command and option says what it is for, in its own help and in docs/commands.md, which is current."""

import importlib.util
import re
import shlex
from datetime import date

import click
import pytest

from press.commands.main import main
from press.run.opening import open_project
from press.workshop import HOUSE, Workshop


def documenter():
    """docs/commands.py as a module."""
    spec = importlib.util.spec_from_file_location("docs_commands", HOUSE / "docs" / "commands.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DOCS = documenter()
COMMANDS = dict(DOCS.every_command(main))
OPTIONS = [
    (name, option.opts[0])
    for name, command in COMMANDS.items()
    for option in command.params
    if isinstance(option, click.Option) and not option.hidden
]
ARGUMENTS = [
    (name, argument.name)
    for name, command in COMMANDS.items()
    for argument in command.params
    if isinstance(argument, click.Argument)
]


@pytest.fixture(scope="module")
def page():
    return (HOUSE / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def readme():
    return (HOUSE / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def campaign():
    """Our own campaign, planned."""
    return open_project(Workshop(HOUSE, HOUSE / "output"), today=date(2026, 11, 23))


def section(page, name):
    """What the page says of one command."""
    return page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def parameter(name, word):
    """An option or an argument of a command."""
    (found,) = [one for one in COMMANDS[name].params if word in one.opts]
    return found


def test_the_page_of_commands_is_current(page):
    assert page == DOCS.page(), "run `make docs`"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_in_one_sentence_what_it_does(name):
    help_ = COMMANDS[name].get_short_help_str(limit=500)

    assert help_.endswith(".")
    assert help_[0].isupper()


@pytest.mark.parametrize(("name", "word"), OPTIONS + ARGUMENTS)
def test_an_option_or_argument_says_what_it_is_for(name, word):
    assert parameter(name, word).help.endswith(".")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_on_the_page_with_its_usage(page, name):
    assert f"python build.py {name} [OPTIONS]" in section(page, name)


@pytest.mark.parametrize(("name", "word"), OPTIONS)
def test_an_option_is_on_the_page_below_its_command(page, name, word):
    assert re.search(rf"^- `[^`]*(?<![\w-]){re.escape(word)}(?![\w-])[^`]*`: [A-Z]", section(page, name), re.MULTILINE)


@pytest.mark.parametrize(("name", "word"), ARGUMENTS)
def test_an_argument_is_on_the_page_below_its_command(page, name, word):
    metavar = parameter(name, word).make_metavar(click.Context(COMMANDS[name]))

    assert f"- `{metavar}`: " in section(page, name)


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "130"])
def test_an_exit_code_is_on_the_page(page, code):
    assert f"\n| {code} | " in page


def example_of(name):
    """What the example of a command gives it, as the command would get it."""
    words = shlex.split(COMMANDS[name].epilog.removeprefix("Example: ").removeprefix('eval "$(').removesuffix(')"'))
    rest = [word for word in words if word not in {"python", "build.py", "./build.py"}]
    if rest[: len(name.split())] == name.split():
        rest = rest[len(name.split()) :]
    else:
        assert name == "build"  # which may be left out
    return COMMANDS[name].make_context(name, rest).params


@pytest.mark.parametrize("name", COMMANDS)
def test_an_example_is_understood_by_its_command(name):
    assert isinstance(example_of(name), dict)


def test_an_example_names_pieces_of_our_campaign(campaign):
    chosen = {name: example_of(name) for name in COMMANDS if {"selector", "selectors"} & set(example_of(name))}

    for given in chosen.values():
        selectors = given.get("selectors") or (given["selector"],)
        languages = given.get("languages") or [tag for tag in [given.get("language")] if tag]
        for selector in selectors:
            assert campaign.select([selector], languages=languages, editions=given.get("editions", ()))
    assert set(chosen) == {"build", "list", "why", "print", "translate proof", "translate sign"}


def test_the_readme_leads_to_the_page(readme):
    assert "(docs/commands.md)" in readme


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_a_page_names_no_command_that_is_not_there(file):
    text = (HOUSE / file).read_text(encoding="utf-8")
    named = {" ".join(words) for words in re.findall(r"build\.py (translate|new) ([a-z]+)", text)}

    assert named <= set(COMMANDS)


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_a_page_names_no_option_that_is_not_there(file):
    text = (HOUSE / file).read_text(encoding="utf-8")
    known = {option for name, _ in OPTIONS for one in COMMANDS[name].params for option in one.opts} | {"--help", "--version"}

    for line in re.findall(r"build\.py [^`\n]*", text):
        assert set(re.findall(r"(?<![\w-])--[a-z-]+", line)) <= known


def test_a_command_that_needs_an_argument_says_so_without_one(command):
    answer = command("new", "brief")

    assert answer.code == 2
    assert "Missing argument 'NAME'" in answer.err
