"""Projects of strangers that read elsewhere, never end, or send words to the terminal: each is told, and the rest is made."""

import os

import pytest

from press.diagnostics import FilePlace, PagePlace
from press.run.opening import ALL, Wanted, open_project
from tests.cases.case import case
from tests.project import Project
from tests.workbench import TODAY, Bench

LEAFLET, TICKET = "templates/documents/leaflet.html", "content.yaml"
# What opening a project says: rule, file, line.
OPENED = {
    "text_absolute": {("content/outside", "content.yaml", 14)},
    "text_symlink": {("content/outside", "content/pieces/leaflet.yaml", 0)},
    "icc_etc": {("content/outside", "content.yaml", 12)},
    "id_long": {("content/wrong-value", "content.yaml", 18)},
    "bleed_huge": {("content/wrong-value", "content.yaml", 12)},
    "yaml_esc_terminal": {("content/wrong-value", "content.yaml", 16)},
    "layout_cols_1e6": {("content/wrong-value", "content/impositions.yaml", line) for line in (4, 6, 7)},
}
# What a build of the English leaflet says.
BUILT = {
    "file_a_attachment": {("style/missing-file", LEAFLET, 6)},
    "css_fifo": {("style/missing-file", "styles/documents/leaflet.css", 1)},
    "jinja_mul_1e9": {("press/limit", LEAFLET, 6)},
    "one_hangs": {("press/limit", LEAFLET, 6)},
    "css_var_laughs": {("press/limit", "en/leaflet.pdf", 0)},
    "css_page_10km": {("press/limit", "en/leaflet.pdf", 0)},
    "long-word": {
        ("preflight/safe-area", "content/pieces/leaflet.yaml", 1),
        ("preflight/seen", "content/pieces/leaflet.yaml", 1),
    },
}


def places(diagnostics):
    """Rule, file and line of each; the line that a text comes from where one is known."""
    found = set()
    for told in diagnostics:
        place = told.origin or told.place
        file, line = (place.pdf, 0) if isinstance(place, PagePlace) else (place.file, place.line)
        found.add((told.rule, file, line))
    return found


def written(name, tmp_path) -> Project:
    """A case, and beside it a folder of somebody else with a text that is no business of the project's."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "leaflet.yaml").write_text("title: Private words\nlead: Of somebody\ncall: Else\n")
    project = case(name, tmp_path)
    if name == "css_fifo":
        os.mkfifo(project.root / "styles" / "x.css")
    return project


@pytest.mark.parametrize(("name", "expected"), OPENED.items())
def test_what_leads_elsewhere_or_is_beyond_bounds_is_told_at_its_line(name, expected, tmp_path):
    project = written(name, tmp_path)

    opened = open_project(project.workshop, today=TODAY, wanted=ALL)

    assert places(opened.diagnostics) == expected
    assert all(told.message and isinstance(told.place, FilePlace) for told in opened.diagnostics)
    assert "Private words" not in str(opened.diagnostics)


@pytest.mark.parametrize(("name", "expected"), BUILT.items())
def test_a_piece_that_reads_elsewhere_or_never_ends_is_named_and_the_other_is_made(name, expected, tmp_path, workshop):
    project = written(name, tmp_path)

    report = Bench(project).build("leaflet:en", "ticket")

    assert places(report.diagnostics) == expected
    assert (report.made, report.failed, report.bugs) == (["en/ticket.pdf"], ["en/leaflet.pdf"], [])
    assert all(told.hint for told in report.diagnostics)


def test_a_piece_that_never_ends_is_tried_again_by_the_next_build(tmp_path, workshop):
    project = written("one_hangs", tmp_path)
    Bench(project).build("leaflet:en")
    project.write(LEAFLET, (project.root / LEAFLET).read_text().replace("{% for i in range(99999) %}", "{% for i in [] %}"))

    assert Bench(project).build("leaflet:en").made == ["en/leaflet.pdf"]


def test_templates_that_are_a_link_to_elsewhere_are_not_filled(tmp_path, workshop):
    project = written("base", tmp_path)
    (project.root / "templates").rename(tmp_path / "elsewhere" / "templates")
    (project.root / "templates").symlink_to(tmp_path / "elsewhere" / "templates")

    report = Bench(project).build("leaflet:en")

    assert places(report.diagnostics) == {("template/outside", LEAFLET, 0)}
    assert report.made == []


def test_a_link_that_stays_inside_is_followed(tmp_path, workshop):
    project = written("base", tmp_path)
    (project.root / "content" / "pieces" / "leaflet.yaml").rename(project.root / "words.yaml")
    (project.root / "content" / "pieces" / "leaflet.yaml").symlink_to("../../words.yaml")

    assert Bench(project).build("leaflet:en").made == ["en/leaflet.pdf"]


@pytest.mark.parametrize(
    ("name", "path"),
    [(name, path) for name in ("content.yaml", "content/contacts.yaml", "content/pieces/leaflet.yaml", "translations/es.po") for path in ("fifo", "/dev/zero", "/dev/null", "/dev/tty", "/proc/self/environ", "loop")],
)  # fmt: skip
def test_what_is_no_file_of_the_project_is_never_read(name, path, tmp_path):
    project = written("base", tmp_path)
    file = project.root / name
    file.unlink()
    if path == "fifo":
        os.mkfifo(file)
    else:
        file.symlink_to(file.name if path == "loop" else path)

    opened = open_project(project.workshop, today=TODAY, wanted=Wanted())

    assert {told.rule for told in opened.diagnostics} <= {"content/outside", "content/unreadable", "content/missing-file"}
    assert opened.diagnostics
    assert not opened.usable


WRITTEN = [
    "/etc/passwd", "../elsewhere/leaflet.yaml", "content/../../elsewhere/leaflet.yaml", "~/leaflet.yaml", "C:/leaflet.yaml",
    "..\\\\elsewhere\\\\leaflet.yaml", "file:///etc/passwd",
]  # fmt: skip


@pytest.mark.parametrize("path", WRITTEN)
@pytest.mark.parametrize("key", ["text", "shares", "files", "profile"])
def test_a_path_in_content_yaml_that_leads_out_is_refused_at_its_line(key, path, tmp_path):
    project = written("base", tmp_path)
    lines = {
        "text": f'    text: "{path}"\n', "shares": f'    text: content/pieces/leaflet.yaml\n    shares: ["{path}"]\n',
        "files": f'    text: content/pieces/leaflet.yaml\nfiles: {{facts: "{path}"}}\n',
        "profile": f'    text: content/pieces/leaflet.yaml\neditions:\n  shop: {{name: X, kind: shop, profile: "{path}"}}\n',
    }  # fmt: skip
    text = project.read("content.yaml")
    head, _, rest = text.partition("documents:\n")
    if key in ("files", "profile"):
        project.write("content.yaml", head + lines[key].partition("\n")[2] + "documents:\n" + rest)
    else:
        project.write("content.yaml", text.replace("    text: content/pieces/leaflet.yaml\n", lines[key]))

    opened = open_project(project.workshop, today=TODAY)

    assert [told.rule for told in opened.diagnostics] == ["content/outside"]
    place = opened.diagnostics[0].place
    assert isinstance(place, FilePlace)
    assert path.replace("\\\\", "\\") in project.read("content.yaml").splitlines()[place.line - 1].replace("\\\\", "\\")


NUMBERS = [
    ("content.yaml", "contact_age_days: 120", f"contact_age_days: {'9' * 5000}"), ("content.yaml", "pages: [1]\n  ticket", "pages: [99999999999999]\n  ticket"),
    ("content.yaml", "page: card", "page: 1e9mm x 1mm"), ("content.yaml", "page: card", f"page: {'9' * 400}cm x 5cm"), ("content.yaml", "page: card", "page: 0.001mm x 5cm"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new"), NUMBERS)
def test_a_number_beyond_all_bounds_is_a_diagnostic(file, old, new, tmp_path):
    project = written("base", tmp_path)
    project.replace(file, old, new)

    opened = open_project(project.workshop, today=TODAY)

    assert opened.diagnostics
    assert all(told.rule.startswith("content/") for told in opened.diagnostics)


@pytest.mark.parametrize("count", [6_000, 1_900_000])
def test_a_word_that_no_line_holds_is_told_at_its_text(count, tmp_path, workshop):
    project = written("base", tmp_path)
    project.write("content/pieces/ticket.yaml", f"title: Admit one\nplace: {'w' * count}\n")

    report = Bench(project).build("ticket", "leaflet:en")

    assert places(report.diagnostics) in (
        {("press/limit", "content/pieces/ticket.yaml", 2)}, {("press/limit", "en/ticket.pdf", 0)}
    )  # fmt: skip
    assert report.made == ["en/leaflet.pdf"]


def test_a_picture_of_more_pixels_than_allowed_is_not_unpacked(tmp_path, workshop):
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    project = written("base", tmp_path)
    side = 20_000
    rows = zlib.compress(bytes(side // 8 + 1) * side, 9)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    (project.root / "styles" / "big.png").write_bytes(picture)
    project.replace(LEAFLET, "<h1>", '<img src="styles/big.png" alt="x"><h1>')

    report = Bench(project).build("leaflet:en")

    limits = [told for told in report.diagnostics if told.rule == "press/limit"]
    assert [told.message for told in limits] == ['the picture "big.png" has 400 million pixels; at most 100 are allowed']


@pytest.mark.parametrize("name", ["page.png", "page.jpg", "page.webp"])
def test_a_picture_that_is_none_is_told_with_its_reason_and_line(name, tmp_path, workshop):
    project = written("base", tmp_path)
    project.write(f"styles/{name}", "<html>not found</html>")
    project.replace(LEAFLET, "<h1>", f'<img src="styles/{name}" alt="x"><h1>')

    report = Bench(project).build("leaflet:en")

    assert places(report.diagnostics) == {("style/picture", LEAFLET, 3)}
    assert "is no picture that can be read" in report.diagnostics[0].message
