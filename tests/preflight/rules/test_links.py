"""preflight/links: every link says where it goes, is printed, belongs to an element and leads out of the file system."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import links
from tests.preflight.conftest import damaged, element, said


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "http://example.org/", "tel:+14155550100", "sms:233733", "mailto:a@example.org", "#here"],
)
def test_a_link_that_leads_somewhere_passes(render, target):
    assert said(links, render(f"<p id='here'>x <a href='{target}'>words</a></p>").subject()) == []


def test_a_piece_without_links_passes(render):
    assert said(links, render("<p>x</p>").subject()) == []


def on_link(change):
    return lambda pdf: change(pdf.pages[0].obj.Annots[0])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (on_link(lambda link: link.__delitem__("/Contents")), "a link does not say where it goes"),
        (on_link(lambda link: link.__setattr__("Contents", pikepdf.String("  "))), "a link does not say where it goes"),
        (on_link(lambda link: link.__delitem__("/F")), "a link is not printed"),
        (on_link(lambda link: link.__setattr__("F", 2)), "a link is not printed"),
        (
            on_link(lambda link: link.A.__setattr__("URI", pikepdf.String("file:///etc/passwd"))),
            'a link leads to "file:///etc/passwd"',
        ),
        (on_link(lambda link: link.A.__setattr__("URI", pikepdf.String("page.html"))), 'a link leads to "page.html"'),
        (lambda pdf: element(pdf, "Link").__delitem__("/K"), "a link belongs to no element"),
    ],
)
def test_what_is_wrong_with_a_link_is_named_on_its_page(plain, change, message):
    assert said(links, damaged(plain, change)) == [("preflight/links", message, 1)]
