"""The metadata of a PDF: title, languages, dates, and the claim to be PDF/UA-1, which only a checked file gets.

XMP: ISO 16684-1; PDF/UA identification: ISO 14289-1, 5.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

import pikepdf

PDF_UA_1 = "PDF/UA-1"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"{namespaces} dc:format="application/pdf" pdf:Producer={producer}
 xmp:CreateDate={date} xmp:ModifyDate={date}{claims}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>{creator}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True)
class Metadata:
    """The metadata of a piece; the date is a day in ISO 8601, the languages are BCP 47 tags."""

    title: str
    languages: tuple[str, ...]
    date: str
    creator: str = ""
    claims: tuple[str, ...] = ()


def with_metadata(pdf: bytes, metadata: Metadata) -> bytes:
    """The PDF with its XMP packet. The same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        producer = str(document.docinfo.get("/Producer", "WeasyPrint"))
        packet = document.make_stream(
            _packet(metadata, producer).encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        document.Root.Metadata = packet
        return save(document)


def save(document: pikepdf.Pdf) -> bytes:
    """The bytes of a document, compressed; the same document gives the same bytes."""
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _packet(metadata: Metadata, producer: str) -> str:
    claims = PDF_UA_1 in metadata.claims
    creator = f"\n<dc:creator><rdf:Seq><rdf:li>{escape(metadata.creator)}</rdf:li></rdf:Seq></dc:creator>"
    return _PACKET.format(
        namespaces=' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' if claims else "",
        claims=' pdfuaid:part="1"' if claims else "",
        producer=quoteattr(producer),
        date=quoteattr(f"{metadata.date}T00:00:00Z"),
        title=escape(metadata.title),
        languages="".join(f"<rdf:li>{escape(tag)}</rdf:li>" for tag in metadata.languages),
        creator=creator if metadata.creator else "",
    )
