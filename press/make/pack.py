"""A pack: all files of a piece in one language in one zip, with pictures and checksums. The same input gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from press.finish.pictures import pictures
from press.make.outcome import Outcome, empty_outcome
from press.pieces import ticket_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.pieces import Job, Pack

PICTURE_DPI = 110
CHECKSUMS = "SHA256SUMS.txt"
COMPACT = (".pdf", ".png")
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date in a zip; its files have no dates of their own
READABLE = 0o644 << 16


def packed(job: Job, pack: Pack, finished: Mapping[str, bytes]) -> Outcome:
    """The zip of the members, whose bytes `finished` holds by path; no file where a member is missing: its outcome says why."""
    started = time.process_time()
    paths = [*pack.members, *(path for path in map(ticket_path, pack.members) if path in finished)]
    handed = {path: _sha256(finished[path]) if path in finished else None for path in paths}
    if None in handed.values():
        return empty_outcome(job, (), handed=handed, skipped=bool(job.release))
    files = {PurePosixPath(path).name: finished[path] for path in paths}
    plain = PurePosixPath(pack.members[0])
    pages = enumerate(pictures(finished[str(plain)], dpi=PICTURE_DPI), start=1)
    files |= {f"{plain.stem}.{number}.png": png for number, png in pages}
    data = _zipped(f"{job.document}.{job.language}", files)
    facts = {
        "file": job.path, "document": job.document, "language": job.language, "edition": job.edition, "title": job.title,
        "bytes": len(data), "sha256": _sha256(data), "holds": sorted(files),
    }  # fmt: skip
    seconds = {"all": time.process_time() - started}
    return Outcome(job.name, job.path, {job.path: data}, handed=handed, facts=facts, seconds=seconds)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _zipped(folder: str, files: dict[str, bytes]) -> bytes:
    """A zip with one folder; PDFs and pictures are stored uncompressed, since they are compact already."""
    sums = "".join(f"{_sha256(data)}  {name}\n" for name, data in sorted(files.items()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in sorted((files | {CHECKSUMS: sums.encode()}).items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EPOCH)
            entry.external_attr, entry.create_system = READABLE, 3
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(COMPACT) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()
