"""The Jinja environment: where templates are looked for, what is remembered of that, and what a template may not do."""

from __future__ import annotations

import pytest
from jinja2 import TemplateNotFound, TemplateRuntimeError, UndefinedError
from jinja2.sandbox import SecurityError

from press.render.environment import Environment, TemplateOutside


@pytest.fixture
def folders(tmp_path):
    """The templates of a project and of the house: each its own, and one that both have."""
    files = {
        "project/own.html": "own",
        "project/both.html": "from the project",
        "house/both.html": "from the house",
        "house/frame.html": "<{% block body %}{% endblock %}>",
        "house/page.html": '{% extends "frame.html" %}{% block body %}{% include "both.html" %}{% endblock %}',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [tmp_path / "project", tmp_path / "house"]


@pytest.mark.parametrize(("name", "text"), [("own.html", "own"), ("both.html", "from the project"), ("frame.html", "<>")])
def test_the_projects_template_wins_over_the_houses(folders, name, text):
    assert Environment(folders).get_template(name).render() == text


def test_a_template_of_the_house_takes_its_parts_from_the_project(folders):
    assert Environment(folders).get_template("page.html").render() == "<from the project>"


def test_every_file_that_was_looked_for_is_remembered_and_whether_it_was_there(folders):
    project, house = folders
    environment = Environment(folders)

    environment.get_template("page.html").render()

    assert environment.files_read() == {
        project / "page.html": False,
        house / "page.html": True,
        project / "frame.html": False,
        house / "frame.html": True,
        project / "both.html": True,
    }


def test_a_template_that_is_kept_warm_is_remembered_for_each_document(folders):
    environment = Environment(folders)

    environment.get_template("page.html").render()
    first = environment.files_read()
    environment.get_template("page.html").render()

    assert environment.files_read() == first
    assert environment.files_read() == {}


def test_a_template_that_is_nowhere_is_remembered_in_every_folder(folders):
    environment = Environment(folders)

    with pytest.raises(TemplateNotFound):
        environment.get_template("nowhere.html")

    assert environment.files_read() == {folder / "nowhere.html": False for folder in folders}


def test_all_templates_are_known_by_name(folders):
    assert Environment(folders).list_templates() == ["both.html", "frame.html", "own.html", "page.html"]


@pytest.mark.parametrize("name", ["../secret.html", "/secret.html"])
def test_no_template_lies_outside_of_the_folders(folders, tmp_path, name):
    (tmp_path / "secret.html").write_text("secret")

    with pytest.raises(TemplateNotFound):
        Environment(folders).get_template(name)


def test_no_link_leads_a_template_outside_of_the_project(folders, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.html"
    secret.write_text("secret")
    (folders[0] / "link.html").symlink_to(secret)

    with pytest.raises(TemplateOutside, match="leads out of the project"):
        Environment(folders).get_template("link.html")


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ words.__init__.__globals__ }}",
        "{{ items.append(1) }}",
        "{{ record.update({'a': 1}) }}",
        "{{ '{0.__class__}'.format(words) }}",
    ],
)
def test_a_template_may_not_reach_behind_its_values_or_change_them(folders, source):
    def words():
        """A function as templates get them."""

    with pytest.raises(SecurityError):
        Environment(folders).from_string(source).render(words=words, items=[], record={})


@pytest.mark.parametrize("source", ["{{ nothing }}", "{{ record.nothing }}", "{% if nothing %}{% endif %}"])
def test_a_name_that_is_not_there_is_a_fault_and_not_silence(folders, source):
    with pytest.raises(UndefinedError):
        Environment(folders).from_string(source).render(record={})


@pytest.mark.parametrize("value", [None, {}, {"a": 1}, [], ["a"], ("a",)])
def test_only_texts_and_numbers_are_printed(folders, value):
    with pytest.raises(TemplateRuntimeError):
        Environment(folders).from_string("{{ value }}").render(value=value)


def test_values_are_escaped(folders):
    assert Environment(folders).from_string("{{ value }}").render(value="<b>&") == "&lt;b&gt;&amp;"


def test_tags_on_lines_of_their_own_leave_no_lines(folders):
    source = "<ul>\n  {% for n in [1, 2] %}\n<li>{{ n }}</li>\n  {% endfor %}\n</ul>\n"

    assert Environment(folders).from_string(source).render() == "<ul>\n<li>1</li>\n<li>2</li>\n</ul>"
