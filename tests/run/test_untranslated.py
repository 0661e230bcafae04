"""What `check` says of printed texts without a translation; nothing is said of texts that are not printed."""

from press.diagnostics import FilePlace, has_errors
from press.run.inspection import inspect
from tests.workbench import TODAY

PO = "translations/es.po"
EMPTY = """
msgctxt "ticket.place"
msgid "Room four"
msgstr ""

#, fuzzy
msgctxt "ticket.title"
msgid "Admit one"
msgstr "Uno"
"""


def found(bench):
    """Rule, file and line of all that is wrong."""
    return {
        (d.rule, d.place.file, d.place.line)
        for d in inspect(bench.project.workshop, today=TODAY)
        if isinstance(d.place, FilePlace)
    }


def line_of(bench, words):
    return next(number for number, line in enumerate(bench.project.read(PO).splitlines(), 1) if line == words)


def test_a_whole_translation_is_left_alone(bench):
    assert found(bench) == set()


def test_an_empty_entry_is_told_at_its_line_and_the_check_fails(bench):
    bench.project.replace(PO, 'msgstr "Clases nocturnas"', 'msgstr ""')

    assert found(bench) == {("translation/missing", PO, line_of(bench, 'msgctxt "leaflet.title"'))}
    assert has_errors(inspect(bench.project.workshop, today=TODAY))


def test_a_fuzzy_entry_is_told_at_its_line(bench):
    bench.project.replace(PO, 'msgctxt "leaflet.title"', '#, fuzzy\nmsgctxt "leaflet.title"')

    assert found(bench) == {("translation/stale", PO, line_of(bench, 'msgctxt "leaflet.title"'))}


def test_a_text_that_changed_in_the_source_is_told_at_its_entry(bench):
    bench.project.replace("content/pieces/leaflet.yaml", "Evening classes", "Night classes")

    assert found(bench) == {("translation/stale", PO, line_of(bench, 'msgctxt "leaflet.title"'))}


def test_a_text_without_an_entry_is_told_once_with_its_language(bench):
    bench.project.replace(PO, 'msgctxt "leaflet.title"', 'msgctxt "leaflet.gone"')

    (fault,) = inspect(bench.project.workshop, today=TODAY)

    assert (fault.rule, str(fault.place), str(fault.origin)) == ("translation/missing", PO, "content/pieces/leaflet.yaml:1:8")
    assert "leaflet.title" in fault.message


def test_a_language_without_a_file_is_told_once(bench):
    bench.project.replace("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en, es, fr]\n")

    assert found(bench) == {("translation/missing", "translations/fr.po", 0)}


def test_texts_that_are_not_printed_in_a_language_are_not_asked_for(bench):
    bench.project.write(PO, bench.project.read(PO) + EMPTY)
    bench.project.write(
        "content/pieces/leaflet.yaml", bench.project.read("content/pieces/leaflet.yaml") + "unused: Nobody prints me.\n"
    )

    assert found(bench) == set()


def test_what_is_remembered_of_a_template_does_not_hide_what_is_missing(bench):
    assert found(bench) == set()
    bench.project.replace(PO, 'msgstr "Clases nocturnas"', 'msgstr ""')
    assert len(found(bench)) == 1
    bench.project.replace(PO, 'msgstr ""\n\nmsgctxt "leaflet.lead"', 'msgstr "Clases"\n\nmsgctxt "leaflet.lead"')
    assert found(bench) == set()
