"""Latin letters, digits and signs in text from right to left are set in their own order."""

from __future__ import annotations

import polib
import pytest

from press.preflight.reading import lines_of
from press.preflight.rules.stretches import _squeezed
from press.render.stretches import stretches
from tests.cases.case import case
from tests.workbench import Bench

# What is said in the other language, so that it follows from right to left, and signs that are mirrored like brackets.
FROM_RIGHT = {"WhatsApp: 55", "<18", "≥18"}
WHOLE = (
    "12-B", "4A", "300-C", "18 U.S.C. 1591", "22 U.S.C. § 7102(11)", "8 CFR 214.11(a)", "10:00 AM", "5:30 p.m.", "9am-5pm",
    "9:00 AM – 5:00 PM", "24/7", "18+", "10%-20%", "25 €", "€25", "£1,000", "¥5", "25$", "$1.5–2 million", "70°F", "6 ft", "5 %",
    "school.example", "www.school.example", "school.example/a-b?c=1", "desk2@school.example", "school.example:8080", "x=1", "a+b",
    "@school", "#School2", "C++", "P.O. Box 12-A", "Apt. 3-C, 12 Main St.", "1234 W. 5th St., Los Angeles, CA 90017", "CA 95814",
    "Room 4, Floor 2", "Suite #200", "USD 1,000", "2nd floor", "H2O", "(415) 555-0100", "+1 (415) 555-0100", "№ 5", "§ 52.6",
    "95814-1234", "2026-11-23", "-5", "+1", "1–5", "3/4", "Form I-914A", "Ph.D.", "https://school.example/form-12?a=b",
)  # fmt: skip


@pytest.mark.parametrize("words", WHOLE)
@pytest.mark.parametrize(("before", "after"), [("كلمة ", " كلمة."), ("", ""), ("كلمة (", ") كلمة"), ("«", "»، كلمة")])
def test_a_stretch_is_found_whole(words, before, after):
    text = f"{before}{words}{after}"

    assert [text[found.start : found.end] for found in stretches(text)] == [words]


@pytest.mark.parametrize("words", ["كلمة", "كلمة CAST كلمة", "CAST Los Angeles", "", "كلمة: (كلمة)", "!؟"])
def test_what_needs_nothing_is_left_alone(words):
    assert stretches(words) == []


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("من 5 إلى 10", ["5", "10"]),
        ("CAST: 12:30 ثم", ["12:30"]),
        ("في 2024، 7 أيام.", ["2024", "7"]),
        ("انظر school.example.", ["school.example"]),
        ("من ال-5 كلمة", ["5"]),
    ],
)
def test_what_is_said_in_the_other_language_stays_apart(words, parts):
    assert [words[found.start : found.end] for found in stretches(words)] == parts


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_a_page_of_stretches_reads_from_left_to_right(workshop, tmp_path, tag):
    project = case("rtl-tokens", tmp_path)

    report = Bench(project).build(f"leaflet:{tag}")

    assert report.diagnostics == []
    lines = [_squeezed(line) for line in lines_of(project.pdfs()[f"{tag}/leaflet.pdf"])]
    tokens = [
        entry.msgid.removeprefix("Word ").removesuffix(" word.")
        for entry in polib.pofile(project.root / "translations" / f"{tag}.po")
    ]
    tokens = [token for token in tokens if token not in {"Night School", "Evening classes", *FROM_RIGHT}]
    assert len(tokens) > 50
    assert [token for token in tokens if not any(_squeezed(token) in line for line in lines)] == []
