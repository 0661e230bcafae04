"""Text from right to left with numbers, Latin names and addresses in it: what an eye sees and what a reader hears.

The engine sets every inline element of a line by itself, from right to left; so what belongs together stays in one.
"""

from __future__ import annotations

import pytest

from press.preflight.reading import lines_of
from tests.languages.pictures import DPI, by_pdfium, sides
from tests.render.test_richtext import inline

MARGIN, WIDTH = 10, 120  # mm, of a drawn page


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("بعد COVID-19 كلمة", "COVID-19"),
        ("المادة Penal Code 236.1 وبعد", "Penal Code 236.1"),
        ("انظر U.S. Code 18 ثم", "U.S. Code 18"),
        ("ثم CAST (415) و", "CAST (415)"),
        ("تأشيرة T-1.", "T-1"),
        ("طريق I-5 South و", "I-5 South"),
        ("نص A4-B5، كلمة", "A4-B5"),
        ("5 kg من", "5 kg"),
    ],
)
def test_latin_words_with_their_numbers_are_one_stretch(words, kept):
    assert inline(words, "ar") == words.replace(kept, f'<span dir="ltr">{kept}</span>')


@pytest.mark.parametrize("words", ["نص CAST Los Angeles (California) كلمة", "منظمة CAST.", "(Los Angeles) نص", "Ñandú é كلمة"])
def test_latin_words_without_numbers_need_nothing(words):
    assert inline(words, "ar") == words


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("في 2024 سأل CAST", ["2024"]),
        ("CAST، 24 ساعة", ["24"]),
        ("«CAST» 2019 ثم", ["2019"]),
        ("عند CAST: 12:30 ثم", ["12:30"]),
    ],
)
def test_a_number_that_belongs_to_the_arabic_sentence_is_isolated_alone(words, parts):
    isolated = inline(words, "ar")

    assert [part for part in parts if f'<span class="isolated" dir="ltr">{part}</span>' in isolated] == parts
    assert isolated.count("<span") == len(parts)


ADDRESS = "https://example.org/2024/help-now?lang=ar"


@pytest.mark.parametrize("tag", ["ar", "en", "th", "zh-Hant"])
@pytest.mark.parametrize("after", ["", ".", ", ", "。", "，或2", ") ", " "])
def test_an_address_is_isolated_without_the_stop_of_its_sentence(tag, after):
    assert inline(f"x {ADDRESS}{after}", tag).startswith(f'x <span class="isolated" dir="ltr">{ADDRESS}</span>')


def test_a_range_of_numbers_does_not_break_after_its_dash():
    assert inline("In 2019--2021 and 2-3") == 'In <span class="isolated" dir="ltr">2019–2021</span> and 2-3'


CASES = {
    "a name with a number": ("بعد <span dir='ltr'>COVID-19</span> كلمة (<span dir='ltr'>24/7</span>).", "COVID-19"),
    "a section of law": ("المادة <span dir='ltr'>Penal Code 236.1</span> كلمة", "Penal Code 236.1"),
    "an address": (f"انظر <span dir='ltr'>{ADDRESS}</span> كلمة", ADDRESS),
}


@pytest.mark.parametrize("case", CASES)
def test_an_eye_sees_it_from_left_to_right(render, case):
    html, words = CASES[case]

    assert any(f" {words} " in line for line in lines_of(render(f"<p>{html}</p>", lang="ar").pdf))


def test_brackets_and_stops_between_numbers_are_heard_where_they_stand(render):
    piece = render("<p>كلمة (<span dir='ltr'>24/7</span>). كلمة: <span dir='ltr'>12:30</span>؟</p>", lang="ar")

    assert "".join(words for _, words in piece.spoken) == "كلمة (24/7). كلمة: 12:30؟"


# A line whose last words are followed by something that goes to the next line whole: its last space is not painted.
ENDINGS = {
    "arabic": "رایگان، در هر ساعت و به بیش از <span dir='ltr'>200</span> زبان با ",
    "arabic alone": "رایگان، در هر ساعت و به بیش از زبان با ",
    "a bold word": "رایگان، در هر ساعت و به بیش از <span dir='ltr'>200</span> <b>زبان با </b>",
    "latin": "رایگان، در هر ساعت <span dir='ltr'>200</span> به Los Angeles ",
    "a latin stretch": "رایگان، در هر ساعت و به <span dir='ltr'>Los Angeles 200 </span>",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_line_is_painted_as_if_nothing_came_after_it(render, ending):
    number = "<span dir='ltr' style='white-space: nowrap'>1-888-373-7888</span> تماس"

    broken = render(f"<p>{ENDINGS[ending]}{number}</p>", "p { width: 64mm }", lang="fa")
    whole = render(f"<p>{ENDINGS[ending].replace(' </', '</').rstrip()}</p>", "p { width: 64mm }", lang="fa")

    assert len({round(run.y) for run in broken.runs}) == 2
    assert first_line(broken) == pytest.approx(first_line(whole), abs=0.1)
    assert first_line(broken)[1] == pytest.approx(WIDTH - MARGIN, abs=0.5)


def first_line(piece) -> tuple[float, float]:
    """Where the ink of the first line begins and ends, in millimetres."""
    (picture,) = by_pdfium(piece.pdf)
    bottom = min(run.y + run.height for run in piece.runs)
    return sides(picture.crop((0, 0, picture.width, round(bottom * DPI / 25.4))))
