"""Texts and translations that would be printed otherwise than they were written."""

import pytest

from press.diagnostics import FilePlace
from press.run.inspection import inspect
from tests.cases.case import case
from tests.workbench import TODAY

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
    "po_negation": {("translation/negation", "translations/es.po", 17)},
    "po_time": {("translation/times", "translations/es.po", 17)},
}


@pytest.mark.parametrize(("name", "expected"), CHECKED.items())
def test_check_says_what_is_wrong_and_where(name, expected, tmp_path, workshop):
    project = case(name, tmp_path)

    found = inspect(project.workshop, today=TODAY)

    assert {(d.rule, d.place.file, d.place.line) for d in found if isinstance(d.place, FilePlace)} == expected
