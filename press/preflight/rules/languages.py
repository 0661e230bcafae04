"""preflight/languages: the file and every stretch in another language say which language it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Diagnostic
    from press.preflight.check import Subject


def check(subject: Subject) -> Iterator[Diagnostic]:
    """A diagnostic when the file has the wrong language, or does not name one that it prints."""
    said = str(subject.pdf.root.get("/Lang", ""))
    first = subject.job.locale.tag
    if said != first:
        yield subject.problem("languages", f'the file says its language is "{said}", and it is "{first}"')
    if subject.pdf.tree is None:
        return
    named = {str(element.entries.Lang) for element in subject.pdf.tree.walk() if "/Lang" in element.entries} | {said}
    for locale in subject.job.locales:
        if locale.tag not in named:
            yield subject.problem("languages", f'nothing in the file is marked as "{locale.tag}"')
