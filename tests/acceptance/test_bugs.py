"""What goes wrong inside the press, or before it: one line on the terminal, never a traceback."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from press.run.manifest import read_manifest
from tests.conftest import CommandLine


@pytest.fixture
def broken(project, copied_house):
    """The command line of a copied house one file of which is broken."""

    def with_broken(name, text):
        (copied_house / name).write_text(text, encoding="utf-8")
        return CommandLine(project.root, copied_house, ("--project", str(project.root)))

    return with_broken


def log_of(answer):
    """The log file that the only line of an answer names."""
    (line,) = answer.err.strip().splitlines()
    assert line.startswith("error: this is a bug of the press, not of your files; see ")
    return Path(line.rpartition("see ")[2]).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "check", "list", "why"])
def test_a_bug_is_one_line_and_its_traceback_a_log_file(broken, command):
    cli = broken(
        "press/run/digests.py" if command in {"list", "why"} else "press/plan/catalogue.py", "raise RuntimeError('a bug')\n"
    )

    answer = cli(command)

    assert (answer.code, answer.out) == (3, "")
    assert "RuntimeError: a bug" in log_of(answer)


def test_a_bug_in_one_piece_lets_the_others_be_made(broken, project):
    metadata = (project.house / "press/finish/metadata.py").read_text(encoding="utf-8")
    fault = metadata.replace(
        "    with pikepdf.open(",
        '    if metadata.title == "Admit one":\n        raise RuntimeError("a bug")\n    with pikepdf.open(',
        1,
    )
    cli = broken("press/finish/metadata.py", fault)

    answer = cli("build")

    assert answer.code == 3
    assert "en/ticket.pdf: error: the press failed on this piece; that is a bug of ours [press/bug]" in answer.err
    assert "Traceback" not in answer.err
    assert "RuntimeError: a bug" in (project.output / ".press" / "bug.log").read_text(encoding="utf-8")
    assert sorted(project.pdfs()) == ["en/leaflet.pdf", "es/leaflet.pdf"]


def test_a_piece_with_a_bug_is_tried_again_by_the_next_build(broken, project):
    good = (project.house / "press/finish/metadata.py").read_text(encoding="utf-8")
    broken("press/finish/metadata.py", good + "\ndef with_metadata(pdf, metadata):\n    raise RuntimeError('a bug')\n")("build")

    answer = broken("press/finish/metadata.py", good)("build")

    assert answer.code == 0, answer.err
    assert len(project.pdfs()) == 3


def test_a_piece_with_a_bug_is_not_in_the_manifest(built, project, copied_house):
    metadata = copied_house / "press/finish/metadata.py"
    metadata.write_text(metadata.read_text(encoding="utf-8") + "\ndef with_metadata(pdf, metadata):\n    raise RuntimeError\n")

    CommandLine(project.root, copied_house)("build", "--project", str(project.root))

    assert project.pdfs() == {}
    assert read_manifest(project.output) == []


def run_plainly(folder, *words):
    """What a Python without any packages says to a copied build.py."""
    cli = CommandLine(folder)
    done = subprocess.run(
        [sys.executable, "-S", str(folder / "build.py"), *words], check=False, capture_output=True, **cli.settings()
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("words", [(), ("build",), ("--help",), ("doctor",)])
def test_without_the_set_up_one_line_says_what_to_run(tmp_path, house, words):
    shutil.copyfile(house / "build.py", tmp_path / "build.py")

    code, out, err = run_plainly(tmp_path, *words)

    assert (code, out) == (1, "")
    assert err == "The press is not set up yet. Run `make` once; afterwards `python build.py` works alone and offline.\n"


def test_without_the_fonts_one_line_says_what_to_run(project, copied_house):
    (copied_house / "fonts" / "installed").unlink()
    cli = CommandLine(project.root, copied_house, ("--project", str(project.root)))

    answers = [cli("build"), cli("check")]

    for answer in answers:
        assert answer.code == 1
        assert (
            answer.err == "error: The fonts and icons are not installed yet. Run `make` once; afterwards this works offline.\n"
        )


def test_doctor_says_what_is_missing(project, copied_house):
    (copied_house / "fonts" / "installed").unlink()

    answer = CommandLine(project.root, copied_house)("doctor", "--project", str(project.root))

    assert answer.code == 1
    assert "MISSING  icons" in answer.out
    assert answer.out.endswith("something is missing\n")


def test_doctor_of_this_checkout_is_content(command):
    answer = command("doctor")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("everything is there\n")


def test_any_python_finds_the_set_up_press(house, tmp_path):
    bare = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    done = subprocess.run([bare, house / "build.py", "--version"], check=False, capture_output=True, text=True, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("press, version ")
