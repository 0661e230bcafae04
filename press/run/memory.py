"""What was worked out of jobs without making them, kept with the digests of all that it was worked out from."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from press.diagnostics import PressError
from press.files import read_json, write_if_changed
from press.pieces import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from press.pieces import Job
    from press.run.digests import Digests

    Worked = tuple[Any, Mapping[Path, bool]]  # the result, and the files that were read or looked for


class Memory:
    """Results by the name of their job; one that was worked out from anything else than what is there now is not known."""

    def __init__(self, digests: Digests, name: str) -> None:
        self.digests = digests
        place = hashlib.sha256(str(digests.workshop.project).encode()).hexdigest()[:16]
        self._file = digests.workshop.memory / "projects" / place / f"{name}.json"
        kept = read_json(self._file)
        same = isinstance(kept, dict) and kept.get("press") == digests.press
        self._known: dict[str, Any] = kept["jobs"] if same else {}

    def of(self, job: Job, work: Callable[[], Worked]) -> Any:
        """The result for a job, as JSON keeps it; worked out where it is not known."""
        return self.known(job.name, digest_of([job.frame(), sorted(job.words().items())]), work)

    def known(self, name: str, made_of: str, work: Callable[[], Worked]) -> Any:
        """The result of some name that was worked out from what has this digest, and from files."""
        known = self._known.get(name)
        if known is None or known["made_of"] != made_of or not self._same(known["read"]):
            result, files = work()
            named = {self.digests.workshop.name_of(path): there for path, there in files.items()}
            read = {name: self.digests.now(name) if there else None for name, there in named.items()}
            self._known[name] = known = {"made_of": made_of, "read": read, "result": result}
        return known["result"]

    def _same(self, read: Mapping[str, str | None]) -> bool:
        return all(self.digests.now(name) == before for name, before in read.items())

    def keep(self) -> None:
        """Writes what is known, where the state can be written."""
        with suppress(PressError):
            values = {"press": self.digests.press, "jobs": self._known}
            write_if_changed(self._file, json.dumps(values, ensure_ascii=False).encode())
