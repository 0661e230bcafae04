"""What the engine may read: data URLs, and files in the project's and the press's folders. No network.

A stylesheet of the project takes precedence over one of the press with the same name.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from press.render.reading import sha256_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_BYTES = 20_000_000


class ProjectFetcher(URLFetcher):  # type: ignore[misc] # the engine has no types
    """Fetches files of the project and the press, records them, and refuses everything else."""

    def __init__(self, roots: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False, fail_on_errors=True)
        self.roots = [root.resolve() for root in roots]
        self.files: dict[Path, bool] = {}
        self.digests: dict[Path, str] = {}  # of each file the SHA-256 of what was read last

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """The content of a URL; raises FatalURLFetchingError for anything that may not be read."""
        if urlsplit(url).scheme.lower() != "file":
            return super().fetch(url, headers)
        path = self.resolve(url)
        body = path.read_bytes()
        if len(body) > MAX_BYTES:
            raise FatalURLFetchingError(f"{path.name} holds more than {MAX_BYTES} bytes")
        self.digests |= dict.fromkeys((path, _asked(url)), sha256_of(body))
        return URLFetcherResponse(path.as_uri(), body, {"Content-Type": _MIME.get(path.suffix, "")})

    def resolve(self, url: str) -> Path:
        """The file of a URL: the first that has its path in one of the roots."""
        parts = urlsplit(url)
        path = Path(url2pathname(parts.path)).resolve()
        root = next((root for root in self.roots if path.is_relative_to(root)), None)
        if parts.netloc or root is None:
            raise FatalURLFetchingError(f"{url} is outside of the project")
        if (asked := _asked(url)) != path:  # a link may lead elsewhere tomorrow
            self.files[asked] = asked.is_file()
        for other in self.roots:
            candidate = other / path.relative_to(root)
            self.files[candidate] = candidate.is_file() and candidate.resolve().is_relative_to(other)
            if self.files[candidate]:
                return candidate
        raise FatalURLFetchingError(f"there is no file {path.relative_to(root).as_posix()}")


def _asked(url: str) -> Path:
    """The path that a URL names, links not followed."""
    return Path(url2pathname(urlsplit(url).path))


_MIME = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".icc": "application/icc"}
