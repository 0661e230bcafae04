"""press/run/translate/agreed.py: agreed words stand beside the texts, and go out as CSV and TBX."""

import csv
from types import SimpleNamespace
from xml.etree import ElementTree as ET

from press.content.records import Term
from press.run.translate.agreed import agreed_words, as_csv, as_tbx, remarks

COUNTY = Term(
    term="county", meaning="x", note="Not a country & not a city.",
    translations={"es": "condado | condados", "km": "ខោនធី"}, taken_from={"km": "the county's own page"},
)  # fmt: skip
CONTENT = SimpleNamespace(glossary={"county": COUNTY, "pay": Term(term="pay", meaning="x", note="y")})


def test_a_word_has_its_forms_its_source_or_is_ours():
    (spanish,), (khmer,) = agreed_words(CONTENT, "es"), agreed_words(CONTENT, "km")

    assert (spanish.word, spanish.forms, spanish.taken_from) == ("condado", ("condados",), "ours")
    assert (khmer.word, khmer.forms, khmer.taken_from) == ("ខោនធី", (), "the county's own page")
    assert agreed_words(CONTENT, "vi") == []


def test_a_text_is_remarked_on_where_it_has_the_term_as_a_whole_word():
    told = remarks(CONTENT, "es")

    assert told("Ask your County.") == ["term: county = condado"]
    assert told("Accounty and pay") == []


def test_the_table_can_be_read_by_its_heads():
    (row,) = csv.DictReader(as_csv(agreed_words(CONTENT, "km"), "en", "km").splitlines())

    assert (row["en"], row["km"], row["read in"]) == ("county", "ខោនធី", "the county's own page")


def test_the_tbx_file_prefers_the_agreed_word_and_admits_its_forms():
    root = ET.fromstring(as_tbx(agreed_words(CONTENT, "es"), "en", "es", "Classes & more"))

    terms = [(tig.findtext("term"), tig.findtext("termNote")) for tig in root.iter("tig")]
    assert terms == [
        ("county", "preferredTerm-admn-sts"),
        ("condado", "preferredTerm-admn-sts"),
        ("condados", "admittedTerm-admn-sts"),
    ]
    assert root.findtext(".//note") == "Not a country & not a city."
