"""Whatever was edited in between: what is in the output is what a clean build gives, byte for byte."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from press.files import write
from press.run.digests import digests_of
from press.run.opening import open_project
from press.run.progress import Quiet
from press.workshop import Workshop
from tests.project import FILES, make_project
from tests.workbench import TODAY

LAYOUT = "templates/layouts/document.html"

# One entry for each kind of change: a file, words in it, and what stands there instead. Made again, it is undone.
REPLACEMENTS = [
    ("content/pieces/leaflet.yaml", "Everybody may come.", "Come in."),
    ("content/pieces/leaflet.yaml", "title: Evening classes", "title: Night classes"),
    ("content/pieces/ticket.yaml", "Room four", "Room five"),
    ("translations/es.po", "Puede venir todo el mundo.", "Que venga todo el mundo."),
    ("translations/es.po", 'msgctxt "leaflet.call"', '#, fuzzy\nmsgctxt "leaflet.call"'),
    ("content.yaml", "page: card", "page: 4in x 2in"),
    ("content.yaml", "  ticket:", "  entry:\n    template: ticket"),
    ("content.yaml", "\nlanguages: [en, es]\n", "\nlanguages: [en]\n"),
    ("content/contacts.yaml", "1-415-555-0100", "(415) 555-0100"),
    ("content.yaml", "as_of: 2026-11-23", "as_of: 2026-11-24"),
    ("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>"),
    ("templates/documents/leaflet.html", "<p>{{ text.call }}</p>", "<p><strong>{{ text.call }}</strong></p>"),
    ("templates/documents/leaflet.html", "text.lead", "text.led"),
    ("styles/documents/ticket.css", "12pt", "13pt"),
]
ADDED = {
    LAYOUT: lambda house: (
        (house / LAYOUT).read_text(encoding="utf-8").replace("{% block body %}", "<p>Ours</p>{% block body %}")
    ),
    "styles/tokens/space.css": lambda _: ":root { --margin-page: 20mm; --space-4: 4mm; }\n",
}

edits = st.one_of(
    st.sampled_from(REPLACEMENTS),
    st.sampled_from(sorted(ADDED)),
    st.sampled_from([("spoil", "en/ticket.pdf"), ("remove", "en/leaflet.pdf"), ("remove", "manifest/leaflet.json")]),
    st.sampled_from([("build", "*"), ("build", "leaflet"), ("build", "*:en")]),
)


def build(project, *selectors, output=None):
    """One run over the project as it is, if it checks."""
    from press.run.runner import run

    workshop = Workshop(project.root, output or project.output, project.house)
    digests, opened = digests_of(workshop), open_project(workshop, today=TODAY)
    if opened.usable:
        chosen = [selector for selector in selectors if any(entry.document == "leaflet" for entry in opened.catalogue)]
        run(opened, digests, opened.select(chosen), Quiet(), jobs=1, force=False)
    return opened.usable


def edit(project, change):
    """Makes one change, or undoes it."""
    if isinstance(change, str):
        path = project.root / change
        path.unlink() if path.exists() else project.write(change, ADDED[change](project.house))
    elif change[0] == "build":
        build(project, change[1])
    elif change[0] in {"spoil", "remove"}:
        path = project.output / change[1]
        if path.exists():
            write(path, b"spoilt") if change[0] == "spoil" else path.unlink()
    else:
        name, there, instead = change
        text = project.read(name)
        project.write(name, text.replace(instead, there) if instead in text else text.replace(there, instead))


def result(output):
    """Pieces and manifest, by name."""
    found = [path for path in sorted(output.rglob("*")) if path.is_file() and ".press" not in path.parts]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in found}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(changes=st.lists(edits, min_size=1, max_size=8))
def test_an_incremental_build_equals_a_clean_one(workshop, tmp_path_factory, changes):
    project = make_project(tmp_path_factory.mktemp("incremental") / "project")
    build(project)
    for change in changes:
        edit(project, change)

    usable = build(project)
    build(project, output=project.root / "clean")

    assert not usable or result(project.output) == result(project.root / "clean")


def test_every_change_of_the_list_above_leaves_a_project_that_can_be_built_again(workshop, tmp_path):
    project = make_project(tmp_path / "project")
    for change in REPLACEMENTS:
        edit(project, change)
        assert project.read(change[0]) != FILES[change[0]]
        edit(project, change)
        assert project.read(change[0]) == FILES[change[0]]

    assert build(project)
