"""Files that people take for pictures and that are not printed, by how they begin: what they are, and what to do."""

from __future__ import annotations

_BEGINNINGS = (
    (b"%!PS", "is an EPS file", "export it as SVG or PNG"),
    (b"\xc5\xd0\xd3\xc6", "is an EPS file", "export it as SVG or PNG"),
    (b"%PDF", "is a PDF", "export the picture as SVG or PNG"),
    (b"8BPS", "is a Photoshop file", "export it as PNG or JPEG"),
    (b"\x1f\x8b", "is compressed", "unpack it and save it as .svg"),
)
_HEIC = (b"heic", b"heix", b"mif1", b"msf1", b"heim", b"hevc")


def other_kind(data: bytes) -> tuple[str, str] | None:
    """What a file is that is no picture we print, as the end of a sentence, and what to do; None where nothing tells."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return "is a HEIC photo, as phones make them", "save it as JPEG"
    return next(((says, hint) for begins, says, hint in _BEGINNINGS if data.startswith(begins)), None)
