"""templates/gallery/ and templates/layouts/screen.css: every class that is used is styled, and nothing is in two places."""

from __future__ import annotations

import re

import pytest

from press.workshop import HOUSE

GALLERY = HOUSE / "templates" / "gallery"
CLASS = re.compile(r'class="([^"{}]*)"')
PLAIN = {"sum"}  # names for what may be styled one day


def styled(sheet):
    return set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)))


@pytest.mark.parametrize("page", sorted(GALLERY.glob("*.html")), ids=lambda path: path.name)
def test_every_class_of_a_page_is_styled(page):
    used = {name for value in CLASS.findall(page.read_text("utf-8")) for name in value.split()}

    assert used - styled(GALLERY / "gallery.css") - PLAIN == set()


def test_a_number_to_call_and_the_way_out_are_styled_on_screens():
    assert {"contact", "phone", "leave", "draft-mark"} <= styled(HOUSE / "templates" / "layouts" / "screen.css")
