"""Where links lead: to a contact or to a source."""

from __future__ import annotations

import re

SCHEMES = {"url": "", "sms": "sms:", "email": "mailto:"}  # all others are called
ADDRESS_LIKE = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w@])(?:[/?#][^\s,;)]*)?|[\w.+-]+@[\w.-]+\.\w+", re.IGNORECASE
)
UNSEEN = re.compile(r"<[^>]*>|[\u00ad\u200b\u2060\u2066-\u2069]")


def target_of(kind: str, value: str, extension: str = "") -> str:
    """The link target of a contact."""
    scheme = SCHEMES.get(kind, "tel:")
    return f"{scheme}{value};ext={extension}" if extension else f"{scheme}{value}"


def bare_address(address: str) -> str:
    """A web address as it is printed: without the scheme, www. and a last slash."""
    return re.sub(r"^https?://(?:www\.)?|^www\.|/$", "", address)


def says_another(shown: str, target: str) -> bool:
    """True if the words of a link hold an address, and it is neither that of its target nor that of the site it is on.

    `site.org/...` is short for a page there.
    """
    wanted = bare_address(target.removeprefix("mailto:")).casefold()
    site = re.split(r"[/?#]", wanted)[0]
    for match in ADDRESS_LIKE.finditer(UNSEEN.sub("", shown)):
        bare = bare_address(match[0].rstrip(".,:")).casefold()
        cut = bare.endswith("/\u2026") and wanted.startswith(bare[:-1])
        if bare not in {wanted, site} and not cut:
            return True
    return False
