"""press/run/cluster/parcel.py: what is sent is what workers read, under digests that last."""

import os
import subprocess
import sys

import pytest

from press.diagnostics import PressError
from press.run.cluster.parcel import parcel_of
from press.workshop import HOUSE, Workshop

PRINTED = """
import sys
from datetime import date
from pathlib import Path
from press.run.cluster.parcel import parcel_of
from press.run.opening import open_project
from press.workshop import Workshop
workshop = Workshop(Path(sys.argv[1]), Path(sys.argv[1]) / "output")
print(parcel_of(workshop, open_project(workshop, today=date(2026, 11, 23)).content).tree.digest)
"""


def sent(bench):
    return parcel_of(bench.project.workshop, bench.opened.content)


def test_templates_and_styles_of_project_and_house_are_sent(bench):
    tree = sent(bench).tree

    assert {"templates/documents/leaflet.html", "styles/documents/ticket.css"} <= tree.project.keys()
    assert {"templates/layouts/document.html", "styles/head.css", "fonts/fonts.lock.json"} <= tree.house.keys()


def test_pictures_are_sent_wherever_they_lie(bench):
    for name in ("pictures/here.png", "content/deep/er/there.svg", "profile.icc"):
        bench.project.write(name, "a picture")

    assert {"pictures/here.png", "content/deep/er/there.svg", "profile.icc"} <= sent(bench).tree.project.keys()


@pytest.mark.parametrize(
    "name", ["output/en/made.png", ".hidden/seen.png", "docs/shown.png", "elsewhere/notes.txt", "a/node.js"]
)
def test_what_no_piece_is_made_from_stays(bench, name):
    bench.project.write(name, "not yours")

    assert name not in sent(bench).tree.project


def test_another_output_folder_inside_the_project_stays(bench):
    bench.project.write("proofs/.press/lock", "")
    bench.project.write("proofs/en/made.png", "made")

    assert "proofs/en/made.png" not in sent(bench).tree.project


def test_a_project_that_is_the_house_is_sent_once(bench):
    root = bench.project.root

    tree = parcel_of(Workshop(root, root / "output", root), bench.opened.content).tree

    assert tree.house == {}
    assert {"styles/documents/ticket.css", "templates/documents/ticket.html"} <= tree.project.keys()


def test_every_digest_comes_with_its_bytes(bench):
    parcel = sent(bench)

    assert parcel.tree.blobs == parcel.blobs.keys()


def test_the_same_project_has_the_same_digest_in_every_process(bench):
    """Sets have another order in each process; what is sent may not."""

    def digest(seed):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        words = [sys.executable, "-c", PRINTED, str(bench.project.root)]
        return subprocess.run(words, cwd=HOUSE, env=environment, check=True, capture_output=True, text=True, timeout=60).stdout

    assert digest("1") == digest("2") == digest("3") != ""


@pytest.mark.parametrize("name", ["fonts/fonts.lock.json", "fonts/installed/Own.ttf"])
def test_a_project_with_typefaces_of_its_own_is_refused(bench, name):
    bench.project.write(name, '{"files": []}')

    with pytest.raises(PressError, match="typefaces that no worker of a cluster has; build without --scheduler"):
        sent(bench)
