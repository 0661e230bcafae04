"""preflight/seen: what is checked is what is seen, in pixels."""

from __future__ import annotations

import pytest

from press.preflight.rules import seen as rule
from tests.preflight.conftest import messages, said
from tests.render.pieces import job

SHOWN = "1-415-555-0100"
NUMBER = f'<p>Ask at <a class="contact" href="tel:+14155550100">{SHOWN}</a> today.</p>'
LEAFLET = f"<h1>Evening classes</h1>{NUMBER}<h2>More</h2>"
OVER = '.contact { position: relative; display: inline-block } .contact::after { content: ""; position: absolute; inset: 0; '
SQUARE = "data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2290%22 height=%2220%22><rect width=%2290%22 height=%2220%22 fill=%22white%22/></svg>"
HIDDEN = {
    ".contact { display: inline-block; inline-size: 12mm; overflow: hidden; white-space: nowrap }": "cut off",
    ".contact { position: absolute; clip: rect(0, 15mm, 10mm, 0) }": "cut off",
    "p { block-size: 0; overflow: hidden }": "cut off",
    "p { overflow: hidden; block-size: 2.5mm }": "cut off",
    f"{OVER} background: white }}": "covered",
    f"{OVER} background: url('{SQUARE}') }}": "covered",
    f"{OVER} background: linear-gradient(to right, transparent, white) }}": "covered",
    f"{OVER} background: rgba(255, 255, 255, 0.8) }}": "covered",
    f"{OVER} background: rgba(255, 255, 255, 0.5) }}": "paler",
    ".contact { opacity: 0.3; display: inline-block }": "covered",
    ".contact { opacity: 0.6; display: inline-block }": "paler",
    "h2 { background: white; margin-block-start: -8mm; block-size: 30mm } p { position: relative; z-index: -1 }": "covered",
    "p, .contact { color: white }": "covered",
    "p, .contact { color: #eee }": "covered",
    "p, .contact { color: #777; background: #888 }": "covered",
    "p, .contact { color: transparent }": "covered",
    ".contact { text-decoration: line-through }": "covered",
    "p { text-indent: -60mm }": "beyond the edge",
    "p { transform: translateX(70mm) }": "beyond the edge",
    ".contact { letter-spacing: -0.3em }": "on the letter before",
    ".contact { font-size: 2pt }": "smaller than 4 points",
    ".contact { display: inline-block; transform: scale(0.2) }": "smaller than 4 points",
    ".contact { display: inline-block; transform: scaleX(-1) }": "mirrored",
    ".contact { display: inline-block; transform: scaleY(-1) }": "mirrored",
    ".contact { display: inline-block; transform: scaleX(0.6) }": "squeezed",
    ".contact { display: inline-block; transform: skew(30deg) }": "slanted",
    ".contact { display: inline-block; transform: rotate(5deg) }": "askew",
    ".contact { display: inline-block; transform: rotate(180deg) }": "on its head",
    "p { background: repeating-linear-gradient(to right, #fff, #fff 2mm, #999 2mm, #999 4mm) }": "on a line",
    ".contact { text-decoration: underline; text-underline-offset: -1mm }": "on a line",
    "p { margin-block-start: -3mm }": "stand on each other",
    '.contact { position: relative } .contact::after { content: "9"; position: absolute; inset-inline-start: 0 }': "each other",
}
PLAINLY_SEEN = (
    "", ".contact { text-decoration: underline; color: inherit }", ".contact { font-size: 30pt }", ".contact { background: #ffd }",
    "p, .contact { background: #123; color: white } p { margin-block-start: 3mm }", "p { overflow: hidden; padding: 1mm }",
    "p { background: linear-gradient(white, #eee) }", ".contact { letter-spacing: -0.02em }", "p { line-height: 1 }",
    "p { overflow: hidden; border-radius: 1mm; padding: 2mm }", "p, .contact { color: #767676 }",
    "p, .contact { color: rgba(0, 0, 0, 0.7) }", ".contact { display: inline-block; transform: scaleX(0.8) }",
    "h1, h2 { display: none } p { transform: rotate(90deg); inline-size: 50mm; margin-block-start: 28mm }", ".contact { font-weight: bold }",
    f"p {{ background: url('{SQUARE}') }}",
)  # fmt: skip


@pytest.fixture
def leaflet(render):
    """A leaflet with a number in a style of its own."""
    return lambda css, **of: render(LEAFLET, css).subject(job(**of), contacts={"desk": SHOWN})


@pytest.mark.parametrize("css", HIDDEN)
def test_what_hides_letters_is_said(leaflet, css):
    assert any(HIDDEN[css] in message for message in messages(rule, leaflet(css)))


@pytest.mark.parametrize("css", PLAINLY_SEEN)
def test_what_is_plainly_seen_passes(leaflet, css):
    assert said(rule, leaflet(css)) == []


def test_letters_of_a_number_are_called_so(leaflet):
    (message,) = messages(rule, leaflet(f"{OVER} background: white; inset-inline-start: auto; inline-size: 2.2mm }}"))

    assert message == '"0" of a number to call is covered, or has the colour of what is behind it'


def test_text_on_its_head_is_fine_on_what_is_folded(leaflet):
    turned = ".contact { display: inline-block; transform: rotate(180deg) }"

    assert said(rule, leaflet(turned, folds=(60.0, 60.0))) == []


@pytest.mark.parametrize(("words", "cut"), [("map", "p"), ("man", "")])
def test_letters_that_the_edge_cuts_off_are_named_and_not_a_line_that_is_higher_than_they_are(render, words, cut):
    foot = f"@bottom-center {{ content: '{words}'; font-size: 20pt; line-height: 1; vertical-align: top }}"
    piece = render("<p>Text</p>", f"@page {{ margin-block-end: 7mm; {foot} }}").subject()

    assert [found.y + found.height > 80 for found in piece.rendering.runs if found.margin] == [True]
    wanted = [("preflight/seen", f'"{cut}" stands beyond the edge of the page', 1)] if cut else []
    assert said(rule, piece) == wanted


def test_each_page_is_looked_at(render):
    css = "h2 { break-before: page } h2 + p { overflow: hidden; block-size: 2mm }"
    found = said(rule, render("<p>One</p><h2>Two</h2><p>Three</p>", css).subject())

    assert [page for _, _, page in found] == [2]


@pytest.mark.parametrize("lang", ["ar", "hi", "km", "ko", "lo", "my", "th", "zh-Hant"])
def test_scripts_with_marks_and_joins_pass_at_the_leading_they_want(render, lang):
    words = {"ar": "هل هناك أحد في خطر الآن", "hi": "क्या कोई खतरे में है", "km": "តើមានអ្នកណាម្នាក់មានគ្រោះថ្នាក់ទេ", "ko": "위험에 처한 사람이 있나요", "lo": "ມີໃຜຕົກຢູ່ໃນອັນຕະລາຍບໍ່", "my": "အန္တရာယ်ရှိသူရှိပါသလား", "th": "มีใครตกอยู่ในอันตรายไหม", "zh-Hant": "有人現在有危險嗎"}[lang]  # fmt: skip
    piece = render("".join(f"<p>{words}</p>" for _ in range(3)), "p { line-height: 2 }", lang=lang)

    assert said(rule, piece.subject()) == []


@pytest.mark.parametrize(
    ("lang", "words"), [("km", "ស្ត្រី ក្រុង ស្រុក<br>ទី៉ ប៊ី ហ៊ី ស៊ី"), ("my", "ကြိုး ကြွေး<br>ချို့ကို့ မြို့"), ("lo", "ຢູ່ ຮູ້ ດູ<br>ທີ່ ຜູ້ ນີ້")]
)
def test_lines_of_scripts_with_marks_that_run_into_each_other_fail(render, lang, words):
    piece = render(f"<p>{words}</p>", "p { line-height: 0.7 }", lang=lang).subject()

    assert {found.rule for found in rule.check(piece)} == {"preflight/text-over-text"}


def test_a_page_as_large_as_a_wall_is_looked_at_from_farther_away(render):
    piece = render(NUMBER, ".contact { font-size: 400pt; color: inherit } p { font-size: 400pt }", page="6000mm 5000mm")

    assert said(rule, piece.subject(contacts={"desk": SHOWN})) == []
