"""What an edition asks of a piece."""

import pytest

from press.pieces import Styled
from press.plan.planner import plan
from press.units import parse_size

SHOP = """  shop:
    name: For a print shop
    kind: shop
    stylesheet: shop
    bleed: 3mm
    marks: true
"""


def production_of(campaign, edition):
    """What an edition of the English notice asks for."""
    return next(job.production for job in plan(campaign.content()) if job.name == f"notice:en:{edition}")


@pytest.fixture
def with_shop(campaign):
    """The small campaign with an edition for print shops, named before the others."""
    campaign.replace("content.yaml", "editions:\n  large-print:", f"editions:\n{SHOP}  large-print:")
    campaign.replace("content.yaml", "[large-print, office, pack]", "[pack, shop, large-print, office]")
    campaign.replace("content.yaml", "    impositions: {office", "    ticket: Two sides, no folding.\n    impositions: {office")
    return campaign


def test_the_plain_edition_asks_for_nothing(campaign):
    assert production_of(campaign, "plain") == Styled()


def test_an_edition_on_sheets_has_an_imposition_in_millimetres(campaign):
    office = production_of(campaign, "office")

    assert (office.paper, office.piece, office.gutter) == (parse_size("letter"), parse_size("card"), 0)
    assert (office.columns, office.rows) == (2, 1)


def test_sheets_are_turned_and_corrected_as_the_printer_wants(campaign):
    assert (production_of(campaign, "office").duplex, production_of(campaign, "office").back_right) == ("long-edge", 0)

    campaign.write("printer.yaml", "duplex: short-edge\nback: {right_mm: 0.5, up_mm: -1}\n")
    office = production_of(campaign, "office")
    assert (office.duplex, office.back_right, office.back_up) == ("short-edge", 0.5, -1)


def test_an_edition_may_turn_its_sheets_another_way_than_the_printer(campaign):
    campaign.write("printer.yaml", "duplex: short-edge\n")
    campaign.replace("content.yaml", "    kind: sheets\n", "    kind: sheets\n    duplex: long-edge\n")

    assert production_of(campaign, "office").duplex == "long-edge"


def test_a_print_shop_gets_bleed_in_millimetres_marks_and_the_ticket(with_shop):
    shop = production_of(with_shop, "shop")

    assert (shop.bleed, shop.marks, shop.stylesheet) == (3, True, "shop")
    assert shop.ticket == "Two sides, no folding."


def test_only_what_is_read_is_tagged(with_shop):
    # A file for a print shop is printed and never read aloud.
    notices = [job for job in plan(with_shop.content()) if job.document == "notice" and job.language == "en"]
    tagged = {job.edition: job.tagged for job in notices if job.edition != "pack"}

    assert tagged == {"plain": True, "large-print": True, "office": True, "shop": False}


def test_a_pack_comes_last_and_holds_everything_else_of_its_language(with_shop):
    english = [job for job in plan(with_shop.content()) if job.document == "notice" and job.language == "en"]

    assert [job.edition for job in english] == ["plain", "shop", "large-print", "office", "pack"]
    assert english[-1].production.members == tuple(job.path for job in english[:-1])
