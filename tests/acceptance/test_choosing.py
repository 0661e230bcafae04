"""Which pieces a command is about: selectors, globs, --lang, --edition."""

import pytest


def made(project):
    return sorted(project.pdfs())


def listed(answer):
    return [line.split()[0] for line in answer.out.splitlines()]


def test_without_a_command_everything_is_built(cli, project):
    assert cli().code == 0
    assert made(project) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]


def test_a_first_word_that_is_no_command_is_a_selector(cli, project):
    assert cli("ticket").code == 0
    assert made(project) == ["en/ticket.pdf"]


def test_options_of_build_need_no_command(cli, project):
    assert cli("--lang", "es").code == 0
    assert made(project) == ["es/leaflet.pdf"]


@pytest.mark.parametrize(
    ("selectors", "pieces"),
    [
        (["leaflet"], ["leaflet:en:plain", "leaflet:es:plain"]),
        (["leaflet:es"], ["leaflet:es:plain"]),
        (["leaflet:es:plain"], ["leaflet:es:plain"]),
        ([":en"], ["leaflet:en:plain", "ticket:en:plain"]),
        (["*:en:*"], ["leaflet:en:plain", "ticket:en:plain"]),
        (["t*"], ["ticket:en:plain"]),
        (["*le*"], ["leaflet:en:plain", "leaflet:es:plain"]),
        (["leaflet:e[ns]"], ["leaflet:en:plain", "leaflet:es:plain"]),
        (["ticket", "leaflet:es"], ["leaflet:es:plain", "ticket:en:plain"]),
        (["ticket", "ticket:en"], ["ticket:en:plain"]),
        (["leaflet", "--lang", "es"], ["leaflet:es:plain"]),
        (["--lang", "es", "--lang", "en"], ["leaflet:en:plain", "leaflet:es:plain", "ticket:en:plain"]),
    ],
)
def test_selectors_mean_pieces_in_the_order_of_the_plan(cli, selectors, pieces):
    assert listed(cli("list", *selectors)) == pieces


@pytest.mark.parametrize(
    ("selector", "sentence"),
    [
        ("leaflt", 'no piece has the document "leaflt". did you mean "leaflet"?'),
        ("leaflet:ed", 'no piece has the language "ed". known: en, es'),
        ("leaflet:en:large", 'no piece has the edition "large". known: plain'),
        ("ticket:es", 'no piece matches "ticket:es:*"; see `python build.py list`'),
    ],
)
def test_a_selector_that_means_nothing_says_which_part_and_suggests(cli, project, selector, sentence):
    answer = cli("build", selector)

    assert answer.code == 2
    assert answer.err.startswith(f"error: {sentence}")
    assert not project.output.exists()


def test_an_unknown_language_names_the_known_ones(cli):
    answer = cli("build", "--lang", "fr")

    assert answer.code == 2
    assert answer.err == 'error: no piece has the language "fr". known: en, es\n'


def test_an_edition_is_a_file_of_its_own(cli, project):
    project.replace(
        "content.yaml", "documents:\n", "editions:\n  large-print:\n    name: Large print\n    kind: style\ndocuments:\n"
    )
    project.replace("content.yaml", "page: card\n", "page: card\n    editions: [large-print]\n")

    everything, large = cli("list"), cli("build", "--edition", "large-print")

    assert listed(everything)[-2:] == ["ticket:en:plain", "ticket:en:large-print"]
    assert large.code == 0
    assert made(project) == ["en/ticket.large-print.pdf"]


def test_a_build_of_some_pieces_leaves_the_others_alone(built, project):
    before = project.pdfs()
    project.replace("content/pieces/leaflet.yaml", "Everybody", "Anybody")

    answer = built("build", "ticket")

    assert answer.code == 0
    assert project.pdfs() == before
