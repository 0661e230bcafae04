"""`why` says in a sentence what changed, whatever kind of thing it was."""

import pytest

from tests.conftest import CommandLine
from tests.project import make_project

LAYOUT = "templates/layouts/document.html"


def reasons(cli, selector="ticket"):
    answer = cli("why", selector)
    assert answer.code == 0
    return answer.out.rstrip("\n")


def test_a_new_project_has_made_nothing_yet(cli):
    assert cli("why").out.splitlines() == [
        "leaflet:en:plain: it has not been made yet",
        "leaflet:es:plain: it has not been made yet",
        "ticket:en:plain: it has not been made yet",
    ]


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    """The minimal project, built; the tests of this module change its sources one after the other."""
    project = make_project(tmp_path_factory.mktemp("why") / "project")
    cli = CommandLine(project.root, options=("--project", str(project.root)))
    assert cli("build").code == 0
    return cli, project


@pytest.fixture
def changed(built_once):
    """The command line and the project, whose sources are afterwards as they were."""
    yield built_once
    _, project = built_once
    make_project(project.root)
    (project.root / LAYOUT).unlink(missing_ok=True)


def test_after_a_build_everything_is_up_to_date(changed):
    cli, _ = changed

    assert {line.partition(": ")[2] for line in cli("why").out.splitlines()} == {"up to date"}


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("content/pieces/ticket.yaml", "Room four", "Room five", 'the text "ticket.place" changed (en)'),
        ("templates/documents/ticket.html", "<p>", '<p id="place">', "templates/documents/ticket.html changed"),
        ("styles/documents/ticket.css", "12pt", "13pt", "styles/documents/ticket.css changed"),
        ("content.yaml", "page: card", "page: 4in x 2in", "its entry in content.yaml, its records, numbers or languages changed"),
        ("content/sources.yaml", "Handbook", "Manual", "up to date"),
        ("translations/es.po", "Puede venir", "Que venga", "up to date"),
    ],
)  # fmt: skip
def test_each_kind_of_change_is_named(changed, name, old, new, reason):
    cli, project = changed

    project.replace(name, old, new)

    assert reasons(cli) == f"ticket:en:plain: {reason}"


def test_a_template_that_the_project_adds_is_named(changed, house):
    cli, project = changed

    project.write(LAYOUT, (house / LAYOUT).read_text(encoding="utf-8"))

    assert reasons(cli) == f"ticket:en:plain: {LAYOUT} was added"


def test_several_reasons_stand_below_each_other(changed):
    cli, project = changed

    project.replace("content/pieces/ticket.yaml", "Room four", "Room five")
    project.replace("styles/documents/ticket.css", "12pt", "13pt")

    indent = " " * len("ticket:en:plain: ")
    assert reasons(cli).splitlines() == [
        'ticket:en:plain: the text "ticket.place" changed (en)',
        f"{indent}styles/documents/ticket.css changed",
    ]


def test_an_output_that_is_gone_is_named(built, project):
    (project.output / "en" / "ticket.pdf").unlink()

    assert reasons(built) == "ticket:en:plain: en/ticket.pdf is missing or was changed by somebody else"


def test_asking_why_makes_nothing(cli, project):
    cli("why")

    assert not project.output.exists()
