"""What is remembered of a file that was made, and of a diagnostic, as plain values."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.diagnostics import Diagnostic, FilePlace, PagePlace, Severity
from press.pieces import PLAIN, is_picture_of, path_of, ticket_path, twin_paths
from press.workshop import HOUSE_NAME, OUTPUT, PROJECT

if TYPE_CHECKING:
    from press.workshop import Workshop

FORMAT = 3
PLACES = (PROJECT, OUTPUT, HOUSE_NAME)


@dataclass(frozen=True)
class Record:
    """One job as it was done last.

    Attributes:
        job: its name.
        path: where its file goes below the output folder.
        frame: the digest of all of the job but its words.
        texts: the digest of each text that was printed, by `language:id`.
        read: the digest of each file that was read, by name; None for one that was looked for and not there.
        press: the digest of the engine and of the code that made it.
        outputs: the SHA-256 of each finished file, by its path; empty where there is none.
        facts: what the manifest says of it.
        diagnostics: what is wrong with it.
        seconds: processor time, in seconds.
        skipped: whether a release left it out.
        format: the form of the record; one in another form is not understood.
    """

    job: str
    path: str
    frame: str
    texts: dict[str, str]
    read: dict[str, str | None]
    press: str
    outputs: dict[str, str]
    facts: dict[str, Any]
    diagnostics: list[dict[str, Any]]
    seconds: dict[str, float] = field(default_factory=dict)
    skipped: bool = False
    format: int = FORMAT

    @property
    def finished(self) -> bool:
        """True where the file may be used."""
        return bool(self.outputs)


def record_of(values: Any, name: str) -> Record | None:
    """The record of a job, `document:language:edition`, that plain values stand for; None where they stand for no such record.

    What is remembered is input too: a record never names a file that is not of its job.
    """
    try:
        record = _adapter().validate_python(values)
        for diagnostic in record.diagnostics:
            _from_plain(diagnostic)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return (
        record if record.format == FORMAT and record.job == name and _owns(record) and all(map(_is_ours, record.read)) else None
    )


def _is_ours(name: str) -> bool:
    """True for the name of a file in one of the folders of a run, as far as the name itself says."""
    place, _, inside = name.partition(":")
    return place in PLACES and not inside.startswith("/") and ".." not in inside.split("/") and "\0" not in inside


def _owns(record: Record) -> bool:
    """True where the files of a record are those that its job makes, and the manifest says of them what they are."""
    document, language, edition = record.job.split(":")
    if any(not part or part.startswith(".") or "/" in part or "\0" in part for part in (document, language, edition)):
        return False
    paths = {path_of(document, language, edition, packed=packed) for packed in (False, True)}
    owned = {record.path, ticket_path(record.path), *twin_paths(record.path, edition)}
    beside = [path for path in record.outputs.keys() - owned if edition != PLAIN or not is_picture_of(path, document, language)]
    if record.path not in paths or beside:
        return False
    return not record.outputs or record.facts.get("sha256") == record.outputs.get(record.path)


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter  # noqa: PLC0415 - not for a build that has nothing to do

    return TypeAdapter(Record)


def to_plain(diagnostic: Diagnostic, workshop: Workshop) -> dict[str, Any]:
    """A diagnostic as plain values, with files named so that the folders may be moved."""
    return asdict(named(diagnostic, workshop)) | {"page": isinstance(diagnostic.place, PagePlace)}


def from_plain(values: dict[str, Any], workshop: Workshop) -> Diagnostic:
    """The diagnostic that plain values stand for."""
    return found_again(_from_plain(values), workshop)


def _from_plain(values: dict[str, Any]) -> Diagnostic:
    place = PagePlace(**values["place"]) if values["page"] else FilePlace(**values["place"])
    origin = FilePlace(**values["origin"]) if values["origin"] else None
    return Diagnostic(values["rule"], values["message"], place, values["hint"], Severity(values["severity"]), origin)


def named(diagnostic: Diagnostic, workshop: Workshop) -> Diagnostic:
    """A diagnostic with its files named so that the names hold in another place, or on another machine."""
    return _moved(diagnostic, workshop.name_of)


def found_again(diagnostic: Diagnostic, workshop: Workshop) -> Diagnostic:
    """A diagnostic with the files that `named` has named, where they are here."""
    return _moved(diagnostic, lambda name: str(workshop.path_of(name)))


def _moved(diagnostic: Diagnostic, rename: Any) -> Diagnostic:
    """The diagnostic with the files that are named in full named otherwise."""
    places = {name: place for name in ("place", "origin") if _is_named_in_full(place := getattr(diagnostic, name))}
    return replace(diagnostic, **{name: replace(place, file=rename(place.file)) for name, place in places.items()})


def _is_named_in_full(place: Any) -> bool:
    """True for a file that is named by its whole path, or by a folder of the workshop."""
    return isinstance(place, FilePlace) and (Path(place.file).is_absolute() or place.file.startswith(("house:", "project:")))
