"""preflight/contacts: what was printed to be dialled can be read off the page, digit by digit."""

from __future__ import annotations

import pytest

from press.preflight.rules import contacts
from tests.preflight.conftest import said
from tests.render.pieces import job, locale

DISPLAY = "1-888-373-7888"
KEPT = f"<span dir='ltr' style='white-space: nowrap'>{DISPLAY}</span>"
MISSING = [("preflight/contacts", f'the contact "line" cannot be read as "{DISPLAY}" on any page', 0)]


def check(render, html: str, lang: str = "en", display: str = DISPLAY, css: str = ""):
    return said(contacts, render(html, css, lang=lang).subject(contacts={"line": display}))


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        ("en", f"<p>Call {KEPT}.</p>"),
        ("en", f"<p>Call {KEPT} 24 hours a day</p>"),
        ("en", f"<p>first page</p><p style='break-before: page'>{KEPT}</p>"),
        ("ar", f"<p>اتصل {KEPT} الآن</p>"),
        ("th", f"<p>โทร{KEPT}ช่วย</p>"),
        ("km", f"<p>ទូរសព្ទ {KEPT}</p>"),
    ],
)
def test_a_number_that_reads_on_a_page_passes(render, lang, html):
    assert check(render, html, lang) == []


@pytest.mark.parametrize(
    "display", ["911", "233733", "(415) 555-0123", "+1-415-555-0123", "oag.ca.gov/human-trafficking/model-notice"]
)
def test_codes_addresses_and_numbers_with_spaces_are_read_too(render, display):
    assert check(render, f"<p>See <span dir='ltr'>{display}</span> 24/7</p>", display=display) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>nothing</p>",
        "<p>1-888-373-7889</p>",
        "<p>11-888-373-7888</p>",
        "<p>1-888-373-78880</p>",
        "<p>1-888-373-<br>7888</p>",
        "<p style='letter-spacing: 1em'>1-888-373-7888</p>",
        f"<p style='visibility: hidden'>{DISPLAY}</p>",
    ],
)
def test_a_number_that_is_missing_changed_or_broken_is_named(render, html):
    assert [found for found in check(render, html) if found[0] == "preflight/contacts"] == MISSING


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        ("en", "<p>see oag.ca.gov/<br>model-notice.</p>"),
        ("ar", "<p>اتصل <b dir='ltr'>oag.ca.gov/</b><br><b dir='ltr'>model-notice</b>.</p>"),
    ],
)
def test_an_address_may_go_on_in_the_next_line_after_a_slash(render, lang, html):
    subject = render(html, lang=lang).subject(job(locales=(locale(lang),)), contacts={"site": "oag.ca.gov/model-notice"})

    assert said(contacts, subject) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>oag.ca.gov/model-<br>notice</p>",
        "<p>oag.<br>ca.gov/model-notice</p>",
        "<p>oag.ca.gov/<br>modal-notice</p>",
        "<p>oag.ca.gov/ and<br>model-notice</p>",
    ],
)
def test_an_address_broken_elsewhere_or_changed_is_named(render, html):
    (found,) = check(render, html, display="oag.ca.gov/model-notice")

    assert found[1] == 'the contact "line" cannot be read as "oag.ca.gov/model-notice" on any page'


def test_a_number_whose_groups_are_turned_round_is_named(render):
    display = "+1 415 555 0123"

    (found,) = check(render, f"<p>اتصل {display} الآن</p>", "ar", display)

    assert found[1] == f'the contact "line" cannot be read as "{display}" on any page'


def test_a_number_over_two_columns_is_broken(render):
    css = "div { display: flex; gap: 10mm } p { flex: 1 1 0 }"

    assert check(render, "<div><p>call 1-888</p><p>-373-7888 now</p></div>", css=css) == MISSING


def test_a_piece_without_contacts_passes(render):
    assert said(contacts, render("<p>nothing</p>").subject()) == []
