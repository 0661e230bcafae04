"""Every file that a build may read, with its digest, taken once before anything runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.files import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.workshop import Workshop

FOLDERS = {
    "content": "*.yaml", "briefs": "*.yaml", "templates": "*", "styles": "*", "translations": "*",
}  # fmt: skip
SINGLE = ("content.yaml", "printer.yaml", "fonts/fonts.lock.json")
CODE = "press"


def snapshot(workshop: Workshop) -> dict[str, str]:
    """The digest of every input, by its path; nothing that a build reads is left out."""
    return {str(path): found for path in sorted(set(_inputs(workshop))) if (found := digest(path))}


def _inputs(workshop: Workshop) -> Iterator[Path]:
    for root in workshop.roots:
        yield from (root / name for name in SINGLE)
        for folder, pattern in FOLDERS.items():
            yield from (path for path in (root / folder).rglob(pattern) if path.is_file())
    yield from (workshop.house / CODE).rglob("*.py")
    yield workshop.house / "requirements" / "runtime.lock"


def machine_digest(workshop: Workshop, files: dict[str, str]) -> str:
    """One digest over the engine, the fonts and our own code: what changes every piece at once."""
    import hashlib  # noqa: PLC0415

    code = [f"{path}:{files[path]}" for path in sorted(files) if _is_machine(workshop, path)]
    versions = [f"{name}={number}" for name, number in sorted(workshop.engine.items())]
    return hashlib.sha256("\n".join([*code, *versions]).encode()).hexdigest()[:16]


def _is_machine(workshop: Workshop, path: str) -> bool:
    house = workshop.house.as_posix()
    return path.startswith(f"{house}/{CODE}/") or path.endswith(("fonts.lock.json", "runtime.lock"))
