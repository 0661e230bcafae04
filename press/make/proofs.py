"""Proofs that no milder fit step fits: found once, kept with a digest of all that decides it, and checked before they are believed.

Nothing is believed that was not laid out: the step of a proof is laid out like any other, and only what is not tried again
is taken from the proof, if this layout was made from the same words, files, typefaces and code.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.make.styled import Tools
    from press.pieces import Job
    from press.render.engine import Layout


@dataclass(frozen=True)
class Proof:
    """That a piece fits at a step and at no milder one.

    Attributes:
        step: the index of the fit step, from 0.
        digest: the digest of all that decides how the piece is laid out.
    """

    step: int
    digest: str


@dataclass(frozen=True)
class Proofs:
    """What is known of the pieces of an order.

    Attributes:
        known: the proof of each piece, by the name of its job.
        code: the digest of the engine and of our code that lays out; empty where it is unknown, and nothing is believed.
    """

    known: Mapping[str, Proof]
    code: str = ""

    def of(self, job: Job) -> Proof | None:
        """The proof of a job; None where there is none that its fit steps could have."""
        proof = self.known.get(job.name) if self.code else None
        return proof if proof and 0 <= proof.step < len(job.fit_steps) else None

    def digest(self, job: Job, layout: Layout, tools: Tools) -> str:
        """A digest of all that a layout was made from: 16 hexadecimal digits; empty where the code is unknown."""
        if not self.code:
            return ""
        faces = tools.faces_of(job, tools.engine.families_of(job))
        files = [
            (name, found or _on_disk(tools.workshop.path_of(name), found)) for name, found in tools.named(layout.files | faces)
        ]
        decides = [self.code, replace(job, starting_step=0).frame(), sorted(job.words().items()), layout.html, files]
        return hashlib.sha256(json.dumps(decides, ensure_ascii=False).encode()).hexdigest()[:16]


NO_PROOFS = Proofs({})


def proof_in(facts: Mapping[str, Any]) -> Proof | None:
    """The proof that the facts of a finished file hold; None where they hold none, or something else in its place."""
    match facts.get("fit"):
        case {"step": int(step), "proof": str(digest)} if digest:
            return Proof(step, digest)
    return None


def _on_disk(path: Path, found: str | None) -> str | None:
    """The digest of a file that others read for us; None where it does not exist."""
    if found is None:
        return None
    about = path.stat()
    return _digest(path, about.st_size, about.st_mtime_ns, about.st_ino)


@lru_cache(maxsize=512)
def _digest(path: Path, *_about: int) -> str:
    """The SHA-256 of a file; cached until its size, time or place on the disk changes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
