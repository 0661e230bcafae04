"""A leaflet with a panel that holds three lines as it is, its engine, and what is laid out for it."""

from __future__ import annotations

import pytest

TEMPLATE = """{% extends "layouts/document.html" %}
{% block body %}
<h1>{{ text.title }}</h1>
<div class="box" data-panel="box">{{ text.lines.block }}</div>
{% endblock %}
"""


def lines(count, word="line"):
    """So many paragraphs of a line each."""
    return "\n\n".join(f"{word} {chr(ord('a') + number)}" for number in range(count))


def block(text, indent):
    return "\n".join(f"{' ' * indent}{line}".rstrip() for line in text.split("\n"))


@pytest.fixture
def long_text(bench, workshop):
    """The bench with a leaflet of so many lines, and of so many in its short form; gives its job."""

    def written(count, short=0):
        project = bench.project
        if "fit:" not in project.read("content.yaml"):
            project.replace(
                "content.yaml", "    pages: [1]\n  ticket", "    pages: [1]\n    fit: {leading: [0.9], size: [0.9, 0.8], short: true}\n  ticket"
        )  # fmt: skip
        project.write("templates/documents/leaflet.html", TEMPLATE)
        box = "\n.box { block-size: 20mm; }\n"
        project.write("styles/documents/leaflet.css", project.read("styles/documents/leaflet.css") + box)
        text = f"title: Evening classes\nlines:\n  text: |\n{block(lines(count), 4)}\n"
        project.write("content/pieces/leaflet.yaml", text + (f"  short: |\n{block(lines(short), 4)}\n" if short else ""))
        return bench.job("leaflet:en:plain")

    return written


@pytest.fixture
def project_engine(bench, workshop):
    """A warm engine for the minimal project."""
    from press.render.engine import Engine

    return Engine(bench.project.workshop.roots, workshop.icons)


@pytest.fixture
def tried(project_engine, monkeypatch):
    """What is laid out, in order: the number of the step, and of which panels alone."""
    seen, lay_out = [], project_engine.lay_out

    def counted(job, step, panels=frozenset()):
        seen.append((job.fit_steps.index(step), "+".join(sorted(panels))))
        return lay_out(job, step, panels)

    monkeypatch.setattr(project_engine, "lay_out", counted)
    return seen
