"""press/run/cluster/fingerprint.py: what differs between two machines is said in words, and nothing that differs is missed."""

from dataclasses import replace

import pytest

from press.run.cluster.fingerprint import Fingerprint, differences, fingerprint_of, fonts_of
from press.run.digests import digests_of
from press.workshop import Workshop
from tests.acceptance.conftest import copy_house

WANTED = Fingerprint(
    "p", {"weasyprint": "70.0", "Python": "3.11.2"}, {"press/units.py": "a"}, {"Face.ttf": "b", "icons.json": "c"}
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of this checkout that a test may change a file of, if it puts it back."""
    return copy_house(tmp_path_factory.mktemp("copy") / "house")


def test_equal_machines_differ_in_nothing():
    assert differences(WANTED, replace(WANTED)) == ""


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"versions": WANTED.versions | {"weasyprint": "69.0"}}, "weasyprint 69.0 where 70.0 is wanted"),
        ({"versions": {"Python": "3.11.2"}}, "weasyprint none where 70.0 is wanted"),
        ({"code": {"press/units.py": "other"}}, "another press/units.py"),
        ({"fonts": WANTED.fonts | {"Face.ttf": "other"}}, "another Face.ttf"),
        ({"fonts": {"icons.json": "c"}}, "no Face.ttf"),
        ({"fonts": WANTED.fonts | {"Stray.ttf": "d"}}, "Stray.ttf, which is not known here"),
        ({"press": "other"}, "another press"),
    ],
)
def test_what_differs_is_named(changed, words):
    assert differences(WANTED, replace(WANTED, **changed)) == words


def test_of_many_differences_three_are_named_and_the_rest_is_counted():
    found = replace(WANTED, fonts={}, versions=WANTED.versions | {"Python": "3.12.0", "weasyprint": "69.0"})

    words = differences(WANTED, found)

    assert words.endswith(", no Face.ttf and 1 more that differ")
    assert "Python 3.12.0 where 3.11.2 is wanted" in words


def test_a_checkout_at_another_place_is_the_same(copy, tmp_path, house):
    assert differences(fingerprint_of(house, tmp_path / "one"), fingerprint_of(copy, tmp_path / "two")) == ""


@pytest.mark.parametrize(
    "name", ["press/render/html.py", "press/run/cluster/worker.py", "requirements/runtime.lock", "fonts/fonts.lock.json"]
)
def test_a_changed_line_of_what_makes_bytes_is_named(copy, tmp_path, house, name):
    before = (copy / name).read_bytes()
    (copy / name).write_bytes(before + b"\nCHANGED = 1\n")

    found = fingerprint_of(copy, tmp_path / "two")

    (copy / name).write_bytes(before)
    assert differences(fingerprint_of(house, tmp_path / "one"), found) == f"another {name}"


def test_the_digest_is_the_one_by_which_a_run_makes_everything_anew(house, tmp_path):
    own = Workshop(house, tmp_path, house)

    assert fingerprint_of(house, tmp_path).press == digests_of(own).press


def test_every_typeface_of_the_lock_is_told_with_its_locked_digest(house, workshop):
    told = fonts_of(house)

    assert workshop.faces
    assert {face["file"]: face["sha256"] for face in workshop.faces} == {
        face["file"]: told[face["file"]] for face in workshop.faces
    }
    assert "icons.json" in told
