"""fonts/install.py: exactly the files of the lock, whole, or one sentence."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys

import pytest

from press.workshop import HOUSE

# An npm that unpacks the packages of the test: it only copies, and notes that it was called.
NPM = """import pathlib, shutil, sys
here = pathlib.Path.cwd()
with (here / "called").open("a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
shutil.copytree(here / "registry", here / "node_modules", dirs_exist_ok=True)
"""


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def face(name, **changes):
    record = {"file": f"{name}.ttf", "package": "@fonts/face", "path": f"{name}.ttf", "sha256": sha256(name.encode())}
    return record | {"family": "Face", "weight": "400", "style": "normal"} | changes


def licence():
    return {"file": "LICENSE.txt", "package": "@fonts/face", "path": "LICENSE", "sha256": sha256(b"free")}


@pytest.fixture
def fonts(tmp_path):
    """A folder such as fonts/, with a lock of two files, and packages for npm to unpack."""
    folder = tmp_path / "fonts"
    package = folder / "registry" / "@fonts" / "face"
    package.mkdir(parents=True)
    (package / "Regular.ttf").write_bytes(b"Regular")
    (package / "Unwanted.ttf").write_bytes(b"Unwanted")
    (package / "LICENSE").write_bytes(b"free")
    (folder / "install.py").write_bytes((HOUSE / "fonts" / "install.py").read_bytes())
    (folder / "npm.py").write_text(NPM)
    lock(folder, face("Regular"), licence())
    return folder


def lock(folder, *files):
    (folder / "fonts.lock.json").write_text(json.dumps({"files": files}))


def run(folder, *words, npm=True):
    """Exit code and what was said; without npm there is none on the path either."""
    environment = {key: value for key, value in os.environ.items() if key not in {"NPM", "PATH"}} | {"PATH": ""}
    if npm:
        environment["NPM"] = f"{sys.executable} {folder / 'npm.py'}"
    words = [sys.executable, folder / "install.py", *words]
    done = subprocess.run(words, check=False, capture_output=True, text=True, env=environment)
    return done.returncode, done.stderr


def installed(folder):
    return {path.name: path.read_bytes() for path in (folder / "installed").glob("*")}


def calls(folder):
    return (folder / "called").read_text().splitlines() if (folder / "called").exists() else []


def test_the_files_of_the_lock_are_installed_and_no_others(fonts):
    code, said = run(fonts)

    assert (code, said) == (0, "fonts: 2 files installed\n")
    assert installed(fonts) == {"Regular.ttf": b"Regular", "LICENSE.txt": b"free"}
    assert not (fonts / "node_modules").exists()


def test_npm_runs_no_script_of_a_package(fonts):
    run(fonts)

    assert [call.split()[:2] for call in calls(fonts)] == [["ci", "--ignore-scripts"]]


def test_a_second_run_does_nothing(fonts):
    run(fonts)
    before = (fonts / "installed" / "Regular.ttf").stat().st_ino

    code, said = run(fonts)

    assert (code, said) == (0, "fonts: 2 files are in place\n")
    assert len(calls(fonts)) == 1
    assert (fonts / "installed" / "Regular.ttf").stat().st_ino == before


def test_a_second_run_needs_no_npm(fonts):
    run(fonts)

    assert run(fonts, npm=False) == (0, "fonts: 2 files are in place\n")


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "Regular.ttf").write_bytes(b"Regulas"),
        lambda folder: (folder / "Regular.ttf").unlink(),
        lambda folder: (folder / "Strange.ttf").write_bytes(b"Strange"),
    ],
    ids=["damaged", "missing", "strange"],
)
def test_a_damaged_missing_or_strange_file_is_noticed_and_mended(fonts, harm):
    run(fonts)

    harm(fonts / "installed")

    assert run(fonts, "--check")[0] == 1
    assert run(fonts) == (0, "fonts: 2 files installed\n")
    assert installed(fonts) == {"Regular.ttf": b"Regular", "LICENSE.txt": b"free"}


def test_check_says_yes_after_an_installation_and_installs_nothing_itself(fonts):
    before = run(fonts, "--check")[0]
    run(fonts)

    assert (before, run(fonts, "--check")[0]) == (1, 0)
    assert len(calls(fonts)) == 1


def test_a_package_that_is_not_what_the_lock_names_changes_nothing(fonts):
    run(fonts)
    lock(fonts, face("Regular", sha256=sha256(b"another")), licence())

    code, said = run(fonts)

    assert code == 1
    assert said == "fonts: Regular.ttf is not the file that fonts.lock.json names. Nothing was changed.\n"
    assert installed(fonts) == {"Regular.ttf": b"Regular", "LICENSE.txt": b"free"}


def test_a_package_that_no_longer_holds_a_file_is_one_sentence(fonts):
    lock(fonts, face("Bold"), licence())

    assert run(fonts) == (1, "fonts: @fonts/face no longer holds Bold.ttf; see fonts.lock.json.\n")


def test_without_npm_there_is_one_sentence(fonts):
    code, said = run(fonts, npm=False)

    assert code == 1
    assert said == "fonts: npm is missing. Run `make`, which brings one along, or install Node.js.\n"


def test_an_npm_that_fails_is_one_sentence(fonts):
    (fonts / "npm.py").write_text("raise SystemExit(7)")

    code, said = run(fonts)

    assert code == 1
    assert said.startswith("fonts: npm could not install the fonts (")
    assert said.endswith("Is there a network?\n")
    assert len(said.splitlines()) == 1


def test_two_files_for_one_face_are_refused_before_anything_is_installed(fonts):
    lock(fonts, face("Regular"), face("Other"), licence())

    code, said = run(fonts)

    assert code == 1
    assert said == "fonts: Regular.ttf and Other.ttf are both Face 400 normal. Keep one.\n"
    assert calls(fonts) == []


@pytest.mark.parametrize("change", [{"family": "Other"}, {"weight": "700"}, {"style": "italic"}])
def test_faces_that_differ_in_anything_go_together(fonts, change):
    (fonts / "registry" / "@fonts" / "face" / "Other.ttf").write_bytes(b"Other")
    lock(fonts, face("Regular"), face("Other", **change), licence())

    assert run(fonts) == (0, "fonts: 3 files installed\n")


def test_the_lock_of_this_checkout_is_sound_and_installed(workshop):
    spec = importlib.util.spec_from_file_location("install", HOUSE / "fonts" / "install.py")
    install = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(install)
    files = install.read_lock()

    install.check_lock(files)

    assert install.is_current(files)


def test_every_typeface_of_the_lock_brings_its_licence():
    files = json.loads((HOUSE / "fonts" / "fonts.lock.json").read_text(encoding="utf-8"))["files"]

    packages = {record["package"] for record in files}
    licensed = {record["package"] for record in files if record["file"].startswith("LICENSE-")}
    assert packages == licensed


def test_every_package_of_the_lock_is_pinned_for_npm():
    files = json.loads((HOUSE / "fonts" / "fonts.lock.json").read_text(encoding="utf-8"))["files"]
    npm = json.loads((HOUSE / "fonts" / "package.json").read_text(encoding="utf-8"))["dependencies"]

    assert {record["package"] for record in files} == set(npm)
    assert all(version[0].isdigit() for version in npm.values())
