"""Small projects that go wrong: each folder here holds the files in which one differs from `base/`.

`NAME.link` stands for a symbolic link; its text says where it leads. The base keeps its contacts in content.yaml, as old
campaigns did; a case is written out with them in content/contacts.yaml, where they belong.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.project import Project

CASES = Path(__file__).parent
BASE = CASES / "base"
LINK = ".link"
MOVED = "contacts:"


def case(name: str, root: Path) -> Project:
    """A case written out below a folder, ready to be checked or built."""
    return make_case(root / name, name)


def make_case(folder: Path, name: str = "") -> Project:
    """A case written out in a folder of its own; the base where no case is named."""
    project = Project(folder)
    for source in (BASE, *([CASES / name] if name else [])):
        _copy(source, project.root)
    _move_contacts(project)
    return project


def _copy(source: Path, root: Path) -> None:
    """Copies a folder's files over those of a project, and makes its links."""
    for path in sorted(path for path in source.rglob("*") if path.is_file() and path.name != "README"):
        target = root / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == LINK:
            target.with_suffix("").unlink(missing_ok=True)
            target.with_suffix("").symlink_to(path.read_text(encoding="utf-8").strip())
        else:
            target.unlink(missing_ok=True)
            shutil.copyfile(path, target)


def _move_contacts(project: Project) -> None:
    """Moves the contacts of content.yaml into their own file, line by line."""
    lines = project.read("content.yaml").splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if line.startswith(MOVED)), None)
    if start is None:
        return
    after = range(start + 1, len(lines))
    end = next((number for number in after if lines[number].strip() and not lines[number].startswith((" ", "#"))), len(lines))
    project.write("content/contacts.yaml", "".join(lines[start:end]))
    project.write("content.yaml", "".join(lines[:start] + lines[end:]))
