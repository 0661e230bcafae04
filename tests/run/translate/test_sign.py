"""`translate sign`: signatures of laid-out pieces, on exactly what they say."""

from dataclasses import replace
from datetime import date

import pytest

from press.diagnostics import UsageError
from press.make.signing import sign_offs
from press.run.engine import open_engine
from press.run.opening import open_project
from press.run.translate.proof import proof
from press.run.translate.sign import sign
from tests.workbench import TODAY, nobody

REVIEWS, CONTACTS, SPANISH = "translations/reviews.yaml", "content/contacts.yaml", "translations/es.po"


TOGETHER = """{% extends "layouts/document.html" %}
{% block body %}
{% for panel in panels %}<div lang="{{ panel.locale.tag }}"><p>{{ panel.text.title }} {{ panel.text.lead }} {{ panel.text.call }}</p></div>
{% endfor %}
{% endblock %}
"""


def entries(bench):
    """The lines of the file, without its head."""
    return [line for line in bench.project.read(REVIEWS).splitlines() if not line.startswith("#")]


def signed_again(bench, role="linguist", by="L1"):
    """An attempt to sign what the proof showed."""
    return sign(bench.opened, "leaflet:es", role=role, by=by, on=TODAY)


def test_a_signature_says_who_when_and_on_what(bench):
    said = bench.sign("translator", "T3", on=date(2026, 11, 20))

    assert said == "translator T3 signed leaflet (es)"
    head, document, language, entry = entries(bench)
    assert (head, document, language) == ("reviews:", "  leaflet:", "    es:")
    assert entry.startswith('      translator: {by: T3, on: 2026-11-20, digest: "')


def test_what_was_signed_reads_back(bench):
    bench.sign("translator", "T3")

    (signature,) = bench.opened.content.reviews.reviews["leaflet"]["es"].values()
    assert (signature.by, signature.on) == ("T3", TODAY)


def test_the_roles_stand_in_the_order_of_the_review(bench):
    bench.review("translator", "linguist", "reader")

    assert [line.split(":")[0].strip() for line in entries(bench)[3:]] == ["translator", "linguist", "reader"]


@pytest.mark.parametrize(("roles", "role", "first"), [([], "linguist", "translator"), ([], "reader", "translator and linguist"), (["translator"], "reader", "linguist")])  # fmt: skip
def test_nobody_signs_before_those_who_sign_first(bench, roles, role, first):
    bench.review(*roles)

    with pytest.raises(UsageError, match=f"is signed by {first} first"):
        bench.sign(role, "X9")


@pytest.mark.parametrize("by", ["T1", "t1"])
def test_nobody_signs_in_two_roles(bench, by):
    bench.review("translator")

    with pytest.raises(UsageError, match="each role is somebody else"):
        bench.sign("linguist", by)


def test_signing_again_replaces_the_signature_of_that_role(bench):
    bench.sign("translator", "T3")
    bench.sign("translator", "T4")

    (entry,) = entries(bench)[3:]
    assert "by: T4" in entry


def test_all_reviews_of_the_same_words_sign_the_same_digest(bench):
    bench.review("translator", "linguist", "reader")

    assert len({line.rpartition("digest: ")[2] for line in entries(bench)[3:]}) == 1


def test_the_source_language_cannot_be_signed(bench):
    with pytest.raises(UsageError, match="leaflet in en is the source"):
        sign(bench.opened, "leaflet:en", role="translator", by="T3", on=TODAY)


def test_a_piece_without_a_proof_cannot_be_signed(bench):
    with pytest.raises(UsageError, match="has no proof yet"):
        sign(bench.opened, "leaflet:es", role="translator", by="T3", on=TODAY)

    assert not (bench.project.root / REVIEWS).exists()


CHANGES = {
    "a text": (SPANISH, "Puede venir", "Que venga"),
    "the value of a contact": (
        CONTACTS,
        '"+14155550100"\n    display: 1-415-555-0100',
        '"+14155550101"\n    display: 1-415-555-0101',
    ),
    "the display of a contact": (CONTACTS, "1-415-555-0100", "(415) 555-0100"),
    "a word of a template": ("templates/documents/leaflet.html", "</p>\n</div>", "</p>\n<p>Gratis</p>\n</div>"),
    "a description in a template": ("templates/documents/leaflet.html", "<h1>", '<h1 aria-label="Clases">'),
    "a word of a style": (
        "styles/documents/leaflet.css",
        '@import "../head.css";',
        '@import "../head.css"; h1::after { content: "nada" }',
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_what_the_piece_says_lapses_its_proof_and_its_signatures(bench, what):
    bench.review("translator")
    bench.project.replace(*CHANGES[what])

    with pytest.raises(UsageError, match="has changed since its proof was made"):
        signed_again(bench)
    assert "translation/lapsed" in {diagnostic.rule for diagnostic in bench.build("leaflet:es").diagnostics}
    assert bench.build("leaflet:es", release="2026-11-23").skipped == ["es/leaflet.pdf"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("content.yaml", "as_of: 2026-11-23", "as_of: 2026-11-22"),
        (CONTACTS, "verified_on: 2026-11-23", "verified_on: 2026-11-22"),
        (SPANISH, 'msgctxt "leaflet.lead"', '# A remark.\nmsgctxt "leaflet.lead"'),
        ("styles/documents/leaflet.css", '@import "../head.css";', '@import "../head.css"; h1 { color: black }'),
        ("content/pieces/ticket.yaml", "Room four", "Room five"),
    ],
)
def test_a_change_of_anything_else_keeps_them(bench, file, old, new):
    bench.review("translator")
    bench.project.replace(file, old, new)

    assert signed_again(bench).startswith("linguist L1 signed")


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


def test_one_command_signs_one_piece(bench):
    proof(bench.opened, "*", nobody)
    with pytest.raises(UsageError, match=r"means 3 pieces \(leaflet:en, leaflet:es, ticket:en\); each is signed by itself"):
        sign(bench.opened, "*", role="translator", by="T3", on=TODAY)

    assert not (bench.project.root / REVIEWS).exists()


def test_of_a_piece_in_several_languages_one_is_signed_at_a_time(bench):
    spanish = bench.project.read(SPANISH)
    bench.project.write(
        "translations/pt-BR.po", spanish.replace("Language: es", "Language: pt-BR").replace("Pregunte en", "Pergunte em")
    )
    bench.project.write("templates/documents/leaflet.html", TOGETHER)
    bench.project.replace("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en, es, pt-BR]\n")
    bench.project.replace(
        "content.yaml", "    pages: [1]\n  ticket:", "    pages: [1]\n    together: [es, en, pt-BR]\n  ticket:"
    )

    with pytest.raises(UsageError, match="is in es, pt-BR; say which of them was reviewed"):
        bench.sign("translator", "T3", "leaflet")
    assert bench.sign("translator", "T3", "leaflet", language="pt-BR") == "translator T3 signed leaflet (pt-BR)"


@pytest.mark.parametrize("by", ["María José", "Maria", "maria-jose", "T", "3", ""])
def test_a_reviewer_is_a_code_and_never_a_name(bench, by):
    with pytest.raises(UsageError, match="T3"):
        bench.sign("translator", by)


def test_signatures_of_one_code_in_a_file_that_was_written_by_hand_are_refused(bench):
    bench.review("translator", "linguist")
    bench.project.replace(REVIEWS, "by: L1", "by: T1")

    opened = open_project(bench.project.workshop, today=TODAY)

    assert [diagnostic.rule for diagnostic in opened.diagnostics] == ["translation/same-reviewer"]


def test_they_do_not_count_in_a_release_of_one_piece_either(bench):
    bench.review("translator", "linguist")
    opened = replace(bench.opened, release="2026-11-23")
    (job,) = [opened.job(entry) for entry in opened.select(["leaflet:es:plain"])]
    signatures = {"es": {role: replace(signed, by="T1") for role, signed in job.signatures["es"].items()}}

    (state,) = sign_offs(replace(job, signatures=signatures), open_engine(opened.workshop).said(job))

    assert (state.held, state.complete) == (("translator",), False)
