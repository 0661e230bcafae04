"""press/typefaces.py: each face is the one that was locked, at every build."""

from __future__ import annotations

import hashlib
import json
import os
import shutil

import pytest
from fontTools.ttLib import TTFont

from press.diagnostics import SetupError
from press.digits import KNOWN, exchanged
from press.typefaces import LOCK, Typefaces, check_typefaces, digest_of
from press.workshop import HOUSE

INSTALLED = HOUSE / "fonts" / "installed"
SANS = INSTALLED / "NotoSans_400Regular.ttf"
REFERENCES = [INSTALLED / name for name in KNOWN]


def record(data: bytes, **changes: str) -> dict[str, str]:
    """The record of a face in a lock."""
    face = {"file": "Own.ttf", "family": "Own", "weight": "400", "style": "normal", "sha256": hashlib.sha256(data).hexdigest()}
    return face | changes


@pytest.fixture
def folder(tmp_path):
    """The typefaces of a project: one, as it was locked."""
    (tmp_path / "fonts" / "installed").mkdir(parents=True)
    (tmp_path / "fonts" / "installed" / "Own.ttf").write_bytes(b"face")
    write_lock(tmp_path, record(b"face"))
    return Typefaces(tmp_path, tmp_path / "fonts" / "installed", own=False)


def write_lock(root, *faces) -> None:
    (root / LOCK).write_text(json.dumps({"files": faces}), encoding="utf-8")


def test_faces_that_are_what_was_locked_pass(folder):
    folder.check({})


@pytest.mark.parametrize("data", [b"", b"fac", b"facf", b"faces"])
def test_a_face_that_is_not_the_one_that_was_locked_is_refused(folder, data):
    (folder.installed / "Own.ttf").write_bytes(data)

    with pytest.raises(SetupError, match=r"^The font file Own\.ttf in \S+ is not the one that was locked: .*lock-faces"):
        folder.check({})


def test_a_change_is_seen_though_the_digest_is_remembered(folder):
    known: dict = {}
    folder.check(known)
    (folder.installed / "Own.ttf").write_bytes(b"fact")

    with pytest.raises(SetupError, match="is not the one that was locked"):
        folder.check(known)


def test_a_file_is_read_once_while_it_stays_as_it_is(folder, monkeypatch):
    known: dict = {}
    folder.check(known)
    monkeypatch.setattr("press.typefaces.digest", lambda path: pytest.fail(f"{path} is read again"))

    folder.check(known)
    digest_of(folder.installed / "Own.ttf", known)


def test_what_is_remembered_and_is_no_digest_is_not_believed(folder, tmp_path):
    memory = tmp_path / "memory.json"
    memory.write_text(json.dumps({str(folder.installed / "Own.ttf"): "yes", "digits x": 3}), encoding="utf-8")

    check_typefaces([folder], memory)


@pytest.mark.parametrize("key", ["sha256", "weight", "style", "file"])
def test_a_lock_that_leaves_something_out_says_what_and_how_to_write_it(folder, key):
    face = record(b"face")
    del face[key]
    write_lock(folder.root, face)

    with pytest.raises(
        SetupError, match=rf'does not say the "{key}" of Own(\.ttf)?\. Run `python build\.py lock-faces --project'
    ):
        Typefaces(folder.root, folder.installed, own=False).check({})


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', '{"files": [3]}', "[" * 9999, '{"faces": []}'])
def test_a_lock_that_is_no_lock_is_one_sentence(folder, text):
    (folder.root / LOCK).write_text(text, encoding="utf-8")

    with pytest.raises(SetupError, match=r'^\S+fonts\.lock\.json is not JSON with a list "files"\. Run'):
        Typefaces(folder.root, folder.installed, own=False).check({})


@pytest.mark.parametrize("name", ["../Own.ttf", "/etc/passwd", "a/b.ttf", "..", "a\0b"])
def test_a_lock_names_no_file_elsewhere(folder, name):
    write_lock(folder.root, record(b"face", file=name))

    with pytest.raises(SetupError, match="which is not the name of a file"):
        Typefaces(folder.root, folder.installed, own=False).check({})


def test_files_that_no_lock_names_are_refused_with_what_to_do(folder):
    (folder.installed / "Other.otf").write_bytes(b"")

    with pytest.raises(
        SetupError, match=r"^The font file Other\.otf is in \S+ and not in fonts\.lock\.json\. Run .*lock-faces"
    ):
        folder.check({})


def test_every_digit_of_our_own_faces_looks_like_itself():
    assert {path.name: found for path in sorted(INSTALLED.glob("*.ttf")) if (found := exchanged(path, REFERENCES))} == {}


def with_digits(target, pairs: dict[str, str]):
    """Noto Sans, whose digits are drawn as others; its own name and all its letters stay."""
    with TTFont(SANS) as font:
        names, glyphs = font.getBestCmap(), font["glyf"]
        drawn = {digit: glyphs[names[ord(other)]] for digit, other in pairs.items()}
        for digit, glyph in drawn.items():
            glyphs[names[ord(digit)]] = glyph
        font.save(target)
    return target


@pytest.mark.parametrize("pair", ["15", "38", "69", "17", "08", "25", "47"])
def test_exchanged_digits_are_seen(tmp_path, pair):
    face = with_digits(tmp_path / "Exchanged.ttf", {pair[0]: pair[1], pair[1]: pair[0]})

    assert {pair[0], pair[1]} & {digit for digit, _ in exchanged(face, REFERENCES)}


def test_digits_that_shaping_exchanges_are_seen(tmp_path):
    from fontTools.feaLib.builder import addOpenTypeFeaturesFromString

    with TTFont(SANS) as font:
        names = font.getBestCmap()
        addOpenTypeFeaturesFromString(font, f"feature calt {{ sub {names[ord('1')]} by {names[ord('5')]}; }} calt;")
        font.save(tmp_path / "Shaped.ttf")

    assert exchanged(tmp_path / "Shaped.ttf", REFERENCES) == [("1", "5")]


def test_a_project_s_face_whose_digits_are_exchanged_is_refused_though_it_is_locked(tmp_path):
    installed = tmp_path / "fonts" / "installed"
    installed.mkdir(parents=True)
    data = with_digits(installed / "Own.ttf", {"1": "5", "5": "1"}).read_bytes()
    write_lock(tmp_path, record(data))

    with pytest.raises(SetupError, match="draws a 1 that looks like a 5"):
        check_typefaces(
            [Typefaces(tmp_path, installed, own=False), Typefaces(HOUSE, INSTALLED, own=True)], tmp_path / "memory.json"
        )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_face_that_may_not_be_read_is_one_sentence(folder):
    (folder.installed / "Own.ttf").chmod(0)

    with pytest.raises(SetupError):
        folder.check({})


def test_a_face_of_the_press_that_was_cut_short_says_to_run_make(tmp_path):
    installed = tmp_path / "fonts" / "installed"
    installed.mkdir(parents=True)
    shutil.copyfile(SANS, installed / "Own.ttf")
    write_lock(tmp_path, record(SANS.read_bytes()))
    whole = (installed / "Own.ttf").read_bytes()
    (installed / "Own.ttf").write_bytes(whole[: len(whole) // 2])

    with pytest.raises(SetupError, match=r"is not the one that was locked: its SHA-256 differs\. Run `make` to put it back\.$"):
        Typefaces(tmp_path, installed, own=True).check({})
