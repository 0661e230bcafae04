"""What a translation must not do to its source; each rule with translations that break it and translations that do not."""

import pytest

from press.content.check import check_translations, findings
from press.content.pair import Pair
from press.content.proofreading import Proofreading
from press.content.records import Language, Term
from press.content.yaml_source import parse_yaml
from press.diagnostics import Severity, in_order
from press.workshop import HOUSE
from tests.content.small_texts import SPANISH

SCRIPTS = {
    "es": "Latn", "fa": "Arab", "fa-AF": "Arab", "ar": "Arab", "zh-Hant": "Hant", "zh-Hans": "Hans", "my": "Mymr", "shn": "Mymr",
    "ru": "Cyrl", "uk": "Cyrl", "hi": "Deva", "ne": "Deva", "ja": "Jpan", "ko": "Kore", "km": "Khmr", "th": "Thai", "tl": "Latn",
    "ht": "Latn", "am": "Ethi", "fr": "Latn",
}  # fmt: skip
SOURCE, _ = parse_yaml((HOUSE / "content" / "proofreading.yaml").read_text(encoding="utf-8"), "content/proofreading.yaml")
TELLS = Proofreading.model_validate(SOURCE.value).proofreading


class Glossary:
    """Content of which the rules ask the glossary, and what gives faulty translations away, and find nothing else."""

    def __init__(self, **terms):
        self.glossary = terms
        self.proofreading = TELLS
        self.waivers = self.sources = self.contacts = {}


def language(tag):
    return Language(
        endonym="x", english=f"Language {tag}", script=SCRIPTS[tag], direction="ltr", fonts=("x",), locale="en_US", draft="x"
    )


def broken(source, words, tag="es", content=None, remark=""):
    """The rules that a translation breaks."""
    pair = Pair(source, words, tag, language(tag), content or Glossary(), remark=remark)
    return [finding.rule for finding in findings(pair)]


FINE = [
    ("Call {{ contact.desk }}.", "{{contact.desk}}: llame.", "es"),
    ("One [@a]. Two [@b].", "Dos [@b]. Uno [@a].", "es"),
    ("In 2024, 1,323 of 12.8.", "En 2024, 1.323 de 12,8.", "es"),
    ("Open 24 hours, 7 days", "24 ساعت، 7 روز", "fa"),
    ("See https://oag.ca.gov now", "Vea https://oag.ca.gov ahora", "es"),
    ("See oag.ca.gov/help now", "Vea oag.ca.gov/help ahora", "es"),
    ("SMS", "SMS", "es"),
    ("**911**", "**911**", "es"),
    ("{{ contact.desk }}", "{{ contact.desk }}", "fa"),
    ("Write to CAST Los Angeles", "致函 CAST 洛杉磯服務中心辦公室", "zh-Hant"),
    ("Free help", "အခမဲ့ အကူအညီ", "my"),
    ("A judge can set it", "တရားသူကြီးက ချမှတ်နိုင်သည်", "my"),  # medial ya after its letter, before another
    ("Free help", "Бесплатная помощь", "ru"),
    ("Free help", "Безкоштовна допомога", "uk"),
    ("Free help is yours", "निःशुल्क सहयोग तपाईंको हो", "ne"),
    ("Free help is yours", "मुफ़्त मदद आपकी है", "hi"),
    ("Free help", "کمک رایگان می\u200cگیرید", "fa"),
    ("They help everyone", "他們幫助所有人，這裡說國語", "zh-Hant"),
    ("They help everyone", "他们帮助所有人，这里说国语", "zh-Hans"),
    ("**Never** sign", "**No** firme nunca", "es"),
    ("**Call.** Now", "**전화하세요.** 지금", "ko"),
    ("Open 9:30 to 17:00.", "Abierto de 9:30 a 17:00.", "es"),
    ("Open 9:30 to 17:00.", "Ouvert de 9 h 30 à 17 h 00.", "fr"),
    ("Open 9:30 to 17:00.", "営業時間は9時30分から17時00分です。", "ja"),
    ("Open 9.30 and 10:05.", "Abierto 9.30 y 10:05.", "es"),
    ("{{ contact.a }} or {{ contact.b }}", "{{ contact.a }} o {{ contact.b }}", "es"),
    ("One.\n\n- a\n- b", "Uno.\n\n- a\n- b", "es"),
    ('Say "help" now', 'Diga "ayuda" ya', "es"),
    ('A board 12" wide', 'Una tabla de 12" de ancho', "es"),
    ("Within seven years, with 12 forms", "7년 이내에 서류 12장", "ko"),
    ("Seven days, seven nights", "7日と7晩です。", "ja"),
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
    ("a number that is spelled out changes", "Within seven years", "8년 이내에", "ko", "translation/digits"),
    ("a number that is spelled out once is there twice", "Within seven years", "7년 이내에 7장", "ko", "translation/digits"),
    ("a number changes in other digits", "12 days", "\u06f1\u06f3 روز است", "fa", "translation/digits"),
    ("digits are those of Farsi", "Open 24 hours", "\u06f2\u06f4 ساعت باز", "fa", "translation/digits"),
    ("digits are those of Arabic", "Open 24 hours", "مفتوح \u0662\u0664 ساعة", "ar", "translation/digits"),
    ("digits are those of Nepali", "Open 24 hours", "\u0968\u096a घण्टा खुला", "ne", "translation/digits"),
    ("digits are those of Khmer", "Open 24 hours", "បើក \u17e2\u17e4 ម៉ោង", "km", "translation/digits"),
    ("digits are those of Burmese", "Open 24 hours", "\u1042\u1044 နာရီ ဖွင့်", "my", "translation/digits"),
    ("digits are wide", "Open 24 hours", "\uff12\uff14時間営業しています", "ja", "translation/digits"),
    (
        "contacts change places",
        "A {{ contact.a }}, b {{ contact.b }}",
        "A {{ contact.b }}, b {{ contact.a }}",
        "es",
        "translation/order",
    ),
    ("figures change places", "{{ fact.a }} of {{ fact.b }}", "{{ fact.b }} de {{ fact.a }}", "es", "translation/order"),
    ("numbers change places", "From 12 to 40 dollars", "De 40 a 12 dólares", "es", "translation/order"),
    (
        "parts of contacts change places",
        "{{ contact.a.name }} {{ contact.b }}",
        "{{ contact.b }} {{ contact.a.name }}",
        "es",
        "translation/order",
    ),
    ("times exchange their minutes", "Open 9:30 to 17:00.", "Abierto 9:00 a 17:30.", "es", "translation/times"),
    ("times exchange their hours", "Open 8:15 to 11:45.", "営業時間は11時15分から8時45分です。", "ja", "translation/times"),
    ("times change places", "Open 9:30 to 17:00.", "Abierto 17:00 a 9:30.", "es", "translation/order"),
    ("never is lost", "Never call from here.", "Llame siempre desde aquí.", "es", "translation/negation"),
    ("do not is lost", "Do not sign anything.", "Firme todo.", "es", "translation/negation"),
    ("don’t is lost", "Don’t sign anything.", "Signez tout maintenant.", "fr", "translation/negation"),
    ("cannot is lost", "They cannot deport you.", "他们可以驱逐你们出境。", "zh-Hans", "translation/negation"),
    ("must not is lost", "You must not pay.", "Вы должны заплатить сейчас.", "ru", "translation/negation"),
    ("no one is lost", "No one may keep your pay.", "ใครก็เก็บค่าจ้างของคุณได้", "th", "translation/negation"),
    ("without is lost", "You can call without papers.", "서류를 가지고 전화할 수 있습니다.", "ko", "translation/negation"),
    ("stars do not pair", "**Call** now", "**Llame ahora", "es", "translation/emphasis"),
    ("stars have a space inside", "**Call** now", "** Llame ** ahora", "es", "translation/emphasis"),
    (
        "stars touch the next letter after a mark",
        "**Call.** Now",
        "**電話してください。**今すぐに",
        "ja",
        "translation/emphasis",
    ),
    ("strong words are lost", "**Call** now", "Llame ahora", "es", "translation/emphasis"),
    ("stars are wide", "**Call** now", "＊＊電話＊＊してください", "ja", "translation/emphasis"),
    ("Traditional is Simplified", "They help everyone", "他们帮助所有人，这里说国语", "zh-Hant", "translation/neighbor"),
    ("one character is Simplified", "They help everyone", "他們帮助所有人", "zh-Hant", "translation/neighbor"),
    ("Simplified is Traditional", "They help everyone", "他們幫助所有人", "zh-Hans", "translation/neighbor"),
    ("Ukrainian is Russian", "You can call", "Вы можете позвонить", "uk", "translation/neighbor"),
    ("Russian is Ukrainian", "You can call", "Ви можете їм дзвонити", "ru", "translation/neighbor"),
    ("Nepali is Hindi", "You can call and ask", "आप कॉल कर सकते हैं और पूछ सकते हैं", "ne", "translation/neighbor"),
    ("Hindi is Nepali", "You can call and ask", "तपाईं फोन गर्न सक्नुहुन्छ र सोध्न पनि", "hi", "translation/neighbor"),
    ("Farsi has the yeh of Arabic", "Free help", "كمك رايگان است", "fa", "translation/neighbor"),
    ("Dari has the yeh of Arabic", "Free help", "کمک رايگان", "fa-AF", "translation/neighbor"),
    ("Arabic has the yeh of Farsi", "Free help", "مساعدة مجانیة", "ar", "translation/neighbor"),
    ("a paragraph is added", "Free help", "Ayuda\n\ngratuita", "es", "translation/blocks"),
    ("an entry of a list is lost", "- a\n- b", "- a y b", "es", "translation/blocks"),
    ("a quotation mark is alone", "Free help", 'Ayuda gratuita"', "es", "translation/quotes"),
    ("a line separator is in it", "Free help", "Ayuda\u2028gratuita", "es", "translation/controls"),
    ("a joiner stands between Latin letters", "Free help", "Ayuda gra\u200ctuita", "es", "translation/controls"),
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


@pytest.mark.parametrize(
    "words", ["El robo de salario existe", "Robo de salarios", "El hurto de sueldo", "El robo\nde salario"]
)
def test_an_agreed_term_may_be_inflected_and_have_two_forms(words):
    assert broken("Wage theft exists", words, content=term({"es": "robo de salario | hurto"})) == []


def test_another_word_for_an_agreed_term_is_a_warning():
    pair = Pair("Wage theft", "Salario perdido", "es", language("es"), term({"es": "robo de salario"}))

    (finding,) = findings(pair)

    assert (finding.rule, finding.severity) == ("translation/term", Severity.WARNING)
    assert finding.message == 'the agreed word for "wage theft" is "robo de salario" (wages)'


def test_a_text_that_needs_no_agreed_word_says_so():
    pair = Pair("Wage theft", "Salario perdido", "es", language("es"), term({"es": "robo"}), remark="Without the agreed word.")

    assert list(findings(pair)) == []


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


# Words of Burmese, Shan, Mon and Karen in Unicode: two vowels e in a row of syllables, letters that Zawgyi uses for others.
VALID = {
    "my": ["နေရေးထိုင်ရေး", "မေမေ ဖေဖေ", "သေသေချာချာ", "ကျွန်ုပ်တို့", "ယောက်ျား", "မြန်မာ", "ဩဂုတ်", "ဥပဒေ", "ဤနေရာ", "ပတ္တမြား"],
    "shn": ["လိၵ်ႈတႆး", "မိူင်းတႆး", "ၵူၼ်းမိူင်း", "ၽူႈၼႄႉတေ", "ႁဵတ်းၵၢၼ်", "ၸေႈမိူင်း"],
    "mnw": ["ဘာသာမန်", "ၜတ်", "ဇၟာပ်", "ကၞာ", "ၚေဝ်"],
    "ksw": ["ကညီကျိာ်", "ပှၤကညီ", "တၢ်မၤစၢၤ"],
}
ZAWGYI = [
    "\u1031\u1014\u1031\u1000\u102c\u1004\u1039\u1038",
    "\u103b\u1019\u1014\u1039\u1019\u102c",
    "\u101e\u1004\u1039\u1010\u102d\u102f\u1094",
]


@pytest.mark.parametrize("words", [word for words in VALID.values() for word in words])
def test_valid_words_in_myanmar_letters_are_not_taken_for_zawgyi(words):
    assert "translation/form" not in broken("Free help", words, "my")


@pytest.mark.parametrize("words", ZAWGYI)
def test_zawgyi_is_seen_inside_of_other_words_too(words):
    assert "translation/form" in broken("Free help", f"မြန်မာ {words}", "my")


def test_another_order_and_a_lost_negation_are_warnings_that_a_remark_silences():
    order = ("From 12 to 40", "40 من 12 إلى", "ar")
    negation = ("Do not lose it", "Guarde esto bien", "es")

    assert broken(*order) == ["translation/order"]
    assert broken(*order, remark="Another order than in English.\nBack-translation: x") == []
    assert broken(*negation) == ["translation/negation"]
    assert broken(*negation, remark="Without a negation.") == []


def test_three_foreign_words_are_an_error_and_one_is_a_warning():
    def severity(words):
        (finding,) = findings(Pair("Call", words, "uk", language("uk"), Glossary()))
        return finding.severity

    assert severity("Виклик безкоштовный") is Severity.WARNING
    assert severity("Вызовы бесплатны, мы ждём") is Severity.ERROR


def test_a_language_that_is_not_in_the_table_is_not_looked_at_for_negations():
    assert broken("Do not call", "Ring jetzt an", "shn") == ["translation/script"]
