"""Selectors choose jobs; one that means nothing says which of its parts nobody has."""

from dataclasses import dataclass

import pytest

from press.diagnostics import UsageError
from press.plan.selection import Selector, parse_selector, select


@dataclass(frozen=True)
class Named:
    """As much of a job as a selector looks at."""

    document: str
    language: str
    edition: str = "plain"

    def __str__(self):
        return f"{self.document}:{self.language}:{self.edition}"


JOBS = [
    Named("card", "en"),
    Named("card", "es"),
    Named("card", "es", "large-print"),
    Named("brief-01-wages", "en"),
    Named("brief-02-hours", "en"),
    Named("flyer-two", "mul"),
]


def chosen(*selectors, **more):
    return [str(job) for job in select(JOBS, selectors, **more)]


CHOICES = {
    (): [str(job) for job in JOBS],
    ("*",): [str(job) for job in JOBS],
    ("card",): ["card:en:plain", "card:es:plain", "card:es:large-print"],
    ("card:es",): ["card:es:plain", "card:es:large-print"],
    ("card:es:plain",): ["card:es:plain"],
    ("brief-*",): ["brief-01-wages:en:plain", "brief-02-hours:en:plain"],
    (":es",): ["card:es:plain", "card:es:large-print"],
    ("::large-print",): ["card:es:large-print"],
    ("card::plain",): ["card:en:plain", "card:es:plain"],
    ("flyer-two", "card:en"): ["card:en:plain", "flyer-two:mul:plain"],
    ("card:en", "card:en", "c*:en"): ["card:en:plain"],
    ("brief-0[12]-*",): ["brief-01-wages:en:plain", "brief-02-hours:en:plain"],
}


@pytest.mark.parametrize("selectors", CHOICES)
def test_selectors_mean_jobs_each_once_in_the_order_of_the_plan(selectors):
    assert chosen(*selectors) == CHOICES[selectors]


def test_languages_and_editions_narrow_what_selectors_mean():
    assert chosen("card", languages=["es"]) == ["card:es:plain", "card:es:large-print"]
    assert chosen("card", editions=["plain"]) == ["card:en:plain", "card:es:plain"]
    assert chosen(languages=["es", "mul"], editions=["plain"]) == ["card:es:plain", "flyer-two:mul:plain"]


# Each question, and the sentence that answers it.
REFUSED = [
    (("crad",), {}, 'no piece has the document "crad". did you mean "card"?'),
    (("card:esp",), {}, 'no piece has the language "esp". did you mean "es"?'),
    (("card:es:large",), {}, 'no piece has the edition "large". did you mean "large-print"?'),
    (("card:en:large-print",), {}, 'no piece matches "card:en:large-print"; see `python build.py list`'),
    (("brief-9*",), {}, 'no piece has the document "brief-9*".'),
    (("a:b:c:d",), {}, '"a:b:c:d" has 4 parts; a selector is document:language:edition'),
    ((), {"languages": ["xx"]}, 'no piece has the language "xx". known: en, es, mul'),
    ((), {"editions": ["big"]}, 'no piece has the edition "big". known: large-print, plain'),
    (("card", "nothing-like-it"), {}, 'no piece has the document "nothing-like-it".'),
]


@pytest.mark.parametrize(("selectors", "more", "sentence"), REFUSED)
def test_what_nobody_has_is_refused_in_a_sentence(selectors, more, sentence):
    with pytest.raises(UsageError) as refusal:
        select(JOBS, selectors, **more)

    assert str(refusal.value).startswith(sentence)


def test_capitals_count():
    with pytest.raises(UsageError):
        select(JOBS, ["Card"])


def test_a_selector_is_written_in_full():
    assert str(parse_selector("card")) == "card:*:*"
    assert parse_selector(":es:") == Selector("*", "es", "*")


@pytest.mark.parametrize("text", ["", ":", "::"])
def test_a_selector_that_says_nothing_means_nothing(text):
    with pytest.raises(UsageError, match="names no piece; leave it out to mean all of them"):
        parse_selector(text)
