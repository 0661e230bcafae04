"""Whatever is wrong with somebody's files is told at a line of them, and nothing already made is touched."""

from __future__ import annotations

import pytest

from tests.acceptance.copies import Broken, assert_untouched, assert_well_told, copies, inspected
from tests.acceptance.damage import single, whole
from tests.acceptance.mutations import structural, wordings


def cases(*sources):
    """Broken projects as parameters."""
    return [pytest.param(case, id=case.name) for source in sources for case in source]


def judge(case, root):
    """Opens a project with one broken file; what must be told is told of that file, and all that is told is told well."""
    workshop = case.write(root)

    diagnostics = inspected(workshop)

    assert_well_told(diagnostics, root)
    assert_untouched(workshop.output)
    return diagnostics


def test_the_copies_themselves_have_nothing_wrong(tmp_path):
    assert judge(Broken("nothing", "", b""), tmp_path) == []


@pytest.mark.parametrize("case", cases(structural(), wordings()))
def test_a_broken_key_is_told_in_its_file(case, tmp_path):
    diagnostics = judge(case, tmp_path)

    assert not case.must or case.file in {told.place.file for told in diagnostics}


@pytest.mark.parametrize("case", cases(single()))
def test_a_wrong_value_or_a_name_that_leads_nowhere_is_told(case, tmp_path):
    assert judge(case, tmp_path)


@pytest.mark.parametrize("case", cases(whole()))
def test_a_broken_file_is_told(case, tmp_path):
    diagnostics = judge(case, tmp_path)

    assert diagnostics or not case.must
    assert not case.must or case.data is None or case.file in {told.place.file for told in diagnostics}


EDITED = {
    "with a byte-order mark": lambda text: "\ufeff" + text,
    "with the line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "without an end of line": lambda text: text.rstrip("\n"),
}


@pytest.mark.parametrize("how", EDITED)
def test_what_editors_do_to_files_harms_nobody(how, tmp_path):
    workshop = Broken("nothing", "", b"").write(tmp_path)
    for file, text in copies().items():
        (tmp_path / file).write_bytes(EDITED[how](text).encode())

    assert inspected(workshop) == []
