"""translations/reviews.yaml: who signed which laid-out piece in which language, on exactly which texts.

Reviewers are named by codes, never by name: some of them are at risk themselves.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Day, Id, Line, Tag


class ReviewRole(StrEnum):
    """The roles in which a translation is reviewed, in their order."""

    TRANSLATOR = "translator"
    LINGUIST = "linguist"
    READER = "reader"


class Signature(Record):
    """One review, signed."""

    by: Annotated[Line, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$", description="The reviewer's code, such as T3; not a name")]
    on: Day
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$", description="Of the texts as they were printed")]


class Reviews(Record):
    """All signatures: by piece, language and role."""

    reviews: dict[Id, dict[Tag, dict[ReviewRole, Signature]]] = Field(default_factory=dict)


CRITICAL_ROLES = tuple(ReviewRole)
PLAIN_ROLES = (ReviewRole.TRANSLATOR, ReviewRole.LINGUIST)
