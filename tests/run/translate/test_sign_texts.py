"""press/make/signed_texts.py: a text that pieces share is read again once; any other change lapses a signature as before."""

import pytest

from press.diagnostics import FilePlace
from press.make.signed_texts import Now, changed_in, holds
from press.make.signing import sign_offs
from press.pieces import Signed
from press.run.engine import open_engine
from tests.workbench import CODES

NOW = Now("d" * 16, "f" * 16, {"a.title": "11111111", "a.lead": "22222222"})
SIGNED = {"a.title": "11111111", "a.lead": "33333333"}
ELSEWHERE = {"a.lead 22222222": ("L1",)}


def signed(**changes):
    """A signature of other words of one text, which the same role has signed elsewhere."""
    plain = {"digest": "e" * 16, "frame": "f" * 16, "texts": SIGNED, "elsewhere": ELSEWHERE}
    return Signed(place=FilePlace("reviews.yaml", 1), by="L1", **plain | changes)


@pytest.mark.parametrize(
    ("changes", "others", "stands"),
    [
        ({"digest": "d" * 16, "texts": {}, "frame": "", "elsewhere": {}}, [], True),  # of all of it
        ({}, [], True),  # the changed text was read on another piece
        ({}, ["l1"], False),  # by somebody who signed this one in another role
        ({"elsewhere": {}}, [], False),  # the changed text was read nowhere
        ({"elsewhere": {"a.lead 44444444": ("L1",)}}, [], False),  # other words of it were
        ({"frame": "0" * 16}, [], False),  # a contact or a word of the template has changed, too
        ({"texts": {"a.title": "11111111"}}, [], False),  # there is a text more
        ({"texts": {}, "frame": ""}, [], False),  # a signature that took no texts down
    ],
)
def test_when_a_signature_stands(changes, others, stands):
    assert holds(signed(**changes), NOW, others) is stands


def test_what_has_changed_since_is_named():
    assert changed_in(signed(), NOW) == ["a.lead"]


@pytest.fixture
def pair(bench):
    """A leaflet and a poster that print the same texts, both signed by translator and linguist."""
    content = bench.project.read("content.yaml")
    leaflet = content[content.index("  leaflet:\n") : content.index("  ticket:\n")]
    poster = leaflet.replace("  leaflet:\n", "  poster:\n").replace("name: Leaflet", "name: Poster\n    template: leaflet")
    bench.project.write("content.yaml", content.replace("  ticket:\n", poster + "  ticket:\n"))
    for selector in ("leaflet:es", "poster:es"):
        bench.review("translator", "linguist", selector=selector)
    return bench


def states(bench):
    """The sign-off of both pieces in Spanish."""
    engine = open_engine(bench.project.workshop)
    found = {}
    for name in ("leaflet", "poster"):
        job = bench.job(f"{name}:es:plain")
        (found[name],) = sign_offs(job, engine.said(job))
    return found


def test_one_changed_text_of_two_pieces_is_read_again_once(pair):
    pair.project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr "Clases de noche"')

    before = states(pair)
    pair.review("translator", "linguist", selector="leaflet:es")
    after = states(pair)

    assert {name: (state.held, state.unread) for name, state in before.items()} == {
        "leaflet": ((), ("leaflet.title",)),
        "poster": ((), ("leaflet.title",)),
    }
    assert {name: state.complete for name, state in after.items()} == {"leaflet": True, "poster": True}
    assert after["poster"].lapsed == ()


def test_until_the_second_has_read_it_too_it_is_not_complete(pair):
    pair.project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr "Clases de noche"')

    pair.sign("translator", CODES["translator"], "leaflet:es")

    assert states(pair)["poster"].held == ("translator",)
    assert states(pair)["poster"].lapsed == ("linguist",)


def test_a_changed_contact_lapses_all_of_them(pair):
    pair.project.replace("content/contacts.yaml", "1-415-555-0100", "1 415 555 0100")

    assert [state.held for state in states(pair).values()] == [(), ()]
