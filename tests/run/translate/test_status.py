"""`translate status`: how far each piece is in each language, in a word."""

import pytest

from press.run.translate.status import State, as_table, status
from tests.workbench import CODES


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (State(source=True, held=0, needed=2), "source"),
        (State(missing=["a", "b"], stale=["c"], needed=2), "missing 2"),
        (State(stale=["c"], lapsed=1, needed=2), "stale 1"),
        (State(lapsed=1, held=1, needed=2), "lapsed"),
        (State(needed=3), "draft"),
        (State(held=1, needed=3), "1 of 3"),
        (State(held=3, needed=3), "signed"),
    ],
)
def test_the_worst_thing_gives_the_word(state, word):
    assert state.word == word


def test_each_piece_has_a_state_in_each_of_its_languages(bench):
    states = status(bench.opened)

    assert {name: {tag: state.word for tag, state in row.items()} for name, row in states.items()} == {
        "leaflet": {"en": "source", "es": "draft"},
        "ticket": {"en": "source"},
    }


def test_signatures_are_counted_as_they_come(bench):
    words = []
    for role in ("translator", "linguist"):
        bench.sign(role, CODES[role])
        words.append(status(bench.opened)["leaflet"]["es"].word)

    assert words == ["1 of 2", "signed"]


def test_texts_to_be_done_are_named(bench):
    bench.project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr ""')
    bench.project.replace("translations/es.po", 'msgid "Everybody may come."', 'msgid "Nobody may come."')

    state = status(bench.opened)["leaflet"]["es"]

    assert (state.missing, state.stale) == (["leaflet.title"], ["leaflet.lead"])


def test_the_table_has_a_row_a_language_and_a_column_a_piece(bench):
    bench.project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr ""')

    assert as_table(status(bench.opened)).splitlines() == [
        "    leaflet    ticket",
        "en  source     source",
        "es  missing 1  -",
        "es: missing: leaflet.title",
    ]


def test_the_briefs_share_a_column_that_shows_their_worst():
    row = {"es": State(missing=["a"], needed=2)}, {"es": State(needed=2)}, {"es": State(held=2, needed=2)}

    table = as_table({f"brief-0{number}": states for number, states in enumerate(row, start=1)})

    assert table.splitlines()[1].split() == ["es", "missing", "1", "..."]
