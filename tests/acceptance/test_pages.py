"""The pages of documentation: what they link to, name and promise is there."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import click
import pytest

from press.commands.main import main
from press.workshop import HOUSE
from tests.conftest import CommandLine

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [*HOUSE.glob("*.md"), *(HOUSE / "docs").glob("*.md")]
WRITTEN = [
    page for page in PAGES if page.name not in {"campaign-files.md", "rules.md", "CHANGELOG.md"}
]  # the first two are generated
OF_THE_CODE = [HOUSE / "ARCHITECTURE.md", HOUSE / "docs" / "engine.md"]
MADE_LATER = {"output", "fonts/installed", "printer.yaml", "translations/reviews.yaml", "content/waivers.yaml"}
OF_EXAMPLES = "leaflet"  # the piece that examples are about
FOLDERS = {path.name for path in HOUSE.iterdir() if path.is_dir() and not path.name.startswith(".")}
ROOT_FILES = {path.name for path in HOUSE.iterdir() if path.is_file()}
CODES = set(re.findall(r"^### `(.+)`$", (HOUSE / "docs" / "rules.md").read_text(encoding="utf-8"), re.MULTILINE))
MOST_BYTES = 10_000

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
written = pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
of_the_code = pytest.mark.parametrize("page", OF_THE_CODE, ids=lambda page: page.name)


def without_examples(page: Path) -> str:
    """The text of a page without its blocks of code."""
    return re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def blocks(page: Path, language: str = "") -> list[str]:
    """The blocks of code of a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as the common forges make them."""
    headings = re.findall(r"^#+ (.+)$", without_examples(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(page: Path) -> list[tuple[str, str]]:
    """The links of a page into this project: path and anchor."""
    found = re.findall(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)", without_examples(page))
    return [(path, anchor) for path, anchor in found if path or anchor]


def paths_named(page: Path) -> set[str]:
    """The files and folders of this project that a page names in backticks, but for patterns and what is made later."""
    named = re.findall(r"`([\w.-]+(?:/[\w.-]+)*/?)`", without_examples(page))
    ours = {name for name in named if name.split("/")[0] in FOLDERS or name in ROOT_FILES}
    return {name for name in ours - CODES if OF_EXAMPLES not in name and not is_made_later(name)}


def is_made_later(name: str) -> bool:
    """True for what `make`, a build or a command writes."""
    return any(name == made or name.startswith(f"{made}/") for made in MADE_LATER)


def commands_given(page: Path) -> list[str]:
    """The commands that a page gives in blocks of code, without remarks; those with a gap to fill in are left out."""
    lines = [line for block in blocks(page) for line in block.splitlines() if line.startswith("python build.py")]
    return [line for line in (re.split(r"\s{2,}", line)[0] for line in lines) if not re.search(r"[<\[{]|\.\.\.", line)]


def commands_named(page: Path) -> list[str]:
    """The commands that a page names in its text; they may be incomplete."""
    named = re.findall(r"`(python build\.py[^`]*)`", without_examples(page))
    return [line for line in named if not re.search(r"[<\[{]|\.\.\.|--version", line)]


def understood(line: str, *, whole: bool) -> bool:
    """True where a command would run; raises UsageError where it would not. One that is not `whole` may lack arguments."""
    words = [{"DIR": str(HOUSE), "tcp://HOST:PORT": "tcp://10.0.0.5:8786"}.get(word, word) for word in shlex.split(line)[2:]]
    command: click.Command = main
    context = main.make_context("build.py", words or ["build"])
    words = [*context._protected_args, *context.args]
    while isinstance(command, click.Group) and words:
        name, command, words = command.resolve_command(context, words)
    return isinstance(command, click.Group) or bool(command.make_context(name, words, resilient_parsing=not whole))


def test_the_readme_is_one_page():
    assert len((HOUSE / "README.md").read_bytes()) <= MOST_BYTES


@pages
def test_a_link_leads_to_a_file_that_is_there(page):
    missing = [path for path, _ in links(page) if path and not (page.parent / path).exists()]

    assert missing == []


@pages
def test_a_link_to_a_heading_leads_to_one(page):
    targets = [((page.parent / path) if path else page, anchor) for path, anchor in links(page) if anchor]

    assert [anchor for target, anchor in targets if target.suffix == ".md" and anchor not in anchors(target)] == []


@written
def test_a_file_that_a_page_names_is_there(page):
    assert [name for name in sorted(paths_named(page)) if not (HOUSE / name).exists()] == []


@of_the_code
def test_what_a_page_says_is_in_a_file_stands_in_it(page):
    said = re.findall(r"`([\w.]+)`(?: in|,) `([\w-]+/[\w./-]+\.py)`", without_examples(page))
    said += re.findall(r"`([\w.]+)`(?:, `[\w.]+`)* \(`([\w-]+/[\w./-]+\.py)`\)", without_examples(page))
    astray = [(name, file) for name, file in said if not stands_in(name.rpartition(".")[2], HOUSE / file)]

    assert said
    assert astray == []


def stands_in(name: str, file: Path) -> bool:
    """True where a module defines a name: a function, a method, a class or a value."""
    return bool(re.search(rf"\b(?:def|class) {name}\b|^{name}(?::| =)", file.read_text(encoding="utf-8"), re.MULTILINE))


@written
def test_a_command_that_a_page_gives_is_understood(page):
    assert all(understood(line, whole=True) for line in commands_given(page))


@written
def test_a_command_that_a_page_names_is_there(page):
    assert all(understood(line, whole=False) for line in commands_named(page))


def test_the_number_of_packages_is_that_of_the_lock():
    locked = re.findall(r"^[\w.-]+==", (HOUSE / "requirements" / "runtime.lock").read_text(encoding="utf-8"), re.MULTILINE)
    elsewhere = re.findall(
        r"; platform_python_implementation != 'CPython'", (HOUSE / "requirements" / "runtime.lock").read_text()
    )

    page = (HOUSE / "docs" / "installing.md").read_text(encoding="utf-8")
    assert f"Python packages: {len(locked)} are pinned" in page
    assert f"your Python takes {len(locked) - len(elsewhere)} of them" in page


def test_the_readme_shows_what_the_press_says_of_a_wrong_edition(copied_house):
    file = copied_house / "content.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[mono, large-print]", "[mono, larg-print]", 1), encoding="utf-8")
    (shown,) = [block for block in blocks(HOUSE / "README.md") if "larg-print" in block]

    answer = CommandLine(copied_house, copied_house)("check")

    assert shown.strip() in answer.out + answer.err


def test_the_smallest_campaign_builds_as_the_page_tells(tmp_path, command):
    files = ("content.yaml", "content/contacts.yaml", "content/sources.yaml")
    shown = [
        text
        for text in blocks(HOUSE / "docs" / "campaign.md", "yaml")
        if text.startswith(("campaign:", "contacts:", "sources:"))
    ]
    for name, text in zip(files, shown, strict=True):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    answers = [
        command("new", "document", "leaflet", "--project", str(tmp_path)),
        command("check", "--project", str(tmp_path)),
        command("--project", str(tmp_path), "--jobs", "1"),
    ]

    assert [answer.code for answer in answers] == [0, 0, 0]
    assert (tmp_path / "output" / "en" / "leaflet.pdf").is_file()
