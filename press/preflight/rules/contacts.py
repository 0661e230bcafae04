"""preflight/contacts: every number, code and address that was printed can be read from the finished file, digit by digit.

The characters are taken from where they stand on the page, left to right, not from the order in which they are stored.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.preflight.reading import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic for each printed contact that cannot be read off the page."""
    if not subject.rendering.contacts:
        return
    lines = lines_of(subject.pdf.data)
    for name, display in subject.rendering.contacts.items():
        pattern = re.compile(rf"(?<![\d-]){re.escape(display)}(?![\d-])")
        if not any(pattern.search(line) for line in lines):
            message = f'the contact "{name}" does not read "{display}" on any page'
            yield subject.problem("contacts", message, "its digits are out of order, broken or missing")
