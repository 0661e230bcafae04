"""press/run/store.py: content is found by the digest of its bytes, and nothing else is ever taken for it."""

import json
import pickle

import pytest

from press.diagnostics import PressError
from press.plan.planner import Planner
from press.run.store import CORE, InFolder, parts_of, put


class Touch:
    """What a stranger would put in the place of a part: unpickled, it makes a file."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return open, (str(self.path), "w")


@pytest.fixture
def content(bench):
    return bench.opened.content


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


def names(folder):
    return {path.name for path in folder.iterdir()}


def index_of(digest, folder):
    return json.loads((folder / digest).read_text())


def test_what_is_found_plans_the_same_jobs(content, folder, bench):
    digest = put(content, folder)

    found = InFolder(folder)(digest)

    entries = bench.opened.catalogue
    jobs, again = Planner(content), Planner(found)
    assert len(entries) == 3
    assert [again.job(entry) for entry in entries] == [jobs.job(entry) for entry in entries]


def test_the_same_content_has_the_same_digest_whoever_reads_it(bench, folder):
    assert put(bench.opened.content, folder) == put(bench.opened.content, folder)


def test_a_part_that_has_not_changed_is_not_written_again(bench, folder):
    digest = put(bench.opened.content, folder)
    core = index_of(digest, folder)[CORE]
    before = {name: (folder / name).stat().st_mtime_ns for name in names(folder)}
    bench.project.replace("translations/es.po", "Puede venir", "Que venga")

    after = put(bench.opened.content, folder)

    assert after != digest
    assert index_of(after, folder)[CORE] == core
    assert (folder / core).stat().st_mtime_ns == before[core]
    assert len(names(folder) - before.keys()) == 2  # the index and the Spanish


def test_what_nobody_names_any_more_goes(bench, folder):
    put(bench.opened.content, folder)
    bench.project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    put(bench.opened.content, folder)

    assert names(folder) == set(parts_of(bench.opened.content)[1])


def test_a_language_that_is_not_asked_for_is_not_read(content, folder):
    digest = put(content, folder)
    (folder / index_of(digest, folder)["es"]).unlink()

    found = InFolder(folder)(digest)

    assert list(found.catalogs) == list(content.catalogs)
    assert found.campaign == content.campaign
    with pytest.raises(PressError, match="was removed or altered while the press was at work"):
        found.catalogs["es"]


@pytest.mark.parametrize("part", ["index", CORE, "es"])
@pytest.mark.parametrize("harm", ["removed", "altered", "swapped"])
def test_a_part_that_is_not_what_it_was_is_refused_in_words_and_never_unpickled(content, folder, tmp_path, part, harm):
    digest = put(content, folder)
    name = digest if part == "index" else index_of(digest, folder)[part]
    path, made = folder / name, tmp_path / "made"
    if harm == "removed":
        path.unlink()
    elif harm == "altered":
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    else:
        path.write_bytes(pickle.dumps(Touch(made)))

    with pytest.raises(PressError, match="was removed or altered while the press was at work; start it again"):
        InFolder(folder)(digest).catalogs["es"]

    assert not made.exists()


def test_that_touch_does_make_a_file_when_it_is_unpickled(tmp_path):
    pickle.loads(pickle.dumps(Touch(tmp_path / "made"))).close()

    assert (tmp_path / "made").exists()


def test_the_bytes_of_one_part_under_the_name_of_another_are_refused(content, folder):
    digest = put(content, folder)
    index = index_of(digest, folder)
    (folder / index["es"]).write_bytes((folder / index[CORE]).read_bytes())

    with pytest.raises(PressError, match=index["es"]):
        InFolder(folder)(digest).catalogs["es"]


def test_a_damaged_part_that_lies_there_is_found_out_by_the_run_after(content, folder):
    digest = put(content, folder)
    (folder / digest).write_bytes(b"damaged")

    assert put(content, folder) == digest

    assert InFolder(folder)(digest).campaign == content.campaign
