"""press/run/cluster: a cluster makes what this machine makes, byte for byte, and is sent nothing twice."""

import hashlib

import pytest

from press.files import digest
from press.run.cluster import worker
from tests.acceptance.conftest import copy_house
from tests.run.cluster.conftest import local_cluster, worker_of


def files(folder):
    """The digest of every file that people take, and of the manifest; not of what the press remembers."""
    found = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {name.as_posix(): digest(path) for name, path in found.items() if name.parts[0] != ".press"}


def test_two_workers_make_what_this_machine_makes(bench, cluster, tmp_path):
    report = bench.build_on(cluster.scheduler_address)

    bench.here(tmp_path / "here")

    assert sorted(report.made) == ["en/leaflet.pdf", "en/ticket.pdf", "es/leaflet.pdf"]
    assert report.diagnostics == []
    assert files(bench.project.output) == files(tmp_path / "here")
    assert "manifest/leaflet.json" in files(bench.project.output)


def test_what_a_cluster_has_made_is_up_to_date_here(bench, cluster):
    bench.build_on(cluster.scheduler_address)

    report = bench.build()

    assert report.made == []
    assert len(report.current) == 3


def test_what_a_worker_has_is_not_sent_again(bench, cluster):
    bench.build_on(cluster.scheduler_address)

    bench.build_on(cluster.scheduler_address, force=True)

    assert bench.sent() == {}


def test_a_changed_stylesheet_travels_alone(bench, cluster):
    bench.build_on(cluster.scheduler_address)
    sheet = bench.project.write("styles/documents/leaflet.css", '@import "../head.css";\nh1 { font-size: 31pt; }\n')

    report = bench.build_on(cluster.scheduler_address)

    assert sorted(report.made) == ["en/leaflet.pdf", "es/leaflet.pdf"]
    assert list(bench.sent().values()) == [[digest(sheet)], [digest(sheet)]]


def test_a_changed_stylesheet_looks_as_it_looks_here(bench, cluster, tmp_path):
    bench.build_on(cluster.scheduler_address)
    bench.project.write("styles/documents/leaflet.css", '@import "../head.css";\nh1 { font-size: 33pt; }\n')
    before = bench.project.pdfs()

    bench.build_on(cluster.scheduler_address)

    bench.here(tmp_path / "here")
    assert bench.project.pdfs()["en/leaflet.pdf"] != before["en/leaflet.pdf"]
    assert files(bench.project.output) == files(tmp_path / "here")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("templates/documents/ticket.html", "text.place", "text.plaice"),
        ("templates/documents/ticket.html", "<h1>{{ text.title }}</h1>", "<p>{{ text.title }}</p>"),
        ("styles/documents/ticket.css", "font-size: 12pt", "font-sise: 12pt"),
        ("styles/documents/ticket.css", "../head.css", "../heed.css"),
    ],
)
def test_what_is_wrong_is_said_in_the_same_words_at_the_same_place(bench, cluster, tmp_path, name, old, new):
    bench.project.replace(name, old, new)

    report = bench.build_on(cluster.scheduler_address)

    assert report.failed == ["en/ticket.pdf"]
    assert report.diagnostics == bench.here(tmp_path / "here").diagnostics


def test_a_picture_beside_the_project_s_styles_is_drawn(bench, cluster, tmp_path):
    square = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#123456"/></svg>'
    )
    bench.project.write("pictures/square.svg", square)
    picture = '<p>{{ text.place }}</p>\n<p><img src="pictures/square.svg" alt="{{ text.title }}"></p>'
    bench.project.replace("templates/documents/ticket.html", "<p>{{ text.place }}</p>", picture)

    report = bench.build_on(cluster.scheduler_address, "ticket")

    bench.here(tmp_path / "here")
    assert report.made == ["en/ticket.pdf"]
    assert digest(bench.project.output / "en/ticket.pdf") == digest(tmp_path / "here" / "en/ticket.pdf")


def test_a_worker_in_another_checkout_makes_the_same_and_stays_what_it_was(bench, tmp_path):
    house = copy_house(tmp_path / "house")
    with local_cluster(tmp_path, 0) as cluster, worker_of(house, cluster.scheduler_address, tmp_path / "worker"):
        bench.build_on(cluster.scheduler_address)
        with (house / "press/render/html.py").open("a") as code:
            code.write("\nCHANGED = 1\n")  # the process goes on with what it has loaded
        report = bench.build_on(cluster.scheduler_address, force=True)

    bench.here(tmp_path / "here")
    assert (len(report.made), bench.told) == (3, [])
    assert files(bench.project.output) == files(tmp_path / "here")


def test_bytes_under_another_name_are_not_taken(tmp_path):
    class Somewhere:
        local_directory = str(tmp_path)

    with pytest.raises(ValueError, match="arrived as other bytes"):
        worker.take({hashlib.sha256(b"one").hexdigest(): b"another"}, dask_worker=Somewhere)

    assert list(tmp_path.rglob("*.*")) == []
