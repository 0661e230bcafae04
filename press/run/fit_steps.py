"""`make steps`: writes down at which step of the fit engine each piece was set, so that the next build begins there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from press.files import write_if_changed
from press.pieces import PLAIN
from press.run.manifest import FOLDER, read_manifest
from press.workshop import HOUSE, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

FILE = "content/fit-steps.yaml"
HEAD = """# yaml-language-server: $schema=../schemas/fit-steps.schema.json
# At which step of the fit engine each piece was set, by document and language: the next build begins there.
# Written by `make steps` from output/manifest/. What is wrong here costs time, and changes no piece.
"""


def write_steps(workshop: Workshop) -> str:
    """Writes content/fit-steps.yaml from what was built last; a sentence about it."""
    entries = list(read_manifest(workshop.output))
    found = steps_in(entries)
    if not found:
        return f"{workshop.output / FOLDER} names no piece whose type had to change; build first"
    proofs = _lines(proofs_in(entries))
    text = "\n".join([f"{HEAD}fit_steps:", *_lines(found), *(["proofs:", *proofs] if proofs else [])])
    changed = write_if_changed(workshop.project / FILE, f"{text}\n".encode())
    return f"wrote {FILE}" if changed else f"{FILE} is current"


def _lines(found: dict[str, dict[str, Any]]) -> list[str]:
    return [
        f"  {document}: {{{', '.join(f'{tag}: {value}' for tag, value in values.items())}}}"
        for document, values in found.items()
    ]


def proofs_in(entries: Iterable[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """The digests of the proofs of plain pieces that were not set at the first step, by document and language."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        if entry["edition"] == PLAIN and entry.get("fit", {}).get("step") and "proof" in entry["fit"]:
            found[entry["document"]][entry["language"]] = f'"{entry["fit"]["proof"]}"'
    return dict(found)


def steps_in(entries: Iterable[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """The steps of the plain pieces of a manifest, by document and language; of documents that always fit as they are none."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for entry in entries:
        if entry["edition"] == PLAIN and "fit" in entry:
            found[entry["document"]][entry["language"]] = entry["fit"]["step"]
    return {document: steps for document, steps in found.items() if any(steps.values())}


if __name__ == "__main__":
    print(write_steps(Workshop(HOUSE, HOUSE / "output")))  # noqa: T201 - what a command says
