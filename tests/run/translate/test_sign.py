"""`translate sign`: signatures of laid-out pieces, on exactly the texts they print."""

from datetime import date

import pytest

from press.diagnostics import UsageError
from press.run.translate.sign import sign
from tests.workbench import TODAY

REVIEWS = "translations/reviews.yaml"


def entries(bench):
    """The lines of the file, without its head."""
    return [line for line in bench.project.read(REVIEWS).splitlines() if not line.startswith("#")]


def test_a_signature_says_who_when_and_on_which_texts(bench):
    said = sign(bench.opened, "leaflet:es", role="translator", by="T3", on=date(2026, 11, 20))

    assert said == "translator T3 signed leaflet (es)"
    head, document, language, entry = entries(bench)
    assert (head, document, language) == ("reviews:", "  leaflet:", "    es:")
    assert entry.startswith('      translator: {by: T3, on: 2026-11-20, digest: "')


def test_what_was_signed_reads_back(bench):
    sign(bench.opened, "leaflet:es", role="translator", by="T3", on=TODAY)

    (signature,) = bench.opened.content.reviews.reviews["leaflet"]["es"].values()
    assert (signature.by, signature.on) == ("T3", TODAY)


def test_a_second_role_stands_after_the_first_in_the_order_of_the_review(bench):
    for role in ("linguist", "translator"):
        sign(bench.opened, "leaflet:es", role=role, by="T3", on=TODAY)

    assert [line.split(":")[0].strip() for line in entries(bench)[3:]] == ["translator", "linguist"]


def test_signing_again_replaces_the_signature_of_that_role(bench):
    sign(bench.opened, "leaflet:es", role="translator", by="T3", on=TODAY)
    sign(bench.opened, "leaflet:es", role="translator", by="T4", on=TODAY)

    (entry,) = entries(bench)[3:]
    assert "by: T4" in entry


def test_both_reviews_of_the_same_texts_sign_the_same_digest(bench):
    for role in ("translator", "linguist"):
        sign(bench.opened, "leaflet:es", role=role, by="T3", on=TODAY)

    one, other = (line.rpartition("digest: ")[2] for line in entries(bench)[3:])
    assert one == other


def test_the_source_language_cannot_be_signed(bench):
    with pytest.raises(UsageError, match="leaflet in en is the source"):
        sign(bench.opened, "leaflet:en", role="translator", by="T3", on=TODAY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Puede venir todo el mundo."', 'msgstr ""'),
        ('msgctxt "leaflet.lead"', '#, fuzzy\nmsgctxt "leaflet.lead"'),
        ('msgid "Everybody may come."', 'msgid "Nobody may come."'),
    ],
    ids=["missing", "fuzzy", "of other words"],
)
def test_a_piece_with_a_text_missing_or_stale_cannot_be_signed(bench, old, new):
    bench.project.replace("translations/es.po", old, new)

    with pytest.raises(UsageError, match="1 texts missing or stale"):
        sign(bench.opened, "leaflet:es", role="translator", by="T3", on=TODAY)

    assert not (bench.project.root / REVIEWS).exists()


def test_nothing_is_signed_when_one_of_several_pieces_cannot_be(bench):
    with pytest.raises(UsageError):
        sign(bench.opened, "leaflet", role="translator", by="T3", on=TODAY)

    assert not (bench.project.root / REVIEWS).exists()


def test_a_reviewer_is_a_code_and_never_a_name(bench):
    with pytest.raises(UsageError, match="T3"):
        sign(bench.opened, "leaflet:es", role="translator", by="María José", on=TODAY)
