"""press/gallery/: a static site over what was made; every link leads somewhere, and nothing is asked of anybody."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from press.gallery.site import write_gallery
from press.run.clean import remove_output
from tests.run.print_room import open_print_room
from tests.workbench import TODAY


class Links(HTMLParser):
    """The targets of a page, the words between its tags, and whether its elements are closed in order."""

    VOID = frozenset({"meta", "link", "img", "input", "br", "hr"})

    def __init__(self, text):
        super().__init__()
        self.targets, self.words, self.open, self.wrong = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.targets += [value for name, value in attrs if name in {"href", "src"}]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def gallery(bench):
    """The output folder with all that was made, and the gallery."""
    bench.build()
    write(bench)
    return bench.project.output


def write(bench, today=TODAY):
    return write_gallery(bench.project.workshop, bench.opened.content, today)


def pages(output):
    return {path: Links(path.read_text("utf-8")) for path in [*output.glob("*.html"), *(output / "gallery").glob("*.html")]}


def test_every_link_leads_to_a_file_that_is_there(gallery):
    missing = [
        (page.name, target)
        for page, found in pages(gallery).items()
        for target in found.targets
        if target != "data:," and not (page.parent / urlsplit(target).path).is_file()
    ]

    assert missing == []


def test_pages_are_well_formed(gallery):
    assert {page.name: (found.wrong, found.open) for page, found in pages(gallery).items() if found.wrong or found.open} == {}


def test_nothing_is_asked_of_anybody(gallery):
    for page in pages(gallery):
        assert not re.search(r"""(?:https?:)?//[\w-]+\.|@import|fetch\(|XMLHttp""", page.read_text("utf-8")), page.name


def test_three_clicks_lead_to_a_file(gallery):
    home = pages(gallery)[gallery / "index.html"].targets
    assert "gallery/for-public.html" in home

    languages = pages(gallery)[gallery / "gallery/for-public.html"].targets
    assert "for-public-es.html" in languages

    files = pages(gallery)[gallery / "gallery/for-public-es.html"].targets
    assert {"../es/leaflet.pdf", "../es/leaflet.html", "../es/leaflet.txt"} <= set(files)


def test_a_draft_is_plain_to_see(gallery):
    assert "Draft: people" in "".join(pages(gallery)[gallery / "gallery/in-es.html"].words)
    assert "Draft: people" not in "".join(pages(gallery)[gallery / "gallery/in-en.html"].words)


def test_a_contact_is_shown_with_its_age(bench, gallery):
    write(bench, date(2026, 12, 3))

    assert "1-415-555-0100 Front desk (last verified: 10 days ago)" in " ".join(
        " ".join(pages(gallery)[gallery / "gallery/leaflet.html"].words).split()
    )


def test_a_page_that_has_not_changed_is_not_written_again(bench, gallery):
    before = {path: path.stat().st_mtime_ns for path in pages(gallery)}

    write(bench)

    assert {path: path.stat().st_mtime_ns for path in pages(gallery)} == before


def test_the_page_of_a_piece_that_is_gone_goes(bench, gallery):
    kept = bench.project.read("content.yaml")
    bench.project.write("content.yaml", kept[: kept.index("  ticket:")])
    bench.build()

    write(bench)

    assert not (gallery / "gallery/ticket.html").exists()
    assert (gallery / "gallery/leaflet.html").exists()


def test_clean_takes_the_gallery_too(bench, gallery):
    remove_output(bench.project.workshop)

    assert not gallery.exists()


def test_a_name_cannot_write_into_a_page(bench):
    bench.project.replace("content.yaml", "name: Leaflet", "name: 'A <b>bold</b> \"leaflet\" & more'")
    bench.build()
    write(bench)

    text = (bench.project.output / "gallery/leaflet.html").read_text("utf-8")
    assert "<b>" not in text
    assert "A &lt;b&gt;bold&lt;/b&gt;" in text


def test_a_pack_and_sheets_are_listed_by_the_printer_they_are_for(workshop, tmp_path):
    room = open_print_room(tmp_path)
    room.build("ticket:en")

    write(room)

    words = " ".join(" ".join(pages(room.project.output)[room.project.output / "gallery/in-en.html"].words).split())
    assert "Office printer As it is, one to a page" in words
    assert re.search(r"Office printer [^.]*\d+ to a sheet", words)
    assert re.search(r"To send or keep [^.]*\d+ KB", words)
