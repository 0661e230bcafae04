"""What the engine may read: data URLs, and files in the project's and the press's folders. No network.

A stylesheet of the project takes precedence over one of the press with the same name.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from press.content.limits import Limits
from press.inside import OUTSIDE, Refused, is_file_inside, read_inside
from press.render.pictures import ENDINGS, embedded, fault_of
from press.render.reading import sha256_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_BYTES = 20_000_000
MILLION = 1_000_000
SHOWN = 100


class PictureFault(FatalURLFetchingError):  # type: ignore[misc] # the engine has no types
    """A picture that cannot be read, or has too many pixels; its text says so in a sentence."""


class ProjectFetcher(URLFetcher):  # type: ignore[misc] # the engine has no types
    """Fetches files of the project and the press, records them, and refuses everything else."""

    def __init__(self, roots: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True)
        self.roots = [root.resolve() for root in roots]
        self.files: dict[Path, bool] = {}
        self.pixels = Limits().pixels * MILLION
        self.digests: dict[Path, str] = {}  # of each file the SHA-256 of what was read last

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """The content of a URL; raises FatalURLFetchingError for anything that may not be read."""
        if urlsplit(url).scheme.lower() != "file":
            self._check_picture("in the template", embedded(url))
            return super().fetch(url, headers)
        path = self.resolve(url)
        try:
            body = read_inside(path, self.roots, MAX_BYTES)
        except (Refused, OSError) as error:
            reason = error.reason if isinstance(error, Refused) else f"cannot be read: {error.strerror}"
            raise FatalURLFetchingError(f'"{path.name}" {reason}') from None
        if path.suffix.lower() in ENDINGS:
            self._check_picture(f'"{path.name}"', body)
        self.digests |= dict.fromkeys((path, _asked(url)), sha256_of(body))
        return URLFetcherResponse(path.as_uri(), body, {"Content-Type": _MIME.get(path.suffix, "")})

    def _check_picture(self, name: str, body: bytes) -> None:
        """Raises PictureFault for a picture that may not be unpacked."""
        if body and (fault := fault_of(body, self.pixels)):
            raise PictureFault(f"the picture {name} {fault}")

    def resolve(self, url: str) -> Path:
        """The file of a URL: the first that has its path in one of the roots."""
        parts = urlsplit(url)
        path = Path(os.path.realpath(url2pathname(parts.path).replace("\0", "")))
        root = next((root for root in self.roots if path.is_relative_to(root)), None)
        if parts.netloc or root is None:
            raise FatalURLFetchingError(f'"{_shown(url)}" {OUTSIDE}')
        if (asked := _asked(url)) != path:  # a link may lead elsewhere tomorrow
            self.files[asked] = asked.is_file()
        for other in self.roots:
            candidate = other / path.relative_to(root)
            self.files[candidate] = is_file_inside(candidate, self.roots)
            if self.files[candidate]:
                return candidate
            if _is_something(candidate):
                raise FatalURLFetchingError(f'"{candidate.relative_to(other).as_posix()}" is no file of the project')
        raise FatalURLFetchingError(f"there is no file {_shown(path.relative_to(root).as_posix())}")


def _asked(url: str) -> Path:
    """The path that a URL names, links not followed."""
    return Path(url2pathname(urlsplit(url).path).replace("\0", ""))


def _is_something(path: Path) -> bool:
    """True for what is there and is neither a file nor a folder: a pipe, a device, a link that leads nowhere."""
    return os.path.lexists(path) and not os.path.isfile(path) and not os.path.isdir(path)  # noqa: PTH112, PTH113 - any name


def _shown(name: str) -> str:
    """A name as messages show it: the end of a long one."""
    return name if len(name) <= SHOWN else f"...{name[-SHOWN:]}"


_MIME = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".icc": "application/icc"}
