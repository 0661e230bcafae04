"""What identifies the bytes that were read."""

from __future__ import annotations

import hashlib


def sha256_of(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
