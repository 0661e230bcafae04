"""The small campaign in a folder of its own, and what the first stage says of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.content.load import load
from press.diagnostics import in_order
from tests.content.small import FILES
from tests.project import HOUSE, Project

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.content import Content
    from press.diagnostics import Diagnostic


@dataclass(frozen=True)
class Campaign(Project):
    """A project with everything in it that content can have."""

    def faults(self) -> list[Diagnostic]:
        """What is wrong with it, in order."""
        return in_order(load(self.root, self.house).diagnostics)

    def only_fault(self) -> Diagnostic:
        """The one thing that is wrong with it."""
        faults = self.faults()
        assert len(faults) == 1, [f"{fault.place}: {fault.message}" for fault in faults]
        return faults[0]

    def content(self) -> Content:
        """Its content; it has no faults."""
        loaded = load(self.root, self.house)
        assert loaded.diagnostics == []
        assert loaded.content is not None
        return loaded.content

    def place_of(self, name: str, words: str) -> str:
        """`file:line:column` of words that stand in a file exactly once, counted from its text."""
        text = self.read(name)
        assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {name}"
        before = text[: text.index(words)].split("\n")
        return f"{name}:{len(before)}:{len(before[-1]) + 1}"


TABLES = ("languages", "labels", "blocklist", "impositions", "proofreading")


def make_house(root: Path) -> Path:
    """A house with the tables of this one and nothing else, so that reading it takes no time."""
    (root / "content").mkdir(parents=True)
    for name in TABLES:
        shutil.copyfile(HOUSE / "content" / f"{name}.yaml", root / "content" / f"{name}.yaml")
    return root


def make_campaign(root: Path, house: Path) -> Campaign:
    """The small campaign, written into a folder."""
    campaign = Campaign(root, house)
    for name, text in FILES.items():
        campaign.write(name, text)
    return campaign
