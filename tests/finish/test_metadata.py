"""What a PDF says of itself: title, languages, date, publisher, and a claim only where it was proved."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from press.finish.metadata import PDF_UA_1, Metadata, save, with_metadata

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
PLAIN = Metadata("Rights at work", ("en",), "2026-11-23")


@pytest.fixture
def pdf() -> bytes:
    """A file of one empty page, as an engine leaves it."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page(page_size=(252, 144))
    document.docinfo["/Producer"] = "Engine <1> & more"
    document.docinfo["/Title"] = "Rights at work"
    document.save(out)
    return out.getvalue()


def packet(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return document.Root.Metadata.read_bytes()


def description(pdf: bytes) -> ET.Element:
    """The one description of the file's XMP packet."""
    (found,) = ET.fromstring(packet(pdf)).iterfind(".//rdf:Description", NAMES)
    return found


def texts(pdf: bytes, path: str) -> list[str | None]:
    return [element.text for element in description(pdf).iterfind(path, NAMES)]


def name(prefixed: str) -> str:
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


def test_the_packet_has_the_title_the_languages_and_the_dates(pdf):
    done = with_metadata(pdf, Metadata("Rights", ("en", "zh-Hant"), "2026-11-23"))

    assert texts(done, "dc:title/rdf:Alt/rdf:li") == ["Rights"]
    assert texts(done, "dc:language/rdf:Bag/rdf:li") == ["en", "zh-Hant"]
    assert description(done).get(name("xmp:CreateDate")) == "2026-11-23T00:00:00Z"
    assert description(done).get(name("xmp:ModifyDate")) == "2026-11-23T00:00:00Z"
    assert description(done).get(name("dc:format")) == "application/pdf"


@pytest.mark.parametrize("title", ["<&>\"'", "حقوق العمل", "A — “B”", "]]>"])
def test_a_title_comes_through_whatever_it_holds(pdf, title):
    assert texts(with_metadata(pdf, Metadata(title, ("ar",), "2026-11-23")), "dc:title/rdf:Alt/rdf:li") == [title]


def test_the_producer_is_the_engine_that_made_the_file(pdf):
    assert description(with_metadata(pdf, PLAIN)).get(name("pdf:Producer")) == "Engine <1> & more"


def test_the_publisher_is_named_where_there_is_one(pdf):
    done = with_metadata(pdf, Metadata("T", ("en",), "2026-11-23", creator="Print & Co"))

    assert texts(done, "dc:creator/rdf:Seq/rdf:li") == ["Print & Co"]


def test_a_piece_that_must_not_give_its_reader_away_names_nobody(pdf):
    assert b"creator" not in packet(with_metadata(pdf, PLAIN))


def test_the_claim_is_made_only_when_it_is_asked_for(pdf):
    bare = with_metadata(pdf, PLAIN)
    proved = with_metadata(pdf, Metadata("T", ("en",), "2026-11-23", claims=(PDF_UA_1,)))

    assert b"pdfuaid" not in packet(bare)
    assert description(proved).get(name("pdfuaid:part")) == "1"


def test_another_claim_is_not_that_claim(pdf):
    assert b"pdfuaid" not in packet(with_metadata(pdf, Metadata("T", ("en",), "2026-11-23", claims=("PDF/X-4",))))


def test_the_packet_is_marked_as_xmp(pdf):
    done = with_metadata(pdf, PLAIN)

    with pikepdf.open(io.BytesIO(done)) as document:
        assert (document.Root.Metadata.Type, document.Root.Metadata.Subtype) == ("/Metadata", "/XML")
        assert document.Root.Metadata.get("/Filter") is None  # readable by those who know no PDF
    assert packet(done).startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    assert packet(done).strip().endswith(b'<?xpacket end="w"?>')


def test_a_second_packet_replaces_the_first(pdf):
    done = with_metadata(with_metadata(pdf, PLAIN), Metadata("Second", ("es",), "2026-11-24"))

    assert texts(done, "dc:title/rdf:Alt/rdf:li") == ["Second"]


def test_the_same_file_gives_the_same_bytes(pdf):
    assert with_metadata(pdf, PLAIN) == with_metadata(pdf, PLAIN)


def test_another_title_gives_other_bytes(pdf):
    assert with_metadata(pdf, PLAIN) != with_metadata(pdf, Metadata("Other", ("en",), "2026-11-23"))


def test_saving_twice_is_saving_once(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        once = save(document)
    with pikepdf.open(io.BytesIO(once)) as document:
        assert save(document) == once


def test_everything_but_the_packet_stays(pdf):
    with pikepdf.open(io.BytesIO(with_metadata(pdf, PLAIN))) as document:
        assert [float(value) for value in document.pages[0].mediabox] == [0, 0, 252, 144]
        assert str(document.docinfo["/Title"]) == "Rights at work"
