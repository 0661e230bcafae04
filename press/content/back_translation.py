r"""What a second reader understood of a translation, remarked in the PO file: `# Back-translation: Free classes at night`.

`translate update` ties it to the words that were read, `# Back-translation (of 3fa2c1-9c1d02): ...`, and marks it as old when
these change. Whoever reads a text again writes the remark anew.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

_REMARK = re.compile(
    r"^(?P<name>back-translation)(?:[ ]\((?P<old>old,\s)?of\s(?P<text>[0-9a-f]{6})-(?P<back>[0-9a-f]{6})\))?:\s*",
    re.IGNORECASE | re.MULTILINE,
)
_DOUBT = re.compile(r"^to check:\s*(\S.*)$", re.IGNORECASE | re.MULTILINE)


class BackTranslation(NamedTuple):
    """What was understood, and whether the translation has changed since."""

    words: str
    old: bool


def back_translation(remark: str, translation: str) -> BackTranslation | None:
    """The back-translation among the remarks on a translation."""
    found = _REMARK.search(remark)
    if not found:
        return None
    words = remark[found.end() :].strip()
    tied = found["text"] is not None and found["back"] == digest(words)
    return BackTranslation(words, tied and found["text"] != digest(translation))


def doubts(remark: str) -> list[str]:
    """What a translator asks the person who will sign: the remarks `# To check: ...`, one a line, before any back-translation."""
    found = _REMARK.search(remark)
    return _DOUBT.findall(remark[: found.start()] if found else remark)


def tied(remark: str, translation: str) -> str:
    """The first line of the back-translation in a remark, up to its colon, as it should be; empty where there is none."""
    found = _REMARK.search(remark)
    if not found:
        return ""
    words = remark[found.end() :].strip()
    same = found["text"] is None or found["back"] != digest(words)
    text = digest(translation) if same else found["text"]
    old = "" if text == digest(translation) else "old, "
    return f"{found['name']} ({old}of {text}-{digest(words)}):"


def with_tie(lines: list[str], translation: str) -> list[str]:
    """The lines of a translator's remarks with the back-translation tied to its text."""
    remark = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines)
    tie = tied(remark, translation)
    found = _REMARK.search(remark)
    if not tie or not found:
        return lines
    number = remark.count("\n", 0, found.start())
    rest = _REMARK.sub("", lines[number].removeprefix("#").removeprefix(" "), count=1)
    return [*lines[:number], f"# {tie} {rest}".rstrip(), *lines[number + 1 :]]


def with_back(lines: list[str], words: str, translation: str) -> list[str]:
    """The lines of a translator's remarks with what a reader understood now, tied to the text; other remarks stay."""
    remark = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines)
    found = _REMARK.search(remark)
    kept = remark[: found.start()] if found else remark
    others = [f"# {line}".rstrip() for line in kept.split("\n") if line.strip()]
    told = f"Back-translation (of {digest(translation)}-{digest(words)}): {words}"
    return [*others, *(f"# {line}".rstrip() for line in told.split("\n"))]


def digest(words: str) -> str:
    """A short digest of a text; where its lines are wrapped does not matter."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:6]
