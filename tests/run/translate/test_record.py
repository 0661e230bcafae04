"""press/run/translate/record.py: what was written on a proof by hand is typed into the table beside it, and taken up."""

import csv

import pytest

from press.diagnostics import UsageError
from press.run.translate.proof import proof
from press.run.translate.record import record
from tests.workbench import CODES, nobody

REVIEWS = "translations/reviews.yaml"


@pytest.fixture
def table(bench):
    """The table beside the proof of the leaflet."""
    proof(bench.opened, "leaflet:es", nobody)
    return bench.project.workshop.output / "proofs" / "es" / "leaflet.csv"


def fill(table, **cells):
    """Fills cells of the lines of a text or of a role: `fill(table, translator={"code": "T1"})`."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.update(cells.get(row["role"] or row["text"].replace(".", "_"), {}))
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_the_table_has_a_line_for_each_text_and_each_role(table):
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [row["role"] for row in rows if row["role"]] == ["translator", "linguist"]
    assert {row["text"]: row["translation"] for row in rows if row["text"]}["leaflet.title"] == "Clases nocturnas"
    assert {row["piece"] for row in rows} == {"leaflet:es"}


def test_signatures_are_taken_up_in_their_order(bench, table):
    fill(table, **{role: {"code": CODES[role], "date": "2026-11-24"} for role in ("translator", "linguist")})

    told = record(table, lambda: bench.opened)

    assert told == ["translator T1 signed leaflet (es)", "linguist L1 signed leaflet (es)"]
    assert bench.project.read(REVIEWS).count("on: 2026-11-24") == 2


def test_a_change_is_written_and_told_and_then_nobody_signs(bench, table):
    fill(table, leaflet_title={"change": "Clases de noche"}, translator={"code": "T1", "date": "2026-11-24"})

    changed, refused = record(table, lambda: bench.opened)

    assert changed == "es.po: leaflet.title: Clases nocturnas -> Clases de noche"
    assert "make its proof again before it is signed" in refused
    assert 'msgstr "Clases de noche"' in bench.project.read("translations/es.po")
    assert not (bench.project.root / REVIEWS).exists()


def test_a_table_with_nothing_filled_in_says_so(bench, table):
    assert record(table, lambda: bench.opened) == ["nothing is filled in in leaflet.csv"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"code": "T1", "date": "24.11."}, 'line 5: "24.11." is no date'),
        ({"code": "Ana", "date": "2026-11-24"}, "is not a code"),
    ],
)
def test_what_is_filled_in_wrongly_is_told(bench, table, cells, told):
    fill(table, translator=cells)

    with pytest.raises(UsageError, match=told.replace(".", r"\.")):
        record(table, lambda: bench.opened)


def test_another_table_is_told(bench, table):
    table.write_text("a,b\n1,2\n", encoding="utf-8")

    with pytest.raises(UsageError, match='has no column "piece"'):
        record(table, lambda: bench.opened)
