"""Changes of a file by chance: what accidents, editors and strangers do to bytes. The same seed gives the same change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

TOKENS = [
    b"\x00", b"\x1b[2J", b"\xff\xfe", b"\xed\xa0\x80", "\u202e".encode(), "\u2028".encode(), "\ufeff".encode(), b"\t", b"\r", b"\n", b": ",
    b" #", b"- ", b"*a", b"&a ", b"!!python/object:os.system ", b"---\n", b'"', b"'", b"{{", b"}}", b"{%", b"%}", b"{{ contact.desk }}",
    b"{{ contact. }}", b"{{ fact.x }}", b"[@handbook]", b"[@]", b"**", b"<b>", b"</div>", b"<svg>", b"&#0;", b"&#xD800;", b"</style>", b"}",
    b"{", b"[", b"]", b"null", b"~", b"true", b"-1", b"1e9", b"99999999999999999999", b"../../etc/passwd", b"/dev/zero", b"file:///etc/passwd",
    b"msgid ", b"msgstr ", b'msgid_plural "x"', b"#~ ", b"#, fuzzy\n", b"url(x.png)", b"@import 'x.css';", b"calc(1px/0)", b"!important",
    b"{% include 'documents/leaflet.html' %}", b"{{ 9 ** 9 ** 9 }}", b"{{ text }}", b"{{ x }}", b"{{ ''.__class__ }}", b"content:'911'",
    b"@page{size:1mm 1mm}", b"font-size:1e9px;", b"width:1e30mm;", b"display:none;", b"position:fixed;", b"counter-reset:a 1e9;", b"a" * 3000,
    "\u0301".encode() * 300, b"[" * 300, b"(" * 300, b"\\", b"\xc3", b"{}", b"[]", b'"":', b"Infinity", b"NaN", b"-0", b"0" * 5000,
]  # fmt: skip


def changed(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to three changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(CHANGES)(data, chance)
    return data


def _at(data: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(data))


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + chance.choice(TOKENS) + data[at:]


def _replace(data: bytes, chance: random.Random) -> bytes:
    """A value or a word in the place of another."""
    at = _at(data, chance)
    return data[:at] + chance.choice(TOKENS) + data[at + chance.randint(1, 12) :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + data[at + chance.randint(1, 40) :]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: _at(data, chance)]


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _digit(data: bytes, chance: random.Random) -> bytes:
    """Another digit where one stands."""
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + str(chance.randrange(10)).encode() + data[at + 1 :]


def _lines(data: bytes, chance: random.Random) -> bytes:
    """Two lines in each other's place, one twice, or one left out."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines.insert(other, lines[one])
        case 2:
            del lines[one]
        case 3:
            lines[one] = b"  " + lines[one]
    return b"".join(lines)


CHANGES = (_insert, _insert, _replace, _replace, _cut, _end, _flip, _flip, _digit, _lines, _lines)
