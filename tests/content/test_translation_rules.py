"""What a translation must not do to its source; each rule with translations that break it and translations that do not."""

import pytest

from press.content.check import check_translations, findings
from press.content.pair import Pair
from press.content.records import Language, Term
from press.diagnostics import Severity, in_order
from tests.content.small_texts import SPANISH

SCRIPTS = {"es": "Latn", "fa": "Arab", "zh-Hant": "Hant", "my": "Mymr", "ru": "Cyrl"}


class Glossary:
    """Content of which the rules ask the glossary, and find nothing else."""

    def __init__(self, **terms):
        self.glossary = terms
        self.waivers = self.sources = self.contacts = {}


def language(tag):
    return Language(
        endonym="x", english=f"Language {tag}", script=SCRIPTS[tag], direction="ltr", fonts=("x",), locale="en_US", draft="x"
    )


def broken(source, words, tag="es", content=None):
    """The rules that a translation breaks."""
    pair = Pair(source, words, tag, language(tag), content or Glossary())
    return [finding.rule for finding in findings(pair)]


FINE = [
    ("Call {{ contact.desk }}.", "{{contact.desk}}: llame.", "es"),
    ("One [@a]. Two [@b].", "Dos [@b]. Uno [@a].", "es"),
    ("In 2024, 1,323 of 12.8.", "1.323 de 12,8 en 2024.", "es"),
    ("Open 24 hours, 7 days", "\u06f2\u06f4 ساعت، \u06f7 روز", "fa"),
    ("See https://oag.ca.gov now", "Vea https://oag.ca.gov ahora", "es"),
    ("See oag.ca.gov/help now", "Vea oag.ca.gov/help ahora", "es"),
    ("SMS", "SMS", "es"),
    ("**911**", "**911**", "es"),
    ("{{ contact.desk }}", "{{ contact.desk }}", "fa"),
    ("Write to CAST Los Angeles", "致函 CAST 洛杉磯服務中心辦公室", "zh-Hant"),
    ("Free help", "အခမဲ့ အကူအညီ", "my"),
    ("A judge can set it", "တရားသူကြီးက ချမှတ်နိုင်သည်", "my"),  # medial ya after its letter, before another
    ("Free help", "Бесплатная помощь", "ru"),
]


@pytest.mark.parametrize(("source", "words", "tag"), FINE)
def test_a_good_translation_breaks_no_rule(source, words, tag):
    assert broken(source, words, tag) == []


BROKEN = [
    ("a reference is lost", "Call {{ contact.desk }}.", "Llame.", "es", "translation/names"),
    ("a reference is another", "Call {{ contact.desk }}.", "Llame {{ contact.cast }}.", "es", "translation/names"),
    ("a reference is added", "Call us.", "Llame {{ contact.desk }}.", "es", "translation/names"),
    ("a reference is doubled", "Call {{ contact.a }}.", "Llame {{ contact.a }}{{ contact.a }}.", "es", "translation/names"),
    ("another part is named", "{{ contact.a.hours }} here", "Aquí {{ contact.a.name }}", "es", "translation/names"),
    ("a citation is lost", "Work [@a].", "Trabajo.", "es", "translation/names"),
    ("a number changes", "Within 12 days", "En 13 días", "es", "translation/digits"),
    ("a decimal point is lost", "For 12.8 percent", "Por 128 por ciento", "es", "translation/digits"),
    ("a number is lost", "Within 12 days", "En doce días", "es", "translation/digits"),
    ("a number is added", "Within days", "En 12 días", "es", "translation/digits"),
    ("a number changes in other digits", "12 days", "\u06f1\u06f3 روز است", "fa", "translation/digits"),
    ("an address changes", "See oag.ca.gov now", "Vea oag.ca.com ahora", "es", "translation/addresses"),
    ("English is left", "Free help", "Free help", "es", "translation/english"),
    ("the script is another", "Free help", "Ayuda gratuita", "fa", "translation/script"),
    ("the file is another", "Free help", "Бесплатная помощь", "es", "translation/script"),
    ("letters are in two parts", "Free help", "Ayuda gra\u0301tis", "es", "translation/form"),
    ("Arabic is typed in its shapes", "Free", "\ufee3\ufe8e\ufefb\ufee3\ufeb3", "fa", "translation/form"),
    ("Burmese is Zawgyi", "Free help", "\u1031\u1000\u102c\u1004\u1039\u1038", "my", "translation/form"),
    (
        "Burmese is Zawgyi, whose medial ra stands before its letter",
        "Free help",
        "\u103b\u1019\u1014\u1039\u1019\u102c",
        "my",
        "translation/form",
    ),
    ("a direction mark is in it", "Free help", "کمک \u200fرایگان", "fa", "translation/controls"),
    ("an embedding is in it", "Free help", "کمک \u202aرایگان\u202c", "fa", "translation/controls"),
    ("a zero-width space is in it", "Free help", "免費\u200b協助服務", "zh-Hant", "translation/controls"),
    ("a soft hyphen is in it", "Free help", "Ayuda gra\u00adtis", "es", "translation/controls"),
    ("a reference is broken", "Call us now", "Llame {{ contacto }}", "es", "content/reference"),
    ("HTML is in it", "Call us now", "<b>Llame</b> ahora", "es", "content/markdown"),
]


@pytest.mark.parametrize(("source", "words", "tag", "rule"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_bad_translation_breaks_its_rule_and_no_other(source, words, tag, rule):
    assert set(broken(source, words, tag)) == {rule}


def test_a_number_typed_into_a_translation_is_told_as_such():
    assert "content/typed-number" in broken("Call us", "Llame al 1-888-373-7888")


def term(translations):
    return Glossary(wages=Term(term="wage theft", meaning="x", note="y", translations=translations))


@pytest.mark.parametrize("words", ["El robo de salario existe", "Robo de salarios", "El hurto de sueldo"])
def test_an_agreed_term_may_be_inflected_and_have_two_forms(words):
    assert broken("Wage theft exists", words, content=term({"es": "robo de salario | hurto"})) == []


def test_another_word_for_an_agreed_term_is_a_warning():
    pair = Pair("Wage theft", "Salario perdido", "es", language("es"), term({"es": "robo de salario"}))

    (finding,) = findings(pair)

    assert (finding.rule, finding.severity) == ("translation/term", Severity.WARNING)
    assert finding.message == 'the agreed word for "wage theft" is "robo de salario" (wages)'


def test_a_term_counts_as_a_whole_word_and_in_its_own_language():
    assert broken("Wage thefts", "Salarios", content=term({"es": "robo"})) == []
    assert broken("Wage theft", "Salario", content=term({"fa": "x"})) == []


def test_what_is_wrong_is_told_at_the_entry_of_the_po_file(campaign):
    campaign.replace("translations/es.po", 'msgstr "Su pago"', 'msgstr "Su pago de 12"')

    (fault,) = check_translations(campaign.content())

    assert fault.rule == "translation/digits"
    assert str(fault.place) == campaign.place_of("translations/es.po", 'msgctxt "notice.title"')
    assert fault.message == "notice.title: the number 12 is not in the source"


UNTOUCHED = {
    "fuzzy": SPANISH.replace('msgstr "Pregunte en {{ contact.desk }}."', 'msgstr "Pregunte."'),
    "empty": SPANISH.replace('msgstr "Su pago"', 'msgstr ""'),
    "of older words": SPANISH.replace('msgid "Your pay"', 'msgid "Your 2 wages"'),
    "of a text that is gone": SPANISH.replace('msgctxt "notice.title"', 'msgctxt "notice.gone"').replace("Su pago", "Su 2"),
}


@pytest.mark.parametrize("case", UNTOUCHED)
def test_what_is_not_printed_is_not_judged(campaign, case):
    campaign.write("translations/es.po", UNTOUCHED[case])

    assert in_order(check_translations(campaign.content())) == []
