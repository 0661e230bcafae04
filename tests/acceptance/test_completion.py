"""The shell completes commands, options and pieces."""

import pytest

from tests.conftest import CommandLine


@pytest.fixture
def completed(tmp_path, little_house):
    """What bash is offered for the last word of a line."""

    def offered(line):
        words = line.split(" ")
        asked = {"_BUILD_PY_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
        answer = CommandLine(tmp_path, little_house, environment=asked)()
        assert answer.err == ""
        return [line.partition(",")[2] for line in answer.out.splitlines()]

    return offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_of_its_own(command, shell):
    answer = command("completion", shell)

    assert (answer.code, answer.err) == (0, "")
    assert f"_BUILD_PY_COMPLETE={shell}_complete" in answer.out


def test_the_beginning_of_a_command_is_completed(completed):
    assert completed("build.py trans") == ["translate"]


def test_the_beginning_of_a_command_inside_a_group_is_completed(completed):
    assert completed("build.py translate ext") == ["extract"]


def test_the_first_word_may_be_a_piece(completed):
    assert completed("build.py leaf") == ["leaflet", "leaflet:en", "leaflet:es"]


@pytest.mark.parametrize("command", ["build", "list", "why"])
def test_commands_that_choose_pieces_complete_them(completed, command):
    assert completed(f"build.py {command} leaflet:e") == ["leaflet:en", "leaflet:es"]


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("build.py --fo", ["--format", "--force"]),
        ("build.py build --fo", ["--format", "--force"]),
        ("build.py check --st", ["--strict"]),
    ],
)
def test_options_are_completed_with_or_without_a_command(completed, line, options):
    assert completed(line) == options


def test_the_values_of_an_option_are_completed(completed):
    assert completed("build.py check --format ") == ["human", "json", "github"]
