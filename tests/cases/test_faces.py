"""Projects that bring typefaces, or name some that are not there."""

from __future__ import annotations

import hashlib
import json

import pytest
from fontTools.ttLib import TTFont

from press.preflight.pdf import PdfReading
from press.workshop import HOUSE
from tests.cases.case import case
from tests.conftest import CommandLine
from tests.workbench import Bench

SANS = HOUSE / "fonts" / "installed" / "NotoSans_400Regular.ttf"
LANGUAGES = """languages:
  en:
    endonym: English
    english: English
    script: Latn
    direction: ltr
    fonts: [Night Sans]
    hyphenate: true
    italics: true
    locale: en_US
    draft: Draft
"""
STYLE = '\nh1, p, .contact, body, html { font-family: "Night Sans"; font-weight: 400; font-style: normal }\n'


@pytest.fixture
def night(tmp_path):
    """The base project in a typeface of its own, which is not installed yet."""
    project = case("base", tmp_path)
    project.write("content/languages.yaml", LANGUAGES)
    project.replace("content.yaml", "languages: [en, es]\ndocuments", "languages: [en]\ndocuments")
    project.write("styles/documents/leaflet.css", project.read("styles/documents/leaflet.css") + STYLE)
    return project


def bring(project, exchanged: str = "") -> bytes:
    """Puts Night Sans, which is Noto Sans with two of its digits exchanged or none, where a campaign's typefaces go."""
    with TTFont(SANS) as font:
        for name in list(font["name"].names):
            name.string = name.toUnicode().replace("Noto Sans", "Night Sans").replace("NotoSans", "NightSans")
        if exchanged:
            one, two = (font.getBestCmap()[ord(digit)] for digit in exchanged)
            font["glyf"][one], font["glyf"][two] = font["glyf"][two], font["glyf"][one]
        path = project.root / "fonts" / "installed" / "Night.ttf"
        path.parent.mkdir(parents=True, exist_ok=True)
        font.save(path)
    return path.read_bytes()


def lock(project, **changes: str) -> None:
    """Writes a lock by hand."""
    face = {"file": "Night.ttf", "family": "Night Sans", "weight": "400", "style": "normal"} | changes
    project.write("fonts/fonts.lock.json", json.dumps({"files": [face]}))


@pytest.fixture
def ask(night) -> CommandLine:
    """Asks the press about this project."""
    return CommandLine(night.root, options=("--project", str(night.root)))


def test_a_campaign_is_printed_in_a_typeface_that_it_brings_and_locks(ask, night):
    bring(night)

    locked, built = ask("lock-faces"), ask("build", "leaflet:en")

    assert (locked.code, locked.out) == (0, "fonts/fonts.lock.json: Night Sans 400 normal\n")
    assert built.code == 0, built.err
    assert set(PdfReading(night.pdfs()["en/leaflet.pdf"]).fonts) == {"Night-Sans"}


def test_a_face_whose_digits_are_exchanged_is_refused_without_a_checksum(ask, night):
    bring(night, "15")
    lock(night)

    answer = ask("build", "leaflet:en")

    assert (answer.code, night.pdfs()) == (1, {})
    assert 'does not say the "sha256" of Night.ttf' in answer.err


def test_a_face_whose_digits_are_exchanged_is_refused_with_one(ask, night):
    lock(night, sha256=hashlib.sha256(bring(night, "15")).hexdigest())

    answer = ask("build", "leaflet:en")

    assert (answer.code, night.pdfs()) == (1, {})
    assert "draws a 1 that looks like a 5" in answer.err


def test_such_a_face_is_not_locked(ask, night):
    bring(night, "38")

    answer = ask("lock-faces")

    assert answer.code == 1
    assert not (night.root / "fonts" / "fonts.lock.json").exists()


def test_a_face_that_was_cut_short_after_it_was_locked_stops_the_next_build(ask, night):
    data = bring(night)
    assert ask("lock-faces").code == 0
    assert ask("build", "leaflet:en").code == 0
    (night.root / "fonts" / "installed" / "Night.ttf").write_bytes(data[: len(data) // 2])

    answer = ask("build", "leaflet:en")

    assert answer.code == 1
    assert "Night.ttf" in answer.err
    assert "is not the one that was locked" in answer.err
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(("name", "data"), [("Night.ttf", b"nothing"), ("Night.ttf", b""), ("Night.otf", b"OTTO")])
def test_what_is_no_typeface_is_not_locked(ask, night, name, data):
    (night.root / "fonts" / "installed").mkdir(parents=True)
    (night.root / "fonts" / "installed" / name).write_bytes(data)

    answer = ask("lock-faces")

    assert (answer.code, answer.err) == (1, f"error: {name} is not a typeface that can be read\n")


def test_nothing_to_lock_says_where_typefaces_go(ask, night):
    answer = ask("lock-faces")

    assert answer.code == 1
    assert f"there are no typefaces in {night.root / 'fonts' / 'installed'}" in answer.err


def test_a_family_that_is_not_installed_is_named_at_its_line(workshop, tmp_path):
    report = Bench(case("logo-css-unknown", tmp_path)).build("leaflet:en")

    found = [(one.rule, one.place.file, one.place.line, one.message) for one in report.diagnostics]
    assert found == [
        ("style/unknown-family", "styles/documents/leaflet.css", 8, f'the typeface "{name}" is not installed')
        for name in ("Arial", "Helvetica Neue")
    ]
