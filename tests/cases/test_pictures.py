"""Projects with pictures that cannot be printed, or not by a print shop."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from press.diagnostics import Severity
from tests.cases.case import case
from tests.workbench import Bench

SHOP = """
editions:
  shop: {name: X, kind: shop, stylesheet: shop, bleed: 3mm%s}
documents:"""
CMYK_PROFILE = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
SRGB_PROFILE = CMYK_PROFILE.with_name("srgb.icc")
has_profiles = pytest.mark.skipif(not CMYK_PROFILE.is_file(), reason="there are no color profiles on this system")
TEMPLATE = "templates/documents/leaflet.html"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64)


def picture(mode: str = "RGB", size: tuple[int, int] = (400, 400), form: str = "PNG", colour: object = None) -> bytes:
    """The bytes of a picture with a square on it."""
    image = Image.new(mode, size)
    if mode in {"RGB", "RGBA"}:
        ImageDraw.Draw(image).rectangle((40, 40, 200, 200), fill=colour or (200, 30, 30))
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


def photo() -> bytes:
    """A picture that is no smaller for being packed."""
    image, out = Image.effect_noise((200, 200), 90), io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


PHOTO = photo()


def moving() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "GIF", save_all=True, append_images=[Image.new("RGB", (9, 9), "white")])
    return out.getvalue()


@pytest.fixture
def leaflet(workshop, tmp_path):
    """Puts a picture into the leaflet of the base project: a file, its name, and what else its style asks for."""

    def put(data: bytes | None, name: str, css: str = "inline-size: 20mm", profile: bytes | str | None = None):
        project = case("base", tmp_path)
        project.replace(TEMPLATE, "</div>", f'<img src="pictures/{name}" alt="Logo" style="{css}">\n</div>')
        project.replace("content.yaml", "\ndocuments:", SHOP % (", profile: press.icc" if profile else ""))
        project.replace("content.yaml", "    pages: [1]\n  ticket", "    pages: [1]\n    editions: [shop]\n  ticket")
        (project.root / "pictures").mkdir()
        if data is not None:
            (project.root / "pictures" / name).write_bytes(data)
        if isinstance(profile, bytes):
            (project.root / "press.icc").write_bytes(profile)
        return project

    return put


def told(project, selector: str = "leaflet:en:plain") -> list[tuple[str, str, str]]:
    """What is wrong: rule, message and place."""
    return [(one.rule, one.message, str(one.place)) for one in Bench(project).build(selector).diagnostics]


UNPRINTABLE = {
    "photo.heic": (HEIC, "is a HEIC photo, as phones make them"),
    "photo.jpg": (HEIC, "is a HEIC photo, as phones make them"),
    "logo.eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n", "is an EPS file"),
    "logo.pdf": (b"%PDF-1.7\n", "is a PDF"),
    "logo.psd": (b"8BPS" + bytes(40), "is a Photoshop file"),
    "empty.png": (b"", "is empty"),
    "words.png": (b"<html>404 Not Found</html>", "is no picture that can be read"),
    "short.png": (PHOTO[:-900], "is damaged or cut short"),
    "short.jpg": (picture(form="JPEG")[:-900], "is damaged or cut short"),
    "deep.png": (picture("I;16"), "has more than 8 bits a channel"),
    "float.tif": (picture("F", form="TIFF"), "has more than 8 bits a channel"),
    "inks.tif": (picture("CMYK", form="TIFF"), "is a CMYK picture in TIFF"),
    "moving.gif": (moving(), "moves: it holds several pictures"),
    "wall.png": (picture("1", (11_000, 11_000)), "has 121 million pixels"),
}


@pytest.mark.parametrize("name", UNPRINTABLE)
def test_a_picture_that_cannot_be_printed_says_why_where_it_is_named(leaflet, name):
    data, why = UNPRINTABLE[name]

    found = told(leaflet(data, name))

    (rule, message, _) = next(one for one in found if one[2] == f"{TEMPLATE}:7:20" or one[2].startswith(f"{TEMPLATE}:7:"))
    assert rule in {"preflight/picture-file", "style/picture", "press/limit"}  # the engine is not asked about some at all
    assert f'the picture "{name}" {why}' in message


def test_a_picture_that_is_not_there_is_named_with_one_that_is_like_it(leaflet):
    project = leaflet(None, "logo.png")
    (project.root / "pictures" / "Logo.png").write_bytes(picture())

    (found,) = Bench(project).build("leaflet:en:plain").diagnostics

    assert (found.rule, found.message) == ("style/missing-file", "there is no file pictures/logo.png")
    assert (found.place.file, found.place.line, found.hint) == (TEMPLATE, 7, 'did you mean "Logo.png"?')


def test_a_drawing_that_is_no_xml_is_told_at_its_own_line(leaflet):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n  <rect width="9">\n</svg>'

    assert [one for one in told(leaflet(svg, "bars.svg")) if one[0] != "preflight/seen"] == [
        ("preflight/picture-file", 'the picture "bars.svg" is not well-formed XML', "pictures/bars.svg:3:3")
    ]


@pytest.mark.parametrize(
    ("form", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp"), ("GIF", "a.gif"), ("TIFF", "a.tif")]
)
def test_a_picture_that_is_whole_passes(leaflet, form, name):
    assert told(leaflet(picture(form=form), name)) == []


@pytest.mark.parametrize("paint", ['fill="var(--ink)"', 'style="fill: var(--ink)"', 'fill="inkblue"', 'stroke="#12"'])
def test_a_color_that_a_drawing_cannot_know_is_told_at_its_line(leaflet, paint):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<rect width="9" height="9" {paint}/></svg>'

    ((rule, message, place),) = told(leaflet(svg.encode(), "bars.svg"))

    assert rule == "preflight/drawing-color"
    assert "would be drawn in black" in message
    assert place.startswith("bars.svg:2:")


@pytest.mark.parametrize(
    ("size", "css", "says"),
    [
        ((400, 400), "inline-size: 20mm", None),
        ((70, 70), "inline-size: 20mm", "a picture of 70 x 70 pixels has only 89 to an inch here"),
        ((70, 70), "inline-size: 20mm; image-rendering: pixelated", None),
        ((400, 40), "inline-size: 20mm; block-size: 20mm", "a picture of 400 x 40 pixels has only 51 to an inch here"),
    ],
)
def test_a_picture_is_as_fine_as_its_size_on_paper_makes_it(leaflet, size, css, says):
    found = told(leaflet(picture(size=size), "logo.png", css))

    assert [message for _, message, _ in found] == ([says] if says else [])


def test_a_coarse_ground_is_measured_too(leaflet):
    project = leaflet(picture(size=(20, 20)), "logo.png", "display: none")
    css = project.read("styles/documents/leaflet.css")
    project.write(
        "styles/documents/leaflet.css", css + "h1 { background: url(../../pictures/logo.png) 0 0 / 20mm 20mm no-repeat }"
    )

    assert "preflight/resolution" in {rule for rule, _, _ in told(project)}


def test_a_colored_picture_for_the_shop_is_refused_by_name_with_a_cure(leaflet):
    project = leaflet(picture(), "logo.png")

    found = [one for one in Bench(project).build("leaflet:en:shop").diagnostics if one.severity is Severity.ERROR]

    assert [(one.rule, one.message) for one in found] == [("preflight/rgb", "image is painted in rgb, not in CMYK: logo.png")]
    assert "`profile`" in found[0].hint


def test_a_picture_without_color_is_grey_for_the_shop(leaflet):
    project = leaflet(picture("RGB", colour=(90, 90, 90)), "logo.png")

    assert told(project, "leaflet:en:shop") == []
    ticket = (project.output / "en" / "leaflet.shop.ticket.txt").read_text(encoding="utf-8")
    assert re.search(r"^Images +1, with 508 ppi on page 1, in grey; drawings and type are vector;", ticket, re.MULTILINE), (
        ticket
    )


@has_profiles
@pytest.mark.parametrize(
    ("mode", "form", "name"), [("RGB", "PNG", "logo.png"), ("RGBA", "PNG", "logo.png"), ("RGB", "JPEG", "logo.jpg")]
)
def test_a_colored_picture_is_converted_with_the_profile_of_the_shop(leaflet, mode, form, name):
    project = leaflet(picture(mode, form=form), name, profile=CMYK_PROFILE.read_bytes())

    found = told(project, "leaflet:en:shop")

    assert found == []
    with pikepdf.open(project.output / "en" / "leaflet.shop.pdf") as pdf:
        (image,) = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/ColorSpace") == "/DeviceCMYK"]
        pixels = Image.frombytes("CMYK", (int(image.Width), int(image.Height)), image.read_bytes())
    cyan, magenta, yellow, _ = pixels.getpixel((pixels.width // 4, pixels.height // 4))
    assert magenta > 150
    assert yellow > 150
    assert cyan < 100
    ticket = (project.output / "en" / "leaflet.shop.ticket.txt").read_text(encoding="utf-8")
    assert "ppi on page 1, in CMYK" in ticket


@has_profiles
def test_a_profile_of_another_color_space_is_refused_at_its_line(leaflet):
    ((rule, message, place),) = told(leaflet(picture(), "a.png", profile=SRGB_PROFILE.read_bytes()), "leaflet:en:shop")

    assert (rule, message) == ("content/profile", 'the color profile "press.icc" is for RGB, not for CMYK')
    assert place == "content.yaml:12:70"


@pytest.mark.parametrize("data", [b"", b"nothing", bytes(200)])
def test_what_is_no_profile_is_refused(leaflet, data):
    ((rule, message, _),) = told(leaflet(picture(), "a.png", profile=data or b" "), "leaflet:en:shop")

    assert (rule, message) == ("content/profile", 'the color profile "press.icc" is no ICC profile')


def test_a_profile_that_nothing_can_be_converted_with_is_refused(leaflet):
    header = bytes(16) + b"CMYK" + bytes(16) + b"acsp" + bytes(88)

    ((rule, message, _),) = told(leaflet(picture(), "a.png", profile=header), "leaflet:en:shop")

    assert (rule, message) == ("content/profile", 'the color profile "press.icc" cannot be used to convert a picture')


def test_a_profile_outside_of_the_campaign_is_refused(workshop, tmp_path):
    from press.run.opening import open_project
    from tests.workbench import TODAY

    found = open_project(case("icc_etc", tmp_path).workshop, today=TODAY).diagnostics

    assert [(one.rule, one.place.file, one.place.line) for one in found] == [("content/outside", "content.yaml", 12)]


def test_a_drawing_in_rgb_for_the_shop_is_told_at_its_colors(leaflet):
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">\n<rect width="40" height="40" fill="#0b4f5c"/></svg>'
    )

    found = told(leaflet(svg, "bars.svg"), "leaflet:en:shop")

    assert found == [("preflight/rgb", "the drawing is painted in #0b4f5c, not in CMYK", "bars.svg:2:36")]


def test_more_bleed_than_can_be_trimmed_is_refused_at_its_line(workshop, tmp_path):
    from press.run.opening import open_project
    from tests.workbench import TODAY

    found = open_project(case("bleed_huge", tmp_path).workshop, today=TODAY).diagnostics

    assert [(one.place.file, one.place.line) for one in found] == [("content.yaml", 12)]
    assert '"9000cm" is longer than anything that is printed here; at most 50mm' in found[0].message
