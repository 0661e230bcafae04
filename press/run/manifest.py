"""output/manifest.json: every finished file, what it is, what it prints and what was proved of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.pieces import Job
    from press.run.cache import Cache
    from press.workshop import Workshop

import json


def write_manifest(workshop: Workshop, cache: Cache, planned: Sequence[Job]) -> None:
    """Writes the manifest of all finished pieces, in the order of the plan."""
    entries = []
    for job in planned:
        record = cache.record(job)
        if record and record.made:
            diagnostics = [f"{entry['severity']}: {entry['message']} [{entry['rule']}]" for entry in record.diagnostics]
            entries.append(record.facts | {"diagnostics": diagnostics})
    text = json.dumps({"files": entries}, indent=1, ensure_ascii=False) + "\n"
    write_if_changed(workshop.output / "manifest.json", text.encode())
