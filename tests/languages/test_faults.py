"""Each deliberate fault fails, with its rule, its file and its line.

Where the rules themselves are tried with more cases: translations in tests/content/test_translation_rules.py and
test_markup.py, coverage, contacts, overflow, traps, drawings and directions in tests/preflight/rules/, signatures in
tests/make/test_release.py, two files of one face in tests/fonts/test_install.py and tests/test_workshop.py, the
command line in tests/acceptance/test_translate.py.
"""

from __future__ import annotations

import hashlib
import re
import shutil

import pytest

from press.diagnostics import PagePlace, Severity, has_errors
from press.workshop import HOUSE
from tests.languages.faults import AR, ES, FAULTS, KM, LEAD, Fault, make_leaflet, place_of, put, told
from tests.workbench import TODAY, Bench


@pytest.fixture
def leaflet(tmp_path, workshop):
    """The project before anything is wrong; the engine has our fonts."""
    return make_leaflet(tmp_path / "project")


def test_before_anything_is_wrong_every_language_is_made(leaflet):
    assert told(leaflet) == []
    assert sorted(leaflet.pdfs()) == [f"{tag}/leaflet.pdf" for tag in ("ar", "en", "es", "km", "my")]


@pytest.mark.parametrize("name", FAULTS)
def test_a_deliberate_fault_fails_with_its_file_and_its_line(leaflet, name):
    fault = FAULTS[name]
    put(leaflet, fault)

    found = [diagnostic for diagnostic in told(leaflet) if diagnostic.rule == fault.rule]

    assert has_errors(found)
    assert any(fault.says in diagnostic.message for diagnostic in found)
    if fault.named == "page":
        assert all(isinstance(diagnostic.place, PagePlace) for diagnostic in found)
        return
    (place, *_) = [place for diagnostic in found if (place := place_of(diagnostic)) and place.file == fault.named]
    assert fault.at in leaflet.read(fault.named).splitlines()[place.line - 1]


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_piece_is_not_in_the_output(leaflet, name):
    fault = FAULTS[name]
    tags = {"es", "ar", "km", "my"} & {fault.file[-5:-3]} or {"ar"}
    put(leaflet, fault)

    told(leaflet)

    assert set(leaflet.pdfs()).isdisjoint({f"{tag}/leaflet.pdf" for tag in tags})


def test_an_overlong_text_is_named_with_its_line_and_by_how_much_it_is_too_long(leaflet):
    put(leaflet, FAULTS["a Khmer text too long for its card"])

    (found,) = [diagnostic for diagnostic in told(leaflet) if diagnostic.rule == "preflight/overflow"]

    line = leaflet.read(KM).splitlines().index(LEAD) + 1
    assert re.fullmatch(r'text needs \d+\.\d mm more than panel "body" has, at ".+" in "leaflet.call" \(km\)', found.message)
    assert found.hint.startswith(f'the longest text there is "leaflet.lead" ({KM}:{line}); shorten the text')


def test_a_word_wider_than_its_card_is_named_itself(leaflet):
    put(leaflet, Fault(ES, "Puede venir", "Puedenvenirtodaslaspersonasquequieran" * 2, "", ""))

    (found,) = [diagnostic for diagnostic in told(leaflet) if diagnostic.rule == "preflight/overflow"]

    line = leaflet.read(ES).splitlines().index(LEAD) + 1
    assert 'in "leaflet.lead" (es)' in found.message
    assert str(found.origin) == f"{ES}:{line}:1"


def test_the_command_line_names_the_line_of_the_po_file_too(cli, project):
    make_leaflet(project.root)
    put(project, FAULTS["a Khmer text too long for its card"])

    answer = cli("build", "leaflet:km")

    line = project.read(KM).splitlines().index(LEAD) + 1
    assert answer.code == 1
    assert "km/leaflet.pdf page 1: error: text needs " in answer.err
    assert f'"leaflet.lead" ({KM}:{line})' in answer.err


def test_a_lapsed_signature_is_told_at_its_line(leaflet):
    Bench(leaflet).review("translator", "linguist", selector="leaflet:ar")
    leaflet.replace(AR, "الجميع مرحب بهم.", "أهلًا بالجميع.")

    drafted, released = told(leaflet), told(leaflet, release=TODAY.isoformat())

    lines = leaflet.read("translations/reviews.yaml").splitlines()
    for found, severity in ((drafted, Severity.WARNING), (released, Severity.ERROR)):
        lapsed = [diagnostic for diagnostic in found if diagnostic.rule == "translation/lapsed"]
        assert [lines[diagnostic.place.line - 1].split(":")[0].strip() for diagnostic in lapsed] == ["translator", "linguist"]
        assert {(diagnostic.place.file, diagnostic.severity) for diagnostic in lapsed} == {
            ("translations/reviews.yaml", severity)
        }
    assert not (leaflet.root / "release" / "ar" / "leaflet.pdf").exists()


def test_a_second_file_of_a_face_is_refused_before_anything_is_made(cli, project):
    installed = project.root / "fonts" / "installed"
    installed.mkdir(parents=True)
    shutil.copyfile(HOUSE / "fonts" / "installed" / "NotoSans_400Regular.ttf", installed / "NotoSans-extended.ttf")
    sha256 = hashlib.sha256((installed / "NotoSans-extended.ttf").read_bytes()).hexdigest()
    face = (
        f'{{"file": "NotoSans-extended.ttf", "family": "Noto Sans", "weight": "400", "style": "normal", "sha256": "{sha256}"}}'
    )
    project.write("fonts/fonts.lock.json", f'{{"files": [{face}]}}')

    answer = cli("build")

    assert answer.code == 1
    assert "NotoSans-extended.ttf and NotoSans_400Regular.ttf are both Noto Sans 400 normal." in answer.err
    assert project.pdfs() == {}


def test_a_font_file_that_no_lock_names_is_refused(cli, project):
    installed = project.root / "fonts" / "installed"
    installed.mkdir(parents=True)
    (installed / "Anything.ttf").write_bytes(b"")

    answer = cli("build")

    assert answer.code == 1
    assert f"The font file Anything.ttf is in {installed} and not in fonts.lock.json." in answer.err
