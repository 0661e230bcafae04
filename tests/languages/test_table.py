"""What the language table promises of each language, held against the engine, the fonts and the scripts themselves."""

from __future__ import annotations

import unicodedata

import pytest
import tinycss2

from press.content.translation_rules.script import SCRIPTS
from press.render.breaking import breaker
from tests.languages.pages import RIGHT_TO_LEFT, TAGS, local_texts
from tests.render.weasyprint_70.test_structure_languages import SENTENCES
from tests.styles.sheets import FILES, sheet, variables

# Pyphen has good patterns for these; for th and pa it has some that nobody wants, for the others none.
HYPHENATED = {"en", "es", "fr", "pt-BR", "ru", "uk"}
UNSPACED = {"km", "lo", "my", "th"}
ALL_OF_A_FACE = {("400", "normal"), ("700", "normal")}

each_language = pytest.mark.parametrize("tag", TAGS)


@pytest.fixture(scope="session")
def table(content):
    return content.languages


def test_scripts_without_spaces_are_broken_by_a_dictionary_and_no_others(table):
    assert {tag for tag in TAGS if table[tag].breaker == "icu"} == UNSPACED


def test_korean_words_are_kept_whole(table):
    assert {tag for tag in TAGS if table[tag].breaker == "words"} == {"ko"}


def test_only_languages_with_good_patterns_are_hyphenated(table):
    assert {tag for tag in TAGS if table[tag].hyphenate} == HYPHENATED


@pytest.mark.parametrize("file", FILES)
def test_words_are_hyphenated_only_where_enough_of_them_stays_on_each_line(file):
    """Six letters at least, three of them on either line: the patterns of Ukrainian cut off one."""
    declared = sheet(file).declarations
    hyphenated = [found for found in declared if found.name == "hyphens" and [*variables(found)]]
    limits = [tinycss2.serialize(found.value).strip() for found in declared if found.name == "hyphenate-limit-chars"]

    assert limits == ["6 3 3"] * len(hyphenated)
    assert [str(found) for found in declared if found.name == "hyphens" and "auto" in tinycss2.serialize(found.value)] == []


def test_languages_from_right_to_left_are_those_of_arabic_script(table):
    assert {tag for tag in TAGS if table[tag].direction == "rtl"} == set(RIGHT_TO_LEFT)
    assert {tag for tag in TAGS if table[tag].script == "Arab"} == set(RIGHT_TO_LEFT)


def test_arabic_script_is_set_in_a_face_whose_text_comes_back(table):
    assert {table[tag].fonts[0] for tag in RIGHT_TO_LEFT} == {"Vazirmatn"}


@each_language
def test_every_family_of_a_language_has_its_regular_and_its_bold_face_in_one_file_each(table, workshop, tag):
    for family in table[tag].fonts:
        faces = [(face["weight"], face["style"]) for face in workshop.faces if face["family"] == family]
        assert set(faces) >= ALL_OF_A_FACE
        assert len(faces) == len(set(faces))


@each_language
def test_only_scripts_with_a_true_italic_have_italics(table, workshop, tag):
    italic = {face["family"] for face in workshop.faces if face["style"] == "italic"}

    assert not table[tag].italics or table[tag].fonts[0] in italic
    assert not table[tag].italics or any(letter.islower() for letter in table[tag].endonym)


@each_language
def test_the_first_face_has_every_letter_of_the_languages_texts(content, faces, tag):
    letters = {c for text in local_texts(content, tag) for c in unicodedata.normalize("NFC", text.words) if not c.isascii()}
    own = {c for c in letters if unicodedata.name(c, "").startswith(SCRIPTS[content.languages[tag].script])}

    assert own or content.languages[tag].script == "Latn"
    assert faces.missing("".join(sorted(own)), content.languages[tag].fonts[:1]) == []


@each_language
def test_the_names_of_the_language_are_in_its_own_script(table, tag):
    row = table[tag]

    letters = [c for c in row.endonym + row.draft if c.isalpha()]
    assert [c for c in letters if not unicodedata.name(c).startswith(SCRIPTS[row.script])] == []


@pytest.mark.parametrize("tag", sorted(UNSPACED))
def test_a_column_of_ninety_points_holds_text_that_is_broken(render, tag):
    """Column and type size of the measurements in reference/languages.md, 3.3."""
    column = "<div data-panel='column' style='inline-size: 90pt; font-size: 12pt; line-height: 2'><p>{}</p></div>"

    assert render(column.format(breaker("icu", tag)(SENTENCES[tag])), lang=tag).overflows == []


@pytest.mark.parametrize("tag", ["km", "lo"])
def test_without_breaking_the_same_text_runs_out_of_it(render, tag):
    column = "<div data-panel='column' style='inline-size: 90pt; font-size: 12pt; line-height: 2'><p>{}</p></div>"

    assert render(column.format(SENTENCES[tag].replace("? ", "")), lang=tag).overflows != []
