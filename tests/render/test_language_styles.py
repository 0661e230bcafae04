"""The language table as custom properties of the page."""

from __future__ import annotations

import pytest
import tinycss2

from press.render.language_styles import geometry_styles, language_styles
from tests.render.pieces import locale


def rules(css: str) -> dict[str, dict[str, str]]:
    """The declarations of each rule by its selector."""
    found = {}
    for rule in tinycss2.parse_stylesheet(css, skip_whitespace=True):
        assert rule.type == "qualified-rule", rule
        declarations = tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True)
        found[tinycss2.serialize(rule.prelude).strip()] = {d.name: tinycss2.serialize(d.value).strip() for d in declarations}
    return found


def test_each_language_of_a_piece_has_one_rule_for_its_tag():
    assert list(rules(language_styles([locale("en"), locale("zh-Hant")]))) == ['[lang="en"]', '[lang="zh-Hant"]']


def test_the_families_of_a_language_stand_in_their_order():
    (rule,) = rules(language_styles([locale("ar")])).values()

    assert rule["--font-script"] == '"Vazirmatn", "Noto Sans"'


def test_size_and_leading_are_factors():
    (rule,) = rules(language_styles([locale(size=1.04, leading=1.25)])).values()

    assert (rule["--size-factor"], rule["--leading-factor"]) == ("1.04", "1.25")


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("italics", True, {"--emphasis-style": "italic", "--emphasis-weight": "400"}),
        ("italics", False, {"--emphasis-style": "normal", "--emphasis-weight": "700"}),
        ("hyphenate", True, {"--hyphens": "auto"}),
        ("hyphenate", False, {"--hyphens": "manual"}),
    ],
)
def test_what_a_script_has_or_has_not_is_said_in_words_that_styles_can_use(field, value, wanted):
    (rule,) = rules(language_styles([locale(**{field: value})])).values()

    assert wanted.items() <= rule.items()


def test_the_page_has_the_size_of_the_piece_its_bleed_and_the_step_of_the_fit_engine():
    found = rules(geometry_styles(88.9, 50.8, 3.175, {"--fit-size": "0.96"}))

    page = {"--page-width": "88.9mm", "--page-height": "50.8mm", "--page-bleed": "3.175mm"}
    assert found == {":root": page | {"--fit-size": "0.96"}}
