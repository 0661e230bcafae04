"""Whether a picture may be unpacked: by its head, before anything of it is."""

from __future__ import annotations

import base64
import binascii
import io
import warnings
from urllib.parse import unquote_to_bytes

from PIL import Image, UnidentifiedImageError

from press.picture_kinds import other_kind

Image.MAX_IMAGE_PIXELS = None  # the number is looked at here, where it can be said of which picture it is
ENDINGS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff"}
KNOWN = "PNG, JPEG, GIF, WebP and SVG are"


def fault_of(body: bytes, most: int) -> str:
    """What is wrong with a picture of pixels, as the end of a sentence that begins with its name; empty where nothing is.

    `most` is the number of pixels it may have.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(body)) as picture:
                pixels = picture.width * picture.height
    except UnidentifiedImageError:
        if other := other_kind(body):
            return f"{other[0]}: {other[1]}"
        return f"is no picture that can be read: {KNOWN}"
    except Exception as error:  # noqa: BLE001 - each format fails in ways of its own
        return f"is damaged: {str(error)[:80] or type(error).__name__}"
    if pixels > most:
        return f"has {pixels / 1e6:.0f} million pixels; at most {most / 1e6:.0f} are allowed"
    return ""


def embedded(url: str) -> bytes:
    """The bytes of a picture of pixels in a data address; empty where it holds none."""
    head, _, data = url.partition(",")
    if not head.lower().startswith("data:image/") or "svg" in head.lower():
        return b""
    try:
        return base64.b64decode(unquote_to_bytes(data)) if head.lower().endswith(";base64") else unquote_to_bytes(data)
    except (binascii.Error, ValueError):
        return b""
