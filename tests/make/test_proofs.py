"""press/make/proofs.py: what was proved is not tried again, and no proof changes the step at which a piece is set."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.make.fit import fitted, mildest
from press.make.proofs import Proof, Proofs, proof_in
from press.make.styled import StyledPieces, Tools
from press.preflight.faces import Faces
from press.run.manifest import read_manifest

CODE = "the code"


@pytest.fixture
def tools(bench, project_engine, workshop) -> Tools:
    return Tools(project_engine, Faces(workshop.regular_faces), bench.project.workshop)


@pytest.fixture
def proved(tools, project_engine):
    """The proof of a job, found without one."""

    def proof(job, code=CODE) -> Proof:
        digest = partial(Proofs({}, code).digest, tools=tools)
        _, step, found = fitted(job, project_engine, None, digest)
        return Proof(step, found)

    return proof


def step_with(job, proof, tools, code=CODE) -> int:
    """The step at which a job is set by whoever is given a proof."""
    proofs = Proofs({job.name: proof}, code)
    return mildest(job, tools.engine, proofs.of(job), partial(proofs.digest, tools=tools)).step


@pytest.mark.parametrize(("count", "short", "step"), [(3, 0, 0), (5, 0, 3), (6, 4, 5)])
def test_what_was_proved_is_laid_out_once(long_text, tools, proved, tried, count, short, step):
    job = long_text(count, short)
    proof = proved(job)
    tried.clear()

    assert step_with(job, proof, tools) == proof.step == step
    assert tried == [(step, "")]


def test_a_proof_of_something_else_costs_no_layout_twice(long_text, tools, tried):
    job = long_text(5)

    assert step_with(job, Proof(3, "of something else"), tools) == 3
    assert tried == [(3, ""), (2, "")]


def test_a_proof_of_no_step_is_none(long_text, tools):
    job = long_text(3)

    assert [Proofs({job.name: Proof(step, "x")}, CODE).of(job) for step in (-1, len(job.fit_steps))] == [None, None]
    assert Proofs({job.name: Proof(0, "x")}).of(job) is None  # the code is not known


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_proof_changes_the_step(long_text, tools, proved, data):
    """Of every two leaflets, the proof of one is given with any step, and with its own, to the other."""
    count, other = data.draw(st.integers(1, 7)), data.draw(st.integers(1, 7))
    stale = proved(long_text(other, 4))
    step = data.draw(st.one_of(st.just(stale.step), st.integers(0, 7)))
    job = long_text(count, 4)
    tools.engine.forget([])  # reads nothing again but what was filled

    assert step_with(job, replace(stale, step=step), tools) == mildest(job, tools.engine).step


CHANGES = {
    "a word": ("content/pieces/leaflet.yaml", "line a", "lone a"),
    "a style": ("styles/documents/leaflet.css", "20mm", "21mm"),
    "a template": ("templates/documents/leaflet.html", "<h1>", "<h1 >"),
    "what may be tried": ("content.yaml", "size: [0.9, 0.8]", "size: [0.9, 0.7]"),
    "the pages it may have": ("content.yaml", "pages: [1]\n    fit", "pages: [1, 2]\n    fit"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_decides_the_layout_is_in_the_digest(bench, long_text, tools, proved, change):
    file, old, new = CHANGES[change]
    before = proved(long_text(3))
    assert proved(bench.job("leaflet:en:plain")) == before

    bench.project.replace(file, old, new)
    tools.engine.forget([bench.project.workshop.project / file])

    assert proved(bench.job("leaflet:en:plain")).digest != before.digest


def test_other_code_or_another_face_makes_another_digest(long_text, tools, proved, tmp_path, monkeypatch):
    job = long_text(3)
    before = proved(job)
    face = tmp_path / "face.ttf"
    face.write_bytes(b"one")
    monkeypatch.setattr(Tools, "faces_of", lambda *_: {face: True})
    one = proved(job)
    face.write_bytes(b"another")
    another = proved(job)

    assert len({before.digest, one.digest, another.digest, proved(job, "other code").digest}) == 4


def test_where_the_search_began_is_not_in_the_digest(long_text, proved):
    job = long_text(5)

    assert proved(replace(job, starting_step=3)) == proved(job)


def test_what_fits_at_no_step_is_not_proved(long_text, proved):
    assert proved(long_text(9)).digest == ""


def test_each_edition_has_a_proof_of_its_own(long_text, tools):
    job = long_text(4)
    proof = Proof(1, "x")
    pieces = StyledPieces(tools, Proofs({job.name: proof}, CODE))

    assert pieces.proofs.of(job) == proof
    assert pieces.proofs.of(replace(job, edition="mono")) is None


def test_a_build_keeps_proofs_and_the_next_one_sends_them(bench, long_text, monkeypatch):
    from press.run import runner

    long_text(4)
    bench.build("leaflet:en:plain")
    (fit,) = [
        entry["fit"] for entry in read_manifest(bench.project.workshop.output) if entry["language"] == "en" and "fit" in entry
    ]
    orders, order = [], runner.Order
    monkeypatch.setattr(runner, "Order", lambda *given: orders.append(order(*given)) or orders[-1])

    report = bench.build("leaflet:en:plain", force=True)

    assert not report.failed
    assert orders[0].proofs == {"leaflet:en:plain": Proof(1, fit["proof"])}


@pytest.mark.parametrize(
    "fit",
    [None, [], {}, {"step": 1}, {"proof": "x"}, {"step": "1", "proof": "x"}, {"step": 1, "proof": 7}, {"step": 1, "proof": ""}],
)
def test_what_is_remembered_wrongly_is_no_proof(fit):
    assert proof_in({"fit": fit}) is None
    assert proof_in({"fit": {"step": 1, "proof": "x"}}) == Proof(1, "x")


def test_a_wrong_digest_is_believed_of_no_step(long_text, tools):
    for count, step in product((3, 5), range(8)):
        job = long_text(count)
        assert step_with(job, Proof(step, ""), tools) == (0 if count == 3 else 3)
