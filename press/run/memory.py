"""What was worked out of jobs without making them, kept with the digests of all that it was worked out from."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from functools import partial
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
        known = kept.get("jobs") if same else None
        self._known: dict[str, Any] = known if isinstance(known, dict) else {}
        self._clean: dict[str, tuple[str, set[str]]] = {}

    def of(self, job: Job, work: Callable[[], Worked]) -> Any:
        """The result for a job, as JSON keeps it; worked out where it is not known."""
        return self.known(job.name, digest_of([job.frame(), sorted(job.words().items())]), work)

    def planned(self, name: str, planned_from: str, plan: Callable[[], Job], work: Callable[[Job], Worked]) -> Any:
        """The same for a job that need not be planned where it was planned from what has this digest."""
        known = self._known.get(name)
        if (
            isinstance(known, dict)
            and known.get("planned_from") == planned_from
            and self._is_known(known, known.get("made_of"))
        ):
            return known["result"]
        job = plan()
        result = self.of(job, partial(work, job))
        self._known[name]["planned_from"] = planned_from
        return result

    def known(self, name: str, made_of: str, work: Callable[[], Worked]) -> Any:
        """The result of some name that was worked out from what has this digest, and from files."""
        known = self._known.get(name)
        if not self._is_known(known, made_of):
            result, files = work()
            named = {self.digests.workshop.name_of(path): there for path, there in files.items()}
            read = {name: self.digests.now(name) if there else None for name, there in named.items()}
            self._known[name] = {"made_of": made_of, "read": read, "result": result}
        self._known[name] = self._known.pop(name)  # what was asked for last stands last
        return self._known[name]["result"]

    def clean(self, name: str, made_of: str) -> set[str]:
        """The digests of what nothing was wrong with, beside what has this digest; to be changed, and kept as it is then."""
        known = self._known.get(name)
        before = known.get("result") if isinstance(known, dict) and known.get("made_of") == made_of else None
        self._clean[name] = (made_of, set(before) if isinstance(before, list) else set())
        return self._clean[name][1]

    def _is_known(self, known: Any, made_of: object) -> bool:
        """True for a result that was worked out from what is there now."""
        if not isinstance(known, dict) or known.get("made_of") != made_of or "result" not in known:
            return False
        read = known.get("read")
        return isinstance(read, dict) and all(self.digests.now(name) == before for name, before in read.items())

    def keep(self, most: int | None = None) -> None:
        """Writes what is known, or the `most` of it that was asked for last, where the state can be written."""
        for name, (made_of, digests) in self._clean.items():
            self._known[name] = {"made_of": made_of, "result": sorted(digests)}
        kept = dict(list(self._known.items())[-most:]) if most else self._known
        with suppress(PressError):
            values = {"press": self.digests.press, "jobs": kept}
            write_if_changed(self._file, json.dumps(values, ensure_ascii=False).encode())
