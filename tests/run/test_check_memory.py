"""press/run/inspection.py: what `check` remembers of translations is what it would find again."""

from __future__ import annotations

from press.run import remembered
from press.run.digests import digests_of
from press.run.inspection import inspect
from press.run.memory import Memory
from tests.workbench import TODAY

GLOSSARY = """glossary:
  classes:
    term: evening classes
    meaning: Lessons after work.
    note: After work.
    translations: {es: cursos}
"""


def found(project):
    return [(fault.rule, str(fault.place), fault.message) for fault in inspect(project.workshop, today=TODAY)]


def test_a_translation_that_is_mended_is_no_longer_told(project):
    project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr "Clases nocturnas 12"')
    before = found(project)
    assert any(rule == "translation/digits" for rule, _, _ in before)
    assert found(project) == before

    project.replace("translations/es.po", 'msgstr "Clases nocturnas 12"', 'msgstr "Clases nocturnas"')

    assert not any(rule == "translation/digits" for rule, _, _ in found(project))


def test_a_translation_goes_wrong_where_its_source_changes_to_a_blocked_word(project):
    assert not any(rule == "content/blocked" for rule, _, _ in found(project))

    project.write("content/blocklist.yaml", "blocklist:\n  pay:\n    words: {en: [Clases]}\n    reason: It is blocked.\n")

    assert any(rule == "content/blocked" and place.startswith("translations/es.po") for rule, place, _ in found(project))


def test_a_broken_po_file_is_told_each_time(project):
    project.replace("translations/es.po", 'msgstr "Clases nocturnas"', "msgstr Clases nocturnas")

    assert [rule for rule, _, _ in found(project)] == ["translation/syntax"]
    assert [rule for rule, _, _ in found(project)] == ["translation/syntax"]


def test_languages_whose_files_have_not_changed_are_not_read_again(project, monkeypatch):
    before = found(project)
    monkeypatch.setattr(remembered, "read_translations", None)

    assert found(project) == before


def test_translations_that_were_clean_are_looked_at_again_beside_other_content(project):
    assert not any(rule == "translation/term" for rule, _, _ in found(project))

    project.write("content/glossary.yaml", GLOSSARY)

    assert any(rule == "translation/term" for rule, _, _ in found(project))


def test_a_translation_is_looked_at_again_where_it_alone_has_changed(project):
    found(project)
    project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr "Clases nocturnas 7"')

    told = [(rule, place.partition(":")[0]) for rule, place, _ in found(project)]

    assert ("translation/digits", "translations/es.po") in told


def test_what_templates_print_is_found_again_where_content_has_changed(project):
    assert not any(rule == "template/undefined" for rule, _, _ in found(project))
    project.replace("content/pieces/leaflet.yaml", "title:", "heading:")

    assert any(rule.startswith("template/") for rule, _, _ in found(project))


def test_of_many_selections_the_last_are_remembered(project):
    memory = Memory(digests_of(project.workshop), "few")
    for name in ("first", "second", "third"):
        memory.known(name, "", lambda name=name: (name, {}))
    memory.known("first", "", lambda: ("again", {}))

    memory.keep(most=2)

    kept = Memory(digests_of(project.workshop), "few")
    assert kept.known("first", "", lambda: ("worked out", {})) == "first"
    assert kept.known("third", "", lambda: ("worked out", {})) == "third"
    assert kept.known("second", "", lambda: ("worked out", {})) == "worked out"
