"""WeasyPrint alone, warm and unpatched: `python -m benchmarks.engine_alone FOLDER` prints the cost of each HTML file.

The result is JSON, in seconds of processor time. Stylesheets are parsed beforehand, once each, as in the press.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import ChainMap
from functools import cache
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

BASE = f"{Path(__file__).resolve().parents[1].as_uri()}/"
FONTS = FontConfiguration()
MEDIA = "screen"  # makes the engine ignore the pages' own links, since the parsed stylesheet is passed in
_LINK = re.compile(r'<link rel="stylesheet"[^>]* href="([^"]+)"')


@cache
def _sheet(href: str) -> tuple[Any, Any]:
    """A parsed stylesheet, and the counters that it defines."""
    counters = CounterStyle()
    return weasyprint.CSS(url=BASE + href, font_config=FONTS, counter_style=counters), counters


def _seconds(html: str) -> float:
    """The processor time to lay out an HTML file and write it as PDF/UA-1."""
    sheet, counters = _sheet(_LINK.findall(html)[0])
    started = time.process_time()
    page = weasyprint.HTML(string=html, base_url=BASE, media_type=MEDIA)
    document = page.render(stylesheets=[sheet], font_config=FONTS, counter_style=CounterStyle(ChainMap(counters)))
    document.write_pdf(pdf_variant="pdf/ua-1")
    return time.process_time() - started


def main() -> None:
    """Prints the time of each file, measured on the second run; the first is for warming up."""
    pages = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.html"))}
    for html in pages.values():
        _seconds(html)
    print(json.dumps({name: _seconds(html) for name, html in pages.items()}))


if __name__ == "__main__":
    main()
