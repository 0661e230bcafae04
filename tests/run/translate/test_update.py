"""`translate update` and `extract`: what a project's own files get, and the template of this campaign."""

from press.run.inspection import inspect
from press.run.opening import open_project
from press.run.translate.header import header
from press.run.translate.merge import template_text
from press.run.translate.update import template_texts, update
from tests.workbench import TODAY


def opened(workshop):
    return open_project(workshop, today=TODAY)


def quiet(*_):
    """Nothing is told."""


def test_the_template_of_this_campaign_is_current(workshop, house):
    project = opened(workshop)
    texts = template_texts(project, quiet)

    current = (house / "translations" / "messages.pot").read_text(encoding="utf-8")
    assert template_text(texts, header(project.content, "")) == current, "run `python build.py translate extract`"


LABELLED = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ text.title }}</h1>
<p>{{ text.lead }}</p><p>{{ text.call }}</p><p>{{ labels.brief.review_by }}</p>
{% endblock %}
"""
EMPTY = """
msgctxt "labels.brief.review_by"
msgid "Review by"
msgstr ""
"""


def test_translations_of_the_house_stay_in_force_in_a_project(bench):
    bench.project.write("templates/documents/leaflet.html", LABELLED)

    update(bench.opened, ["es"], quiet)

    assert "labels." not in bench.project.read("translations/es.po")
    assert bench.build("leaflet:es").made == ["es/leaflet.pdf"]


def test_an_empty_entry_of_a_project_does_not_hide_the_translation_of_the_house(bench):
    bench.project.write("templates/documents/leaflet.html", LABELLED)
    bench.project.write("translations/es.po", bench.project.read("translations/es.po") + EMPTY)

    assert bench.build("leaflet:es").made == ["es/leaflet.pdf"]
    update(bench.opened, ["es"], quiet)
    assert 'msgctxt "labels.brief.review_by"' in bench.project.read("translations/es.po")


def test_files_of_the_house_are_named_without_a_folder_of_this_machine(bench, house):
    bench.project.write("templates/documents/leaflet.html", LABELLED)
    bench.project.write("translations/es.po", bench.project.read("translations/es.po") + EMPTY)

    update(bench.opened, ["es"], quiet)

    text = bench.project.read("translations/es.po")
    assert "#: content/labels.yaml\n" in text
    assert str(house) not in text


def test_source_lines_that_are_joined_leave_a_translation_in_force(bench):
    bench.project.replace("content/pieces/leaflet.yaml", "lead: Everybody may come.", "lead: |\n  Everybody\n  may come.")

    assert inspect(bench.project.workshop, today=TODAY) == []
    assert bench.build("leaflet:es").made == ["es/leaflet.pdf"]
