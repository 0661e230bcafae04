"""Languages in the structure of finished files: each stretch names its own, and is read in the order it was written."""

from __future__ import annotations

import pytest

from press.render.actual_text import needs_actual_text
from press.render.breaking import break_by_dictionary

# "Does somebody else keep your passport? You have a right to help." As the campaign asks it, in short.
SENTENCES = {
    "ar": "هل يحتفظ شخص آخر بجواز سفرك؟ لك الحق في المساعدة.",
    "fa": "آیا شخص دیگری گذرنامه شما را نگه می\u200cدارد؟ شما حق دارید کمک بگیرید.",
    "hi": "क्या कोई और आपका पासपोर्ट रखता है? आपको मदद का अधिकार है।",
    "km": "តើមានគេរក្សាលិខិតឆ្លងដែនរបស់អ្នកទេ? អ្នកមានសិទ្ធិទទួលបានជំនួយ។",
    "lo": "ມີຄົນອື່ນຖືໜັງສືຜ່ານແດນຂອງທ່ານບໍ? ທ່ານມີສິດໄດ້ຮັບການຊ່ວຍເຫຼືອ",
    "my": "သင့်နိုင်ငံကူးလက်မှတ်ကို အခြားသူက သိမ်းထားသလား။",
    "th": "มีคนอื่นเก็บหนังสือเดินทางของคุณไว้หรือไม่ คุณมีสิทธิ์ได้รับความช่วยเหลือ",
}


@pytest.mark.parametrize(
    ("html", "role", "lang"),
    [
        ("<p>x <span lang='es'>hola</span></p>", "Span", "es"),
        ("<p>x <em lang='fr'>salut</em></p>", "Span", "fr"),
        ("<div lang='vi'><p>xin</p></div>", "Div", "vi"),
        ("<p lang='es'>hola</p>", "P", "es"),
        ("<section lang='es'><p>hola</p></section>", "Sect", "es"),
        ("<ul><li lang='es'>hola</li></ul>", "LI", "es"),
        ("<dl><dt>x</dt><dd lang='es'>hola</dd></dl>", "LBody", "es"),
        ("<table><tr><th scope='row'>x</th><td lang='es'>hola</td></tr></table>", "TD", "es"),
        ("<p><a lang='es' href='https://example.org/'>hola</a></p>", "Link", "es"),
        ("<p>x <span lang='es' style='display: inline-block'>hola</span></p>", "Span", "es"),
    ],
)
def test_a_stretch_in_another_language_names_it(render, html, role, lang):
    piece = render(html)

    assert str(piece.element(role).entries.Lang) == lang


def test_what_names_no_language_has_that_of_the_file(render):
    piece = render("<p>words <b>more</b></p>", lang="vi")

    assert str(piece.reading.root.Lang) == "vi"
    assert [element.role for element in piece.elements() if "/Lang" in element.entries] == []


@pytest.mark.parametrize("lang", SENTENCES)
def test_scripts_whose_letters_are_not_painted_in_order_carry_their_words_as_written(render, lang):
    piece = render(f"<p>{SENTENCES[lang]}</p>", lang=lang, page="300mm 80mm")

    said, owner = piece.elements("Span")  # one in the other: MuPDF loses letters if what owns the glyphs says what they are
    assert str(said.entries.ActualText).strip() == SENTENCES[lang]
    assert (owner.parent, "/ActualText" in owner.entries) == (said, False)
    assert (said.content, len(owner.content)) == ([], 1)


def test_a_space_between_elements_is_said_by_one_span(render):
    piece = render("<p><b>one</b> <a href='https://example.org/'>two</a></p>")

    (said,) = piece.elements("Span")
    assert (str(said.entries.ActualText), len(said.content)) == (" ", 1)


@pytest.mark.parametrize("lang", ["ar", "km"])
def test_a_paragraph_says_its_words_once_however_many_lines_it_has(render, lang):
    broken = break_by_dictionary(SENTENCES[lang], lang) if lang == "km" else SENTENCES[lang]

    piece = render(f"<p>{' '.join([broken] * 4)}</p>", lang=lang)

    said = [str(span.entries.ActualText) for span in piece.elements("Span") if "/ActualText" in span.entries]
    assert len({run.y for run in piece.runs}) > 1
    assert said == [" ".join([SENTENCES[lang]] * 4)]


@pytest.mark.parametrize("lang", SENTENCES)
def test_lines_are_read_one_after_the_other_with_words_apart_and_nothing_added(render, lang):
    broken = break_by_dictionary(SENTENCES[lang], lang) if lang in {"km", "lo", "my", "th"} else SENTENCES[lang]

    piece = render(f"<p>{' '.join([broken] * 4)}</p>", lang=lang)

    assert len({run.y for run in piece.runs}) > 1
    assert piece.spoken == [("P", " ".join([SENTENCES[lang]] * 4))]


@pytest.mark.parametrize(("lang", "word"), [("ar", "كلمة"), ("hi", "मदद"), ("en", "word")])
def test_words_in_elements_of_their_own_stay_apart(render, lang, word):
    piece = render(f"<p><b>{word}</b> <i>{word}</i> {word} <b>{word}</b></p>", lang=lang)

    assert piece.spoken == [("P", " ".join([word] * 4))]


def test_words_in_elements_of_their_own_stay_apart_at_the_end_of_a_line(render):
    piece = render("<p>" + " ".join(["<b>كلمة</b>"] * 40) + "</p>", lang="ar")

    assert len({run.y for run in piece.runs}) > 1
    assert piece.spoken == [("P", " ".join(["كلمة"] * 40))]


def test_a_link_in_text_from_right_to_left_is_read_where_it_was_written(render):
    piece = render("<p>مرحبا <a href='https://example.org/'>رابط طويل</a> بعد الرابط</p>", lang="ar")

    assert piece.spoken == [("P", "مرحبا"), ("Link", "رابط طويل"), ("P", "بعد الرابط")]


def test_a_latin_name_in_text_from_right_to_left_is_read_in_its_own_order(render):
    piece = render("<p>مرحبا <span lang='es' dir='ltr'>hola, amigo</span> كلمة</p>", lang="ar")

    assert piece.spoken == [("P", "مرحبا"), ("Span", "hola, amigo"), ("P", "كلمة")]


@pytest.mark.parametrize(
    "words", ["Everybody, Tiếng Việt, Русский", "Հայերեն", "有人拿走您的護照嗎？", "당신은 도움을", "እርዳታ"]
)
def test_scripts_whose_letters_are_painted_in_order_are_read_from_their_glyphs(render, words):
    piece = render(
        f"<p>{words}</p>", "p { font-family: 'Noto Sans', 'Noto Sans Armenian', 'Noto Sans TC', 'Noto Sans Ethiopic' }"
    )

    assert piece.elements("Span") == []
    assert piece.spoken == [("P", words)]


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("help", False), ("¿Qué?", False), ("Tiếng Việt", False), ("Помощь", False), ("Հայերեն", False), ("幫助", False),
        ("도움", False), ("እርዳታ", False), ("1-888-373-7888", False), ("", False), (" ", True),
        ("עזרה", True), ("مساعدة", True), ("मदद", True), ("ਮਦਦ", True), ("ช่วย", True), ("ຊ່ວຍ", True), ("အကူ", True), ("ជំនួយ", True),
        ("call اتصل", True),
    ],
)  # fmt: skip
def test_scripts_that_shape_or_reorder_their_letters_need_their_words_beside_the_glyphs(words, needed):
    assert needs_actual_text(words) is needed
