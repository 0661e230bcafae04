"""The least that each reader gives back of the handouts of a language; a figure may only rise.

Two shares of the letters, in percent: those in lines that come back whole, and those that come back in reading order. Both
are lower than 100 only for what the reader itself does: Poppler and pdfminer.six guess columns, PDFium and pdf.js guess the
order of Latin names within Arabic.
"""

from __future__ import annotations

Floor = tuple[float, float]

# Reader: from left to right, from right to left.
FLOORS: dict[str, tuple[Floor, Floor]] = {
    "PDFium": ((100, 99.5), (96, 97)),
    "Poppler": ((100, 80), (99, 85)),
    "Poppler, as painted": ((100, 99.5), (99, 85)),
    "MuPDF": ((100, 99.5), (100, 90)),
    "pdfminer.six": ((100, 80), (100, 65)),
    "pdf.js": ((100, 99.5), (98, 99.5)),
}
FOUND: Floor = (100, 98)  # words of four letters and more that PDFium finds, from left to right and from right to left
