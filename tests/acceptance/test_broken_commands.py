"""The same on the command line: what is wrong is told, counted and answered with 1; nothing already made is touched."""

from __future__ import annotations

import json

import pytest

PIECE = "content/pieces/leaflet.yaml"

# A file of the minimal project, what it becomes, and the rule that is broken.
BROKEN = {
    "a key twice": (PIECE, b"title: x\ntitle: y\n", "yaml/duplicate-key"),
    "a tab": (PIECE, b"title: x\nlead:\n\ttext: y\n", "yaml/tab"),
    "an open quotation mark": (PIECE, b'title: "x\n', "yaml/syntax"),
    "a byte that is not UTF-8": (PIECE, b"title: caf\xe9\n", "content/encoding"),
    "an empty file": (PIECE, b"", "yaml/empty"),
    "a missing file": (PIECE, None, "content/missing-file"),
    "a contact nobody knows": (PIECE, b'title: x\nlead: y\ncall: "{{ contact.x }}"\n', "content/unknown-contact"),
    "no content.yaml": ("content.yaml", None, "content/missing-file"),
    "an empty content.yaml": ("content.yaml", b"", "yaml/empty"),
    "a misspelled key": ("content.yaml", b"campain: {}\n", "content/unknown-key"),
    "a broken PO file": ("translations/es.po", b'msgid "x\n', "translation/syntax"),
    "a broken template": ("templates/documents/leaflet.html", b"{{ text.nothing }}", "template/undefined"),
    "a broken stylesheet": ("styles/documents/leaflet.css", b"h1 { colour: red; }", "style/ignored"),
}


@pytest.fixture
def broken(project):
    """Breaks a file of the minimal project, which has made something before."""
    project.write("output/en/leaflet.pdf", "made before")

    def breaks(case):
        file, data, rule = BROKEN[case]
        path = project.root / file
        path.unlink() if data is None else path.write_bytes(data)
        return rule

    return breaks


def contents(project):
    return {
        path.relative_to(project.output).as_posix(): path.read_bytes() for path in project.output.rglob("*.*") if path.is_file()
    }


@pytest.mark.parametrize("case", BROKEN)
def test_check_tells_what_is_wrong_and_touches_nothing(project, cli, broken, case):
    rule = broken(case)

    answer = cli("check", "--format", "json")

    assert answer.code == 1, answer.err
    assert rule in {told["rule"] for told in json.loads(answer.out)}
    assert "Traceback" not in answer.err
    assert contents(project) == {"en/leaflet.pdf": b"made before"}


@pytest.mark.parametrize(("case", "made"), [("a key twice", ["ticket"]), ("a broken PO file", ["leaflet", "ticket"])])
def test_build_makes_what_is_not_affected_and_leaves_the_rest_as_it_was(project, cli, broken, case, made):
    rule = broken(case)

    answer = cli("build", "--jobs", "1", "--force")

    assert answer.code == 1, answer.err
    assert f"[{rule}]" in answer.err
    assert [
        name for name in ("leaflet", "ticket") if contents(project).get(f"en/{name}.pdf", b"made before") != b"made before"
    ] == made
    assert "es/leaflet.pdf" not in contents(project)


@pytest.mark.parametrize("case", ["no content.yaml"])
def test_build_makes_nothing_while_content_is_wrong(project, cli, broken, case):
    rule = broken(case)

    answer = cli("build", "--jobs", "1", "--force")

    assert answer.code == 1, answer.err
    assert f"[{rule}]" in answer.err
    assert f"nothing was changed in {project.output}" in answer.err
    assert contents(project)["en/leaflet.pdf"] == b"made before"
    assert {path.suffix for path in project.output.rglob("*.pdf")} == {".pdf"}
    assert len(list(project.output.rglob("*.pdf"))) == 1


def test_a_mistake_in_a_table_that_all_pieces_share_says_why_nothing_is_made(project, cli):
    project.replace("content/sources.yaml", "status: primary", "status: primery")

    answer = cli("build")

    assert answer.code == 1
    assert "content/sources.yaml:8:13: error" in answer.err
    assert (
        f"nothing was changed in {project.output}, since any piece may print what is in content/sources.yaml; 1 error"
        in answer.err
    )


def test_what_is_wrong_is_counted(project, cli):
    project.write(PIECE, "title:\nlead: [a]\ncall: {text: ''}\n")

    answer = cli("check")

    assert answer.code == 1
    assert answer.err.splitlines()[-1] == "3 errors"


def test_words_point_at_the_line(project, cli, broken):
    broken("a key twice")

    answer = cli("check")

    assert answer.err.splitlines()[:4] == [
        f'{PIECE}:2:1: error: the key "title" is given twice [yaml/duplicate-key]',
        "    2 | title: y",
        "      | ^^^^^",
        f"  first at {PIECE}:1:1; keep one of the two",
    ]


@pytest.mark.parametrize("name", ["templates/documents/leaflet.html", "styles/documents/leaflet.css"])
@pytest.mark.parametrize("words", [("build",), ("translate", "status")])
def test_a_link_that_leads_to_itself_is_a_sentence(project, cli, name, words):
    (project.root / name).unlink()
    (project.root / name).symlink_to((project.root / name).name)

    answer = cli(*words)

    assert answer.code == 1, answer.err
    assert "bug" not in answer.err
    assert name in answer.err
