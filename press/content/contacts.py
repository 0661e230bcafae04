"""content/contacts.yaml: every number, code and address that texts may name, typed once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from press.content.records import Audience, Record, Status
from press.content.scalars import Day, Flag, Id, Line, SourceId, Tag, Takes, TranslatableLine

Extension = Annotated[str, Field(pattern=r"^[0-9]{1,7}$"), Takes("the digits of an extension", "extensions")]


class ContactKind(StrEnum):
    """The way a contact is reached."""

    VOICE = "voice"
    SMS = "sms"
    TTY = "tty"
    EMAIL = "email"
    URL = "url"


class Verified(StrEnum):
    """How a contact was last checked: by using it, on its operator's live page, or in a stored copy of a page."""

    USE = "use"
    PAGE = "page"
    COPY = "copy"


VALUE = "What is dialed, opened or written to: E.164 (+18883737888), a short code (911, 233733), an https or an e-mail address"
DISPLAY = (
    "How it is printed: the same number in the national or international form of its country, the same code "
    "(a word that spells it may stand beside it), or the same address"
)
EXTENSION = "The extension behind the number, digits only; printed after it, with the word for it in each language"
VERIFIED_AS = (
    "What was verified: `value`, then `display`, then the extension if there is one. If one of them is changed later, "
    "the verification is void"
)


class Form(Record):
    """Another number, or another way to print it, for the pieces in one language."""

    value: Line | None = Field(None, description=f"{VALUE}; that of the contact, if left out", examples=["+14155550101"])
    display: Line = Field(description=DISPLAY, examples=["1-415-555-0101"])
    extension: Extension | None = Field(None, description=EXTENSION, examples=["12"])
    verified_on: Day | None = Field(None, description="The day it was last verified; needed with a `value`")
    verified_by: Verified | None = Field(None, description="How: use, page or copy; needed with a `value`")
    verified_as: Line | None = Field(None, description=VERIFIED_AS, examples=["+14155550101 1-415-555-0101"])


class Contact(Record):
    """A number, code or address that texts may name; the only place where its digits are typed."""

    kind: ContactKind = Field(
        description="How it is reached: voice (a call), sms (a text message), tty (a relay service for deaf callers), "
        "email, url (a page)"
    )
    value: Line = Field(description=VALUE, examples=["+18883737888", "911", "https://humantraffickinghotline.org/chat"])
    display: Line = Field(description=DISPLAY, examples=["1-888-373-7888", "humantraffickinghotline.org/chat"])
    extension: Extension | None = Field(None, description=EXTENSION, examples=["12"])
    by_language: dict[Tag, Form] = Field(
        default_factory=dict,
        description="Another number, or another way to print it, by language; the press prints it on pieces in that language",
    )
    name: TranslatableLine = Field(description="Who answers, as printed", examples=["National Human Trafficking Hotline"])
    hours: TranslatableLine | None = Field(
        None, description="When somebody answers, as printed", examples=["24 hours a day, 7 days a week"]
    )
    free: Flag = Field(default=False, description="true if the call or message is free")
    languages: tuple[Tag, ...] = Field(
        default=(), description="Languages this channel answers in directly", examples=[["en", "es"]]
    )
    interpreted: Flag = Field(default=False, description="true if an interpreter joins on request")
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)] = Field(
        description="Whom the contact is for", examples=[["victim", "public", "professional"]]
    )
    source: SourceId = Field(description="The source of the number or address", examples=["nhth-what-we-do"])
    status: Status = Field(description="How certain it is; an `unverified` contact cannot be printed")
    verified_on: Day = Field(description="The day it was last verified; never later than today", examples=["2026-11-23"])
    verified_by: Verified = Field(
        description="How: use (somebody called, texted or opened it), page (on the operator's live page), "
        "copy (in a stored copy of a page). A release refuses `copy`"
    )
    verified_as: Line | None = Field(None, description=VERIFIED_AS, examples=["+18883737888 1-888-373-7888"])

    def form(self, tag: str) -> Contact:
        """The contact as it is on pieces in a language."""
        own = self.by_language.get(tag)
        if own is None:
            return self
        given = {name: getattr(own, name) for name in FORM if getattr(own, name) is not None}
        if own.value is not None:  # another number: nothing of the contact's own is true of it
            return self.model_copy(update={"extension": None, "verified_as": None} | given)
        shown = self.model_copy(update=given)
        if own.verified_as is None and self.verified_as == self.as_verified:
            return shown.model_copy(update={"verified_as": shown.as_verified})
        return shown

    @property
    def values(self) -> tuple[str, ...]:
        """What is dialed or opened, in whichever language."""
        return (self.value, *(form.value for form in self.by_language.values() if form.value))

    @property
    def as_verified(self) -> str:
        """What `verified_as` says if nothing has changed since the verification."""
        return " ".join(part for part in (self.value, self.display, self.extension) if part)


FORM = tuple(Form.model_fields)


class Contacts(Record):
    """The file of contacts, by id."""

    contacts: dict[Id, Contact] = Field(description="One contact per id; texts name it {{ contact.ID }}")
