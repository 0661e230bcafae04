"""One table says which files a campaign has; what reads them, checks them and describes them follows it."""

import dataclasses
from typing import Annotated

import pytest
from pydantic import BaseModel, TypeAdapter

from docs.values import models_in
from press.content.load import load
from press.content.registry import KINDS, MODELS, Form
from press.content.schema import schemas
from press.content.texts import fields_of
from tests.project import HOUSE

TABLES = [kind for kind in KINDS if kind.form is Form.TABLE]


def all_models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A record and every record inside it."""
    inside = {inner for field in model.model_fields.values() for _, inner in models_in(field.annotation)}
    return {model}.union(*map(all_models, inside))


FIELDS = {
    f"{model.__name__}.{name}": field
    for model in set().union(*map(all_models, MODELS.values()))
    for name, field in model.model_fields.items()
}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_content_holds_the_records_of_each_table(kind):
    content = load(HOUSE, HOUSE).content

    assert content.table(kind.name) or not (HOUSE / kind.path).exists(), kind.name


def test_a_table_that_no_code_asks_for_by_name_is_among_the_others():
    content = dataclasses.replace(load(HOUSE, HOUSE).content, others={"partners": {"one": 1}})

    assert content.table("partners") == {"one": 1}


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_the_root_key_of_a_table_is_called_as_its_kind(kind):
    assert list(kind.model.model_fields) == [kind.name]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.model], ids=lambda kind: kind.name)
def test_a_kind_is_translated_exactly_when_a_field_of_its_records_is_marked(kind):
    assert kind.translated == any(any(fields_of(model).values()) for model in all_models(kind.model))


def test_every_kind_has_a_schema_for_editors():
    assert {f"{kind.schema}.schema.json" for kind in KINDS} == schemas().keys()


def test_every_file_of_ours_is_of_a_kind():
    # The words of the calibration sheet belong to the press, not to a campaign.
    known = {path for kind in KINDS for path in HOUSE.glob(f"{kind.path}/*.yaml" if kind.form is Form.FOLDER else kind.path)}
    files = {*(HOUSE / "content").rglob("*.yaml"), *(HOUSE / "briefs").rglob("*.yaml")}

    assert {path.name for path in files - known} == {"calibration-sheet.yaml"}


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_key_is_described(name):
    assert (FIELDS[name].description or "").strip()


def typed(value):
    """A value as the YAML reader gives it: every scalar is the text that was typed."""
    return [typed(item) for item in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize("name", sorted(name for name, field in FIELDS.items() if field.examples))
def test_the_examples_of_a_key_are_values_it_takes(name):
    field = FIELDS[name]
    taken = TypeAdapter(Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation)

    for example in field.examples:
        taken.validate_python(typed(example))
