"""press/run/cache.py: every reason for making a piece again, and no other."""

import pytest

from press.diagnostics import Diagnostic, FilePlace, PagePlace, Severity
from press.files import read_json, write_json
from press.run.cache import Cache
from press.run.digests import digests_of
from press.run.record import FORMAT, from_plain, to_plain

LAYOUT = "templates/layouts/document.html"


def shard(bench):
    """Where the ticket in English is remembered."""
    return bench.project.output / ".press" / "records" / "en" / "ticket.json"


def test_a_piece_that_was_never_made_has_not_been_made_yet(bench):
    assert bench.reasons() == ["it has not been made yet"]


@pytest.mark.parametrize("piece", ["leaflet:en:plain", "leaflet:es:plain", "ticket:en:plain"])
def test_a_piece_just_made_needs_nothing(built, piece):
    assert built.reasons(piece) == []


def test_a_changed_text_is_named_with_its_language(built):
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    assert built.reasons("ticket:en:plain") == ['the text "ticket.place" changed (en)']
    assert built.reasons("leaflet:en:plain") == []


def test_a_changed_translation_concerns_its_own_language_only(built):
    built.project.replace("translations/es.po", "Puede venir", "Que venga")

    assert built.reasons("leaflet:es:plain") == ['the text "leaflet.lead" changed (es)']
    assert built.reasons("leaflet:en:plain") == []


def test_a_text_that_is_not_printed_may_change(built):
    leaflet = built.project.read("content/pieces/leaflet.yaml")
    built.project.write("content/pieces/leaflet.yaml", leaflet + "remark: For another time.\n")
    built.build()

    built.project.replace("content/pieces/leaflet.yaml", "another time", "some other time")

    assert built.reasons() == []


def test_a_comment_or_another_order_of_keys_changes_nothing(built):
    built.project.write("content/pieces/ticket.yaml", "# The night of the year.\nplace: Room four\ntitle: Admit one\n")

    assert built.reasons("ticket:en:plain") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("page: card", "page: 4in x 2in"),
        ("as_of: 2026-11-23", "as_of: 2026-11-24"),
        ("    audience: public\n    page: card", "    audience: professional\n    page: card"),
    ],
)
def test_a_changed_entry_in_content_yaml_is_a_reason(built, old, new):
    built.project.replace("content.yaml", old, new)

    assert built.reasons("ticket:en:plain") == ["its entry in content.yaml, its records, numbers or languages changed"]


def test_new_digits_of_a_contact_remake_the_pieces_that_print_them(built):
    built.project.replace("content/contacts.yaml", "1-415-555-0100", "(415) 555-0100")

    assert built.reasons("leaflet:en:plain") == ["its entry in content.yaml, its records, numbers or languages changed"]
    assert built.reasons("ticket:en:plain") == []


def test_a_changed_template_is_named(built):
    built.project.replace("templates/documents/ticket.html", "<p>", '<p class="place">')

    assert built.reasons("ticket:en:plain") == ["templates/documents/ticket.html changed"]
    assert built.reasons("leaflet:en:plain") == []


def test_a_changed_stylesheet_is_named(built):
    built.project.replace("styles/documents/ticket.css", "12pt", "13pt")

    assert built.reasons("ticket:en:plain") == ["styles/documents/ticket.css changed"]


def test_a_template_of_the_project_that_now_comes_before_the_house_s_was_added(built):
    own = (built.project.house / LAYOUT).read_text(encoding="utf-8")

    built.project.write(LAYOUT, own.replace("<html", '<html class="ours"'))

    assert built.reasons("ticket:en:plain") == [f"{LAYOUT} was added"]


def test_a_stylesheet_of_the_project_that_now_comes_before_the_house_s_was_added(built):
    built.project.write("styles/tokens/colour.css", ":root { --ink: black; --ground: white; --rule: gray; }\n")

    assert built.reasons("ticket:en:plain") == ["styles/tokens/colour.css was added"]


def test_a_file_that_was_taken_away_is_gone(built):
    own = (built.project.house / LAYOUT).read_text(encoding="utf-8")
    path = built.project.write(LAYOUT, own)
    built.build()

    path.unlink()

    assert built.reasons("ticket:en:plain") == [f"{LAYOUT} is gone"]


def test_a_picture_is_an_input_wherever_it_lies(built):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="{}"/></svg>'
    built.project.write("pictures/mark.svg", drawing.format("black"))
    picture = '<p>{{ text.place }}</p><p><img src="pictures/mark.svg" alt="A square"></p>'
    built.project.replace("templates/documents/ticket.html", "<p>{{ text.place }}</p>", picture)
    built.build()

    built.project.write("pictures/mark.svg", drawing.format("gray"))

    assert built.reasons("ticket:en:plain") == ["pictures/mark.svg changed"]


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(path.read_bytes() + b"%")])
def test_an_output_that_is_not_as_it_was_left_is_made_again(built, harm):
    harm(built.project.output / "en" / "ticket.pdf")

    assert built.reasons("ticket:en:plain") == ["en/ticket.pdf is missing or was changed by somebody else"]


def test_another_engine_or_font_remakes_everything(built):
    digests = digests_of(built.project.workshop)
    vars(digests.workshop)["engine"] = {"weasyprint": "0.1"}
    elsewhere = Cache(digests)

    reasons = {job.name: elsewhere.reasons(job) for job in built.jobs}

    assert set(map(tuple, reasons.values())) == {("the engine, the font locks or the press itself changed",)}
    assert len(reasons) == 3


def test_several_reasons_are_all_given(built):
    built.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built.project.replace("styles/documents/ticket.css", "12pt", "13pt")

    assert sorted(built.reasons("ticket:en:plain")) == [
        "styles/documents/ticket.css changed",
        'the text "ticket.place" changed (en)',
    ]


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", '{"plain": []}', '{"plain": {"job": "ticket:en:plain"}}', '{"plain": {"unknown": 1}}']
)
def test_a_damaged_record_counts_as_none(built, damaged):
    shard(built).write_text(damaged, encoding="utf-8")

    assert built.reasons("ticket:en:plain") == ["it has not been made yet"]


def test_a_record_of_another_format_counts_as_none(built):
    record = read_json(shard(built))["plain"]
    write_json(shard(built), {"plain": record | {"format": FORMAT + 1}})

    assert built.reasons("ticket:en:plain") == ["it has not been made yet"]


@pytest.mark.parametrize(
    "diagnostic",
    [
        Diagnostic("a/rule", "It is wrong.", FilePlace("es.po", 3, 8, "msgid", 5), "mend it", Severity.WARNING),
        Diagnostic("a/rule", "It is wrong.", PagePlace("en/card.pdf", 2, "front"), origin=FilePlace("card.yaml", 7)),
    ],
)
def test_a_diagnostic_is_remembered_whole(workshop, diagnostic):
    remembered = from_plain(to_plain(diagnostic, workshop), workshop)

    assert remembered == diagnostic
    assert str(remembered.place) == str(diagnostic.place)
    assert remembered.place.__dict__ == diagnostic.place.__dict__
