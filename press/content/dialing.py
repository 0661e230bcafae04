"""Whether what is shown of a number is what is dialed."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat

from press.content.numerals import digits_of
from press.content.targets import bare_address

HOME = "US"  # a number without a country code is one of this country
WRITTEN = re.compile(r"\+?[0-9(][0-9 ().-]*")
E164 = re.compile(r"\+[1-9][0-9]{6,14}")
CODE = re.compile(r"[0-9]{3,15}")
LONGEST_CODE = 6
SHOWN_CODE = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
SPELLED = re.compile(r"(?P<code>[0-9 -]+) \((?P<word>[A-Z]+)\)|(?P<word_first>[A-Z]+) \((?P<code_last>[0-9 -]+)\)")
KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def spelled(word: str) -> str:
    """The digits of a word on the keys of a telephone."""
    return digits_of(word.upper().translate(KEYS))


@lru_cache(maxsize=1024)
def fault_of_value(value: str) -> tuple[str, str]:
    """What is wrong with a number that is to be dialed, and what to do; two empty texts if nothing is."""
    if ";ext=" in value or re.search(r"[0-9]\s*(?:ext|x|#|,)\.?\s*[0-9]", value, re.IGNORECASE):
        return f'"{value}" holds an extension', "write the number alone, and `extension:` with its digits below it"
    if not value.startswith("+"):
        if CODE.fullmatch(value):
            return _fault_of_code(value)
        hint = "write a number with + and its country code, such as +18883737888, or a short code such as 911; digits only"
        return f'"{value}" cannot be dialed', hint
    if not E164.fullmatch(value):
        return f'"{value}" cannot be dialed', f'after the + only the digits 0 to 9: "+{digits_of(value)}"'
    number = _number(value)
    dialed = phonenumbers.format_number(number, PhoneNumberFormat.E164) if number else ""
    if number and dialed != value and phonenumbers.is_possible_number(number):
        return f'"{value}" cannot be dialed: a digit stands between country code and number', f'is it "{dialed}"?'
    if number is None or not phonenumbers.is_possible_number(number):
        message = f'"{value}" is not a number that can be dialed; digits are missing, or there are too many'
        return message, "compare it with its source: + and the country code, then the number, such as +18883737888"
    return "", ""


def _fault_of_code(value: str) -> tuple[str, str]:
    """What is wrong with a code: one that is as long as a number is a number without its country."""
    if len(value) > LONGEST_CODE:
        return f'"{value}" is too long for a short code', "write a number with + and its country code, such as +18883737888"
    return "", ""


@lru_cache(maxsize=1024)
def fault_of_display(value: str, display: str) -> tuple[str, str]:
    """What is wrong with the way a number is shown, and what to do; two empty texts if nothing is."""
    if value.startswith("+"):
        return _fault_of_number(value, display)
    return _fault_of_shown_code(value, display)


def _fault_of_number(value: str, display: str) -> tuple[str, str]:
    forms = forms_of(value)
    hint = "write " + " or ".join(f'"{form}"' for form in forms[:2])
    if said := re.search(r"\d\s*(?:ext\w*\.?|x|#|;ext=)\s*(\d+)\s*$", display, re.IGNORECASE):
        message = f'"{display}" holds an extension'
        return message, f'write the number alone, and `extension: "{said[1]}"` below it; each language says it in its own words'
    if strange := re.search(r"[^0-9+(). -]", display):
        character = strange[0]
        named = (
            f'"{character}"' if character.isprintable() and character.isascii() else f'"{character}" (U+{ord(character):04X})'
        )
        message = f'"{display}" holds {named}; a number is shown with digits, spaces and + ( ) . - only'
        return message, hint
    shown = digits_of(display)
    if not WRITTEN.fullmatch(display) or not _paired(display) or shown not in {digits_of(form) for form in forms}:
        message = f'"{display}" is printed but "{value}" is dialed; they must be the same'
        return message, hint
    abroad = shown == value[1:]
    if display.startswith("+") != abroad and not (abroad and value.startswith("+1")):
        return f'"{display}" is printed but "{value}" is dialed; they must be the same', hint
    return "", ""


def _fault_of_shown_code(value: str, display: str) -> tuple[str, str]:
    if SHOWN_CODE.fullmatch(display) and digits_of(display) == value:
        return "", ""
    if said := SPELLED.fullmatch(display):
        word, code = said["word"] or said["word_first"], said["code"] or said["code_last"]
        if digits_of(code) == value and spelled(word) == value:
            return "", ""
        if digits_of(code) == value:
            message = f'"{word}" spells {spelled(word)} on a telephone, not {value}'
            return message, f'write "{value}" alone, or the word that spells it'
    return f'"{display}" is printed but "{value}" is dialed; they must be the same', f'write "{value}"'


def forms_of(value: str) -> tuple[str, ...]:
    """The usual ways to write a number; that of its own country, the international one, and, for North America, with the 1."""
    number = _number(value)
    if number is None:
        return (value,)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    abroad = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    if number.country_code == 1:
        bare = digits_of(national)
        return (f"1-{bare[:3]}-{bare[3:6]}-{bare[6:]}", national, abroad)
    return (national, abroad)


def _number(value: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(value, HOME)
    except phonenumbers.NumberParseException:
        return None


def _paired(display: str) -> bool:
    """True if each bracket has its other one, with digits between them, and nothing but one mark stands between two digits."""
    if re.search(r"[.+-]{2}|[-.][ ]|[ ][-.](?! )|[ ]{2}|[-. +(]$", display):
        return False
    return re.fullmatch(r"[^()]*(?:\([0-9]+\)[^()]*)?", display) is not None


def fault_of_address(value: str, display: str) -> tuple[str, str]:
    """What is wrong with a page's address, or with the way it is shown."""
    if not re.fullmatch(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"]*)?", value):
        return f'"{value}" is not a web address', "write it in full, such as https://oag.ca.gov/help"
    if bare_address(display) != bare_address(value) or not display:
        return f'"{display}" is printed but "{value}" is opened; they must be the same', f'write "{bare_address(value)}"'
    return "", ""


def fault_of_email(value: str, display: str) -> tuple[str, str]:
    """What is wrong with an e-mail address, or with the way it is shown."""
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", value):
        return f'"{value}" is not an e-mail address', "write it as help@school.example"
    if display != value:
        return f'"{display}" is printed but "{value}" is written to; they must be the same', f'write "{value}"'
    return "", ""
