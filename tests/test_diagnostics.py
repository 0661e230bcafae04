"""What is wrong, where, and in which order it is told."""

from press.diagnostics import (
    Diagnostic,
    FilePlace,
    PagePlace,
    PressError,
    Severity,
    UsageError,
    did_you_mean,
    has_errors,
    in_order,
)


def fault(place, *, rule="content/x", severity=Severity.ERROR):
    return Diagnostic(rule, "something is wrong", place, severity=severity)


def test_a_place_is_written_as_far_as_it_is_known():
    written = [str(place) for place in (FilePlace("a.yaml"), FilePlace("a.yaml", 4), FilePlace("a.yaml", 4, 2))]

    assert written == ["a.yaml", "a.yaml:4", "a.yaml:4:2"]


def test_a_page_is_named_only_when_one_is_meant():
    written = [str(place) for place in (PagePlace("card.es.pdf"), PagePlace("card.es.pdf", 2, "signs"))]

    assert written == ["card.es.pdf", "card.es.pdf page 2"]


def test_diagnostics_stand_by_file_then_line_then_column_and_pages_come_last():
    ordered = [
        fault(FilePlace("a.yaml")),
        fault(FilePlace("a.yaml", 2, 9)),
        fault(FilePlace("a.yaml", 10, 1)),
        fault(FilePlace("b.yaml", 1, 1)),
        fault(PagePlace("a.pdf", 1)),
        fault(PagePlace("a.pdf", 2)),
    ]

    assert in_order(reversed(ordered)) == ordered


def test_diagnostics_of_one_place_stand_by_rule():
    place = FilePlace("a.yaml", 1, 1)
    ordered = [fault(place, rule="content/a"), fault(place, rule="content/b")]

    assert in_order(reversed(ordered)) == ordered


def test_the_same_problem_is_told_once():
    twice = [fault(FilePlace("a.yaml", 1, 1)), fault(FilePlace("a.yaml", 1, 1))]

    assert in_order(twice) == twice[:1]


def test_a_place_is_the_same_whatever_excerpt_comes_with_it():
    assert FilePlace("a.yaml", 1, 1, "title: x", 5) == FilePlace("a.yaml", 1, 1)


def test_only_errors_fail():
    place = FilePlace("a.yaml")
    mild = [fault(place, severity=Severity.WARNING), fault(place, severity=Severity.NOTE)]

    assert not has_errors(mild)
    assert has_errors([*mild, fault(place)])


def test_strict_takes_warnings_for_errors_but_not_notes():
    place = FilePlace("a.yaml")

    assert has_errors([fault(place, severity=Severity.WARNING)], strict=True)
    assert not has_errors([fault(place, severity=Severity.NOTE)], strict=True)


def test_a_near_word_is_suggested():
    assert did_you_mean("larg-print", ["office", "large-print"]) == 'did you mean "large-print"?'


def test_few_known_words_are_listed_when_none_is_near():
    assert did_you_mean("zebra", ["victim", "public", "public"]) == "known: public, victim"


def test_many_known_words_are_not_listed():
    # The promise is "when they are few": 20 are, 21 are not. Digits share no letter with the word.
    assert did_you_mean("zebra", [str(number) for number in range(100, 120)]).startswith("known: 100, 101")
    assert did_you_mean("zebra", [str(number) for number in range(100, 121)]) == ""


def test_nothing_is_suggested_where_nothing_is_known():
    assert did_you_mean("zebra", []) == ""


def test_errors_carry_their_exit_codes():
    # house.md: 1 problems found, 2 wrong usage.
    assert (PressError.exit_code, UsageError.exit_code) == (1, 2)
