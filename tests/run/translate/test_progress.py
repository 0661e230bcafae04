"""`translate proof` says which piece it is at."""

from press.run.translate.proof import proof


def test_each_piece_is_told_before_its_proof_is_made(bench):
    told = []

    proof(bench.opened, "leaflet", lambda *words: told.append(words))

    assert told == [("leaflet:en:plain", 1, 2), ("leaflet:es:plain", 2, 2)]
