"""press/render/weasyprint_70/table.py: it names every touch of the engine's private parts, and none that is not there."""

from __future__ import annotations

import ast
import ctypes.util
import importlib
import io
import os
import re
import subprocess
import sys
from collections import Counter, deque
from logging import LogRecord
from pathlib import Path
from urllib.parse import SplitResult
from xml.etree.ElementTree import Element

import pytest

from press.render.weasyprint_70.table import TABLE
from press.workshop import HOUSE
from tests.render.weasyprint_70.reading import Reading, names_of_the_press

ROOM = HOUSE / "press" / "render" / "weasyprint_70"
ABOUT_IT = {"__init__", "comparison", "guard", "locked", "table", "touch"}  # these speak of the engine and touch nothing
FILES = [*sorted(ROOM.glob("*.py")), HOUSE / "press" / "render" / "engine.py"]
READINGS = {path.stem: Reading(path) for path in FILES if path.stem not in ABOUT_IT}

# What the engine documents. `preprocess_stylesheet`, say, is in its first module, and is not of it.
PUBLIC = {
    "weasyprint.CSS",
    "weasyprint.HTML",
    "weasyprint.LOGGER",
    "weasyprint.css.counters.CounterStyle",
    "weasyprint.text.fonts.FontConfiguration",
    "weasyprint.urls.FatalURLFetchingError",
    "weasyprint.urls.URLFetcher",
    "weasyprint.urls.URLFetcherResponse",
}
# Pango's records, which its own documentation tells: a line and its items, and what it measures.
PANGO = {"analysis", "data", "font", "item", "length", "level", "log_clusters", "next", "num_glyphs", "offset", "runs"}
MODULES = (ctypes, ctypes.util, importlib, io, os, os.path, sys)  # those of Python that the room uses
PYTHON = (
    OSError,
    str,
    bytes,
    int,
    list,
    dict,
    set,
    tuple,
    float,
    type,
    re.Pattern,
    re.Match,
    deque,
    Path,
    SplitResult,
    LogRecord,
    Element,
)


def is_public(name: str) -> bool:
    """True for a full name that the engine documents, or of something it documents."""
    return any(name == other or name.startswith(f"{other}.") for other in PUBLIC)


def covered(name: str) -> bool:
    """True for a full name that the table has, or a part of one, or one of what the table has."""
    rows = [row.name for row in TABLE] + [f"{row.name}.{attribute}" for row in TABLE for attribute in row.attributes]
    known = PUBLIC | set(rows)
    return any(name == other or other.startswith(f"{name}.") or name.startswith(f"{other}.") for other in known)


@pytest.mark.parametrize("module", READINGS)
def test_every_private_name_is_in_the_table(module):
    assert [name for name in READINGS[module].names if not covered(name)] == []


def test_every_attribute_that_is_neither_ours_nor_pythons_nor_public_is_in_the_table(workshop):
    import pydyf
    import weasyprint
    from tinycss2.color5 import Color
    from weasyprint.document import Document

    owners = (pydyf, pydyf.PDF, pydyf.Stream, Color, Document, weasyprint.LOGGER)
    public = {name for owner in owners for name in dir(owner)} | {part for name in PUBLIC for part in name.split(".")}
    public |= {"alpha", "catalog", "coordinates", "space"}  # what those set on their instances
    known = public | PANGO | names_of_the_press() | {name for owner in PYTHON for name in dir(owner)}
    known |= {name for module in MODULES for name in dir(module)}
    known |= {attribute for row in TABLE for attribute in (*row.attributes, *row.name.split("."))}

    unknown = {(module, name) for module, reading in READINGS.items() for name in reading.attributes - known}
    assert unknown == set()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name} by {'-'.join(row.by)}")
def test_a_touch_is_made_where_the_table_says(row):
    assert row.by
    readings = [READINGS[module] for module in row.by]
    if row.kind == "trusted":
        return
    for reading in readings:
        words = set(row.attributes) or {row.name.rpartition(".")[2]}
        assert words & reading.words, f"{reading.path.name} does not touch {row.name}"
    assert set(row.attributes) <= set().union(*(reading.words for reading in readings))


def test_no_touch_is_told_twice():
    assert [touch for touch, times in Counter((row.name, row.kind, row.by) for row in TABLE).items() if times > 1] == []


def test_what_is_replaced_is_told_for_every_module_that_replaces_something():
    replacing = {module for module, reading in READINGS.items() if {name for name in reading.replaced if not is_public(name)}}

    assert replacing == {module for row in TABLE if row.kind == "replaced" for module in row.by}


@pytest.mark.parametrize("test", sorted({row.test_id for row in TABLE}))
def test_the_test_of_a_touch_is_there(test):
    file, _, name = test.partition("::")
    assert name in {node.name for node in ast.walk(ast.parse((HOUSE / file).read_text())) if isinstance(node, ast.FunctionDef)}


def test_the_table_is_that_of_the_locked_engine():
    script = """
from press.render.weasyprint_70.comparison import compare
from press.render.weasyprint_70.table import TABLE
print([(finding.touch.name, finding.state, finding.words) for finding in compare(TABLE) if finding.state != "applies"])
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=HOUSE)

    assert done.stdout.strip() == "[]"


def test_a_row_that_is_worded_anew_makes_no_piece_anew(workshop):
    from press.run.code import modules

    digests = modules(workshop)

    assert "press/render/weasyprint_70/table.py" not in digests
    assert "press/render/weasyprint_70/lines.py" in digests
