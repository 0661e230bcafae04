"""`make steps`: what the last build found out about steps is written down, and read by the next."""

from __future__ import annotations

from press.run.fit_steps import FILE, proofs_in, steps_in, write_steps
from press.run.manifest import read_manifest


def entry(document, language, step, edition="plain"):
    return {"document": document, "language": language, "edition": edition, "fit": {"step": step}}


def test_the_steps_of_plain_pieces_are_kept_where_any_of_a_document_is_not_the_first():
    entries = [
        entry("card", "en", 0), entry("card", "es", 2), entry("card", "en", 5, "mono"), entry("sign", "en", 0),
        {"document": "brief", "language": "en", "edition": "plain"},
    ]  # fmt: skip

    assert steps_in(entries) == {"card": {"en": 0, "es": 2}}


def test_proofs_are_kept_where_earlier_steps_were_tried():
    proved = [entry("card", "en", 0), entry("card", "es", 2), entry("card", "fr", 2), entry("card", "es", 3, "mono")]
    for found, proof in zip(proved, ("a", "b", "", "d"), strict=True):
        found["fit"] |= {"proof": proof} if proof else {}

    assert proofs_in(proved) == {"card": {"es": '"b"'}}


def test_a_written_proof_goes_out_with_the_order_to_lay_out(bench, long_text):
    long_text(4)
    bench.build("leaflet:en:plain")
    (made,) = [found for found in read_manifest(bench.project.workshop.output) if found["language"] == "en" and "fit" in found]

    write_steps(bench.project.workshop)

    assert bench.opened.content.fit_steps.proof("leaflet", "en") == (1, made["fit"]["proof"])
    assert bench.opened.content.fit_steps.proof("leaflet", "es") is None


def test_without_a_build_a_sentence_says_so(bench):
    assert write_steps(bench.project.workshop).endswith("build first")


def test_what_was_built_is_written_once_and_the_next_plan_begins_there(bench, monkeypatch):
    from press.run import fit_steps as steps

    monkeypatch.setattr(steps, "read_manifest", lambda _: [entry("leaflet", "en", 1), entry("leaflet", "es", 0)])

    assert write_steps(bench.project.workshop) == f"wrote {FILE}"
    assert write_steps(bench.project.workshop) == f"{FILE} is current"
    assert (bench.job("leaflet:en:plain").starting_step, bench.job("leaflet:es:plain").starting_step) == (1, 0)
    assert bench.project.read(FILE).startswith("# yaml-language-server: $schema=../schemas/fit-steps.schema.json\n")
