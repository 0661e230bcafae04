"""translations/reviews.yaml: who signed which laid-out piece in which language, on exactly which texts.

Reviewers are named by codes, never by name: some of them are at risk themselves.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Record
from press.content.scalars import Day, DocumentId, Line, Tag, Takes

CODE = r"^[A-Za-z]{1,4}-?[0-9]{1,5}$"  # letters and a number; a name has none


class ReviewRole(StrEnum):
    """The roles in which a translation is reviewed, in order."""

    TRANSLATOR = "translator"
    LINGUIST = "linguist"
    READER = "reader"


TextId = Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+$"), Takes("the id of a text", "ids of texts")]
TextDigest = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$"), Takes("8 hexadecimal digits", "digests")]


class Signature(Record):
    """One review, signed."""

    by: Annotated[Line, Field(pattern=CODE), Takes("a role code such as T3", "role codes")] = Field(
        description="Who signed: a role code, never a name", examples=["T3"]
    )
    on: Day = Field(description="The day it was signed", examples=["2026-11-23"])
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$"), Takes("16 hexadecimal digits", "digests")] = Field(
        description="The digest of what the piece says, texts, contacts and all; if that changes, the signature is void"
    )
    frame: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$"), Takes("16 hexadecimal digits", "digests")] | None = Field(
        None,
        description="The digest of what the piece says beside its texts: contacts, facts, words of its template and styles",
    )
    texts: dict[TextId, TextDigest] = Field(
        default_factory=dict,
        description="The digest of each text. Where only texts change, those that the same role has signed on another piece count here",
    )


class Reviews(Record):
    """All signatures: by piece, language and role."""

    reviews: dict[DocumentId, dict[Tag, dict[ReviewRole, Signature]]] = Field(
        default_factory=dict, description="For each document and language: the signature of each role"
    )


CRITICAL_ROLES = tuple(ReviewRole)
PLAIN_ROLES = (ReviewRole.TRANSLATOR, ReviewRole.LINGUIST)
