"""press/render/weasyprint_70/parser.py: the parser of HTML makes each of its patterns once."""

from __future__ import annotations

import pytest

HTML = "<html lang=en><title>A &amp; B</title><p class=a title='b'>one <!-- two --> <b>three</b>"


@pytest.fixture
def made(workshop, monkeypatch):
    """The patterns that are made while a document is parsed, in a list; call it with the document."""
    import tinyhtml5.inputstream
    import weasyprint

    from press.render.weasyprint_70 import patches

    patches.apply()

    def parse(html):
        made = []
        compile_ = tinyhtml5.inputstream.re.compile

        def counted(pattern, *flags):
            made.append(pattern)
            return compile_(pattern, *flags)

        with monkeypatch.context() as patch:
            patch.setattr("re.compile", counted)
            weasyprint.HTML(string=html)
        return made

    return parse


def test_what_was_parsed_once_needs_no_pattern_the_next_time(made):
    made(HTML)

    assert made(HTML) == []
