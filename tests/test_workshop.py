"""press/workshop.py: what is missing is one sentence; our fonts are the only ones."""

import hashlib
import json
import os

import pytest

from press.diagnostics import SetupError
from press.workshop import Workshop

EMPTY = hashlib.sha256(b"").hexdigest()
FACE = {"file": "Face.ttf", "family": "Face", "weight": "400", "style": "normal", "package": "p", "path": "x", "sha256": EMPTY}


@pytest.fixture
def fresh(tmp_path):
    """A house with a lock of one typeface, installed as it should be."""
    installed = tmp_path / "house" / "fonts" / "installed"
    installed.mkdir(parents=True)
    licence = {"file": "LICENSE-face.txt", "package": "p", "path": "LICENSE", "sha256": "0"}
    lock = {"files": [FACE, licence]}
    (installed.parent / "fonts.lock.json").write_text(json.dumps(lock))
    for name in ("Face.ttf", "icons.json"):
        (installed / name).write_text("")
    return Workshop(tmp_path / "house", tmp_path / "output", tmp_path / "house")


@pytest.fixture
def environment(monkeypatch):
    """The process's own choice of fonts, given back afterwards."""
    monkeypatch.setenv("FONTCONFIG_FILE", os.environ.get("FONTCONFIG_FILE", ""))
    monkeypatch.setenv("FONTCONFIG_PATH", "/etc/fonts")


def test_an_installation_that_is_whole_is_not_spoken_of(fresh):
    fresh.check()


def test_missing_icons_are_one_sentence_that_says_what_to_run(fresh):
    fresh.icons.unlink()

    with pytest.raises(SetupError, match=r"^The fonts and icons are not installed yet\. Run `make` once;[^\n]*$"):
        fresh.check()


def test_a_missing_font_is_named(fresh):
    (fresh.house / "fonts" / "installed" / "Face.ttf").unlink()

    with pytest.raises(SetupError, match=r"^The font file Face\.ttf is missing[^\n]*Run `make`[^\n]*$"):
        fresh.check()


def test_nothing_installed_at_all_is_one_sentence(fresh):
    for path in (fresh.house / "fonts" / "installed").iterdir():
        path.unlink()
    (fresh.house / "fonts" / "installed").rmdir()

    with pytest.raises(SetupError, match="not installed yet"):
        fresh.check()


def test_a_font_of_the_project_s_own_lock_is_wanted_too(fresh, tmp_path):
    own = tmp_path / "project" / "fonts"
    own.mkdir(parents=True)
    (own / "fonts.lock.json").write_text(json.dumps({"files": [FACE | {"file": "Own.ttf", "family": "Own"}]}))
    workshop = Workshop(tmp_path / "project", tmp_path / "output", fresh.house)

    with pytest.raises(SetupError, match=r"Own\.ttf"):
        workshop.check()

    (own / "installed").mkdir()
    (own / "installed" / "Own.ttf").write_text("")
    workshop.check()


def lock_of_project(tmp_path, house, *faces):
    """A project with typefaces of its own, installed as they are locked."""
    own = tmp_path / "project" / "fonts"
    (own / "installed").mkdir(parents=True)
    (own / "fonts.lock.json").write_text(json.dumps({"files": faces}))
    for face in faces:
        (own / "installed" / face["file"]).write_text("")
    return Workshop(tmp_path / "project", tmp_path / "output", house)


@pytest.mark.parametrize("change", [{"weight": "700"}, {"style": "italic"}, {"family": "Own"}, {"file": "Face.ttf"}])
def test_files_of_different_faces_may_stand_beside_each_other(fresh, tmp_path, change):
    lock_of_project(tmp_path, fresh.house, FACE | {"file": "Own.ttf"} | change).check()


def test_two_files_of_one_face_are_refused_with_both_names(fresh, tmp_path):
    workshop = lock_of_project(tmp_path, fresh.house, FACE | {"file": "Own.ttf"})

    with pytest.raises(SetupError, match=r"^Own\.ttf and Face\.ttf are both Face 400 normal\. [^\n]*$"):
        workshop.check()


def test_a_font_file_that_no_lock_names_is_refused(fresh):
    (fresh.house / "fonts" / "installed" / "Stray.woff2").write_text("")

    with pytest.raises(SetupError, match=r"^The font file Stray\.woff2 is in \S+ and not in fonts\.lock\.json\."):
        fresh.check()


def test_fontconfig_is_pointed_at_our_folder_and_nothing_else(fresh, environment):
    fresh.use_our_fonts()

    with open(os.environ["FONTCONFIG_FILE"], encoding="utf-8") as file:  # noqa: PTH123 - an address of the environment
        config = file.read()
    assert config.count("<dir>") == 1
    assert f"<dir>{fresh.house / 'fonts' / 'installed'}</dir>" in config
    assert "<include" not in config
    assert "FONTCONFIG_PATH" not in os.environ


def test_the_configuration_is_an_absolute_path(fresh, environment, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    fresh.use_our_fonts()

    assert os.path.isabs(os.environ["FONTCONFIG_FILE"])  # noqa: PTH117 - an address of the environment


def test_house_and_project_in_one_are_one_root(fresh):
    assert fresh.roots == [fresh.house]


def test_the_project_comes_before_the_house(fresh, tmp_path):
    assert Workshop(tmp_path / "project", tmp_path / "output", fresh.house).roots == [tmp_path / "project", fresh.house]


def test_fonts_that_are_installed_elsewhere_keep_their_names(tmp_path):
    project, house, fonts = tmp_path / "project", tmp_path / "house", tmp_path / "checkout/fonts/installed"

    apart = Workshop(project, tmp_path / "out", house, fonts)
    in_one = Workshop(house, tmp_path / "out", house, fonts)

    assert apart.name_of(fonts / "Face.ttf") == "house:fonts/installed/Face.ttf"
    assert in_one.name_of(fonts / "Face.ttf") == "project:fonts/installed/Face.ttf"
