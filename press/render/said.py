"""What a filled piece says beside its texts: words that a template types, numbers that it shows, where its links lead."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.DOTALL)
_SAID = re.compile(r"\b(?:alt|aria-[a-z]+|title|abbr|href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_GENERATED = re.compile(r"\b(?:content|bookmark-label|string-set)\s*:\s*([^;}]*[\"'][^;}]*)")
VOID = {"br", "img", "hr", "wbr", "input", "embed", "source", "area", "col", "link", "meta"}
UNSAID = {"style", "script"}
TEXT = "data-text="


def words_beside_texts(markup: str) -> list[str]:
    """The words of the body of a page that are of no text, each as it stands between two tags, and what is read aloud."""
    found: list[str] = []
    _, _, body = markup.partition("<body")
    at, hidden = 0, _Hidden()
    for token in _TOKEN.finditer(body):
        if not hidden.name:
            found.append(body[at : token.start()])
            found += [double or single for double, single in _SAID.findall(token["rest"] or "")]
        at = token.end()
        if token["name"]:
            hidden.meet(token["name"].lower(), token["rest"], ends=bool(token["end"]))
    return [words for part in found if (words := " ".join(html.unescape(part).split()))]


class _Hidden:
    """Whether a token stands inside of a text, or of a style."""

    def __init__(self) -> None:
        self.name, self._depth = "", 0

    def meet(self, name: str, rest: str, *, ends: bool) -> None:
        """Takes note of a tag."""
        if name in VOID or rest.endswith("/"):
            return
        if not self.name and not ends and (TEXT in rest or name in UNSAID):
            self.name, self._depth = name, 1
        elif name == self.name:
            self._depth += -1 if ends else 1
            self.name = self.name if self._depth else ""


def generated(styles: Iterable[str]) -> Iterator[str]:
    """The words that styles write onto a page."""
    for style in styles:
        yield from _GENERATED.findall(style)
