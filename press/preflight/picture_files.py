"""A picture's file, decoded whole: whether all of it is there, and whether it can be printed."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from PIL import Image, ImageFile, UnidentifiedImageError

from press.picture_kinds import other_kind

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".gif", ".webp", ".svg", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".avif", ".eps", ".pdf", ".ai", ".psd", ".svgz", ".ico"})  # fmt: skip
MOST_PIXELS = 100_000_000
GREY = frozenset({"1", "L", "LA"})
PRINTED = GREY | {"P", "PA", "RGB", "RGBA", "CMYK"}
BIT_DEPTH = "save it with 8 bits a channel"


class Fault(NamedTuple):
    """What is wrong with a picture's file, what to do, and where, if it is a text."""

    says: str
    hint: str
    line: int = 0
    column: int = 0


class Pixels(NamedTuple):
    """The size of a picture in pixels, and its mode: `L`, `RGB`, `CMYK` and the like; empty for a drawing."""

    width: int
    height: int
    mode: str


def looked_at(path: Path) -> Pixels | Fault:
    """A picture's size and mode, or what is wrong with it; decoded once for all pieces while the file stays as it is."""
    try:
        found = path.stat()
        return _looked_at(path, found.st_size, found.st_mtime_ns, found.st_ino)
    except OSError:
        return Fault("cannot be read", "look whether it is there, and whether you may read it")


@lru_cache(maxsize=256)
def _looked_at(path: Path, _size: int, _written: int, _place: int) -> Pixels | Fault:
    data = path.read_bytes()
    if not data.strip():
        return Fault("is empty", "save it again")
    if path.suffix.lower() == ".svg" or data.lstrip()[:4] == b"<svg":
        return _drawing(data)
    if other := other_kind(data):
        return Fault(*other)
    return _pixels(data)


def _drawing(data: bytes) -> Pixels | Fault:
    try:
        ET.fromstring(data)  # noqa: S314 - the engine parses it in the same way
    except ET.ParseError as error:
        line, column = error.position
        return Fault("is not well-formed XML", "open it in a drawing program and save it again", line, column + 1)
    except (ValueError, LookupError):
        return Fault("is in an encoding that cannot be read", "save it as UTF-8")
    return Pixels(0, 0, "")


def _pixels(data: bytes) -> Pixels | Fault:
    """A picture of pixels, decoded to its last line; the engine fills up what is missing with grey."""
    whole, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                if fault := _unprintable(image):
                    return fault
                image.load()
                return Pixels(image.width, image.height, image.mode)
    except UnidentifiedImageError:
        return Fault("is no picture in a format that can be printed", "save it as PNG, JPEG or SVG")
    except Image.DecompressionBombError:
        return Fault("has far too many pixels", f"make it smaller; {MOST_PIXELS // 1_000_000} megapixels are enough for a wall")
    except Exception:  # noqa: BLE001 - decoders raise whatever they like for damaged files
        return Fault("is damaged or cut short", "save it again, or copy it again from where it came from")
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = whole


def _unprintable(image: Image.Image) -> Fault | None:
    """What the engine cannot print, as far as the head of a file tells."""
    if image.width * image.height > MOST_PIXELS:
        says = f"has {image.width * image.height / 1e6:.0f} megapixels"
        return Fault(says, f"make it smaller; {MOST_PIXELS // 1_000_000} are enough for a wall")
    if image.mode.startswith("I") or image.mode == "F":
        return Fault("has more than 8 bits a channel", BIT_DEPTH)
    if image.mode not in PRINTED:
        return Fault(f"is in the colour space {image.mode}", "save it in RGB, grey or CMYK")
    if image.mode == "CMYK" and image.format != "JPEG":
        return Fault(f"is a CMYK picture in {image.format}", "save it as JPEG, the one format for pictures in CMYK")
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        return Fault("moves: it holds several pictures", "save the one that is meant")
    return None
