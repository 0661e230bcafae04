"""The output folder: nothing outside of it is touched, nothing in it that is somebody else's, and nothing old is called new."""

import json
import os
import shutil

import pytest

from tests.project import PDFS

MINE = "mine, and no business of the press"


@pytest.fixture
def elsewhere(tmp_path):
    """A folder beside the project, with a file that must stay as it is."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "leaflet.pdf").write_text(MINE)
    return folder


@pytest.fixture
def untouched(elsewhere):
    """Fails where anything beside the project has changed."""
    yield
    assert {path.name: path.read_text() for path in elsewhere.iterdir()} == {"leaflet.pdf": MINE}


def shard(project):
    return project.output / ".press" / "records" / "en" / "leaflet.json"


def stranger(values, elsewhere):
    """A record that leads out of the output folder, in one of many ways."""
    up, away = "../../elsewhere/leaflet.pdf", str(elsewhere / "leaflet.pdf")
    record = values["plain"]
    sha256 = record["outputs"]["en/leaflet.pdf"]
    yield "outputs", values | {"plain": record | {"outputs": record["outputs"] | {away: sha256}}}
    yield "outputs", values | {"plain": record | {"outputs": record["outputs"] | {up: sha256}}}
    yield "path", values | {"plain": record | {"path": away}}
    yield "path", values | {"plain": record | {"path": up}}
    yield "job", values | {"plain": record | {"job": "../../elsewhere/leaflet:en:plain"}}
    yield "edition", {"../../../elsewhere/x": record}
    for name in ("/etc/passwd", "project:../elsewhere/leaflet.pdf", f"output:{away}", "/dev/zero", "house:../../../dev/zero"):
        yield "read", values | {"plain": record | {"read": record["read"] | {name: None}}}


def test_no_record_leads_out_of_the_output_folder(cli, project, elsewhere, untouched):
    assert cli("build").code == 0
    whole = json.loads(shard(project).read_text())
    for _, values in stranger(whole, elsewhere):
        shard(project).write_text(json.dumps(values))
        shutil.rmtree(project.output / ".press" / "stamps", ignore_errors=True)

        answer = cli("build", "leaflet:en", "--force")

        assert answer.code == 0, answer.err
    shard(project).write_text(
        json.dumps(whole | {"plain": whole["plain"] | {"outputs": {str(elsewhere / "leaflet.pdf"): "0"}}})
    )
    assert cli("clean").code == 0


def test_no_manifest_leads_clean_out_of_the_output_folder(cli, project, elsewhere, untouched):
    assert cli("build").code == 0
    entry = json.loads((project.output / "manifest" / "leaflet.json").read_text())["files"][0]
    ways = [str(elsewhere / "leaflet.pdf"), "../../elsewhere/leaflet.pdf", "en/../../../elsewhere/leaflet.pdf", 7, None, ["x"]]
    files = [entry | {"file": way} for way in ways] + [None, 7, "x", [], {}]
    (project.output / "manifest" / "leaflet.json").write_text(json.dumps({"files": files}))

    answer = cli("clean")

    assert (answer.code, project.output.exists()) == (0, False)


@pytest.mark.parametrize(
    "name",
    ["en", ".press", ".press/records", ".press/records/en", ".press/rejected", "manifest", ".press/stamps", ".press/content"],
)
def test_nothing_is_written_or_removed_through_a_folder_that_is_a_link(cli, project, elsewhere, untouched, name):
    project.output.mkdir()
    link = project.output / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(elsewhere)

    answer = cli("build", "--jobs", "2", "--force")

    assert answer.code in (0, 1)
    assert answer.code == 0 or "is a link to another place, and nothing is written through links" in answer.err
    assert answer.err.count("\n") <= 5


@pytest.mark.parametrize(
    "name", ["en/leaflet.pdf", ".press/lock", ".press/faces.json", ".press/records/en/leaflet.json", "manifest/leaflet.json"]
)
def test_nothing_is_written_through_a_file_that_is_a_link(cli, project, elsewhere, untouched, name):
    link = project.output / name
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere / "leaflet.pdf")

    answer = cli("build", "--force")

    assert answer.code in (0, 1), answer.err
    assert answer.code == 0 or "is a link to another place" in answer.err
    assert answer.code == 1 or not link.is_symlink()


@pytest.mark.parametrize(
    "name", ["en/leaflet.pdf", ".press/lock", ".press/faces.json", ".press/records/en/leaflet.json", "manifest/leaflet.json"]
)
def test_a_pipe_in_the_output_folder_keeps_nobody_waiting(cli, project, name):
    pipe = project.output / name
    pipe.parent.mkdir(parents=True)
    os.mkfifo(pipe)

    answer = cli("build", "--force")

    assert answer.code in (0, 1), answer.err
    assert answer.err.count("Traceback") == 0


def test_an_output_folder_that_is_a_link_is_not_followed_unless_it_is_named(cli, project, elsewhere, untouched, tmp_path):
    project.output.symlink_to(elsewhere)

    answer = cli("build")

    assert answer.code == 2
    assert answer.err == f"error: the output folder is a link to {elsewhere}; name that folder with --output if it is yours\n"


@pytest.mark.parametrize(
    "name", ["content", "content/pieces", "templates", "styles/documents", "translations", "briefs", "fonts", ".", ".."]
)
def test_nothing_is_made_among_the_sources(cli, project, name):
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

    answer = cli("build", "--force", "--output", str(project.root / name))

    assert answer.code == 2
    assert "--output needs a folder of its own" in answer.err
    assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == before


def test_a_folder_with_other_files_is_refused_unless_it_is_forced(cli, elsewhere, untouched):
    refused = cli("build", "--output", str(elsewhere))

    assert refused.code == 2
    assert "holds files that the press has not made (leaflet.pdf)" in refused.err
    assert cli("clean", "--output", str(elsewhere)).code == 1


def test_a_forced_build_beside_other_files_keeps_them_through_clean(cli, elsewhere, untouched):
    assert cli("build", "--force", "--output", str(elsewhere)).code == 0
    assert cli("clean", "--output", str(elsewhere)).code == 0


def test_what_looks_like_a_piece_and_is_not_remembered_is_named(cli, project):
    assert cli("build").code == 0
    shutil.rmtree(project.output / ".press")
    project.write("output/en/flyer.pdf", "of last year")
    for _ in range(2):
        answer = cli("build")

        assert answer.code == 0
        assert "the press remembers nothing of en/flyer.pdf: what is in there may be old [press/orphan]" in answer.err
    assert cli("build", "--strict").code == 1
    (project.output / "en" / "flyer.pdf").unlink()
    assert "nothing of en/flyer.pdf" not in cli("build").err


def test_a_project_that_is_not_there_is_one_sentence(command, tmp_path):
    answer = command("check", "--project", str(tmp_path / "nowhere"))

    assert answer.code == 1
    assert (
        answer.err
        == f"error: there is no campaign in {tmp_path / 'nowhere'}; --project names the folder that holds its content.yaml\n"
    )


def test_output_that_goes_while_it_is_made_is_one_sentence_and_the_next_build_is_whole(bench, project, monkeypatch):
    from press.diagnostics import PressError
    from press.run.progress import Quiet

    class Vandal(Quiet):
        def done(self, path, *, how, seconds):  # noqa: ARG002 - of each piece the first news is enough
            shutil.rmtree(project.output, ignore_errors=True)

    with pytest.raises(PressError, match=r"cannot be written|removed"):
        bench.build(watcher=Vandal())
    whole = project.pdfs()  # what had reached the disk after the folder went, and before the run gave up

    report = bench.build()

    assert set(report.current) <= set(whole)
    assert sorted([*report.made, *report.current]) == sorted(PDFS)
    assert sorted(project.pdfs()) == sorted(PDFS)
    assert all(project.pdfs()[path] == data for path, data in whole.items())


def test_a_fault_in_one_translation_stops_the_pieces_that_print_it_and_no_others(cli, project):
    project.replace(
        "translations/es.po", 'msgstr "Pregunte en {{ contact.desk }}."', 'msgstr "Pregunte en {{ contact.dsek }}."'
    )

    answer = cli("build")

    assert answer.code == 1
    assert "2 made, 0 up to date, 1 not made, since something is wrong with their sources" in answer.err
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "en/ticket.pdf"]
    assert "2 pieces are up to date; 1 are not made" in cli("build").err


def test_a_fault_in_the_words_of_one_piece_leaves_the_others_as_they_are_remembered(built, project):
    before = project.pdfs()
    project.replace("content/pieces/ticket.yaml", "place: Room four", "place: {{ contact.nobody }}")

    answer = built("build")

    assert answer.code == 1
    assert "0 made, 2 up to date, 1 not made" in answer.err
    assert project.pdfs() == before


def test_a_release_of_nothing_is_not_fine(cli):
    for _ in range(2):
        answer = cli("build", "leaflet:es", "--release")

        assert answer.code == 1
        assert "nothing of it may be released yet" in answer.err
