"""A disk that refuses, and a power cut, for tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest


class CutOff(BaseException):
    """The machine is off: nothing can catch that."""


def refuse_once(monkeypatch: pytest.MonkeyPatch, call: str, number: int, *, for_name: str) -> None:
    """Has the system refuse a call of `os` with an error for a file, named in part, once; as disks do, it then says all is well."""
    real, refused = getattr(os, call), []

    def once(asked: Any, *more: Any, **options: Any) -> Any:
        name = str(Path(f"/proc/self/fd/{asked}").readlink()) if isinstance(asked, int) else str(asked)
        if for_name in name and not refused:
            refused.append(name)
            raise OSError(number, os.strerror(number))
        return real(asked, *more, **options)

    monkeypatch.setattr(os, call, once)


def cut_off_after(monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """Lets so many files be flushed, named or removed; whatever is tried after that meets CutOff."""
    done = [0]

    def limited(real: Any) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            if done[0] >= steps:
                raise CutOff
            done[0] += 1
            return real(*arguments, **options)

        return call

    for name in ("fsync", "replace", "unlink"):
        monkeypatch.setattr(os, name, limited(getattr(os, name)))
