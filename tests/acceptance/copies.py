"""Copies of this house's own content, cut to what two briefs need, so that each can be broken in a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from press.content.yaml_source import YamlFile, parse_yaml
from press.diagnostics import FilePlace
from press.run.opening import open_project
from press.workshop import HOUSE, Workshop

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Diagnostic

TODAY = date(2026, 11, 23)
TRIMMED = ("languages", "facts", "datasets", "glossary", "sources")
OPTIONAL_FILES = ("blocklist", "indicators", "spoken", "fit-steps", "proofreading", "waivers")
LANGUAGES = re.compile(r"^languages:\s*\[[^\]]*\]", re.MULTILINE)
REFERENCE = re.compile(r"\{\{.*?\}\}")
WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


@cache
def copies() -> dict[str, str]:
    """The texts of a project that is its own house: content.yaml, content/, two briefs with charts, one PO file."""
    paths = [HOUSE / "content.yaml", *sorted((HOUSE / "content").rglob("*.yaml"))]
    paths.remove(HOUSE / "content" / "calibration-sheet.yaml")  # read by `calibrate` alone
    paths += [path for path in sorted((HOUSE / "briefs").glob("*.yaml")) if "chart:" in path.read_text(encoding="utf-8")][:2]
    files = {path.relative_to(HOUSE).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    files["content.yaml"] = LANGUAGES.sub("languages: [en, es]", files["content.yaml"])
    for kind in TRIMMED:
        files[f"content/{kind}.yaml"] = _trimmed(files, kind)
    files["translations/es.po"] = _translations(files)
    return files


def parsed(name: str) -> YamlFile:
    """One of the copies with the places of its keys and values."""
    return parse_yaml(copies()[name], name)[0]


def briefs() -> list[str]:
    """The names of the two briefs."""
    return [name for name in copies() if name.startswith("briefs/")]


def _trimmed(files: dict[str, str], kind: str) -> str:
    """The records of one kind that any other file names."""
    name = f"content/{kind}.yaml"
    later = {f"content/{other}.yaml" for other in TRIMMED[TRIMMED.index(kind) :]}
    named = {word for file, text in files.items() if file not in later for word in WORD.findall(text)}
    source, _ = parse_yaml(files[name], name)
    starts = {key: source.text.rfind("\n", 0, source.keys[kind, key].start) + 1 for key in source.value[kind]}
    ends = [*starts.values(), len(source.text)][1:]
    kept = [source.text[start:end] for (key, start), end in zip(starts.items(), ends, strict=True) if key in named]
    return source.text[: min(starts.values())] + "".join(kept)


def _translations(files: dict[str, str]) -> str:
    """Three translations: two plain ones, and one that names a contact."""
    publisher = parse_yaml(files["content.yaml"], "")[0].value["publisher"]
    campaign = parse_yaml(files["content.yaml"], "")[0].value["campaign"]
    pairs = [
        ("publisher.name", publisher["name"], "La imprenta de la libertad"),
        ("campaign.name", campaign["name"], "Libre de irse"),
        ("danger.call", "Call {{ contact.emergency }}.", "Llame: {{ contact.emergency }}."),
    ]
    files["content/pieces/danger.yaml"] = 'call: "Call {{ contact.emergency }}."\n'
    files["content.yaml"] += "  danger:\n    name: Danger\n    text: content/pieces/danger.yaml\n    audience: public\n"
    header = '#\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return header + "".join(f'\n#. A note.\nmsgctxt "{i}"\nmsgid "{source}"\nmsgstr "{words}"\n' for i, source, words in pairs)


@dataclass(frozen=True)
class Broken:
    """A project with one broken file: what it holds instead, or None if it is not there at all."""

    name: str
    file: str
    data: bytes | None
    must: bool = True  # it must be told; what may be left out or put in freely need not be

    def write(self, root: Path) -> Workshop:
        """The project in a folder, with something in its output."""
        for name, text in copies().items():
            data = self.data if name == self.file else text.encode()
            if data is not None:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes(data)
        (root / "output").mkdir()
        (root / "output" / "kept.pdf").write_bytes(b"made before")
        return Workshop(root, root / "output", root)


def inspected(workshop: Workshop) -> list[Diagnostic]:
    """What is wrong with the content of a project."""
    return open_project(workshop, today=TODAY).diagnostics


def assert_well_told(diagnostics: list[Diagnostic], *roots: Path) -> None:
    """Each diagnostic is a sentence at a place that is there: a line of the file, and the words of that line."""
    for told in diagnostics:
        place = told.place
        assert isinstance(place, FilePlace)
        assert told.message
        assert re.fullmatch(r"[a-z]+/[a-z-]+", told.rule)
        found = next((folder / place.file for folder in roots if (folder / place.file).is_file()), None)
        if found is None or told.rule in {"content/too-large", "content/unreadable"}:
            assert not place.line, told
            continue
        lines = found.read_bytes().decode("utf-8-sig", errors="replace").split("\n")
        assert 1 <= place.line <= len(lines), told
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, told
        assert place.excerpt in {"", lines[place.line - 1].rstrip("\r")}, told


def assert_untouched(output: Path) -> None:
    """Nothing was written, changed or removed in the output folder."""
    assert [path.name for path in output.rglob("*")] == ["kept.pdf"]
    assert (output / "kept.pdf").read_bytes() == b"made before"
