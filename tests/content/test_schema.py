"""Editors check YAML with schemas made from the models; the committed ones are current, and every file names its own."""

import json
import re

import pytest

from press.content.registry import MODELS
from press.content.schema import schemas
from press.content.texts import LEAF_KEYS, NAME
from tests.project import HOUSE

FOLDERS = ("briefs", "content", "translations")
FILES = sorted(path.relative_to(HOUSE).as_posix() for folder in FOLDERS for path in (HOUSE / folder).rglob("*.yaml"))
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.mark.parametrize("name", schemas())
def test_the_committed_schema_is_current(name):
    # `python build.py schema` writes them anew.
    assert (HOUSE / "schemas" / name).read_text(encoding="utf-8") == schemas()[name]


def test_there_is_no_schema_that_nothing_makes():
    assert {path.name for path in (HOUSE / "schemas").iterdir()} == schemas().keys()


@pytest.mark.parametrize("file", ["content.yaml", *FILES])
def test_a_file_names_its_schema_on_its_first_line(file):
    first = (HOUSE / file).read_text(encoding="utf-8").split("\n", 1)[0]

    named = MODELINE.fullmatch(first)

    assert named, f"{file} begins with {first!r}"
    assert ((HOUSE / file).parent / named[1]).resolve().parent == HOUSE / "schemas"
    assert ((HOUSE / file).parent / named[1]).is_file()


def parts(schema):
    """Every group inside a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from parts(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from parts(inner)


@pytest.mark.parametrize("name", MODELS)
def test_an_editor_marks_keys_that_we_would_refuse(name):
    schema = json.loads(schemas()[f"{name}.schema.json"])

    groups = [part for part in parts(schema) if "properties" in part and part.get("type") == "object"]
    assert groups
    assert all(group["additionalProperties"] is False for group in groups)
    assert set(schema.get("required", [])) == {field for field, info in MODELS[name].model_fields.items() if info.is_required()}


@pytest.mark.parametrize("name", MODELS)
def test_an_editor_accepts_numbers_and_truth_where_we_read_the_text_that_was_typed(name):
    # YAML editors read 2018 as a number and true as a truth value; we read the letters.
    schema = json.loads(schemas()[f"{name}.schema.json"])

    assert not [part for part in parts(schema) if part.get("type") == "string" and not part.keys() & {"enum", "const"}]


def test_an_editor_offers_what_each_key_means():
    contact = json.loads(schemas()["contacts.schema.json"])["$defs"]["Contact"]["properties"]

    assert contact["display"]["description"].startswith("How it is printed")


def test_the_names_of_texts_are_of_the_same_form_for_editors_and_for_us():
    wording = json.loads(schemas()["wording.schema.json"])

    assert wording["$defs"]["tree"]["propertyNames"]["pattern"] == NAME
    assert set(wording["$defs"]["leaf"]["properties"]) == set(LEAF_KEYS)
