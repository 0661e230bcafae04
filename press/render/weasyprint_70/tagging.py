"""Replaces the engine's marked content and structure tree with ours while a document is painted.

The engine's tree splits elements at pages and columns, repeats table heads, drops languages and scopes, and
includes running heads.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint.pdf
from weasyprint.pdf.stream import Stream

from press.render.weasyprint_70.tags import write_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.render.tree import Tree


class _Current:
    """The structure of the document that is being painted; one at a time per process."""

    tree: Tree | None = None


def apply() -> None:
    """Patches the engine."""
    Stream.marked = _marked
    weasyprint.pdf.add_tags = _add_tags


@contextmanager
def tagging(tree: Tree) -> Iterator[None]:
    """Gives this structure tree to documents that are painted inside the `with` block."""
    _Current.tree = tree
    try:
        yield
    finally:
        _Current.tree = None


@contextmanager
def _marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    """Marks content that belongs to the structure tree; everything else becomes an artifact."""
    if self._tags is None:
        yield
        return
    kind = _Current.tree.artifacts.get(box) if _Current.tree else None
    if kind is not None:
        self.begin_marked_content("Artifact", pydyf.Dictionary({"Type": f"/{kind}"}))
    else:
        mcid = len(self._tags)
        self._tags[box] = {"tag": tag, "mcid": mcid}
        self.begin_marked_content(tag, pydyf.Dictionary({"MCID": mcid}))
    try:
        yield
    finally:
        self.end_marked_content()


def _add_tags(pdf: Any, document: Any, _version: Any, streams: Any) -> None:
    if _Current.tree is None:
        raise RuntimeError("a tagged document is painted outside of `tagging`")
    write_tags(pdf, document, _Current.tree, streams)
