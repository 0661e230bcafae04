"""Pictures of pixels in the inks of a print shop: grey ones in grey, colored ones by way of a color profile."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Name
from PIL import Image, ImageChops, ImageCms

if TYPE_CHECKING:
    from collections.abc import Iterator

RGB = "/DeviceRGB"
INKS = 4


class UnusableProfile(ValueError):
    """A color profile that nothing can be converted with."""


def in_inks(document: pikepdf.Pdf, profile: bytes | None) -> None:
    """Puts every RGB picture of a document that has no color into grey and, with a CMYK profile, the others into CMYK.

    RGB is taken as sRGB. Without a profile colored pictures stay as they are. Raises UnusableProfile.
    """
    transform = None
    for picture in _rgb_pictures(document):
        pixels = _pixels_of(picture)
        if pixels is None:
            continue
        if _is_grey(pixels):
            _replace(picture, pixels.getchannel("R"), Name.DeviceGray)
        elif profile:
            transform = transform or _transform(profile)
            converted = ImageCms.applyTransform(pixels, transform)
            assert converted is not None
            _replace(picture, converted, Name.DeviceCMYK)


def _rgb_pictures(document: pikepdf.Pdf) -> Iterator[Any]:
    for entry in document.objects:
        if isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Image" and entry.get("/ColorSpace") == RGB:
            yield entry


def _pixels_of(picture: Any) -> Image.Image | None:
    """The pixels of a picture; None where it is stored in a way that we do not know."""
    try:
        return pikepdf.PdfImage(picture).as_pil_image().convert("RGB")
    except (pikepdf.PdfError, NotImplementedError, OSError, ValueError):
        return None


def _is_grey(pixels: Image.Image) -> bool:
    red, green, blue = pixels.split()
    return not (ImageChops.difference(red, green).getbbox() or ImageChops.difference(red, blue).getbbox())


def _transform(profile: bytes) -> ImageCms.ImageCmsTransform:
    """From sRGB to a profile, in a way that keeps the shades of photographs."""
    try:
        return ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(io.BytesIO(profile)), "RGB", "CMYK",
            ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, OSError) as error:
        raise UnusableProfile(str(error)) from error


def _replace(picture: Any, pixels: Image.Image, space: Name) -> None:
    """Stores pixels in a picture, losslessly; what hides parts of it stays."""
    picture.write(zlib.compress(pixels.tobytes(), 9), filter=Name.FlateDecode)
    picture.ColorSpace, picture.BitsPerComponent = space, 8
    for key in ("/DecodeParms", "/Decode"):
        if key in picture:
            del picture[key]
