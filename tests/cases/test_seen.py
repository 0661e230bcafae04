"""Projects whose styles hide letters or digits that the text layer still has."""

from __future__ import annotations

import pytest

from tests.cases.case import case
from tests.workbench import Bench

CALL, LEAD, TITLE = ("content/pieces/leaflet.yaml", 3), ("content/pieces/leaflet.yaml", 2), ("content/pieces/leaflet.yaml", 1)
SEEN, OVER = "preflight/seen", "preflight/text-over-text"
STYLE = "styles/documents/leaflet.css:8"
HIDDEN = {
    "css_contact_clip": (SEEN, {CALL}, "is cut off"),
    "css_parent_clip": (SEEN, {LEAD, CALL}, "is cut off"),
    "css_contact_cover": (SEEN, {CALL}, "is covered"),
    "css_contact_mirror": (SEEN, {CALL}, "is mirrored"),
    "css2_max_height": (SEEN, {LEAD, CALL}, "is cut off"),
    "css2_z_cover": (SEEN, {LEAD, CALL}, "is covered"),
    "text-covered": (SEEN, {TITLE, LEAD, CALL}, "is covered"),
    "text-clipped": (SEEN, {CALL}, "is cut off"),
    "text-over-text": (OVER, {LEAD, CALL}, "stand on each other"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_not_seen_is_named_with_its_text_and_the_line_of_the_style(workshop, tmp_path, name):
    rule, texts, says = HIDDEN[name]
    project = case(name, tmp_path)

    report = Bench(project).build("leaflet:en")

    found = [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == rule]
    assert {(one.origin.file, one.origin.line) for one in found if one.origin} == texts
    assert all(says in one.message and STYLE in one.hint for one in found)
    assert "en/leaflet.pdf" not in project.pdfs()
