"""The header of a PO file, complete as gettext wants it; what an editor has put there stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import polib

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from press.content.content import Content

_KEY = re.compile(r'^"([A-Za-z][A-Za-z0-9-]*):')
NOBODY = "nobody yet; a code such as T3, never a name"


def header(content: Content, tag: str) -> dict[str, str]:
    """The header of the file of a language, or of a template where the tag is empty; its dates are the day of the content."""
    campaign = content.campaign.campaign
    language = content.languages[tag].english if tag in content.languages else tag
    return {
        "Project-Id-Version": campaign.name,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": _moment(campaign.as_of),
        "PO-Revision-Date": _moment(campaign.as_of),
        "Last-Translator": NOBODY,
        "Language-Team": language or "all languages",
        **bare_header(tag),
    }


def bare_header(tag: str) -> dict[str, str]:
    """The lines that a file cannot be read without."""
    named = {"Language": tag.replace("-", "_")} if tag else {}
    return named | {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}


def completed(head: Sequence[str], wanted: Mapping[str, str]) -> list[str]:
    """The lines of a header with those that it lacks, before the others; a header that has all of them is not touched."""
    known = {match[1] for line in head if (match := _KEY.match(line))}
    missing = [f'"{key}: {polib.escape(value)}\\n"' for key, value in wanted.items() if key not in known]
    first = next((number for number, line in enumerate(head) if _KEY.match(line)), len(head))
    return [*head[:first], *missing, *head[first:]] if missing else list(head)


def _moment(day: date) -> str:
    return f"{day.isoformat()} 00:00+0000"
