"""press/render/screen/text.py: a line for each block, in reading order, with what is of another direction kept apart."""

from __future__ import annotations

import pytest

from press.render.screen.text import plain_text
from press.render.weasyprint_70.tree_of import tree_of

TEXTS = {
    "headings and paragraphs": ("<h1>One</h1><p>Two  \n three</p>", "One\n\nTwo three\n"),
    "items": ("<ul><li>a</li><li>b <strong>c</strong></li></ul>", "- a\n- b c\n"),
    "items with numbers of their own": ('<ol><li><span class="number">1</span> Source</li></ol>', "1 Source\n"),
    "drawings say nothing": ("<p><svg xmlns='http://www.w3.org/2000/svg'><title>x</title></svg>Words</p>", "Words\n"),
    "running heads": ('<div class="head-start">Series</div><p>Words</p>', "Words\n"),
    "rows": (
        "<table><tr><th>Year</th><th>Cases</th></tr><tr><th>2016</th><td>1,323</td></tr></table>",
        "Year; Cases\n2016; 1,323\n",
    ),
    "citations": ('<p>So<a class="cite" href="#s">1</a>.</p>', "So[1].\n"),
    "links": ('<p><a href="https://a.example/long">a.example</a></p>', "a.example <https://a.example/long>\n"),
    "contacts": ('<p>Call <a class="contact" href="tel:+14155550100">1-415-555-0100</a>.</p>', "Call 1-415-555-0100.\n"),
    "terms": ("<dl><dt>pay</dt><dd>money</dd></dl>", "pay\nmoney\n"),
    "lines": ("<p>one<br>two</p>", "one\ntwo\n"),
}


def page(body, direction="ltr"):
    return tree_of(f'<!doctype html><html lang="en" dir="{direction}"><body>{body}</body></html>')


@pytest.mark.parametrize("name", TEXTS)
def test_a_block_is_a_line(name):
    html, text = TEXTS[name]

    assert plain_text(page(html)) == text


def test_a_number_in_a_line_of_the_other_direction_is_isolated():
    number = '<a class="contact" dir="ltr" href="tel:911">911</a>'

    assert plain_text(page(f"<p>اتصل {number}</p>", "rtl")) == "اتصل \u2066911\u2069\n"
    assert plain_text(page(f"<p>Call {number}</p>")) == "Call 911\n"


def test_a_page_that_does_not_say_its_direction_is_read_all_the_same():
    root = tree_of('<!doctype html><html><body><p>One <bdi dir="auto">two</bdi></p></body></html>')

    assert plain_text(root) == "One \u2068two\u2069\n"
