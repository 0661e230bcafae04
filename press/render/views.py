"""A job's plain values as templates see them: texts and contacts that print themselves, without any decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.localized import LocalText

if TYPE_CHECKING:
    from markupsafe import Markup

    from press.pieces import Job
    from press.render.richtext import RichText


class TemplateText:
    """A text in a template: `{{ text }}` prints inline HTML, `{{ text.block }}` paragraphs, `{{ text.plain }}` no markup."""

    __slots__ = ("_rich", "_text")

    def __init__(self, text: LocalText, rich: RichText) -> None:
        self._text = text
        self._rich = rich

    def __html__(self) -> str:
        return self._rich.inline(self._text)

    def __str__(self) -> str:
        return self._rich.plain(self._text)

    @property
    def block(self) -> Markup:
        """The text as paragraphs and lists."""
        return self._rich.block(self._text)

    @property
    def plain(self) -> str:
        """The text without markup."""
        return self._rich.plain(self._text)

    @property
    def paragraphs(self) -> list[str]:
        """The words of each paragraph and list item, without markup."""
        return self._rich.paragraphs(self._text)

    @property
    def id(self) -> str:
        """The stable id of the text."""
        return self._text.id


class TemplateContact:
    """A contact in a template: `{{ contact }}` prints its digits; its name and hours are texts."""

    def __init__(self, key: str, values: dict[str, Any], rich: RichText) -> None:
        self._key, self._values, self._rich = key, values, rich

    def __html__(self) -> str:
        return self._rich.contact(self._key, self._values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._values:
            raise AttributeError(name)
        return view_of(self._values[name], self._rich)


def view_of(value: Any, rich: RichText, *, short: bool = False) -> Any:
    """A value with its texts ready to print; with `short`, in their short forms where they have one."""
    if isinstance(value, LocalText):
        return TemplateText(value.short if short and value.short else value, rich)
    if isinstance(value, dict):
        return {key: view_of(inner, rich, short=short) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [view_of(inner, rich, short=short) for inner in value]
    return value


def contacts_of(contacts: dict[str, Any], rich: RichText) -> dict[str, TemplateContact]:
    """The contacts by id, ready to print."""
    return {key: TemplateContact(key, values, rich) for key, values in contacts.items()}


def panels_of(widths: tuple[float, ...]) -> list[dict[str, str]]:
    """The position and width of each panel of a folded side, as custom properties; widths in millimetres."""
    starts = [sum(widths[:index]) for index in range(len(widths))]
    return [{"style": f"--panel-at: {at:g}mm; --panel-width: {width:g}mm"} for at, width in zip(starts, widths, strict=True)]


def document_facts(job: Job) -> dict[str, Any]:
    """The facts about the piece itself that a template may use."""
    return {
        "outer": panels_of(job.folds), "inner": panels_of(tuple(reversed(job.folds))), "id": job.document, "edition": job.edition, "title": job.title, "stylesheets": job.stylesheets, "date": job.date,
        "audience": job.audience, "discreet": job.discreet, "page": job.page, "language": job.language,
    }  # fmt: skip
