"""Which pieces have a golden, as data: all documents in five languages, and one of each other edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLAIN_IN = ("en", "es", "ar", "km", "zh-Hant", "mul")

# Of documents that are made once for each record, by the beginning of their names and the language: these stand for all.
STAND_FOR_ALL = {
    ("brief-", "es"): ("brief-02-how-common", "brief-08-signs", "brief-20-what-communities-can-do"),
    ("notice-52-6-", "en"): ("notice-52-6-alpine", "notice-52-6-los-angeles"),
    ("i-speak-", "mul"): ("i-speak-iu-mien", "i-speak-mixteco"),
}

BRIEFLY = ("briefing-book",)  # nobody reads eighty pages of a dump: the first lines of each

OTHER_EDITIONS = (
    "en/indicator-card.mono.pdf",
    "en/indicator-card.large-print.pdf",
    "en/indicator-card.office.pdf",
    "en/indicator-card.office-8.pdf",
    "en/indicator-card.office-a4.pdf",
    "en/indicator-card.shop.pdf",
    "en/indicator-card.pack.zip",
    "en/briefing-book.booklet.pdf",
    "en/flyer-quarter.office.pdf",
    "en/shoe-card.office.pdf",
    "es/brochure.large-print.pdf",
    "ar/brochure.shop.pdf",
    "ar/pocket-card.office.pdf",
    "km/ed-sign.office-a4.pdf",
    "zh-Hant/flyer.mono.pdf",
)


def chosen(output: Path) -> list[str]:
    """The pieces in an output folder that have a golden, sorted."""
    plain = {f"{tag}/{file.name}" for tag in PLAIN_IN for file in (output / tag).glob("*.pdf") if file.stem.count(".") == 0}
    return sorted({piece for piece in plain if _stands_for_itself(piece)} | set(OTHER_EDITIONS))


def _stands_for_itself(piece: str) -> bool:
    language, _, name = piece.removesuffix(".pdf").partition("/")
    series = [names for (start, tag), names in STAND_FOR_ALL.items() if tag == language and name.startswith(start)]
    return not series or name in series[0]


def is_brief(piece: str) -> bool:
    """True for a piece whose dump is brief."""
    return piece.partition("/")[2].partition(".")[0] in BRIEFLY


def golden_name(piece: str) -> str:
    """The name of a piece's golden: `ar/pocket-card.office.pdf` is in `pocket-card.ar.office.txt`."""
    language, _, name = piece.partition("/")
    document, *edition = name.split(".")[:-1]
    return ".".join([document, language, *edition, "txt"])
