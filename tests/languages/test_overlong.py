"""On the campaign's own cards a Khmer text that is far too long is named, with its line of the PO file and by how much."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from press.localized import LocalText
from press.pieces import View
from press.run.opening import open_project


@pytest.fixture(scope="session")
def cards(workshop):
    """The Khmer cards of the campaign, as jobs."""
    opened = open_project(workshop, today=date(2026, 11, 23))
    assert opened.usable, opened.diagnostics
    names = ("indicator-card:km:plain", "pocket-card:km:plain")
    return {job.document: job for job in opened.jobs if job.name in names}


@pytest.fixture(scope="session")
def pieces(workshop, faces):
    from press.make.styled import StyledPieces, Tools
    from press.render.engine import Engine

    tools = Tools(Engine(workshop.roots, workshop.icons), faces, workshop)
    return lambda job: StyledPieces(tools).styled(job).outcome


@pytest.mark.parametrize(
    ("card", "text", "page", "panel"),
    [
        ("indicator-card", "indicators.debt.sign", 1, "front"),
        ("indicator-card", "indicator-card.do.stay", 2, "back"),
        ("pocket-card", "rights.list.pay", 1, "front"),
        ("pocket-card", "help-line.wages", 2, "back"),
    ],
)
def test_an_overlong_text_of_a_card_is_named_with_its_line(cards, pieces, card, text, page, panel):
    job = cards[card]
    origin = job.origin_of(f"km:{text}")

    found = [d for d in pieces(replace(job, view=longer_view(job.view, text))).diagnostics if d.rule == "preflight/overflow"]

    (overflow,) = [diagnostic for diagnostic in found if diagnostic.place.panel == panel]
    assert overflow.place.page == page
    assert float(re.match(r"text needs (\d+\.\d) mm more than panel", overflow.message)[1]) > 1
    assert origin.file == "translations/km.po"
    assert f"{origin.file}:{origin.line}" in f"{overflow.origin} {overflow.hint}"


def longer_view(view, text):
    """The view of a card, with one text longer."""
    names = longer(view.names, text)
    return View(names, (names,))


def longer(view, text):
    """The same view with the words of one text written five times, and no short form."""
    if isinstance(view, LocalText):
        return replace(view, words=" ".join([view.words] * 5), short=None) if view.id == text else view
    if isinstance(view, dict):
        return {key: longer(inner, text) for key, inner in view.items()}
    return [longer(inner, text) for inner in view] if isinstance(view, list) else view
