"""Documents that once broke the structure: each is drawn, and veraPDF, our own rules and a count of letters agree on it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from press.preflight.rules import headings, links, tables, text_kept, tree
from press.preflight.rules.text_kept import letters
from tests.proof.verapdf import broken_rules

RULES = (tree, links, tables, headings, text_kept)

L = "Everybody who works has the right to be paid and to leave. "
RTL_LINE = "<p lang='ar' dir='rtl'>{} <a href='https://example.org/'>{}</a> 123 English {}</p>"
ARABIC = RTL_LINE.format("مرحبا", "رابط طويل", "مختلط")
FOOT = "@page { @bottom-center { content: counter(page) } } td, th { border: 1px solid }"
HEAD = "<thead><tr><th scope='col'>Group</th><th scope='col'>Key</th><th scope='col'>Text</th></tr></thead>"
GROUP = (
    f"<tr><th scope='row' rowspan='3'>G</th><td>a</td><td>{L * 2}</td></tr>"
    f"<tr><td>b</td><td>{L}</td></tr><tr><td>c</td><td>{L}</td></tr>"
)
BAR = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30' viewBox='0 0 3 1'><rect width='3' height='1'/></svg>"

CASES = {
    "row groups cut by a page": f"<table>{HEAD}<tbody>{GROUP * 12}</tbody></table>",
    "rows and columns spanned by one cell": "<table><tr><th scope='col' colspan='2'>H</th><th scope='col'>I</th></tr>"
    + "<tr><td rowspan='2' colspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr>" * 20 + "</table>",
    "long lists in lists": "<ol>" + f"<li>{L * 2}<ul><li>{L}</li><li>{L}</li></ul></li>" * 30 + "</ol>",
    "long paragraphs": f"<p>{L * 12}</p>" * 8,
    "a table in a table": f"<table><tr><th scope='row'>x</th><td><table>{HEAD}{GROUP * 6}</table></td></tr></table>",
    "a link over two pages": f"<p>{L * 20}<a href='https://example.org/'>{L * 24}</a></p>",
    "a section over pages": "<section><h2>Two</h2>" + f"<p>{L * 6}</p>" * 10 + "</section>",
    "columns over pages": "<div style='columns: 2'>" + f"<p>{L * 6}</p>" * 16 + "</div>",
    "definitions over pages": "<dl>" + f"<dt>{L * 4}</dt><dd>{L * 9}</dd>" * 6 + "</dl>",
    "Arabic with links": f"<div style='font-family: Vazirmatn'>{ARABIC * 40}</div>",
    "empty elements": "<div></div><p></p><ul></ul><section> </section>",
    "a foot before the body": "<table><thead><tr><th scope='col'>h</th></tr></thead><tfoot><tr><td>foot</td></tr></tfoot>"
     "<tbody>" + "<tr><td>x</td></tr>" * 80 + "</tbody></table>",
    "a picture and decoration": f"<p>x <img alt='A bar' src=\"data:image/svg+xml,{BAR}\"> <span aria-hidden='true'>y</span></p>",
    "flex rows over pages": "<div style='display: flex; gap: 4mm'>" + f"<div><p>{L * 12}</p></div>" * 2 + "</div>",
    "blocks placed absolutely": f"<p>{L}</p><div style='position: absolute; inset-block-end: 0'><p>{L}</p></div><p>{L}</p>",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_difficult_document_is_whole_and_read_to_the_last_letter(render, case):
    piece = render(f"<h1>Title</h1>{CASES[case]}", FOOT)

    subject = piece.subject()
    assert [problem.message for rule in RULES for problem in rule.check(subject)] == []
    read = letters("".join(words for _, words in piece.spoken))
    assert letters(written(piece.html)) - read == Counter()
    assert set(read - letters(written(piece.html))) <= set("0123456789.•◦")  # numbers and marks of lists


def written(html: str) -> str:
    """The words of a body that are meant to be read."""
    return re.sub(r"<img.*?\">|<span aria-hidden.*?</span>|<[^>]*>", "", html.partition("<body>")[2])


def test_verapdf_passes_every_difficult_document(render, tmp_path):
    files = {}
    for name, html in CASES.items():
        files[name] = tmp_path / f"{name}.pdf"
        files[name].write_bytes(render(f"<h1>Title</h1>{html}", FOOT).pdf)

    broken = broken_rules(files.values())

    assert {name: broken[file] for name, file in files.items() if broken[file]} == {}
