"""A build of some pieces, and what the build after it knows: nothing is done twice, and nothing is left undone."""

from __future__ import annotations

from press.run.manifest import read_manifest

NOTHING = "nothing to do"


def test_a_second_build_of_the_same_pieces_has_nothing_to_do(built):
    assert "0 made, 2 up to date" in built("build", "leaflet").err

    assert built("build", "leaflet").err == "2 pieces are up to date; nothing to do\n"


def test_a_build_of_some_pieces_leaves_the_whole_up_to_date(built):
    built("build", "leaflet")

    assert built("build").err == "3 pieces are up to date; nothing to do\n"


def test_after_some_pieces_were_made_the_whole_makes_the_rest(cli):
    assert "1 made" in cli("build", "ticket").err

    assert "2 made, 1 up to date" in cli("build").err
    assert NOTHING in cli("build").err
    assert "0 made, 1 up to date" in cli("build", "ticket").err


def test_what_changed_elsewhere_is_seen_and_makes_no_chosen_piece_anew(built, project):
    built("build", "ticket")
    project.replace("content/pieces/leaflet.yaml", "Everybody may come.", "Come in.")

    assert "0 made, 1 up to date" in built("build", "ticket").err
    assert "made en/leaflet.pdf" in built("build").err


def test_a_piece_of_which_nobody_was_told_is_not_called_up_to_date(built, project):
    project.replace("content/pieces/leaflet.yaml", "Everybody may come.", "Come in.")
    built("build", "ticket")

    answer = built("build", "leaflet:en")

    assert "1 made" in answer.err


def test_a_change_that_was_undone_in_between_leaves_no_wrong_answer(built, project):
    good = project.pdfs()
    project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    built("build", "ticket")
    project.replace("content/pieces/ticket.yaml", "Room five", "Room four")

    assert "1 made, 2 up to date" in built("build").err
    assert project.pdfs() == good


def test_a_piece_that_was_added_and_taken_out_again_does_not_stay(built, project):
    content = project.read("content.yaml")
    project.write(
        "content.yaml", content + content[content.index("  ticket:") :].replace("  ticket:", "  entry:\n    template: ticket")
    )
    assert "made en/entry.pdf" in built("build", "entry").err

    project.write("content.yaml", content)

    assert "1 removed" in built("build").err
    assert "en/entry.pdf" not in project.pdfs()
    assert [entry["document"] for entry in read_manifest(project.output)] == ["leaflet", "leaflet", "ticket"]


def test_a_broken_file_is_told_whatever_is_asked_for(built, project):
    built("build", "ticket")
    project.replace("content.yaml", "page: half-letter", "page: half-leter")

    assert built("build", "ticket").code == 1


def test_another_day_is_another_question(built):
    assert NOTHING in built("build").err
    assert "0 made, 3 up to date" in built("build", "--today", "2031-12-01").err
    assert NOTHING in built("build", "--today", "2031-12-01").err
    assert NOTHING in built("build").err
