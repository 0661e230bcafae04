"""The same content gives the same bytes: whatever the hash seed, the time zone, the folder, the place of the checkout."""

from tests.conftest import CommandLine
from tests.project import make_project


def built(folder, *, house, cwd, environment):
    """What a build gives in some surroundings: pieces and manifest."""
    project = make_project(folder, house)
    cli = CommandLine(cwd, house, ("--project", str(project.root)), environment)
    answer = cli("build", "--jobs", "2")
    assert answer.code == 0, answer.err
    return project.pdfs() | {path.name: path.read_bytes() for path in (project.output / "manifest").iterdir()}


def test_two_builds_in_different_surroundings_are_byte_identical(tmp_path, house, copied_house):
    here = {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1"}
    there = {"PYTHONHASHSEED": "2", "TZ": "Asia/Phnom_Penh", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "2000000000"}
    (tmp_path / "a b").mkdir()

    first = built(tmp_path / "one", house=house, cwd=tmp_path, environment=here)
    second = built(tmp_path / "somewhere else" / "two", house=copied_house, cwd=tmp_path / "a b", environment=there)

    assert len(first) == 3 + 2
    assert first == second


def test_a_folder_called_press_where_it_is_run_is_not_taken_for_the_press(tmp_path, house):
    (tmp_path / "press" / "work").mkdir(parents=True)

    made = built(tmp_path / "project", house=house, cwd=tmp_path, environment={})

    assert len(made) == 3 + 2
