"""Languages of two directions on one sheet, in any order."""

from __future__ import annotations

import itertools

import pytest

from tests.cases.case import case
from tests.workbench import Bench

DOCUMENT = """  pair:
    name: Pair
    text: content/pieces/leaflet.yaml
    template: pair
    stylesheet: leaflet
    audience: public
    page: letter
    pages: [1]
    together: [{}, {}]
"""
TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
{% for panel in panels %}
<section lang="{{ panel.locale.tag }}" dir="{{ panel.locale.direction }}" data-panel="{{ panel.locale.tag }}">
  <h1>{{ panel.text.title }}</h1>
  <p>{{ panel.text.lead }} {{ panel.text.call }}</p>
</section>
{% endfor %}
{% endblock %}
"""
WORDS = {
    "es": ("Escuela Nocturna", "Clases nocturnas", "Puede venir todo el mundo.", "Pregunte en"),
    "ar": ("المدرسة الليلية", "دروس مسائية", "الجميع مرحب بهم.", "اسأل"),
    "fa": ("مدرسهٔ شبانه", "کلاس‌های عصر", "همه می‌توانند بیایند.", "بپرسید از"),
    "km": ("សាលាយប់", "ថ្នាក់ពេលយប់", "អ្នករាល់គ្នាអាចមកបាន។", "សូមសួរ"),
}


def po(tag: str) -> str:
    """The leaflet in a language, which nobody has signed: so it carries a draft mark."""
    publisher, title, lead, call = WORDS[tag]
    head = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    entries = {
        "publisher.name": ("Night School", publisher), "leaflet.title": ("Evening classes", title),
        "leaflet.lead": ("Everybody may come.", lead),
        "leaflet.call": ("Ask at {{ contact.desk }}.", f"{call} {{{{ contact.desk }}}}."),
    }  # fmt: skip
    return head + "".join(f'\nmsgctxt "{key}"\nmsgid "{one}"\nmsgstr "{two}"\n' for key, (one, two) in entries.items())


@pytest.mark.parametrize("pair", list(itertools.permutations(["en", "ar", "fa", "km"], 2)), ids="-".join)
def test_two_languages_stand_on_one_sheet_in_either_order(workshop, tmp_path, pair):
    project = case("base", tmp_path)
    project.write(
        "content.yaml",
        project.read("content.yaml").replace(
            "languages: [en, es]\ndocuments:", f"languages: [{', '.join(dict.fromkeys(['en', *pair]))}]\ndocuments:"
        ),
    )
    project.write("content.yaml", project.read("content.yaml") + DOCUMENT.format(*pair))
    project.write(
        "content.yaml",
        project.read("content.yaml").replace("    pages: [1]\n  ticket", "    pages: [1]\n    languages: [en]\n  ticket"),
    )
    project.write("templates/documents/pair.html", TEMPLATE)
    for tag in pair:
        if tag in WORDS:
            project.write(f"translations/{tag}.po", po(tag))

    report = Bench(project).build("pair")

    assert [f"{one.rule}: {one.message}" for one in report.diagnostics] == []
    assert len(report.made) == 1
