"""What stylesheets may not say: colours of their own, physical sides, names that nobody defines, what the engine ignores."""

from __future__ import annotations

import re

import pytest
from tinycss2.color4 import parse_color

from press.render.language_styles import geometry_styles, language_styles
from tests.render.pieces import locale
from tests.styles.sheets import DOCUMENTS, FILES, STYLES, TEMPLATES, Declaration, sheet, tokens, variables, whole

SIDES = ("left", "right", "top", "bottom")
PHYSICAL = {
    *SIDES,
    *(f"{name}-{side}" for name in ("margin", "padding", "border") for side in SIDES),
    *(f"border-{side}-{part}" for side in SIDES for part in ("width", "style", "color")),
    *(f"border-{block}-{inline}-radius" for block in ("top", "bottom") for inline in ("left", "right")),
}
WITH_SIDES = {"text-align", "text-align-last", "text-align-all", "float", "clear", "caption-side"}
# Margin boxes keep their side whatever the direction of the text, so what goes into them has to name it.
MAY_NAME_SIDES = {"base/running.css"}
# Colours that are none: the text's own, and nothing at all.
NO_COLOUR = {"currentcolor", "transparent", "inherit"}


def declarations(files: list[str]) -> list[Declaration]:
    return [declaration for file in files for declaration in sheet(file).declarations]


def defined(files: list[str]) -> set[str]:
    """The custom properties that files define."""
    return {declaration.name for declaration in declarations(files) if declaration.name.startswith("--")}


def given() -> set[str]:
    """The custom properties that the press writes into every page."""
    written = language_styles([locale()]) + geometry_styles(1, 1, 0, {"--fit-size": "1", "--fit-leading": "1"})
    return {part.split(":")[0].strip("{ ") for part in written.replace("{", ";").split(";") if part.strip().startswith("--")}


def set_by_elements() -> set[str]:
    """The custom properties that elements bring with them: shares of bars, places of panels."""
    house = STYLES.parent
    files = [*TEMPLATES.rglob("*.html"), *(house / "press").rglob("*.py")]
    return {name for path in files for name in re.findall(r"(--[a-z-]+): ?\{", path.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def alone(workshop):
    """What the engine says of a stylesheet that it reads alone."""
    from press.render.engine import Engine

    engine = Engine([workshop.house], workshop.icons)

    def said(file: str) -> list[str]:
        import weasyprint

        engine._listen()
        weasyprint.CSS(url=(STYLES / file).as_uri(), url_fetcher=engine.fetcher, font_config=engine.fonts)
        return [f"{warning.line}: {warning.message}" for warning in engine._listener.collected]

    return said


@pytest.mark.parametrize("file", FILES)
def test_the_engine_has_nothing_to_say_against_a_stylesheet(alone, file):
    assert alone(file) == []


@pytest.mark.parametrize("file", FILES)
def test_a_colour_is_written_where_it_joins_the_palette_and_nowhere_else(file):
    may_mix = file.startswith(("tokens/", "editions/"))

    found = [
        str(declaration)
        for declaration in sheet(file).declarations
        if not (may_mix and declaration.name.startswith("--palette-")) and any(map(is_colour, tokens(declaration.value)))
    ]

    assert found == []


def is_colour(token) -> bool:
    if token.type == "function" and token.lower_name == "device-cmyk":
        return True
    named = token.type in {"hash", "ident", "function"} and getattr(token, "lower_value", "") not in NO_COLOUR
    return named and parse_color(token) is not None


def test_the_palette_is_read_only_where_meanings_are_given():
    """A document may give a meaning another colour of the palette; nothing is drawn in a colour of the palette itself."""
    found = [
        str(declaration)
        for declaration in declarations(FILES)
        if not declaration.name.startswith("--") and any(name.startswith("--palette-") for name, _ in variables(declaration))
    ]

    assert found == []


@pytest.mark.parametrize("file", [file for file in FILES if file not in MAY_NAME_SIDES])
def test_sides_are_named_by_the_direction_of_the_text(file):
    found = [
        str(declaration)
        for declaration in sheet(file).declarations
        if declaration.name in PHYSICAL
        or (declaration.name in WITH_SIDES and {"left", "right"} & {getattr(token, "value", "") for token in declaration.value})
    ]

    assert found == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_custom_property_that_a_document_reads_is_defined_for_it(document):
    files = list(whole(document))
    known = defined(files) | given() | set_by_elements()

    unknown = {
        f"{declaration} ({name})"
        for declaration in declarations(files)
        for name, falls_back in variables(declaration)
        if name not in known and not falls_back
    }
    assert unknown == set()


def test_what_falls_back_when_it_is_not_defined_is_defined_somewhere():
    known = defined(FILES) | given() | set_by_elements()

    assert {name for declaration in declarations(FILES) for name, _ in variables(declaration)} - known == set()


def test_everything_the_language_table_says_is_read_by_a_style():
    read = {name for declaration in declarations(FILES) for name, _ in variables(declaration)}

    assert given() - read == set()


@pytest.mark.parametrize("file", FILES)
def test_the_engines_traps_are_not_used(file):
    """Text under opacity belongs to no element; leaders are read dot by dot; marks are painted inside of the bleed."""
    found = [
        str(declaration)
        for declaration in sheet(file).declarations
        if declaration.name in {"opacity", "marks"}
        or declaration.name.startswith("grid")
        or any(
            getattr(token, "lower_name", getattr(token, "lower_value", "")) in {"leader", "grid"}
            for token in tokens(declaration.value)
        )
    ]

    assert found == []


@pytest.mark.parametrize("file", FILES)
def test_no_columns_are_balanced_which_the_engine_does_by_laying_them_out_some_thirty_times(file):
    found = [str(declaration) for declaration in sheet(file).declarations if declaration.name in {"columns", "column-count"}]

    assert found == []
