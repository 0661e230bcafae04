"""content/impositions.yaml: pieces stand on their paper, not beside it."""

import pytest

FILE = "content/impositions.yaml"
PIECE = "    piece: card\n    columns: 2\n"


@pytest.mark.parametrize(
    "words",
    [
        "    piece: card\n    columns: 2\n    rows: 5\n",  # 177.8 x 254 mm on 215.9 x 279.4
        "    piece: card\n    columns: 2\n    rows: 5\n    gutter: 0.25in\n",  # 254 + 4 x 6.35: to the very edge
        "    piece: letter\n",
        "    kind: booklet\n    piece: 4.25in x 11in\n",
    ],
)
def test_pieces_may_fill_the_paper(campaign, words):
    campaign.replace(FILE, PIECE, words)
    campaign.replace("content.yaml", "[large-print, office, pack]", "[large-print, pack]")
    campaign.replace("content.yaml", "    impositions: {office: two-up}\n", "")

    assert campaign.faults() == []


@pytest.mark.parametrize(
    ("words", "takes"),
    [
        ("    piece: card\n    columns: 3\n", "266.7mm 50.8mm"),
        ("    piece: card\n    columns: 2\n    rows: 5\n    gutter: 6.4mm\n", "184.2mm 279.6mm"),
        ("    piece: card\n    rows: 6\n", "88.9mm 304.8mm"),
        ("    piece: 216mm x 100mm\n", "216mm 100mm"),
        ("    kind: booklet\n    piece: half-letter\n", "279.4mm 215.9mm"),  # two pages side by side
    ],
)
def test_pieces_that_run_over_the_paper_point_at_their_imposition(campaign, words, takes):
    campaign.replace(FILE, PIECE, words)

    fault = campaign.faults()[0]

    assert fault.message == f"the copies need {takes}, but the paper is 215.9mm 279.4mm"
    assert str(fault.place) == campaign.place_of(FILE, "name: Two cards")
