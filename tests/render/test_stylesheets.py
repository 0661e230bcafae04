"""What is wrong with a stylesheet's text and the engine does not tell."""

import pytest

# A stylesheet, and the brace that has no partner: the first that closes nothing, else the last that stays open.
BRACES = {
    "h1 { color: red; }": None,
    "": None,
    "@layer a { h1 { color: red; } }": None,
    "h1 { color: red;": 3,
    "@layer a { h1 { color: red; }": 9,
    "@layer a { h1 { color: red;": 14,
    "h1 { } }": 7,
    "} h1 { }": 0,
    "/* { */ h1 { }": None,
    "/* it's { */ h1 { }": None,
    "/* { h1 { }": None,
    'h1 { content: "}"; }': None,
    "h1 { content: '{'; }": None,
    r'h1 { content: "\"}"; }': None,
}


@pytest.mark.parametrize("text", BRACES)
def test_a_brace_without_a_partner_is_found(text):
    from press.render.stylesheets import unmatched_brace

    assert unmatched_brace(text) == BRACES[text]


def test_what_a_message_quotes_is_found_in_the_stylesheet(tmp_path):
    from press.render.stylesheets import quoted_at

    sheet = tmp_path / "a.css"
    sheet.write_text("p { }\n  h1:odd { }\n")

    assert quoted_at(sheet.as_uri(), "Unsupported selector, 'h1:odd '") == (2, 3)
    assert quoted_at(sheet.as_uri(), "Unsupported selector, 'h2'") == (0, 0)
    assert quoted_at("", "Unsupported selector, 'h2'") == (0, 0)
