"""Files on disk -> text, or a diagnostic that says why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.content.yaml_source import YamlFile, parse_yaml
from press.diagnostics import Diagnostic, FilePlace
from press.inside import Refused, read_inside
from press.rules import Rule, Team

if TYPE_CHECKING:
    from pathlib import Path

RULES = (
    Rule(
        code="content/missing-file",
        wants="Every file that `content.yaml` names exists.",
        for_whom=Team.WRITERS,
        where="content.yaml",
        fails="""documents:
  notice-two:
    shares: [content/pieces/help.yaml]""",
        passes="""documents:
  notice-two:
    shares: [content/pieces/notice.yaml]""",
    ),
    Rule(
        code="content/outside",
        wants="Every file is inside of the project, by its name and by where its links lead.",
        for_whom=Team.WRITERS,
        where="content.yaml",
        fails="""documents:
  notice:
    text: ../elsewhere/notice.yaml""",
        passes="""documents:
  notice:
    text: content/pieces/notice.yaml""",
    ),
    Rule(
        code="content/unreadable",
        wants="Every file can be read, and is a file.",
        for_whom=Team.WRITERS,
        fails="A file of words that belongs to somebody else and that you cannot read.",
        passes="The same file, after `chmod u+r`.",
    ),
    Rule(
        code="content/too-large",
        wants="No file over 2 MB.",
        for_whom=Team.WRITERS,
        fails="A file of words of 2.1 MB.",
        passes="Two files of 1.1 MB.",
    ),
    Rule(
        code="content/encoding",
        wants="Files are UTF-8.",
        for_whom=Team.WRITERS,
        fails="A file of words that was saved as Latin-1.",
        passes="The same file, saved as UTF-8.",
    ),
)

MAX_BYTES = 2_000_000
LARGEST = 50 * MAX_BYTES  # of a file that is looked at at all, to say how large it is


class Reader:
    """Reads the files of one project and of the house; names them by their path relative to the project's folder."""

    def __init__(self, root: Path, house: Path | None = None) -> None:
        self.root = root
        self.roots = [root, house or root]
        self.diagnostics: list[Diagnostic] = []

    def name(self, path: Path) -> str:
        """The file's name as diagnostics show it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()

    def text(self, path: Path, *, named_at: FilePlace | None = None) -> str | None:
        """The text of a UTF-8 file without its byte-order mark, or None and a diagnostic."""
        place = named_at or FilePlace(self.name(path))
        try:
            data = read_inside(path, self.roots, LARGEST)
        except Refused as refused:
            self._refuse(path, refused, place)
        except FileNotFoundError:
            self._report("content/missing-file", f'the file "{self.name(path)}" does not exist', place, "create it")
        except (IsADirectoryError, NotADirectoryError):
            hint = "put the file there, or name another one"
            self._report("content/missing-file", f'"{self.name(path)}" is a folder, not a file', place, hint)
        except OSError as error:
            hint = "see to it that you may read it: chmod u+r"
            self._report("content/unreadable", f'"{self.name(path)}" cannot be read: {error.strerror}', place, hint)
        else:
            return self._decode(data, path)
        return None

    def _refuse(self, path: Path, refused: Refused, place: FilePlace) -> None:
        """Reports a file that is not read, whatever is in it."""
        if refused.outside:
            hint = "put the file itself there, in place of the link"
            self._report(
                "content/outside", f'"{self.name(path)}" is a link, or lies behind one, that {refused.reason}', place, hint
            )
        else:
            self._report("content/unreadable", f'"{self.name(path)}" {refused.reason}', place, "put a file there")

    def yaml(self, path: Path, *, named_at: FilePlace | None = None) -> YamlFile | None:
        """The values of a YAML file with their places, or None and diagnostics."""
        text = self.text(path, named_at=named_at)
        if text is None:
            return None
        source, problems = parse_yaml(text, self.name(path))
        self.diagnostics.extend(problems)
        return source if source.value is not None else None

    def _decode(self, data: bytes, path: Path) -> str | None:
        if len(data) > MAX_BYTES:
            self._report(
                "content/too-large",
                f"this file has {len(data)} bytes; the limit is {MAX_BYTES}",
                FilePlace(self.name(path)),
                "split it",
            )
            return None
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode().split("\n")
            message = f"byte {error.object[error.start]:#04x} is not UTF-8"
            place = FilePlace(self.name(path), len(before), len(before[-1]) + 1)
            self._report("content/encoding", message, place, "save the file as UTF-8 in your editor")
            return None

    def _report(self, rule: str, message: str, place: FilePlace, hint: str) -> None:
        self.diagnostics.append(Diagnostic(rule, message, place, hint))
