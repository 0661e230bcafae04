"""The schema files that editors read, written anew from the models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.schema import schemas
from press.files import write_if_changed

if TYPE_CHECKING:
    from press.workshop import Workshop


def write_schemas(workshop: Workshop) -> str:
    """Writes every schema that changed; a sentence about it."""
    folder = workshop.house / "schemas"
    changed = [name for name, text in schemas().items() if write_if_changed(folder / name, text.encode())]
    return f"wrote {', '.join(changed)}" if changed else "the schemas are current"
