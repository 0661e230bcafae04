"""What commands answer: in words, as JSON, as annotations of a code host; `check`, `list`."""

import json

import pytest

from press.files import digest

HEADLESS = ("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>")


def everything(folder):
    """Every file below a folder with its digest and time; what fontconfig caches is not ours."""
    return {path: (digest(path), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_json_of_a_build_without_problems_is_an_empty_list(cli):
    answer = cli("build", "--format", "json")

    assert answer.code == 0
    assert json.loads(answer.out) == []


def test_json_of_a_build_tells_each_problem_with_its_place(cli, project):
    project.replace(*HEADLESS)

    answer = cli("build", "--format", "json")

    assert answer.code == 1
    (problem,) = json.loads(answer.out)
    assert problem == {
        "severity": "error", "rule": "preflight/headings", "message": "the piece has no heading", "hint": "",
        "pdf": "en/ticket.pdf", "page": 0, "panel": "",
    }  # fmt: skip


@pytest.mark.parametrize("command", ["build", "check", "list"])
def test_json_of_wrong_content_is_json_for_every_command(cli, project, command):
    project.replace("content.yaml", "page: card", "page: cart")

    answer = cli(command, "--format", "json")

    (problem,) = json.loads(answer.out)
    assert (answer.code, problem["file"], problem["column"]) == (1, "content.yaml", 11)


@pytest.mark.parametrize("command", ["build", "check"])
def test_annotations_name_file_line_and_rule_on_standard_error(cli, project, command):
    project.replace("content.yaml", "    page: card", "    paper: card")
    line = project.read("content.yaml").splitlines().index("    paper: card") + 1

    answer = cli(command, "--format", "github")

    assert (answer.code, answer.out) == (1, "")
    first = answer.err.splitlines()[0]
    assert first.startswith(f"::error file=content.yaml,line={line},col=5,title=content/unknown-key::")
    assert 'the key "paper" is not known here' in first


def test_problems_are_counted_and_sorted_by_place(cli, project):
    project.replace("content.yaml", "page: card", "page: cart")
    project.replace("content.yaml", "as_of: 2026-11-23", "as_of: 2026-02-30")

    answer = cli("check")

    places = [line.partition(": error:")[0] for line in answer.err.splitlines() if ": error:" in line]
    assert len(places) == 2
    assert places == sorted(places, key=lambda place: int(place.split(":")[1]))
    assert answer.err.rstrip().endswith("2 errors")


def test_check_makes_nothing(cli, project):
    answer = cli("check")

    assert (answer.code, answer.err) == (0, "nothing wrong\n")
    assert not project.output.exists()


def test_check_leaves_what_was_built_untouched(built, project):
    before = everything(project.output)
    project.replace("content/pieces/ticket.yaml", "Room four", "Room five")

    assert built("check").code == 0

    assert everything(project.output) == before


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("templates/documents/ticket.html", "text.place", "text.plaice", "templates/documents/ticket.html:4:1: error:"),
        ("templates/documents/ticket.html", "{% endblock %}", "{% endblok %}", "templates/documents/ticket.html:5:1: error:"),
        ("styles/documents/ticket.css", "font-size", "font-syze", "styles/documents/ticket.css:2:"),
        ("content/pieces/ticket.yaml", "Room four", '"{{ contact.desc }}"', 'did you mean "desk"?'),
        ("translations/es.po", 'msgid "Evening classes"', "msgid Evening classes", "translations/es.po:14:7: error:"),
    ],
)
def test_check_finds_what_is_wrong_in_every_kind_of_file(cli, project, name, old, new, said):
    project.replace(name, old, new)

    answer = cli("check")

    assert answer.code == 1
    assert said in answer.err


def test_list_tells_new_made_changed_and_failed(cli, project):
    new = cli("list")
    project.replace(*HEADLESS)
    cli("build")
    project.replace("translations/es.po", "Puede venir", "Que venga")
    later = cli("list")

    assert [line.split()[:2] for line in new.out.splitlines()] == [
        ["leaflet:en:plain", "new"],
        ["leaflet:es:plain", "new"],
        ["ticket:en:plain", "new"],
    ]
    assert [line.split()[1] for line in later.out.splitlines()] == ["made", "changed", "failed"]


def test_list_gives_size_and_title(cli):
    line = cli("list", "ticket").out

    # The card is 3.5 by 2 inches: 88.9 by 50.8 mm.
    assert line.split(maxsplit=6) == ["ticket:en:plain", "new", "89", "x", "51", "mm", "Admit one\n"]


def test_list_in_json_is_for_machines(cli):
    rows = json.loads(cli("list", "--format", "json").out)

    assert rows[1] == {
        "piece": "leaflet:es:plain", "state": "new", "size": "140 x 216 mm", "file": "es/leaflet.pdf",
        "title": "Clases nocturnas",
    }  # fmt: skip


def test_list_changes_nothing(built, project):
    before = everything(project.output)

    built("list")

    assert everything(project.output) == before
