"""Texts and translations that would be printed otherwise than they were written."""

import pytest

from press.diagnostics import FilePlace
from press.run.inspection import inspect
from press.run.translate.update import update
from tests.cases.case import case
from tests.workbench import TODAY, Bench

CHECKED = {
    "yaml-hashtag": {("yaml/comment", "content/pieces/leaflet.yaml", 1), ("yaml/comment", "content/pieces/leaflet.yaml", 2)},
    "yaml-hash": {("yaml/comment", "content/pieces/leaflet.yaml", 1)},
    "yaml-star": {("yaml/syntax", "content/pieces/leaflet.yaml", 2)},
    "yaml-linesep": {
        ("yaml/character", "content/pieces/leaflet.yaml", 1),
        ("yaml/character", "content/pieces/leaflet.yaml", 2),
    },
    "yaml-invisible": {("yaml/character", "content/pieces/leaflet.yaml", 2)},
    "lang-urdu": {("content/unknown-language", "content.yaml", 10)},
    "list-inline": {("template/one-line", "templates/documents/leaflet.html", 5)},
    "po_contacts_swapped": {("translation/order", "translations/es.po", 21)},
    "po_negation": {("content/typed-number", "content/pieces/leaflet.yaml", 2)},
    "po_negation_words": {("translation/negation", "translations/es.po", 17)},
    "po_time": {("translation/times", "translations/es.po", 17)},
}


@pytest.mark.parametrize(("name", "expected"), CHECKED.items())
def test_check_says_what_is_wrong_and_where(name, expected, tmp_path, workshop):
    project = case(name, tmp_path)

    found = inspect(project.workshop, today=TODAY)

    assert {(d.rule, d.place.file, d.place.line) for d in found if isinstance(d.place, FilePlace)} == expected


def test_a_word_wider_than_the_page_is_told_with_the_line_of_its_text(tmp_path, workshop):
    project = case("long-word", tmp_path)

    report = Bench(project).build("leaflet:en")

    assert ("preflight/safe-area", "content/pieces/leaflet.yaml:1:8") in {(d.rule, str(d.origin)) for d in report.diagnostics}


def test_an_entry_with_plurals_outlives_an_update(tmp_path, workshop):
    project = case("po-plural", tmp_path)
    plural = 'msgctxt "leaflet.seats"\nmsgid "one seat"\nmsgid_plural "{n} seats"\nmsgstr[0] "un asiento"\nmsgstr[1] "{n} asientos"\n'
    project.write("translations/es.po", project.read("translations/es.po") + "\n" + plural)

    update(Bench(project).opened, ["es"], lambda *_: None)

    assert "".join(f"#~ {line}\n" for line in plural.splitlines()) in project.read("translations/es.po")
