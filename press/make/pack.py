"""A pack: everything there is of a piece in one language, in one zip, with a picture and checksums. Same bytes every time."""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from typing import TYPE_CHECKING

from press.finish.pictures import pictures
from press.make.outcome import Outcome
from press.make.shop import TICKET

if TYPE_CHECKING:
    from press.pieces import Job, Pack
    from press.workshop import Workshop

PICTURE_DPI = 110
CHECKSUMS = "SHA256SUMS.txt"
COMPACT = (".pdf", ".png")
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip can name; its files have no date of their own
READABLE = 0o644 << 16


def packed(job: Job, pack: Pack, workshop: Workshop) -> Outcome:
    """The zip of what is finished; none when a piece of it is missing, whose own problems say why."""
    started = time.process_time()
    members = [workshop.output / path for path in pack.members]
    present = {path.name: path.read_bytes() for path in members if path.is_file()}
    read = tuple((str(path), path.is_file()) for path in members)
    if len(present) < len(members):
        return Outcome(job.name, job.path, None, (), files=read, skipped=bool(job.release))
    tickets = [path for path in (member.with_suffix(TICKET) for member in members) if path.is_file()]
    plain = members[0]
    files = present | {path.name: path.read_bytes() for path in tickets}
    files |= {f"{plain.stem}.{number}.png": png for number, png in enumerate(pictures(present[plain.name], dpi=PICTURE_DPI), 1)}
    data = _zipped(f"{job.document}.{job.language}", files)
    facts = {
        "file": job.path, "document": job.document, "language": job.language, "edition": job.edition, "title": job.title,
        "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "holds": sorted(files),
    }  # fmt: skip
    read += tuple((str(path), True) for path in tickets)
    return Outcome(job.name, job.path, data, (), files=read, facts=facts, seconds={"all": time.process_time() - started})


def _zipped(folder: str, files: dict[str, bytes]) -> bytes:
    """A zip with one folder; PDFs and pictures are small already and are stored as they are."""
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in sorted((files | {CHECKSUMS: sums.encode()}).items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EPOCH)
            entry.external_attr, entry.create_system = READABLE, 3
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(COMPACT) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()
