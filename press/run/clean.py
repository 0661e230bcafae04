"""`clean`: removes what the press has made, and nothing else."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from press.diagnostics import PressError
from press.files import PART, read_json
from press.inside import leads_inside
from press.run.cache import RECORDS
from press.run.manifest import FOLDER as MANIFEST
from press.run.manifest import read_manifest
from press.run.record import record_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.workshop import Workshop

GALLERY = "gallery.json"  # the pages of the gallery that were written last
CALIBRATION, PROOFS = "calibration.pdf", "proofs"
NAMED = 5


def remove_output(workshop: Workshop) -> str:
    """Removes what the press made from the output folder, and the folder if nothing else is in it; a sentence about it.

    Raises PressError where the folder is not the press's own, or where something cannot be removed.
    """
    output = workshop.output
    if not output.exists():
        return f"{output} is not there; nothing was removed"
    if not workshop.state.is_dir():
        raise PressError(f"{output} was not made by the press; nothing was removed")
    if workshop.project.is_relative_to(output):
        raise PressError(f"{output} holds the project itself; nothing was removed")
    try:
        count = _remove(workshop)
    except OSError as error:
        raise PressError(f"{error.filename or workshop.state} cannot be removed: {error.strerror or error}") from None
    return _said(output, f"{count} file{'' if count == 1 else 's'}")


def _remove(workshop: Workshop) -> int:
    """Removes every file that the press made, what it remembers, and the folders that are empty then; how many files."""
    made = _made(workshop)
    shutil.rmtree(workshop.state)
    for path in made:
        path.unlink(missing_ok=True)
    folders = [path for path in workshop.output.rglob("*") if path.is_dir() and not path.is_symlink()]
    for folder in [*sorted(folders, reverse=True), workshop.output]:
        if not any(folder.iterdir()):
            folder.rmdir()
    return len(made)


def _made(workshop: Workshop) -> set[Path]:
    """The files that the press made, as far as they are there and no link leads out of the output folder."""
    output = workshop.output
    found = {
        output / CALIBRATION,
        *(output / MANIFEST).glob("*.json"),
        *(output / PROOFS).rglob("*.pdf"),
        *(output / PROOFS).rglob("*.csv"),
    }
    found |= {output / path for path in _recorded(workshop)}
    listed = read_json(workshop.state / GALLERY)
    found |= {output / str(path) for path in (listed if isinstance(listed, list) else ())}
    found |= set(output.rglob(f".*{PART}"))
    return {path for path in found if not path.is_symlink() and path.is_file() and leads_inside(path, [output])}


def _recorded(workshop: Workshop) -> Iterator[str]:
    """The paths that the manifest and the records of the pieces name."""
    yield from (entry["file"] for entry in read_manifest(workshop.output))
    for file in (workshop.state / RECORDS).rglob("*.json"):
        kept = read_json(file)
        for edition, values in kept.items() if isinstance(kept, dict) else ():
            if record := record_of(values, f"{file.stem}:{file.parent.name}:{edition}"):
                yield from {record.path, *record.outputs}


def _said(output: Path, count: str) -> str:
    if not output.exists():
        return f"removed {output}: {count}"
    left = [path for path in output.rglob("*") if path.is_symlink() or not path.is_dir()]
    kept = sorted(path.relative_to(output).as_posix() for path in left)
    more = f" and {len(kept) - NAMED} more" if len(kept) > NAMED else ""
    return f"removed {count} from {output}; what the press did not make was kept: {', '.join(kept[:NAMED])}{more}"
