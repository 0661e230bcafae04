"""The notice of Civil Code 52.6: altered by one character, set too small, or with a logo in its block, it is not made."""

from __future__ import annotations

import re
import shutil

import pytest

from press.run.manifest import read_manifest
from press.workshop import HOUSE
from tests.conftest import CommandLine

PIECE = "notice-52-6-alpine:en"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of this checkout that this module's tests break, each in its own file."""
    from tests.acceptance.conftest import copy_house

    house = copy_house(tmp_path_factory.mktemp("notice") / "house")
    shutil.copytree(HOUSE / "briefs", house / "briefs")
    return house


@pytest.fixture
def edit(house):
    """Changes a file of the copy for one test; afterwards it is as it was."""
    kept = {}

    def change(name: str, old: str, new: str) -> None:
        text = (house / name).read_text(encoding="utf-8")
        assert old in text
        kept[name] = text
        (house / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    yield change
    for name, text in kept.items():
        (house / name).write_text(text, encoding="utf-8")


@pytest.fixture
def cli(house):
    return CommandLine(house, house=house)


def test_the_notice_of_a_county_is_made_and_says_where_its_words_are_from(cli, house):
    answer = cli("build", PIECE)

    assert (answer.code, "error" in answer.err) == (0, False), answer.err
    entry = next(entry for entry in read_manifest(house / "output") if entry["file"].startswith("en/notice"))
    assert (entry["pages"], entry["page_size_mm"]) == (1, pytest.approx([215.9, 279.4]))


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("content/notices.yaml", "1-888-539-2373", "1-888-539-2378", "content/notice-altered"),
        ("styles/documents/notice-52-6.css", "--size-statute: 18pt", "--size-statute: 15.9pt", "preflight/notice"),
        (
            "templates/components/statute.html",
            "<ul>",
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" aria-label="logo"><path d="M0 0h9v9z"/></svg><ul>',
            "preflight/notice",
        ),
        ("templates/components/statute.html", "</ul>", "</ul><p>Ask for Ana.</p>", "preflight/notice"),
        ("content.yaml", "    notice: ab-1661\n    audience: public\n    page: letter", "    notice: ab-1661\n    audience: public\n    page: half-letter", "preflight/notice"),
    ],
    ids=["one-digit", "15.9-points", "a-logo", "a-sentence", "a-small-page"],
)  # fmt: skip
def test_a_notice_that_is_not_as_prescribed_fails_with_the_name_of_the_rule(cli, edit, house, file, old, new, rule):
    edit(file, old, new)

    answer = cli("build", PIECE)

    assert answer.code == 1
    assert f"[{rule}]" in answer.err
    if rule.startswith("content/"):
        assert re.match(r"content/notices\.yaml:\d+:\d+: error: ", answer.err)
    else:
        assert not (house / "output" / "en" / "notice-52-6-alpine.pdf").exists()


def test_a_notice_without_an_official_text_says_so_and_is_not_made(cli):
    answer = cli("build", "notice-52-6-orange:es")

    assert answer.code == 2
    assert "no official text in Spanish" in answer.err
