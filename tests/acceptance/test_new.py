"""`new document` and `new brief` on the command line."""

import shutil

from tests.conftest import CommandLine


def test_a_new_document_is_built_by_the_next_build(cli, project):
    started = cli("new", "document", "night-map")

    assert started.code == 0
    assert "templates/documents/night-map.html" in started.out
    assert cli("check").err == "nothing wrong\n"
    assert cli("build", "night-map").code == 0
    assert sorted(project.pdfs()) == ["en/night-map.pdf"]


def test_the_same_name_twice_is_wrong_usage(cli, project):
    cli("new", "document", "night-map")
    before = project.read("content.yaml")

    again = cli("new", "document", "night-map")

    assert again.code == 2
    assert "is there already" in again.err
    assert project.read("content.yaml") == before


def test_a_new_brief_of_the_house_checks_and_builds(copied_house):
    (copied_house / "briefs").mkdir()
    shutil.rmtree(copied_house / "translations")
    cli = CommandLine(copied_house, copied_house)

    started, checked, made = cli("new", "brief", "night-buses"), cli("check"), cli("build", "night-buses:en")

    assert started.code == 0, started.err
    assert "briefs/night-buses.yaml" in started.out
    assert "night-buses" not in checked.err
    assert made.code == 0, made.err
    assert (copied_house / "output" / "en" / "night-buses.pdf").exists()
