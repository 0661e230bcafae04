"""Counties name existing sources, languages and contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.named import check_contact, check_language, check_source, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.content.content import Content
    from press.content.scope import Scope
    from press.content.yaml_source import Path
    from press.diagnostics import Diagnostic
    from press.rules import Rule

RULES: tuple[Rule, ...] = ()  # its codes are declared in press/content/named.py


def check(content: Content, scope: Scope) -> Iterator[Diagnostic]:
    """A diagnostic for each unknown name in a county; nothing if no document is built for counties."""
    if scope.documents is not None and not any(document.each == "counties" for _, document in scope.documents_in(content)):
        return
    place = places(content, "counties")
    for name, county in content.counties.items():
        path: Path = ("counties", name)
        yield from check_source(content, county.source, place((*path, "source")))
        for key, tags in (("covered", county.covered), ("third", (county.third,) if county.third else ())):
            for tag in tags:
                yield from check_language(content, tag, place((*path, key), find=tag))
        for contact in county.local:
            yield from check_contact(content, contact, place((*path, "local"), find=contact))
