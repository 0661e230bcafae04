"""Every component: one macro of its own name, a stylesheet, parameters as components.yaml says, examples that draw cleanly."""

from __future__ import annotations

import re

import pytest
import yaml
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from press.localized import LocalText
from press.plan.planner import sources_in
from press.preflight.rules import headings, links, pictures, tables, text_kept, tree
from press.render.html import TemplateFault
from press.units import SIZES
from tests.preflight.conftest import messages
from tests.render.pieces import job, locale
from tests.styles.sheets import STYLES, whole
from tests.templates.components import FILES, TEMPLATES, WrongExample, components, document

EXAMPLES = [(name, example) for name, component in components().items() for example in component.examples]
RULES = (tree, headings, links, pictures, tables, text_kept)
SHEETS = sorted(path.stem for path in (STYLES / "components").glob("*.css"))


def macros(name: str) -> list[nodes.Macro]:
    source = (TEMPLATES / "components" / f"{name}.html").read_text(encoding="utf-8")
    return list(ImmutableSandboxedEnvironment().parse(source).find_all(nodes.Macro))


def users(name: str) -> list[str]:
    """The documents whose templates import a component, themselves or through other ones."""
    found = [name]
    for component in found:
        found += [other for other in importing("components", component) if other not in found]
    return sorted({document for component in found for document in importing("documents", component)})


def importing(folder: str, name: str) -> list[str]:
    """The templates of a folder that import a component."""
    paths = sorted((TEMPLATES / folder).glob("*.html"))
    return [path.stem for path in paths if f'"components/{name}.html"' in path.read_text(encoding="utf-8")]


def words(value, at: str):
    """The labels of the house as texts."""
    if isinstance(value, dict) and "text" not in value:
        return {key: words(inner, f"{at}.{key}") for key, inner in value.items()}
    return LocalText(at, "en", value["text"] if isinstance(value, dict) else value)


LABELS = words(yaml.safe_load((TEMPLATES.parent / "content" / "labels.yaml").read_text(encoding="utf-8")), "labels")


@pytest.fixture
def specimen(workshop, tmp_path):
    """Draws a component with these arguments, in a page of the first document that uses it."""

    def drawn(name: str, example: dict, call: str = "", tag: str = "en"):
        from press.render.engine import Engine

        user = users(name)[0]
        source = (TEMPLATES / "documents" / f"{user}.html").read_text(encoding="utf-8")
        kind = re.search(r"block kind %\}([\w-]+)", source)[1]
        given = [f"{key}={key}" for key, entry in components()[name].parameters.items() if entry.get("given")]
        arguments = call or ", ".join([*given, *(f'{key}=example["{key}"]' for key in example)])
        above = "<h2>Part</h2>" if example.get("level") == 3 else ""
        page = tmp_path / "templates" / "documents" / "specimen.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            f'{{% extends "layouts/document.html" %}}{{% from "components/{name}.html" import {components()[name].macro} as drawn %}}'
            f"{{% block kind %}}{kind}{{% endblock %}}{{% block body %}}<h1>Specimen</h1>{above}\n{{{{ drawn({arguments}) }}}}"
            '{% for source in cited() %}<p id="{{ source.anchor }}">{{ source.number }}</p>{% endfor %}{% endblock %}',
            encoding="utf-8",
        )
        view = {"publisher": {"name": LocalText("publisher.name", "en", "P")}, "labels": LABELS, "example": example}
        cited = {*sources_in(example), "first-source", "second-source"}
        sources = {key: {"publisher": "Office", "title": key, "date": "2024"} for key in cited}
        of = job(template="specimen", stylesheet=user, page=SIZES["letter"], view=view, sources=sources, locales=(locale(tag),))
        return of, Engine([tmp_path, workshop.house], workshop.icons).render(of)

    return drawn


@pytest.mark.parametrize("name", FILES)
def test_a_component_is_one_macro_of_its_own_name(name):
    assert [macro.name for macro in macros(name)] == [name.replace("-", "_")]


def test_every_component_is_described():
    assert sorted(components()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_component_says_what_it_is_for_at_its_head(name):
    source = (TEMPLATES / "components" / f"{name}.html").read_text(encoding="utf-8")

    assert re.match(r"\{# [A-Z].*\. ?.*#\}\n", source)
    assert document()["components"][name]["about"].endswith(".")


@pytest.mark.parametrize("name", FILES)
def test_the_parameters_of_a_component_are_those_that_are_described(name):
    (macro,) = macros(name)
    parameters = components()[name].parameters
    optional = macro.args[len(macro.args) - len(macro.defaults) :]

    assert [argument.name for argument in macro.args] == list(parameters)
    assert {argument.name: default.value for argument, default in zip(optional, macro.defaults, strict=True)} == {
        key: entry["default"] for key, entry in parameters.items() if "default" in entry
    }


@pytest.mark.parametrize("name", FILES)
def test_every_parameter_has_a_meaning_and_a_type_or_is_given(name):
    for entry in components()[name].parameters.values():
        assert entry["meaning"]
        assert ("type" in entry) != bool(entry.get("given"))


@pytest.mark.parametrize("name", FILES)
def test_a_component_has_a_stylesheet_of_its_name_or_says_whose_it_shares(name):
    assert components()[name].stylesheet in SHEETS


def test_every_stylesheet_of_a_component_is_that_of_a_macro_or_listed():
    assert sorted({component.stylesheet for component in components().values()} | set(document()["styles"])) == SHEETS


@pytest.mark.parametrize("name", FILES)
def test_every_document_that_uses_a_component_imports_its_stylesheet(name):
    sheet = f"components/{components()[name].stylesheet}.css"

    assert users(name)
    assert [user for user in users(name) if sheet not in whole(user)] == []


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_is_drawn_without_a_complaint(specimen, name, example, tag):
    component = components()[name]

    of, rendering = specimen(name, component.arguments(component.examples[example]), tag=tag)

    assert [warning.message for warning in rendering.warnings] == []
    subject = subject_of(of, rendering)
    said = [message for rule in RULES for message in messages(rule, subject)]
    # The examples are in English: set from right to left, their full stops are read in another order than they are typed.
    assert [message for message in said if tag == "en" or "can be copied in order" not in message] == []


@pytest.mark.parametrize(("second", "said"), [("November 22, 2026", "All other sources"), ("November 23, 2026", "All sources")])
def test_all_sources_are_of_one_day_only_where_they_are(specimen, second, said):
    component = components()["sources"]
    example = component.arguments(component.examples["two"])
    first, other = example["entries"]

    of, rendering = specimen("sources", {**example, "entries": [first, {**other, "retrieved_on": second}]})

    text = " ".join(" ".join(subject_of(of, rendering).pdf.texts).split())
    assert f"{said} were read on {first['retrieved_on']}." in text
    assert text.count(second) == 1


def subject_of(of, rendering):
    from press.preflight.faces import Faces
    from press.preflight.pdf import PdfReading
    from press.preflight.subject import Subject

    return Subject(of, rendering, PdfReading(rendering.pdf), Faces({}))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("words=example.words, isolated=isolated", "parameter 'locale' was not provided"),
        ("words=example.words, locale=example.locale, isolated=isolated, colour=1", "takes no keyword argument 'colour'"),
        ("example.words, example.locale, isolated, 1", "takes not more than 3 argument(s)"),
    ],
)
def test_a_component_without_a_parameter_or_with_one_too_many_is_a_fault(specimen, call, message):
    component = components()["say"]

    with pytest.raises(TemplateFault) as caught:
        specimen("say", component.arguments(component.examples["one-name"]), call)

    assert message in caught.value.diagnostic.message


@pytest.mark.parametrize(
    ("example", "message"),
    [
        ({"headings": ["One"]}, "'rows'"),
        ({"headings": ["One"], "rows": 2, "colour": "red"}, "'colour'"),
        ({"headings": "One", "rows": 2}, "not a list"),
        ({"headings": [1], "rows": 2}, "not words"),
        ({"headings": ["One"], "rows": "two"}, "not number"),
        ({"headings": ["One"], "rows": True}, "not number"),
    ],
)
def test_an_example_that_does_not_fit_its_parameters_is_refused(example, message):
    with pytest.raises(WrongExample, match=message):
        components()["log"].arguments(example)


@pytest.mark.parametrize(
    ("record", "message"),
    [({"icon": "check"}, "question is missing"), ({"icon": "check", "question": "x", "sign": "y"}, "'sign'")],
)
def test_a_record_that_does_not_fit_its_type_is_refused(record, message):
    with pytest.raises(WrongExample, match=message):
        components()["questions"].arguments({"names": ["a"], "indicators": {"a": record}})
