"""`translate` on the command line: from a changed text to a signed piece."""

import pytest


def test_extract_writes_every_printed_text(cli, project):
    answer = cli("translate", "extract")

    template = project.read("translations/messages.pot")
    assert (answer.code, answer.out) == (0, "messages.pot: 6 texts\n")
    # The publisher's name stands in the metadata of every piece.
    for name in ("publisher.name", "leaflet.title", "leaflet.lead", "leaflet.call", "ticket.title", "ticket.place"):
        assert template.count(f'msgctxt "{name}"') == 1


def test_extract_twice_changes_nothing(cli, project):
    cli("translate", "extract")
    before = project.read("translations/messages.pot")

    answer = cli("translate", "extract")

    assert answer.out == "messages.pot: 6 texts, unchanged\n"
    assert project.read("translations/messages.pot") == before


def test_update_marks_what_changed_and_the_build_then_stops(cli, project):
    project.replace("content/pieces/leaflet.yaml", "Everybody may come.", "Everybody may come at six.")

    updated, built = cli("translate", "update"), cli("build", "leaflet:es")

    assert updated.code == 0
    assert updated.out == "es.po: 4 texts, 0 new, 1 changed, 0 retired\n"
    assert '#| msgid "Everybody may come."\nmsgctxt "leaflet.lead"' in project.read("translations/es.po")
    assert built.code == 1
    assert 'the text "leaflet.lead" has changed since it was translated (es)' in built.err
    assert project.pdfs() == {}


def test_update_twice_changes_nothing(cli, project):
    cli("translate", "update")
    before = project.read("translations/es.po")

    answer = cli("translate", "update")

    assert answer.out == "es.po: 4 texts, 0 new, 0 changed, 0 retired\n"
    assert project.read("translations/es.po") == before


def test_update_of_a_new_language_starts_its_file(cli, project):
    project.replace("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en, es, vi]\n")

    answer = cli("translate", "update", "vi")

    assert answer.out.startswith("vi.po: 4 texts, ")
    assert '"Language: vi\\n"' in project.read("translations/vi.po")


def test_update_of_an_unknown_language_is_wrong_usage(cli, project):
    before = project.read("translations/es.po")

    answer = cli("translate", "update", "xx")

    assert answer.code == 2
    assert 'no piece is printed in "xx"' in answer.err
    assert project.read("translations/es.po") == before


def test_an_untranslated_piece_is_not_made(cli, project):
    project.replace("translations/es.po", 'msgstr "Clases nocturnas"', 'msgstr ""')

    answer = cli("build")

    assert answer.code == 1
    assert "1 text is not translated (es): leaflet.title" in answer.err
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "en/ticket.pdf"]


def test_a_signed_piece_is_released_and_an_unsigned_one_is_listed(cli, project):
    before = cli("build", "--release")
    assert cli("translate", "proof", "leaflet:es").code == 0
    for role, by in (("translator", "T3"), ("linguist", "L1")):
        assert cli("translate", "sign", "leaflet:es", "--role", role, "--by", by, "--today", "2026-11-23").code == 0
    after = cli("build", "--release", "--today", "2026-11-23")

    released = sorted(
        path.relative_to(project.root / "release").as_posix() for path in (project.root / "release").glob("*/*.pdf")
    )
    assert "leaflet (es) is not signed by: translator, linguist" in before.err
    assert after.code == 0
    assert released == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert project.pdfs().keys() == {"proofs/es/leaflet.pdf"}


def test_the_status_is_a_table(cli):
    answer = cli("translate", "status")

    assert answer.code == 0
    assert [line.split() for line in answer.out.splitlines()[:3]] == [
        ["leaflet", "ticket"],
        ["en", "source", "source"],
        ["es", "draft", "-"],
    ]


@pytest.mark.parametrize("words", [["leaflet:en"], ["leaflet:fr"], ["leaflet:es", "--by", "Ana María"]])
def test_what_cannot_be_signed_is_wrong_usage(cli, project, words):
    answer = cli("translate", "sign", *words[:1], "--role", "reader", *(words[1:] or ["--by", "T3"]))

    assert answer.code == 2
    assert not (project.root / "translations" / "reviews.yaml").exists()


def test_a_proof_is_a_pdf_below_the_output(cli, project):
    answer = cli("translate", "proof", "leaflet:es")

    assert answer.code == 0, answer.err
    assert str(project.output / "proofs" / "es" / "leaflet.pdf") in answer.out
    assert (project.output / "proofs" / "es" / "leaflet.pdf").read_bytes().startswith(b"%PDF")
