"""A few of the changes by chance that `python -m tests.mutations` makes by the thousand."""

import pytest

from tests.mutations.trial import KINDS, Room

FEW = 12


@pytest.fixture(scope="module")
def room(tmp_path_factory, workshop):
    """A project that is built once."""
    return Room(tmp_path_factory.mktemp("room"))


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_happens_to_a_file_is_answered_and_no_other_number_is_printed(kind, room):
    trials = [room.trial(kind, seed) for seed in range(FEW)]

    assert {trial.name: trial.faults for trial in trials if trial.faults} == {}
    assert len({trial.code for trial in trials}) > 1 or kind == "records"
