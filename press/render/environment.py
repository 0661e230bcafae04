"""The Jinja environment: sandboxed, strict, with a record of the templates that were read.

Templates are looked up in the project first, then among the press's own.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.loaders import BaseLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

from press.inside import Refused, fault_of_name, leads_inside, read_inside
from press.render.reading import sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from jinja2 import Template


MAX_BYTES = 2_000_000


class TemplateOutside(TemplateSyntaxError):
    """A template that may not be read, whatever is in it: its message is the end of a sentence that begins with its name."""


class ProjectLoader(BaseLoader):
    """Finds templates in several folders; the first folder that has a template wins."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = list(folders)
        self.digests: dict[Path, str] = {}  # of each template the SHA-256 of what was read last

    def get_source(self, _environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and a function that calls it up to date: templates are reread only after `forget`."""
        for path in self.candidates(template):
            if path.is_file() or path.is_symlink():
                data = self._read(path, template)
                self.digests[path] = sha256_of(data)
                return _text_of(data, path, template), str(path), lambda: True
        raise TemplateNotFound(template)

    def _read(self, path: Path, template: str) -> bytes:
        """The bytes of a template; raises TemplateOutside for one that may not be read."""
        try:
            return read_inside(path, self.roots, MAX_BYTES)
        except Refused as refused:
            raise TemplateOutside(refused.reason, 0, template, str(path)) from None

    @property
    def roots(self) -> list[Path]:
        """The folders of the project and of the press, which no template leads out of."""
        return [folder.parent for folder in self.folders]

    def candidates(self, template: str) -> list[Path]:
        """The paths where a template may be, nearest first; never outside the folders by its name."""
        if fault_of_name(template):
            return []
        return [folder / template for folder in self.folders]

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        folders = [folder for folder in self.folders if leads_inside(folder, [folder.parent])]
        return sorted({p.relative_to(f).as_posix() for f in folders for p in f.rglob("*.html")})


def _text_of(data: bytes, path: Path, template: str) -> str:
    try:
        return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8").read()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"byte {error.object[error.start]:#04x} is not UTF-8"
        raise TemplateSyntaxError(message, line, template, str(path)) from None


def _printable(value: Any) -> Any:
    """The value, if it can be printed; raises TemplateRuntimeError for a group of texts or None, which templates never print."""
    if value is None or isinstance(value, (dict, list, tuple)):
        what = "nothing" if value is None else "a group"
        raise TemplateRuntimeError(f"a text is wanted here, and there is {what}")
    return value


class Environment(ImmutableSandboxedEnvironment):
    """Records every template that a document asked for, cached or not."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.asked: dict[str, None] = {}
        super().__init__(
            loader=ProjectLoader(folders), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, keep_trailing_newline=False, auto_reload=False, finalize=_printable,
        )  # fmt: skip

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> Template:  # noqa: A002
        self.asked[name] = None
        return super()._load_template(name, globals)

    def forget(self, paths: AbstractSet[Path]) -> None:
        """Drops the templates that these files may hold from the cache, so that they are read again when next needed."""
        assert isinstance(self.loader, ProjectLoader)
        assert self.cache is not None
        for key in [key for key in self.cache if not paths.isdisjoint(self.loader.candidates(key[1]))]:
            del self.cache[key]

    @property
    def digests(self) -> dict[Path, str]:
        """The SHA-256 of each template, as it was read last."""
        assert isinstance(self.loader, ProjectLoader)
        return self.loader.digests

    def files_read(self) -> dict[Path, bool]:
        """Each file that was looked for since the last call, and whether it exists."""
        loader = self.loader
        assert isinstance(loader, ProjectLoader)
        found: dict[Path, bool] = {}
        for name in self.asked:
            for path in loader.candidates(name):
                found[path] = path.is_file()
                if found[path]:
                    break
        self.asked = {}
        return found
