"""Documents times languages times editions: every job there is, in the order of content.yaml."""

from decimal import Decimal

import pytest

from press.content.campaign import Fit
from press.pieces import FitStep, OnSheets
from press.plan.catalogue import pieces
from press.plan.planner import fit_steps, plan, sources_in
from press.units import parse_size


def names(campaign):
    return [job.name for job in plan(campaign.content())]


def job_of(campaign, name):
    return next(job for job in plan(campaign.content()) if job.name == name)


def test_every_piece_is_planned_in_each_of_its_languages_and_editions(campaign):
    assert names(campaign) == [
        "brief-01-wages:en:plain",
        "book:en:plain",
        "notice:en:plain",
        "notice:en:large-print",
        "notice:en:office",
        "notice:en:pack",
        "notice:es:plain",
        "notice:es:large-print",
        "notice:es:office",
        "notice:es:pack",
        "notice-two:mul:plain",
    ]


def test_no_two_jobs_write_the_same_file(campaign):
    paths = [job.path for job in plan(campaign.content())]

    assert len(set(paths)) == len(paths)


def test_a_document_speaks_the_languages_of_the_campaign_unless_it_has_its_own(campaign):
    campaign.replace("content.yaml", "languages: [en, es]\neditions", "languages: [es, en, vi]\neditions")

    assert [name for name in names(campaign) if name.endswith("plain")] == [
        "brief-01-wages:en:plain",
        "book:en:plain",
        "notice:es:plain",
        "notice:en:plain",
        "notice:vi:plain",
        "notice-two:mul:plain",
    ]


def test_languages_side_by_side_make_one_file_in_their_order(campaign):
    job = job_of(campaign, "notice-two:mul:plain")

    assert [locale.tag for locale in job.locales] == ["es", "en"]
    assert [panel["text"]["title"].words for panel in job.view.panels] == ["Su pago", "Your pay"]
    assert job.locale.tag == "es"


def test_every_brief_is_a_piece_named_by_its_id(campaign):
    piece = pieces(campaign.content())[0]

    assert (piece.id, piece.template, piece.stylesheet) == ("brief-01-wages", "policy-brief", "policy-brief")


TEMPLATES = {
    "": ("notice", "notice"),
    "    template: other\n": ("other", "other"),
    "    stylesheet: other\n": ("notice", "other"),
    "    template: one\n    stylesheet: two\n": ("one", "two"),
}


@pytest.mark.parametrize("lines", TEMPLATES)
def test_template_and_stylesheet_are_named_as_the_document_unless_it_says_otherwise(campaign, lines):
    campaign.replace("content.yaml", "    name: Notice at work\n", f"    name: Notice at work\n{lines}")

    job = job_of(campaign, "notice:en:plain")

    assert (job.template, job.stylesheet) == TEMPLATES[lines]


TITLES = {
    "brief-01-wages:en:plain": "How common are unpaid wages?",
    "notice:en:plain": "Your pay",
    "notice:es:plain": "Su pago",
    "notice-two:mul:plain": "Su pago",
}


@pytest.mark.parametrize("name", TITLES)
def test_a_piece_has_its_title_in_its_language(campaign, name):
    assert job_of(campaign, name).title == TITLES[name]


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("", "Notice at work"),  # all of its texts name a contact or a fact, which a title cannot show: so its document's name
        ("heading: Ask\n", "Ask"),
        ("title:\n  first: One\n", "One"),
    ],
)
def test_a_piece_without_a_title_is_called_by_the_first_of_its_plain_texts(campaign, title, first):
    campaign.replace("content/pieces/notice.yaml", "title: Your pay\n", title)

    assert job_of(campaign, "notice:en:plain").title == first


def test_a_document_may_have_no_words_of_its_own(campaign):
    campaign.replace("content.yaml", "    text: content/pieces/notice.yaml\n    uses", "    uses")

    assert job_of(campaign, "notice:en:plain").title == "Notice at work"


def test_a_job_carries_what_content_yaml_says_of_its_document(campaign):
    notice, brief = job_of(campaign, "notice:en:plain"), job_of(campaign, "brief-01-wages:en:plain")

    assert (notice.audience, notice.discreet, notice.page, notice.pages) == ("victim", False, parse_size("card"), (2, 2))
    assert (brief.audience, brief.page, brief.pages) == ("professional", parse_size("letter"), (2, 4))


def test_the_date_of_a_piece_is_that_of_its_brief_or_of_the_campaign(campaign):
    campaign.replace("briefs/brief-01-wages.yaml", "as_of: 2026-11-23", "as_of: 2026-10-01")

    assert job_of(campaign, "brief-01-wages:en:plain").date == "2026-10-01"
    assert job_of(campaign, "book:en:plain").date == "2026-11-23"


def test_a_template_sees_the_records_its_document_uses_and_no_others(campaign):
    names = job_of(campaign, "notice:en:plain").view.names

    assert names.keys() == {"text", "indicators", "campaign", "publisher", "labels"}
    assert names["indicators"].keys() == {"pay"}


def test_the_book_holds_every_brief(campaign):
    assert [brief["id"] for brief in job_of(campaign, "book:en:plain").view.names["briefs"]] == ["brief-01-wages"]


def test_a_piece_carries_the_sources_that_it_may_cite(campaign):
    # The brief cites both; the notice names a fact of the survey and an indicator of the handbook.
    assert job_of(campaign, "brief-01-wages:en:plain").sources.keys() == {"handbook", "survey"}
    assert job_of(campaign, "notice:en:plain").sources.keys() == {"handbook", "survey"}
    assert job_of(campaign, "notice-two:mul:plain").sources.keys() == {"survey"}


def test_a_source_is_shown_with_its_dates_in_words_and_its_address_short(campaign):
    sources = job_of(campaign, "brief-01-wages:en:plain").sources

    shown = {name: (s["date"], s["retrieved_on"], s["shown"]) for name, s in sources.items()}
    assert shown == {
        "handbook": ("September 2026", "November 20, 2026", "wages.example/handbook"),
        "survey": ("", "November 21, 2026", "bay.example/survey"),
    }


def test_every_language_but_the_source_is_a_draft(campaign):
    drafts = {locale.tag: locale.draft for locale in job_of(campaign, "notice-two:mul:plain").locales}

    assert drafts == {"es": True, "en": False}


def test_an_edition_of_its_own_size_runs_to_as_many_pages_as_it_needs(campaign):
    job = job_of(campaign, "notice:en:large-print")

    assert (job.page, job.pages) == (parse_size("letter"), None)
    assert job.fit_steps == (FitStep(),)  # never smaller type


def test_an_edition_on_sheets_is_the_plain_piece_with_its_imposition(campaign):
    plain, office = job_of(campaign, "notice:en:plain"), job_of(campaign, "notice:en:office")

    assert (office.page, office.pages, office.fit_steps) == (plain.page, plain.pages, plain.fit_steps)
    assert isinstance(office.production, OnSheets)
    assert (office.production.imposition, office.production.columns) == ("two-up", 2)
    assert office.production.paper == parse_size("letter")


def test_the_remedies_are_tried_from_the_mildest_to_the_harshest():
    # Size goes first; leading is tighter only at the smallest; short texts come only when nothing else helps.
    fit = Fit(leading=(Decimal("0.95"), Decimal("0.9")), size=(Decimal("0.95"), Decimal("0.9")), short=True)

    full = [(1.0, 1.0), (0.95, 1.0), (0.9, 1.0), (0.9, 0.95), (0.9, 0.9)]
    assert [(step.size, step.leading, step.short) for step in fit_steps(fit)] == [
        *((size, leading, False) for size, leading in full),
        *((size, leading, True) for size, leading in full),
    ]


def test_without_remedies_there_is_one_step_that_changes_nothing():
    assert fit_steps(None) == fit_steps(Fit()) == (FitStep(),)


def test_smaller_type_alone_keeps_its_leading():
    assert fit_steps(Fit(size=(Decimal("0.9"),))) == (FitStep(), FitStep(size=0.9))


def test_short_texts_alone_are_the_last_remedy():
    assert fit_steps(Fit(short=True)) == (FitStep(), FitStep(short=True))


def test_sources_are_found_in_records_at_any_depth():
    view = {"a": {"source": "x", "b": [{"sources": ["y", "z"]}]}, "c": {"source": None}, "sources": "words"}

    assert sources_in(view) == {"x", "y", "z"}


STEPS = "fit_steps:\n  notice: {en: 2, es: 1}\n  notice-two: {mul: 3}\n"


@pytest.mark.parametrize(
    ("text", "starting"),
    [
        (STEPS, {"notice:en:plain": 2, "notice:es:plain": 1, "notice-two:mul:plain": 3, "book:en:plain": 0}),
        (STEPS.replace(", es: 1", ", vi: 5, ar: 4"), {"notice:es:plain": 4}),
        ("fit_steps: {}\n", {"notice:en:plain": 0}),
    ],
)
def test_the_fit_engine_begins_where_a_piece_was_set_last_and_in_a_new_language_where_half_of_the_others_were(
    campaign, text, starting
):
    campaign.write("content/fit-steps.yaml", text)
    jobs = {job.name: job.starting_step for job in plan(campaign.content())}

    assert {name: jobs[name] for name in starting} == starting
