"""press/render/words_only.py: it notes exactly what a piece prints, in the same order, though nothing is drawn."""

from __future__ import annotations

from datetime import date

import pytest

from press.pieces import PLAIN
from press.render.html import fill
from press.render.words_only import WordsOnly
from press.run.engine import LazyEngine
from press.run.opening import open_project
from press.workshop import HOUSE, Workshop


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    return open_project(Workshop(HOUSE, tmp_path_factory.mktemp("output")), today=date(2026, 11, 23))


@pytest.mark.parametrize("language", ["en", "ar", "km", "mul"])
def test_what_is_noted_is_what_is_printed(opened, language):
    engine = LazyEngine(opened.workshop).opened
    jobs = [opened.job(entry) for entry in opened.catalogue if (entry.language, entry.edition) == (language, PLAIN)]
    assert jobs
    for job in jobs:
        _, drawn = fill(job, engine.environment, engine.icons, fit={})
        _, noted = fill(job, engine.environment, engine.icons, fit={}, texts=WordsOnly)

        assert list(noted.texts.items()) == list(drawn.texts.items()), job.name
        assert list(noted.untranslated) == list(drawn.untranslated), job.name
        assert (noted.contacts, noted.facts, noted.sources) == (drawn.contacts, drawn.facts, drawn.sources), job.name
