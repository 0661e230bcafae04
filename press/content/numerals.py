"""The numbers that a text writes in digits, whatever the script and the separators."""

from __future__ import annotations

import re
import unicodedata

from press.content.pair import bare

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_OTHER_DIGITS = re.compile(r"[^\D0-9]")


def plain_numbers(text: str) -> list[str]:
    """The numbers of a text in order, without its references: 1323 and 12.8, however its language writes them."""
    return [_plain(number) for number in _NUMBER.findall(in_our_digits(bare(text)))]


def other_digits(text: str) -> str:
    """The digits of a text that are not 0 to 9, in order."""
    return "" if text.isascii() else "".join(_OTHER_DIGITS.findall(text))


def digits_of(words: str) -> str:
    """The digits 0 to 9 of some words."""
    return re.sub(r"[^0-9]", "", words)


def in_our_digits(text: str) -> str:
    """The text with digits 0 to 9 in the place of those of other scripts."""
    return text if text.isascii() else _OTHER_DIGITS.sub(lambda match: str(unicodedata.digit(match[0])), text)


def _plain(number: str) -> str:
    return re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")
