"""The characters of a page as an eye meets them: line by line, from left to right."""

from __future__ import annotations

import pytest

from press.preflight.reading import lines_of

NUMBER = "<span dir='ltr' style='white-space: nowrap'>1-888-373-7888</span>"


def test_a_line_is_read_from_left_to_right_with_its_spaces(render):
    assert lines_of(render("<p>Call 911 now.</p><p>It is free.</p>").pdf) == ["Call 911 now.", "It is free."]


def test_lines_come_from_every_page_from_top_to_bottom(render):
    html = "<p>one</p><p style='position: absolute; inset-block-end: 0'>low</p><p>two</p><p style='break-before: page'>next</p>"

    assert lines_of(render(html).pdf) == ["one", "two", "low", "next"]


def test_columns_on_one_base_line_do_not_mix(render):
    html = "<div style='display: flex; gap: 10mm'><p style='flex: 1 1 0'>call 1-888</p><p style='flex: 1 1 0'>373-7888 now</p></div>"

    assert lines_of(render(html).pdf) == ["call 1-888", "373-7888 now"]


def test_a_number_in_text_from_right_to_left_reads_from_left_to_right(render):
    (line,) = lines_of(render(f"<p>اتصل {NUMBER} الآن</p>", lang="ar").pdf)

    assert "1-888-373-7888" in line


def test_a_number_whose_parts_are_turned_round_is_read_as_it_is_printed(render):
    (line,) = lines_of(render("<p>اتصل +1 415 555 0123 الآن</p>", lang="ar").pdf)

    assert "+1 415 555 0123" not in line
    assert "0123 555 415" in line


@pytest.mark.parametrize("lang", ["km", "th", "lo"])
def test_a_number_among_letters_without_spaces_is_read_whole(render, lang):
    words = {"km": "ជំនួយ", "th": "ช่วย", "lo": "ຊ່ວຍ"}[lang]

    found = lines_of(render(f"<p>{words} {NUMBER} {words}</p>", lang=lang).pdf)

    assert [line for line in found if " 1-888-373-7888 " in line]


def test_raised_figures_do_not_belong_to_the_number_beside_them(render):
    html = "<p>233733<span style='font-size: 6pt; vertical-align: super'>1</span></p>"

    assert "233733" in lines_of(render(html).pdf)


def test_tabular_figures_keep_together(render):
    html = "<p style='font-variant-numeric: tabular-nums; font-size: 30pt'>1-888-373-7888</p>"

    assert lines_of(render(html).pdf) == ["1-888-373-7888"]


def test_lines_that_are_not_worth_it_are_left_out_and_the_others_read_as_before(render):
    html = f"<p>Call us</p><p>{NUMBER} any day</p><div style='display: flex'><p style='flex: 1'>911</p><p>now</p></div>"
    pdf = render(html).pdf

    assert lines_of(pdf, lambda letters: "1" in letters) == [line for line in lines_of(pdf) if line != "Call us"]
    assert lines_of(pdf, lambda _: False) == []


def test_what_is_worth_reading_is_asked_of_whole_base_lines(render):
    asked = []

    lines_of(render("<p>one line</p><p>another</p>").pdf, lambda letters: asked.append(letters) or True)

    assert [sorted("".join(letters.split())) for letters in asked] == [sorted("another"), sorted("oneline")]
