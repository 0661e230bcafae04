"""press/content/lazy.py: what is read on demand is read once, and is listed as if all had been read."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

import pytest

from press.content.lazy import Files, Table, Texts, settled, texts_read
from press.content.load import load, open_content
from press.workshop import HOUSE


@dataclass
class Counted:
    """A reader that counts how often it reads."""

    times: int = 0

    def __call__(self, *_name: str) -> dict[str, int]:
        self.times += 1
        return {"b": 2, "a": 1}


def test_a_table_is_read_when_it_is_asked_for_and_once():
    reader = Counted()
    table = Table(reader)
    assert reader.times == 0

    assert (table["a"], len(table), list(table)) == (1, 2, ["b", "a"])
    assert reader.times == 1


def test_a_table_that_cannot_be_read_is_empty():
    assert dict(Table(lambda: None)) == {}


def test_a_file_is_read_alone_and_a_name_that_is_not_there_reads_none():
    reader = Counted()
    files = Files(["one", "two"], reader)

    assert "two" in files
    assert reader.times == 0
    assert files["one"] == {"b": 2, "a": 1}
    assert reader.times == 1
    with pytest.raises(KeyError):
        files["three"]


def test_files_that_were_read_are_listed_in_their_order_whatever_was_read_first():
    places = {"x": 3, "y": 1, "z": 2}
    files = Files(["x", "y", "z"], places.__getitem__, order=lambda place: place)

    assert files["z"] == 2
    assert files["x"] == 3
    assert list(files.known()) == ["z", "x"]
    assert list(files) == ["y", "z", "x"]


def test_a_text_is_looked_for_in_the_table_that_its_id_names():
    known = {}
    table = Table(lambda: known.update({"facts.a.label": "text"}) or {"a": 1})
    texts = Texts(known, {"facts": table})

    assert texts_read(texts) == frozenset()
    assert texts["facts.a.label"] == "text"
    assert "facts.b.label" not in texts


def test_content_that_is_read_on_demand_is_in_the_end_what_is_read_at_once():
    whole, part = load(HOUSE, HOUSE).content, open_content(HOUSE, HOUSE).content

    assert dict(part.texts) == dict(whole.texts)
    for name in ("briefs", "facts", "sources", "contacts", "counties", "wordings", "catalogs"):
        assert dict(getattr(part, name)) == dict(getattr(whole, name))
        assert list(getattr(part, name)) == list(getattr(whole, name))


def test_settled_content_can_be_sent_and_holds_what_was_read():
    content = open_content(HOUSE, HOUSE).content
    read = content.briefs["brief-02-how-common"]

    sent = pickle.loads(pickle.dumps(settled(content)))

    assert sent.briefs == {"brief-02-how-common": read}
    assert sent.contacts == dict(content.contacts)
