"""What one piece does to the engine is not seen in another: any order, any number of workers, the same bytes."""

from __future__ import annotations

import itertools
import shutil

import pytest

from press.workshop import HOUSE
from tests.cases.case import case
from tests.conftest import CommandLine
from tests.workbench import Bench

LEAFLETS = {
    "faded": '<img src="pictures/fade.svg" alt="Logo" style="inline-size: 30mm">',
    "sealed": '<img src="pictures/seal.svg" alt="Seal" style="inline-size: 20mm">',
    "drawn": '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" aria-label="Bars"><rect width="90" height="40" fill="#000000" fill-opacity="0.2"/><path d="M0 9h50" stroke="#0b4f5c" stroke-width="3" stroke-opacity="0"/></svg>',
    "boxed": '<p style="color: #0b4f5c; border: 1mm solid #000000; box-shadow: 0 0 2mm #000000">In a box</p>',
    "counted": "<style>@counter-style stars { system: cyclic; symbols: '*'; suffix: ' ' } li { list-style: stars }</style><ol><li>One</li></ol>",
    "plain": '<ol><li>One</li></ol><p style="color: #000000">Black</p>',
    "faced": '<style>@font-face { font-family: "Noto Sans"; src: url("pictures/Own.ttf") }</style><p>Other letters</p>',
}

FRAME = '{% extends "layouts/document.html" %}{% block body %}<h1>{{ text.title }}</h1><p>{{ text.call }}</p>'
ENTRY = """  {0}:
    name: {0}
    text: content/pieces/leaflet.yaml
    template: {0}
    stylesheet: leaflet
    audience: public
    page: half-letter
    pages: [1]
    languages: [en]
"""


@pytest.fixture(scope="module")
def leaflets(tmp_path_factory):
    """A project of leaflets, each of which does something else to the engine."""
    project = case("shared-colour-vanishes", tmp_path_factory.mktemp("leaflets"))
    head, _, _ = project.read("content.yaml").partition("documents:")
    project.write("content.yaml", head + "documents:\n" + "".join(ENTRY.format(name) for name in LEAFLETS))
    for name, body in LEAFLETS.items():
        project.write(f"templates/documents/{name}.html", FRAME + body + "{% endblock %}")
    shutil.copyfile(HOUSE / "fonts" / "installed" / "Vazirmatn_400Regular.ttf", project.root / "pictures" / "Own.ttf")
    return project


@pytest.fixture(scope="module")
def alone(leaflets, tmp_path_factory) -> dict[str, bytes]:
    """Each piece as a process makes it that makes no other."""
    found = [made(leaflets, tmp_path_factory.mktemp(name), f"{name}:en") for name in LEAFLETS]
    assert [set(files) for files in found] == [{name} for name in LEAFLETS]
    return {name: files[name] for name, files in zip(LEAFLETS, found, strict=True)}


def made(leaflets, output, *words: str) -> dict[str, bytes]:
    """The pieces that a build of these leaflets makes, those that fail among them."""
    CommandLine(leaflets.root, options=("--project", str(leaflets.root), "--output", str(output)))("build", "--force", *words)
    return {path.stem: path.read_bytes() for path in output.rglob("*.pdf")}


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_pieces_are_the_same_alone_and_together_with_any_number_of_workers(leaflets, alone, tmp_path, jobs):
    together = made(leaflets, tmp_path, "--jobs", jobs)

    assert {name for name in LEAFLETS if together[name] != alone[name]} == set()


def test_each_pair_of_pieces_is_the_same_in_both_orders(leaflets, alone, workshop):
    from press.make.worker import open_bench, outcomes

    jobs = {job.document: job for job in Bench(leaflets).jobs}
    tools = open_bench(leaflets.workshop, pytest.fail).tools

    for pair in itertools.permutations(LEAFLETS, 2):
        found = outcomes([jobs[name] for name in pair], tools, {})
        assert {name: outcome.main == alone[name] for name, outcome in zip(pair, found, strict=True)} == dict.fromkeys(
            pair, True
        )
