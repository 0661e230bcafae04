"""How stylesheets, templates and classes belong together."""

from __future__ import annotations

import pytest

from tests.styles.sheets import DOCUMENTS, FILES, TEMPLATES, classes_of_templates, sheet, whole

KINDS = {path.stem for path in (TEMPLATES / "documents").glob("*.html")} | {"book", "brief"}
# The kind of a piece stands on its body, as a handle for the styles of projects. The others are one half of a pair of
# which only the other half looks different: `bars`, `dont`, `narrow`, and the texts of a proof beside their ids.
HALVES = {"figures", "do", "roomy", "words"}
MAY_BE_PLAIN = KINDS | HALVES
# Classes that are values of the press: the unit of a sheet's ruler.
SET_BY_VALUES = {"inches", "millimeters"}


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
    order = ["layers.css", "tokens", "base", "layout", "components"]

    ranks = [order.index(file.partition("/")[0]) for file in sheet(f"documents/{document}.css").imports]
    assert ranks == sorted(ranks)
    assert ranks[:1] == [0]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_imports_a_sheet_once(document):
    imports = sheet(f"documents/{document}.css").imports

    assert len(imports) == len(set(imports))
