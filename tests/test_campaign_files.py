"""docs/campaign-files.md lists every key of every file, is current, and its examples are true."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from pydantic import Field

from docs.campaign_files import EXAMPLES, PAGE, example, example_file, page
from docs.values import models_in, wanted
from press.content.brief import Brief
from press.content.campaign import Document
from press.content.registry import KINDS
from press.content.reviews import Reviews
from press.content.scalars import Day, Factor, Id, Length, SourceId, Tag, Whole
from press.content.texts import wording_of
from press.content.validate import validate
from press.content.yaml_source import parse_yaml

MODELINE = re.compile(r"# yaml-language-server: \$schema=\.\./\.\./schemas/(\S+)\.schema\.json\n")


def test_the_committed_page_is_current():
    # `make docs` writes it anew.
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_example_is_of_a_kind():
    assert {path.stem for path in EXAMPLES.iterdir()} <= {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_example_is_what_the_press_accepts(kind):
    source, faults = parse_yaml(example(kind), f"{kind.name}.yaml")

    faults += validate(source, kind.model)[1] if kind.model else wording_of(source, kind.name)[1]

    assert [fault.message for fault in faults] == []


def test_the_prescribed_text_of_the_example_has_its_own_digest():
    kind = next(kind for kind in KINDS if kind.name == "notices")
    notices, _ = validate(parse_yaml(example(kind), "")[0], kind.model)

    assert all(text.digest == text.sha256 for notice in notices.notices.values() for text in notice.texts.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_editor_checks_an_example_with_the_schema_of_its_kind(kind):
    first = MODELINE.match(example_file(kind).read_text(encoding="utf-8"))

    assert first
    assert first[1] == kind.schema


WANTED = {
    "a length": (Length, "a length such as 3.5in or 9mm"),
    "what may be left out": (Day | None, "a date such as 2026-11-23"),
    "a list of names of other records": (tuple[SourceId, ...], "a list of ids of sources"),
    "a list that must not be empty": (Annotated[tuple[Tag, ...], Field(min_length=1)], "a list of language tags such as es or zh-Hant (at least 1)"),
    "a list of a few": (Annotated[tuple[Id, ...], Field(min_length=2, max_length=6)] | None, "a list of ids (2 to 6)"),
    "a pair": (tuple[Whole, Whole], "a list of whole numbers (2)"),
    "a choice": (Literal["ltr", "rtl"], "one of: `ltr`, `rtl`"),
    "a least number": (Annotated[Whole, Field(ge=4)], "a whole number such as 12, at least 4"),
    "a number in bounds": (Annotated[Factor, Field(ge=-10, le=10)], "a factor such as 0.95, from -10 to 10"),
    "numbers by language": (dict[Tag, Whole], "for each language tag: a whole number such as 12"),
}  # fmt: skip


@pytest.mark.parametrize("case", WANTED)
def test_what_a_key_takes_is_said_in_plain_words(case):
    annotation, words = WANTED[case]

    assert wanted(annotation).one == words


def test_a_type_without_words_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="Decimal"):
        wanted(Decimal)


def test_records_are_found_behind_the_keys_that_lead_to_them():
    ((steps, model),) = models_in(Reviews.model_fields["reviews"].annotation)

    assert (steps, model.__name__) == (("ID", "LANGUAGE", "ROLE"), "Signature")


@pytest.mark.parametrize("model", [Document, Brief])
def test_every_key_of_a_record_has_a_row(model):
    rows = set(re.findall(r"^\| `(\w+)` \|", page(), re.MULTILINE))

    assert model.model_fields.keys() <= rows
