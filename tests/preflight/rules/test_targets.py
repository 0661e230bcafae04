"""preflight/target: links lead to contacts and sources, and say where they lead."""

from __future__ import annotations

import pytest

from press.preflight.rules import targets
from tests.preflight.conftest import said
from tests.render.pieces import job, locale

DESK = {"form": "desk", "kind": "voice", "value": "+14155550100", "display": "1-415-555-0100", "extension": None}
CHAT = {
    "form": "chat",
    "kind": "url",
    "value": "https://school.example/chat",
    "display": "school.example/chat",
    "extension": None,
}
SOURCES = {"handbook": {"url": "https://school.example/handbook"}}


def drawn(render, html: str):
    piece = job(locales=(locale("en", contacts={"desk": DESK, "chat": CHAT}),), sources=SOURCES)
    return render(f"<h1>Title</h1><p>{html}</p>").subject(piece)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="tel:+14155550100">1-415-555-0100</a>',
        '<a href="tel:+14155550100">Call the desk</a>',
        '<a href="https://school.example/chat">school.example/chat</a>',
        '<a href="https://school.example/handbook">school.example/handbook</a>',
        '<a href="https://school.example/handbook">school.example/\u2026</a>',
        '<a href="https://school.example/handbook">school.example</a>',
        '<a href="https://school.example/handbook">the handbook</a>',
        '<a href="https://school.example/handbook"><b>school</b>.example/<i>handbook</i></a>',
        '<span id="a">x</span><a href="#a">1-415-555-0101</a>',
    ],
)
def test_a_link_to_a_contact_or_a_source_passes(render, link):
    assert said(targets, drawn(render, link)) == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ('<a href="tel:+14155550101">Call</a>', 'a link leads to "tel:+14155550101"'),
        ('<a href="sms:+14155550100">Call</a>', 'a link leads to "sms:+14155550100"'),
        ('<a href="mailto:x@evil.example">Write</a>', 'a link leads to "mailto:x@evil.example"'),
        ('<a href="https://evil.example/">school</a>', 'a link leads to "https://evil.example/"'),
        ('<a href="http://school.example/chat">school</a>', 'a link leads to "http://school.example/chat"'),
        ('<a href="https://school.example/chat/2">school</a>', 'a link leads to "https://school.example/chat/2"'),
        ('<a href="tel:+14155550100">1-415-555-0101</a>', 'a link says "1-415-555-0101" and dials "+14155550100"'),
        ('<a href="tel:+14155550100">9 1-415-555-0100</a>', 'a link says "9 1-415-555-0100" and dials "+14155550100"'),
        ('<a href="https://school.example/chat">evil.example</a>', 'a link says "evil.example" and leads to'),
        ('<a href="https://school.example/chat">chat.school.example</a>', 'a link says "chat.school.example" and leads to'),
        ('<a href="https://school.example/chat">example.org</a>', 'a link says "example.org" and leads to'),
        ('<a href="https://school.example/chat">school.example/chet</a>', 'a link says "school.example/chet" and leads to'),
    ],
)
def test_a_link_that_leads_elsewhere_or_says_something_else_is_named(render, link, message):
    (found,) = said(targets, drawn(render, link))

    assert found[1].startswith(message)


EXAMPLES = {
    "preflight/target": (
        lambda _, render: drawn(render, '<a href="tel:+14155550101">1-415-555-0100</a>'),
        lambda _, render: drawn(render, '<a href="tel:+14155550100">1-415-555-0100</a>'),
    )
}
