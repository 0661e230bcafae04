"""One change of one file, and a build after it: it ends with an answer, and prints no number that is not the contact's."""

from __future__ import annotations

import contextlib
import io
import random
import re
import shutil
import sys
import time
import unicodedata
from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

import pypdfium2

from tests.mutations.changes import changed
from tests.project import HOUSE, Project, make_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {
    "content": ("content.yaml", "content/contacts.yaml", "content/sources.yaml", "content/pieces/leaflet.yaml", "content/pieces/ticket.yaml", "translations/es.po"),
    "looks": ("templates/documents/leaflet.html", "templates/documents/ticket.html", "styles/documents/leaflet.css", "styles/documents/ticket.css"),
    "records": (
        "output/.press/records/en/leaflet.json", "output/.press/records/es/leaflet.json", "output/manifest/leaflet.json",
        "output/.press/faces.json", "output/.press/stamps/",
    ),
}  # fmt: skip
NUMBER = "14155550100"
GROUPED = re.compile(r"\+?\d(?:[ ().\-\u00a0\u2010-\u2015]{0,2}\d)*")
LIKE_A_NUMBER = range(7, 16)  # digits that somebody might dial
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
MOST_SECONDS = 60  # of processor time
LIMITS = "limits: {seconds: 10, memory: 400}\n"


@dataclass
class Trial:
    """What came of a change."""

    name: str
    code: int = 0
    said: str = ""
    faults: list[str] = field(default_factory=list)


class Room:
    """A project that is built once, and put back after each trial."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.kept = folder / "project", folder / "kept"
        self.door = _door()
        project = make_project(self.kept)
        project.write("content.yaml", project.read("content.yaml") + LIMITS)
        code, said = self.command(self.kept, "build")
        assert code == 0, said
        self.made = project.pdfs()

    def trial(self, kind: str, seed: int) -> Trial:
        """Changes a file of a kind, and builds: once to make, and once more as everybody does."""
        chance = random.Random(f"{kind}-{seed}")  # the same every time
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)
        name = chance.choice(KINDS[kind])
        path = next((self.folder / name).iterdir()) if name.endswith("/") else self.folder / name
        path.write_bytes(changed(path.read_bytes(), chance))
        if kind == "records" and not name.endswith("/") and chance.random() < 0.8:
            shutil.rmtree(self.folder / "output" / ".press" / "stamps")
        found, started = Trial(f"{kind} {seed} {name}"), time.process_time()
        words = [["build"], ["clean"] if kind == "records" else ["check"]]
        for line in words:
            found.code, said = self.command(self.folder, *line)
            found.said += said
            found.faults += list(self.faults(found.code, said))
            if line == ["build"]:
                found.faults += list(self._wrong_numbers())
        if time.process_time() - started > MOST_SECONDS:
            found.faults.append("it took too long")
        return found

    def faults(self, code: int, said: str) -> Iterator[str]:
        """What no answer may be."""
        if code not in (0, 1, 2):
            log = self.folder / "output" / ".press" / "bug.log"
            yield f"exit {code}: {log.read_text()[-1500:] if log.exists() else said[-800:]}"
        if "Traceback" in said or "this is a bug" in said or "[press/bug]" in said:
            yield f"a traceback: {said[-800:]}"
        if OBEYED.search(said):
            yield f"a terminal would obey: {OBEYED.search(said)!r}"

    def command(self, folder: Path, *words: str) -> tuple[int, str]:
        """Exit code and words of a command, run in this process through the door of the press."""
        out, before = io.StringIO(), sys.argv
        options = ["--jobs", "1"] if words[0] == "build" else []
        sys.argv = ["build.py", *words, "--project", str(folder), *options]
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                code = self.door.door()
        except BaseException as error:  # noqa: BLE001 - nothing may come through the door
            return 99, f"{type(error).__name__} came through the door: {error}"
        finally:
            sys.argv = before
        return code, out.getvalue()

    def _wrong_numbers(self) -> Iterator[str]:
        """Figures on the pieces that were made which somebody might dial, and which are not the contact's number, all of it."""
        for name, data in Project(self.folder).pdfs().items():
            if data == self.made.get(name):
                continue
            with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
                text = "\n".join(page.get_textpage().get_text_range() for page in document)
            for match in GROUPED.finditer(text):
                digits = "".join(str(unicodedata.digit(sign)) for sign in match[0] if sign.isdigit())
                if len(digits) in LIKE_A_NUMBER and digits != NUMBER:
                    yield f"{name} prints {match[0]!r}"


def _door() -> Any:
    """The module of build.py."""
    spec = spec_from_file_location("press_door", HOUSE / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
