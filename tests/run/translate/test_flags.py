"""press/run/translate/flags.py and header.py: what editors obey, and what gettext wants."""

import pytest

from press.run.translate.flags import flags, with_flags
from press.run.translate.header import completed

HEAD = ['msgid ""', 'msgstr ""', '"Language: es\\n"', '"X-Generator: Poedit 3.4\\n"']


@pytest.mark.parametrize(
    ("words", "comment", "found"),
    [
        ("Evening classes", "class: plain", []),
        ("Evening classes", "class: plain\nfits 41 characters", ["max-length:41"]),
        ("A long text", "fits 1747 characters", []),  # it has all the room it needs
        (
            "Call {{ contact.desk }} [@town-hall], or {{ contact.desk }}.",
            "",
            ['placeholders:"{{ contact.desk }}":"[@town-hall]"'],
        ),
    ],
)
def test_flags_tell_the_room_of_a_text_and_what_is_kept_in_it(words, comment, found):
    assert flags(words, comment) == found


@pytest.mark.parametrize(
    ("known", "ours", "all_of_them"),
    [
        (["fuzzy", "max-length:90"], ["max-length:41"], ["fuzzy", "max-length:41"]),
        (["max-length:90"], [], ["max-length:90"]),  # set by somebody where we have no room to tell
        (["no-wrap"], ["max-length:41"], ["no-wrap", "max-length:41"]),
    ],
)
def test_flags_of_an_editor_stay(known, ours, all_of_them):
    assert with_flags(known, ours) == all_of_them


def test_a_header_gets_what_it_lacks_and_keeps_what_an_editor_wrote():
    wanted = {"Project-Id-Version": "Evening classes", "Language": "xx", "Language-Team": "Spanish"}

    assert completed(HEAD, wanted) == [
        'msgid ""',
        'msgstr ""',
        '"Project-Id-Version: Evening classes\\n"',
        '"Language-Team: Spanish\\n"',
        '"Language: es\\n"',
        '"X-Generator: Poedit 3.4\\n"',
    ]
    assert completed(HEAD, {"Language": "xx"}) == HEAD
