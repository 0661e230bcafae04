"""How stylesheets, templates and classes belong together."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.styles.sheets import DOCUMENTS, FILES, TEMPLATES, classes_of_templates, shared, sheet, whole

KINDS = {path.stem for path in (TEMPLATES / "documents").glob("*.html")} | {"book", "brief"}
# The kind of a piece stands on its body, as a handle for the styles of projects. The others are one half of a pair of
# which only the other half looks different: `bars`, `dont`, `narrow`, and the texts of a proof beside their ids.
HALVES = {"figures", "do", "roomy", "words"}
MAY_BE_PLAIN = KINDS | HALVES
# Classes that are values of the press: the unit of a sheet's ruler.
SET_BY_VALUES = {"inches", "millimeters"}
HEAD = (
    "layers.css",
    "tokens/colour.css",
    "tokens/space.css",
    "tokens/type.css",
    "tokens/page.css",
    "base/page.css",
    "base/text.css",
)
# How much two stylesheets may have in common by chance. A document names its parts one by one, and a flyer and a handbill
# are made of much the same ones: more of them may stand in both than declarations may.
DECLARATIONS_ALIKE, PARTS_ALIKE = 3, 5


def test_every_document_has_a_stylesheet_and_a_template():
    assert sorted(path.stem for path in (TEMPLATES / "documents").glob("*.html")) == DOCUMENTS


def test_every_class_that_is_styled_is_used():
    styled = {name: file for file in FILES for name in sheet(file).classes}

    assert {name: file for name, file in styled.items() if name not in classes_of_templates().keys() | SET_BY_VALUES} == {}


def test_every_class_that_is_used_is_styled():
    styled = {name for file in FILES for name in sheet(file).classes}

    assert {name: file for name, file in classes_of_templates().items() if name not in styled | MAY_BE_PLAIN} == {}


def test_no_exception_is_out_of_date():
    styled = {name for file in FILES for name in sheet(file).classes}

    assert HALVES & styled == set()
    assert set(classes_of_templates()) >= HALVES
    assert styled - set(classes_of_templates()) >= SET_BY_VALUES


def test_every_stylesheet_is_imported_by_a_document_or_is_that_of_an_edition():
    imported = {file for document in DOCUMENTS for file in whole(document)}

    assert {file for file in FILES if not file.startswith("editions/")} - imported == set()


def test_every_import_is_there():
    assert {other for file in FILES for other in sheet(file).imports} - set(FILES) == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_imports_its_layers_in_their_order(document):
    order = ["layers.css", "tokens", "base", "layout", "components", "documents"]

    ranks = [order.index(file.partition("/")[0]) for file in whole(document) if file not in ("head.css", "briefs.css")]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_begins_with_the_head_and_names_nothing_of_it_again(document):
    imports = sheet(f"documents/{document}.css").imports

    assert imports[0] == "head.css"
    assert {"head.css", *HEAD} & set(imports[1:]) == set()


def test_the_head_is_the_layers_the_tokens_the_page_and_its_text():
    assert sheet("head.css").imports == HEAD


@pytest.mark.parametrize("file", ["head.css", "briefs.css"])
def test_what_only_gathers_sheets_has_no_rules_of_its_own(file):
    """Rules of its own would be read after everything that it imports, and so belong to one of these."""
    assert sheet(file).lines == ()


def test_no_two_stylesheets_say_the_same():
    found = {
        (one, other): run
        for one, other in combinations(FILES, 2)
        for run in shared(sheet(one).lines, sheet(other).lines)
        if len([line for line in run if not line.endswith("{")]) > DECLARATIONS_ALIKE
    }

    assert found == {}


def test_no_two_stylesheets_import_the_same():
    found = {
        (one, other): run
        for one, other in combinations(FILES, 2)
        for run in shared(sheet(one).imports, sheet(other).imports)
        if len(run) > PARTS_ALIKE
    }

    assert found == {}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_imports_a_sheet_once(document):
    assert len(whole(document)) == len(set(whole(document)))
