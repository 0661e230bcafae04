"""The address of a scheduler: tcp://HOST:PORT, or tls:// where the cluster has certificates."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from press.diagnostics import PressError, UsageError


@dataclass(frozen=True)
class Address:
    """An address in its parts."""

    protocol: str
    host: str
    port: int

    def __str__(self) -> str:
        """As it is written."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.protocol}://{host}:{self.port}"

    def knock(self, seconds: float) -> None:
        """Raises PressError where nobody answers within that time."""
        try:
            socket.create_connection((self.host, self.port), seconds).close()
        except OSError:
            raise PressError(f"no scheduler answers at {self}; start one with `make scheduler`, see docs/clusters.md") from None


def address_of(text: str) -> Address:
    """The address that is written; raises UsageError for what is none."""
    try:
        parts = urlsplit(text)
        found = Address(parts.scheme, parts.hostname or "", parts.port or 0)
    except ValueError:
        found = Address("", "", 0)
    if found.protocol not in {"tcp", "tls"} or not found.host or not found.port:
        raise UsageError(f"{text} is no address of a scheduler; one looks like tcp://127.0.0.1:8786")
    return found
