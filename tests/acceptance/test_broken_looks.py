"""Whatever is wrong with a template or a stylesheet is told at its line, without anything being laid out."""

from __future__ import annotations

from datetime import date

import pytest

from press.diagnostics import FilePlace
from press.run.inspection import inspect
from tests.acceptance.copies import assert_untouched, assert_well_told

TEMPLATE = "templates/documents/leaflet.html"
STYLE = "styles/documents/leaflet.css"


@pytest.fixture
def project(project, engine):
    """The minimal project in English only, with something in its output; the engine has our fonts already."""
    project.replace("content.yaml", "languages: [en, es]\ndocuments", "languages: [en]\ndocuments")
    project.write("output/kept.pdf", "made before")
    return project


def told(project):
    """What is wrong with templates and styles, told well and with nothing touched."""
    diagnostics = inspect(project.workshop, today=date(2026, 11, 23))

    assert_well_told(diagnostics, project.root, project.house)
    assert_untouched(project.output)
    return sorted({(fault.rule, str(fault.place)) for fault in diagnostics})


def line_of(project, file, words):
    """`file:line` where words stand in a file for the first time."""
    text = project.read(file)
    return f"{file}:{text[: text.index(words)].count(chr(10)) + 1}"


def test_the_minimal_project_looks_fine(project):
    assert told(project) == []


# What a line of the template becomes, and the rule it breaks.
LINES = [
    ("{{ text.nothing }}", "template/undefined"),
    ("{{ nothing }}", "template/undefined"),
    ("{{ text.lead.nothing.more }}", "template/undefined"),
    ("{{ indicators.pay.sign }}", "template/undefined"),
    ("{{ nothing() }}", "template/undefined"),
    ("{{ text }}", "template/error"),
    ("{{ [text.lead] }}", "template/error"),
    ("{{ text.lead and none }}", "template/error"),
    ("{{ 1 / 0 }}", "template/error"),
    ("{{ 1 + text.lead }}", "template/error"),
    ("{{ range(100000000) | list }}", "template/error"),
    ("{{ [1][7].real }}", "template/undefined"),
    ("{{ '{0} {1}'.format(1) }}", "template/error"),
    ("{{ ''.__class__.__mro__ }}", "template/error"),
    ("{{ icon('no-such-icon') }}", "template/unknown-icon"),
    ('{% include "components/nothing.html" %}', "template/missing"),
    ('{% include "../../content.yaml" %}', "template/missing"),
    ('{% from "components/say.html" import nothing %}{{ nothing() }}', "template/undefined"),
    ('{% from "components/say.html" import say %}{{ say() }}', "template/undefined"),
    ('{% include "documents/leaflet.html" %}', "template/error"),
    ("{% if text %}", "template/syntax"),
    ("{% endif %}", "template/syntax"),
    ("{% for word %}{% endfor %}", "template/syntax"),
    ("{{ text.lead", "template/syntax"),
    ("{{ text.lead | nothing }}", "template/syntax"),
    ("{% nothing %}", "template/syntax"),
    ("{% block body %}{% endblock %}", "template/syntax"),
]


@pytest.mark.parametrize(("line", "rule"), LINES)
def test_a_broken_line_of_a_template_is_told(project, line, rule):
    project.replace(TEMPLATE, "  <p>{{ text.lead }}</p>\n", f"  {line}\n")

    faults = told(project)

    assert [found for found, _ in faults] == [rule]
    assert faults[0][1].startswith("templates/")


NAMED_LINES = [case for case in LINES if case[1] in {"template/undefined", "template/error"} and "include" not in case[0]]


@pytest.mark.parametrize(("line", "rule"), [case for case in NAMED_LINES if "say()" not in case[0]])
def test_what_cannot_be_printed_is_told_at_its_own_line(project, line, rule):
    project.replace(TEMPLATE, "  <p>{{ text.lead }}</p>\n", f"  {line}\n")

    ((_, place),) = told(project)

    assert place.startswith(line_of(project, TEMPLATE, line) + ":")


def test_a_missing_template_is_told_by_its_name(project):
    (project.root / TEMPLATE).unlink()

    ((rule, place),) = told(project)

    assert (rule, place) == ("template/missing", TEMPLATE)


def test_a_template_that_prints_nothing_is_told(project):
    project.write(TEMPLATE, "{# nothing yet #}\n")

    assert [rule for rule, _ in told(project)] == ["template/empty"]


@pytest.mark.parametrize("name", [TEMPLATE, "templates/components/mine.html"])
def test_a_template_that_is_not_utf_8_is_told_at_the_line_of_the_byte(project, name):
    project.write("templates/components/mine.html", "<p>mine</p>\n")
    project.replace(TEMPLATE, "  <p>{{ text.lead }}</p>\n", '  {% include "components/mine.html" %}\n')
    data = (project.root / name).read_bytes()
    (project.root / name).write_bytes(data + b"caf\xe9\n")

    ((rule, place),) = told(project)

    assert (rule, place) == ("template/syntax", f"{name}:{data.count(chr(10).encode()) + 1}:1")


def test_a_group_where_a_text_is_wanted_is_told_at_the_template(project):
    # The words of a piece are a free tree: only its template knows which of them are texts.
    project.replace("content/pieces/leaflet.yaml", "lead: Everybody may come.", "lead:\n  first: Everybody may come.")

    ((rule, place),) = told(project)

    assert rule == "template/error"
    assert place.startswith(line_of(project, TEMPLATE, "text.lead") + ":")


@pytest.mark.parametrize("words", ["", "led: Everybody may come.\n"])
def test_a_text_that_is_not_there_is_told_at_the_template(project, words):
    project.replace("content/pieces/leaflet.yaml", "lead: Everybody may come.\n", words)

    ((rule, place),) = told(project)

    assert rule == "template/undefined"
    assert place.startswith(line_of(project, TEMPLATE, "text.lead") + ":")


# What is added to the stylesheet.
RULES = [
    "h1 { colour: red; }",
    "h1 { color: redd; }",
    "h1 { color: ; }",
    "h1 { font-size: 12; }",
    "h1 { margin-left }",
    "h1:no-such-state { color: red; }",
    "h1 > > p { color: red; }",
    "@no-such-rule x;",
    "h1 { color: red;",
    "h1 { color: red; } }",
]


@pytest.mark.parametrize("line", RULES)
def test_a_rule_that_the_engine_does_not_know_is_told_at_its_line(project, line):
    project.write(STYLE, f"{project.read(STYLE)}{line}\n")

    faults = told(project)

    assert {rule for rule, _ in faults} == {"style/ignored"}
    assert line_of(project, STYLE, line) in {place.rsplit(":", 1)[0] for _, place in faults}


def test_a_missing_stylesheet_is_told_by_its_name(project):
    (project.root / STYLE).unlink()

    assert told(project) == [("style/missing-file", STYLE)]


def test_an_import_of_nothing_is_told(project):
    project.write(STYLE, f'@import "../base/nothing.css";\n{project.read(STYLE)}')

    assert told(project) == [("style/missing-file", f"{STYLE}:1:10")]


def test_a_stylesheet_outside_of_the_project_is_not_read(project):
    project.write(STYLE, f'@import "../../../secret.css";\n{project.read(STYLE)}')
    (project.root.parent / "secret.css").write_text("h1 { color: red; }")

    assert told(project) == [("style/missing-file", f"{STYLE}:1:10")]


def test_a_stylesheet_that_is_not_utf_8_is_told(project):
    (project.root / STYLE).write_bytes((project.root / STYLE).read_bytes() + b"/* caf\xe9 */\n")

    ((rule, place),) = told(project)

    line = project.root.joinpath(STYLE).read_bytes().count(b"\n")
    assert (rule, place) == ("style/encoding", f"{STYLE}:{line}:{len('/* caf') + 1}")


def test_every_fault_is_told_although_several_pieces_share_it(project):
    project.replace(TEMPLATE, "{{ text.lead }}", "{{ text.nothing }}")
    project.replace("templates/documents/ticket.html", "{{ text.place }}", "{{ text.nothing }}")
    project.write(STYLE, f"{project.read(STYLE)}h1 {{ colour: red; }}\n")

    files = {place.split(":")[0] for _, place in told(project)}

    assert files >= {TEMPLATE, "templates/documents/ticket.html"}


def test_places_are_known_to_the_letter(project):
    project.write(STYLE, f"{project.read(STYLE)}h1 {{ colour: red; }}\n")

    (fault,) = {fault.place: fault for fault in inspect(project.workshop, today=date(2026, 11, 23))}.values()

    line = project.read(STYLE).count("\n")
    assert fault.place == FilePlace(STYLE, line, len("h1 { ") + 1)
