"""`make steps`: what the last build found out about steps is written down, and read by the next."""

from __future__ import annotations

from press.run.fit_steps import FILE, steps_in, write_steps


def entry(document, language, step, edition="plain"):
    return {"document": document, "language": language, "edition": edition, "fit": {"step": step}}


def test_the_steps_of_plain_pieces_are_kept_where_any_of_a_document_is_not_the_first():
    entries = [
        entry("card", "en", 0), entry("card", "es", 2), entry("card", "en", 5, "mono"), entry("sign", "en", 0),
        {"document": "brief", "language": "en", "edition": "plain"},
    ]  # fmt: skip

    assert steps_in(entries) == {"card": {"en": 0, "es": 2}}


def test_without_a_build_a_sentence_says_so(bench):
    assert write_steps(bench.project.workshop).endswith("build first")


def test_what_was_built_is_written_once_and_the_next_plan_begins_there(bench, monkeypatch):
    from press.run import fit_steps as steps

    monkeypatch.setattr(steps, "read_manifest", lambda _: [entry("leaflet", "en", 1), entry("leaflet", "es", 0)])

    assert write_steps(bench.project.workshop) == f"wrote {FILE}"
    assert write_steps(bench.project.workshop) == f"{FILE} is current"
    assert (bench.job("leaflet:en:plain").starting_step, bench.job("leaflet:es:plain").starting_step) == (1, 0)
    assert bench.project.read(FILE).startswith("# yaml-language-server: $schema=../schemas/fit-steps.schema.json\n")
