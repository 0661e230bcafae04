"""content/contacts.yaml: every number, code and address that texts may name, typed once."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

import phonenumbers
from pydantic import Field, model_validator

from press.content.records import Audience, Record, Status
from press.content.scalars import Day, Flag, Id, Line, SourceId, Tag, TranslatableLine


class ContactKind(StrEnum):
    """The way a contact is reached."""

    VOICE = "voice"
    SMS = "sms"
    TTY = "tty"
    URL = "url"


class Verified(StrEnum):
    """How a contact was last checked: by using it, on its operator's live page, or in a stored copy of a page."""

    USE = "use"
    PAGE = "page"
    COPY = "copy"


class Contact(Record):
    """A number, code or address that texts may name; the only place where its digits are typed."""

    kind: ContactKind = Field(
        description="How it is reached: voice (a call), sms (a text message), tty (a relay service for deaf callers), url (a page)"
    )
    value: Line = Field(
        description="What is dialed or opened: E.164 (+18883737888), a short code (911, 233733) or an https address",
        examples=["+18883737888", "911", "https://humantraffickinghotline.org/chat"],
    )
    display: Line = Field(
        description="How it is printed, with the same digits or address as `value`",
        examples=["1-888-373-7888", "humantraffickinghotline.org/chat"],
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
    verified_on: Day = Field(description="The day it was last verified", examples=["2026-11-23"])
    verified_by: Verified = Field(
        description="How: use (somebody called, texted or opened it), page (on the operator's live page), "
        "copy (in a stored copy of a page). A release refuses `copy`"
    )

    @model_validator(mode="after")
    def _can_be_dialed(self) -> Contact:
        if self.kind is not ContactKind.URL and self.value.startswith("+"):
            try:
                possible = phonenumbers.is_possible_number(phonenumbers.parse(self.value))
            except phonenumbers.NumberParseException:
                possible = False
            if not possible:
                raise ValueError(
                    f'"{self.value}" is not a number that can be dialed; digits are missing, or there are too many'
                )
        return self

    @model_validator(mode="after")
    def _printed_as_dialed(self) -> Contact:
        apart = r"^https?://(www\.)?|/$" if self.kind is ContactKind.URL else r"\D"
        value, display = (re.sub(apart, "", words) for words in (self.value, self.display))
        if display not in {value, value.removeprefix("1")} or not display:
            raise ValueError(f'"{self.display}" is printed but "{self.value}" is dialed; they must be the same')
        return self


class Contacts(Record):
    """The file of contacts, by id."""

    contacts: dict[Id, Contact] = Field(description="One contact per id; texts name it {{ contact.ID }}")
