"""A job filled into its template, and the diagnostic of everything that can go wrong there, at the template's line."""

from __future__ import annotations

import pytest

from press.localized import LocalText
from press.pieces import View
from press.render.environment import Environment
from press.render.html import TemplateFault, fill
from tests.render.pieces import job, locale

SOURCE = {"publisher": "Office", "title": "Report"}
HEAD = '{% extends "layouts/document.html" %}\n{% block body %}\n'  # what follows begins on line 3
VIEW = {
    "publisher": {"name": LocalText("publisher.name", "en", "Publisher")},
    "text": {"title": LocalText("t", "en", "Long", short=LocalText("s", "en", "Short"))},
}


@pytest.fixture
def page(tmp_path, workshop):
    """Fills a document whose body is this source; further templates by name."""

    def filled(source: str, *, more: dict[str, str] | None = None, short: bool = False, whole: bool = False, **changes):
        files = {"documents/piece.html": source if whole else HEAD + source + "\n{% endblock %}\n"}
        for name, text in (files | (more or {})).items():
            path = tmp_path / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        environment = Environment([tmp_path / "templates", workshop.house / "templates"])
        of = job(**{"view": VIEW} | changes)
        return fill(of, environment, workshop.icons, fit={}, short=short)

    return filled


@pytest.mark.parametrize(
    ("source", "rule", "message"),
    [
        ("{{ nothing }}", "template/undefined", "'nothing' is undefined"),
        ("{{ text.nothing }}", "template/undefined", "has no attribute 'nothing'"),
        ("{% if nothing %}{% endif %}", "template/undefined", "'nothing' is undefined"),
        ("{% for %}", "template/syntax", "Expected an expression"),
        ("{% nothing %}", "template/syntax", "unknown tag 'nothing'"),
        ('{% include "components/nothing.html" %}', "template/missing", 'there is no template "components/nothing.html"'),
        ('{{ icon("nothing") }}', "template/unknown-icon", 'there is no icon "nothing"'),
        ('{{ cite("nothing") }}', "template/error", 'there is no "nothing"'),
        ("{{ ''.__class__ }}", "template/error", "unsafe"),
        ("{% for n in range(1000000) %}{% endfor %}", "template/error", "Range too big"),
        ("{{ 1 / 0 }}", "template/error", "division by zero"),
        ("{{ text.title + 1 }}", "template/error", "unsupported operand"),
        ("{{ text }}", "template/error", "a text is wanted here"),
    ],
)
def test_a_fault_of_a_template_is_a_diagnostic_at_its_line(page, source, rule, message):
    with pytest.raises(TemplateFault) as caught:
        page(f"<p>fine</p>\n  {source}")

    found = caught.value.diagnostic
    assert found.rule == rule
    assert message in found.message
    # The body begins on line 3, the fault is on its second line, after two spaces.
    assert str(found.place) == "templates/documents/piece.html:4:3"
    assert found.place.excerpt == f"  {source}"


def test_a_fault_inside_of_a_component_is_shown_there(page):
    component = "{# A component. #}\n{% macro part(words) %}\n<p>{{ words.nothing }}</p>\n{% endmacro %}\n"

    with pytest.raises(TemplateFault) as caught:
        page('{% from "components/part.html" import part %}{{ part(text) }}', more={"components/part.html": component})

    assert str(caught.value.diagnostic.place) == "templates/components/part.html:3:1"


def test_a_document_without_a_template_names_the_nearest_one(page):
    with pytest.raises(TemplateFault) as caught:
        page("", template="peice")

    found = caught.value.diagnostic
    assert (found.rule, str(found.place)) == ("template/missing", "templates/documents/peice.html")
    assert found.hint == 'did you mean "documents/piece.html"?'


def test_an_unknown_icon_names_the_nearest_one(page):
    with pytest.raises(TemplateFault) as caught:
        page('{{ icon("circle-chekc") }}')

    assert caught.value.diagnostic.hint == 'did you mean "circle-check"?'


def test_a_template_that_is_not_utf_8_says_on_which_line(page, tmp_path):
    bad = tmp_path / "templates" / "components" / "bad.html"
    bad.parent.mkdir(parents=True)
    bad.write_bytes(b"one\ntwo \xff\n")

    with pytest.raises(TemplateFault) as caught:
        page('{% include "components/bad.html" %}')

    assert str(caught.value.diagnostic.place) == "templates/components/bad.html:2:1"
    assert "0xff is not UTF-8" in caught.value.diagnostic.message


def test_a_document_says_its_title_language_direction_and_date(page):
    html, _ = page("", title="A <piece>", locales=(locale("ar"),))

    assert "<title>A &lt;piece&gt;</title>" in html
    assert '<html lang="ar" dir="rtl">' in html
    assert '<meta name="dcterms.created" content="2026-01-02T00:00:00Z">' in html


def test_texts_are_printed_as_rich_text_and_remembered(page):
    html, printed = page("<h1>{{ text.title }}</h1>")

    assert '<h1><span data-text="en:t">Long</span></h1>' in html
    assert printed.texts == {"en:t": "Long", "en:publisher.name": "Publisher"}


@pytest.mark.parametrize(("short", "words"), [(False, "Long"), (True, "Short")])
def test_short_forms_are_printed_where_they_are_asked_for(page, short, words):
    html, _ = page("{{ text.title }}", short=short)

    assert f">{words}</span>" in html


def test_a_piece_in_several_languages_has_a_panel_for_each(page):
    panels = tuple({"text": {"title": LocalText("t", tag, tag)}} for tag in ("en", "ar"))
    source = "{% for panel in panels %}<p lang={{ panel.locale.tag }}>{{ panel.text.title }}</p>{% endfor %}"

    html, _ = page(source, locales=(locale("en"), locale("ar")), view=View(VIEW, panels))

    assert '<p lang=en><span data-text="en:t">en</span></p><p lang=ar><span data-text="ar:t">ar</span></p>' in html


def test_what_was_cited_is_listed_with_number_and_anchor(page):
    source = '{{ cite("b") }}{{ cite("a") }}{% for s in cited() %}<li id="{{ s.anchor }}">{{ s.number }} {{ s.title }}</li>{% endfor %}'

    html, printed = page(source, sources={"a": SOURCE | {"title": "A"}, "b": SOURCE | {"title": "B"}})

    assert '<li id="source-b">1 B</li><li id="source-a">2 A</li>' in html
    assert printed.sources == {"b": 1, "a": 2}
