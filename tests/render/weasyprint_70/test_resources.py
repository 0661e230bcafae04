"""What the engine may read: files of the project and the house, nothing else, and a record of what it looked for."""

from __future__ import annotations

import base64

import pytest

SMALL = b"p { color: red }"


@pytest.fixture
def roots(tmp_path):
    """A project and a house, and a secret beside them."""
    files = {
        "project/styles/own.css": b"/* own */",
        "project/styles/both.css": b"/* project */",
        "house/styles/both.css": b"/* house */",
        "house/styles/base.css": b"/* base */",
        "secret.css": b"/* secret */",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path / "project", tmp_path / "house"


@pytest.fixture
def fetcher(workshop, roots):
    from press.render.weasyprint_70.resources import ProjectFetcher

    return ProjectFetcher(roots)


def read(fetcher, url: str) -> bytes:
    """The bytes behind an address, as the engine asks for them."""
    from weasyprint.urls import fetch

    with fetch(fetcher, url) as response:
        return response.read()


@pytest.mark.parametrize(
    ("root", "name", "content"),
    [
        (0, "own.css", b"/* own */"),
        (1, "base.css", b"/* base */"),
        (1, "both.css", b"/* project */"),  # the project's sheet stands in for the house's
        (0, "base.css", b"/* base */"),  # and what the project has not is taken from the house
        (0, "../styles/own.css", b"/* own */"),
    ],
)
def test_a_file_is_taken_from_the_project_and_else_from_the_house(fetcher, roots, root, name, content):
    assert read(fetcher, f"{roots[root].as_uri()}/styles/{name}") == content


def test_every_place_that_was_looked_at_is_remembered(fetcher, roots):
    project, house = roots

    read(fetcher, (project / "styles" / "base.css").as_uri())
    read(fetcher, (house / "styles" / "both.css").as_uri())

    assert fetcher.files == {
        project / "styles" / "base.css": False,
        house / "styles" / "base.css": True,
        project / "styles" / "both.css": True,
    }


@pytest.mark.parametrize(
    "url",
    [
        "{parent}/secret.css",
        "{project}/../secret.css",
        "{project}/styles/%2e%2e/%2e%2e/secret.css",
        "FILE://{path}/../secret.css",
        "file://localhost{path}/styles/own.css",
        "file:///etc/passwd",
        "http://127.0.0.1:9/a.css",
        "https://127.0.0.1:9/a.css",
        "ftp://127.0.0.1:9/a.css",
        "{project}/styles/nothing.css",
        "{project}/styles",
    ],
)
def test_everything_else_is_refused(fetcher, roots, url):
    from weasyprint.urls import FatalURLFetchingError

    project = roots[0]
    address = url.format(project=project.as_uri(), parent=project.parent.as_uri(), path=project)

    with pytest.raises(FatalURLFetchingError):
        read(fetcher, address)


@pytest.mark.parametrize("root", [0, 1])
@pytest.mark.parametrize("name", ["link.css", "base.css"])
def test_a_link_out_of_the_project_is_refused_whoever_is_asked(fetcher, roots, root, name):
    """`base.css` is a sheet of the house too: the project's link must not stand in for it."""
    from weasyprint.urls import FatalURLFetchingError

    (roots[0] / "styles" / name).symlink_to(roots[0].parent / "secret.css")

    try:
        content = read(fetcher, f"{roots[root].as_uri()}/styles/{name}")
    except FatalURLFetchingError:
        content = b""

    assert content in {b"", b"/* base */"}


def test_a_file_that_is_too_large_is_refused(fetcher, roots):
    from weasyprint.urls import FatalURLFetchingError

    from press.render.weasyprint_70.resources import MAX_BYTES

    large = roots[0] / "large.png"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(FatalURLFetchingError, match=r"large\.png"):
        read(fetcher, large.as_uri())


def test_an_address_that_holds_its_own_data_is_read(fetcher):
    assert read(fetcher, "data:text/css,p%20%7B%20color:%20red%20%7D") == SMALL


GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==")  # a pixel
DATA = {"a.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png": GIF}


@pytest.mark.parametrize(("name", "kind"), [("a.css", "text/css"), ("a.svg", "image/svg+xml"), ("a.png", "image/png")])
def test_a_file_says_what_it_is(fetcher, roots, name, kind):
    (roots[0] / name).write_bytes(DATA.get(name, SMALL))

    assert fetcher.fetch((roots[0] / name).as_uri()).content_type == kind
