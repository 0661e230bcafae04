"""The proof can fail: veraPDF passes a good file and names what is broken in a bad one."""

from __future__ import annotations

import io

import pikepdf
import pytest

from press.finish.metadata import PDF_UA_1, Metadata, with_metadata
from tests.proof.verapdf import broken_rules
from tests.render.pieces import DAY, draw

BODY = (
    "<h1>Title</h1><p>words <a href='https://example.org/'>site</a></p>"
    "<img alt='A bar' src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\">"
)


def element(pdf: pikepdf.Pdf, role: str) -> pikepdf.Dictionary:
    return next(entry for entry in pdf.objects if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == f"/{role}")


# What is done to the good file, and a rule of PDF/UA-1 that it then breaks (clause and test of the Matterhorn protocol).
DAMAGE = {
    "a picture without words": (lambda pdf: element(pdf, "Figure").__delitem__("/Alt"), "7.3-1"),
    "no structure": (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "7.1-11"),
    "not marked as tagged": (lambda pdf: pdf.Root.__delitem__("/MarkInfo"), "6.2-1"),
    "no language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "7.2-33"),
    "a title that is not shown": (lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"), "7.1-10"),
    "a link without words": (lambda pdf: pdf.pages[0].obj.Annots[0].__delitem__("/Contents"), "7.18.5-2"),
    "links out of order": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "7.18.3-1"),
    "a heading left out": (lambda pdf: element(pdf, "H1").__setattr__("S", pikepdf.Name.H2), "7.4.2-1"),
}


@pytest.fixture
def good(workshop, tmp_path) -> bytes:
    return draw(BODY, "", lang="en", page="120mm 80mm", folder=tmp_path).pdf


def broken(tmp_path, **files: bytes) -> dict[str, dict[str, int]]:
    paths = {name: tmp_path / f"{name}.pdf" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    found = broken_rules(paths.values())
    return {name: found[path] for name, path in paths.items()}


def test_a_good_file_breaks_no_rule(good, tmp_path):
    assert broken(tmp_path, good=good) == {"good": {}}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_broken_is_named(good, tmp_path, damage):
    change, rule = DAMAGE[damage]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        change(pdf)
        pdf.save(out)

    assert rule in broken(tmp_path, bad=out.getvalue())["bad"]


def test_a_file_that_makes_no_claim_breaks_that_rule_alone(good, tmp_path):
    bare = with_metadata(good, Metadata("T", ("en",), DAY))

    assert broken(tmp_path, bare=bare) == {"bare": {"5-1": 1}}
    assert broken(tmp_path, again=with_metadata(bare, Metadata("T", ("en",), DAY, claims=(PDF_UA_1,)))) == {"again": {}}
