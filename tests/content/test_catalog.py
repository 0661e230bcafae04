"""PO files become translations by text id; a broken line is told with its line and column."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.content.catalog import read_catalog

HEADER = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n\n'  # four lines
ENTRY = 'msgctxt "card.title"\nmsgid "Your pay"\nmsgstr "Su pago"\n'


def read(text):
    """The catalogue of a text that has nothing wrong with it."""
    catalog, faults = read_catalog(text, "es.po", "es")
    assert faults == []
    return catalog


def told(text):
    _, faults = read_catalog(text, "es.po", "es")
    return [(fault.rule, fault.place.line, fault.place.column) for fault in faults]


def test_a_translation_is_found_by_its_id_and_its_source():
    assert read(HEADER + ENTRY).words("card.title", "Your pay") == "Su pago"


def test_a_translation_of_other_words_is_none():
    catalog = read(HEADER + ENTRY)

    assert catalog.words("card.title", "Your wages") is None
    assert catalog.words("card.lead", "Your pay") is None


def test_a_fuzzy_translation_is_none_and_is_kept():
    catalog = read(HEADER + "#, fuzzy\n" + ENTRY)

    assert catalog.words("card.title", "Your pay") is None
    assert catalog.entries["card.title"].fuzzy
    assert catalog.entries["card.title"].words == "Su pago"


def test_an_empty_translation_is_none():
    assert read(HEADER + ENTRY.replace("Su pago", "")).words("card.title", "Your pay") is None


def test_an_obsolete_entry_is_passed_over():
    obsolete = "".join(f"#~ {line}\n" for line in ENTRY.splitlines())

    assert read(HEADER + obsolete).entries == {}


def test_the_previous_source_is_a_remark_and_nothing_else():
    catalog = read(HEADER + '#, fuzzy\n#| msgctxt "card.title"\n#| msgid "Pay"\n' + ENTRY)

    assert catalog.entries["card.title"].source == "Your pay"


def test_lines_of_one_text_are_put_together():
    text = HEADER + 'msgctxt "card.title"\nmsgid ""\n"Your "\n"pay"\nmsgstr ""\n"Su\\n"\n"\\"pago\\""\n'

    assert read(text).words("card.title", "Your pay") == 'Su\n"pago"'


def test_a_file_without_a_header_is_read():
    assert read(ENTRY).words("card.title", "Your pay") == "Su pago"


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", HEADER])
def test_a_file_without_translations_is_an_empty_catalogue(text):
    assert read(text).entries == {}


def test_an_entry_stands_at_its_msgctxt_not_at_its_remarks():
    catalog = read(HEADER + "#. for: victim\n#: card.yaml\n#, fuzzy\n" + ENTRY)

    place = catalog.entries["card.title"].place
    assert (place.line, place.column, place.excerpt) == (8, 1, 'msgctxt "card.title"')


def test_the_first_entry_of_a_file_without_a_header_stands_on_its_line():
    assert read("# a remark\n" + ENTRY).entries["card.title"].place.line == 2


def test_a_text_translated_twice_is_told_at_the_second():
    _, (fault,) = read_catalog(HEADER + ENTRY + "\n#. again\n" + ENTRY, "es.po", "es")

    # Header 1 to 4, the first entry 5 to 7, a blank line, a remark, the second entry.
    assert (fault.rule, str(fault.place), fault.hint) == (
        "translation/duplicate",
        "es.po:10:1",
        "first at es.po:5:1; keep one",
    )


def test_a_translation_without_an_id_is_told():
    assert told(HEADER + "# a remark\n" + 'msgid "Your pay"\nmsgstr "Su pago"\n') == [("translation/nameless", 6, 1)]


# Each broken line, and the column where it goes wrong: where its text should begin, or its first letter.
BROKEN = {
    'msgstr "Su pago': 8,
    "msgstr Su pago": 8,
    'msgstr "Su "pago""': 8,
    'msgstr "Su pago\\"': 8,
    'msgstr "Su" "pago"': 8,
    'msgsrt "Su pago"': 1,
    'msgstr: "Su pago"': 1,
    "  Su pago": 3,
    "// Su pago": 1,
}


@pytest.mark.parametrize(("line", "column"), BROKEN.items())
def test_a_line_that_no_po_file_can_hold_is_told_where_it_goes_wrong(line, column):
    assert told(HEADER + ENTRY.replace('msgstr "Su pago"', line)) == [("translation/syntax", 7, column)]


def test_every_broken_line_is_told():
    assert told(HEADER + ENTRY.replace('"\n', "\n")) == [
        ("translation/syntax", line, column) for line, column in ((5, 9), (6, 7), (7, 8))
    ]


DISORDER = {
    'msgid "a"\nmsgctxt "b"\nmsgstr "c"\n': 2,
    'msgctxt "a"\nmsgstr "c"\n': 2,
    'msgctxt "a"\nmsgid "a"\nmsgid "b"\nmsgstr "c"\n': 3,
    '"hanging"\n': 1,
    'msgstr[0] "a"\n': 1,
}


@pytest.mark.parametrize(("text", "line"), DISORDER.items())
def test_lines_in_a_wrong_order_are_told_at_the_first_that_cannot_follow(text, line):
    assert told(text) == [("translation/syntax", line, 1)]


def test_nothing_of_a_broken_file_is_taken():
    catalog, _ = read_catalog(HEADER + ENTRY + 'msgstr "x\n', "es.po", "es")

    assert catalog.entries == {}


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*ENTRY.splitlines(), *HEADER.splitlines(), '"x"', "#, fuzzy", '#~ msgid "a"', "#| x", "", "x"]),
        max_size=9,
    )
)
def test_whatever_a_po_file_holds_is_read_or_told_on_a_line_of_it(lines):
    _, faults = read_catalog("\n".join(lines), "es.po", "es")

    for fault in faults:
        assert 1 <= fault.place.line <= max(1, len(lines))
        assert fault.place.excerpt in lines
