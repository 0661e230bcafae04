"""A verb is a file, imported when it is called; what is no verb is a piece to build."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

import press.commands
from press.commands.main import main
from press.commands.verbs import Verb, Verbs
from press.workshop import HOUSE

FOLDER = Path(press.commands.__file__).parent
NOT_VERBS = {"main", "options", "terminal", "verbs"}
HEAVY = {"weasyprint", "pydantic", "babel", "jinja2", "pikepdf"}


def every_verb(group, *words):
    """Each verb, groups too, by the words that call it."""
    for name, verb in group.commands.items():
        yield (*words, name), verb
        loaded = verb.load()
        if isinstance(loaded, Verbs):
            yield from every_verb(loaded, *words, name)


VERBS = dict(every_verb(main))


def imported_by(*words):
    """The modules that a command line imports, up to its help, in a process of its own."""
    code = (
        "import sys; from press.commands.main import main; "
        f"main.main({list(words)!r}, standalone_mode=False); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, check=True, capture_output=True, text=True)
    return set(done.stderr.split())


def verbs_in(modules):
    """The modules of verbs among others."""
    found = {name.removeprefix("press.commands.") for name in modules if name.startswith("press.commands.")}
    return found - NOT_VERBS


def test_every_verb_has_a_file_and_every_file_a_verb():
    files = {
        path.relative_to(FOLDER).with_suffix("").as_posix().removesuffix("/__init__").replace("/", ".")
        for path in FOLDER.rglob("*.py")
        if path != FOLDER / "__init__.py"
    }

    assert {verb.module.removeprefix("press.commands.") for verb in VERBS.values()} == files - NOT_VERBS


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_the_sentence_a_verb_is_listed_by_is_its_own_first_one(words):
    verb = VERBS[words]

    assert verb.short_help == verb.load().get_short_help_str(limit=500)
    assert verb.load().name == words[-1]


def test_the_list_of_verbs_imports_none_of_them():
    modules = imported_by("--help")

    assert verbs_in(modules) == set()
    assert not modules & HEAVY


def test_only_the_verb_that_is_called_is_imported():
    assert verbs_in(imported_by("completion", "--help")) == {"completion"}
    assert verbs_in(imported_by("translate", "sign", "--help")) == {"translate", "translate.sign"}


def test_a_build_imports_nothing_heavy_before_it_knows_that_there_is_work():
    modules = imported_by("build", "--help")

    assert verbs_in(modules) == {"build"}
    assert not modules & HEAVY


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_the_help_of_a_verb_shows_how_it_is_called(words, capsys):
    assert main.main([*words, "--help"], prog_name="build.py", standalone_mode=False) == 0

    assert capsys.readouterr().out.startswith(f"Usage: build.py {' '.join(words)} [OPTIONS]")


@pytest.fixture
def called():
    """Parses a command line of the press as far as the verb; its name and what is left for it."""

    def parsed(*words):
        context = main.make_context("build.py", list(words))
        return context._protected_args + context.args

    return parsed


@pytest.mark.parametrize("words", [(), ("flyer:es",), ("flyer", "check"), ("--force",), ("-q", "flyer")])
def test_a_first_word_that_is_no_verb_is_a_piece_to_build(called, words):
    assert called(*words) == ["build", *words]


@pytest.mark.parametrize("words", [("check",), ("build", "flyer"), ("translate", "sign")])
def test_a_first_word_that_is_a_verb_is_called(called, words):
    assert called(*words) == list(words)


def test_a_verb_of_a_group_that_is_not_there_is_wrong_usage():
    with pytest.raises(click.exceptions.NoSuchCommand, match="nonsense"):
        main.main(["translate", "nonsense"], standalone_mode=False)


def test_verbs_are_listed_in_the_order_they_were_given():
    given = [Verb(name, "nowhere", "It does something.") for name in ("second", "first")]

    assert Verbs("group", commands=given).list_commands(click.Context(main)) == ["second", "first"]
