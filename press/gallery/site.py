"""Writes the gallery: pages over the manifest, that work from a folder and from a server, with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.files import read_json, remove, write_if_changed, write_json
from press.gallery.shelf import GREY, LARGE, OFFICE, SCREEN, SHOP, shelves
from press.gallery.words import ENGLISH, SPANISH, words_in
from press.inside import leads_inside
from press.render.environment import Environment
from press.run.clean import GALLERY
from press.run.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from press.content.content import Content
    from press.gallery.shelf import Copy, Shelf
    from press.workshop import Workshop

FOLDER, HOME = "gallery", {ENGLISH: "index.html", SPANISH: "indice.html"}
OTHER = {ENGLISH: (HOME[SPANISH], SPANISH), SPANISH: (HOME[ENGLISH], ENGLISH)}  # the home page in the other language
WAYS = (OFFICE, GREY, LARGE, SHOP, SCREEN)
AUDIENCES = ("victim", "public", "professional")


def write_gallery(workshop: Workshop, content: Content, today: date) -> int:
    """Writes what has changed of the gallery, removes what is no longer part of it; how many pages it has."""
    pages = dict(_Gallery(workshop, content, today).pages())
    for name, text in pages.items():
        write_if_changed(workshop.output / name, text.encode())
    before = read_json(workshop.state / GALLERY)
    for name in before if isinstance(before, list) else []:
        path = workshop.output / str(name)
        if name not in pages and str(name).startswith(f"{FOLDER}/") and leads_inside(path, [workshop.output / FOLDER]):
            remove(path)
    write_json(workshop.state / GALLERY, sorted(pages))
    return len(pages)


class _Gallery:
    """All pages of the gallery, in both of its own languages."""

    def __init__(self, workshop: Workshop, content: Content, today: date) -> None:
        self.content, self.today = content, today
        self.environment = Environment([root / "templates" for root in workshop.roots])
        self.shelves = shelves(content, read_manifest(workshop.output))
        self.tags = _tags(self.shelves)

    def pages(self) -> Iterator[tuple[str, str]]:
        """The path of each page below the output folder, and its HTML."""
        for language in (ENGLISH, SPANISH):
            yield from self._in(language)

    def _in(self, ui: str) -> Iterator[tuple[str, str]]:
        yield HOME[ui], self._page("home", ui, "", shelves=self.shelves, groups=list(_groups(self.shelves)))
        for tag, tongue in self.tags.items():
            copies = [(shelf, copy) for shelf in self.shelves for copy in shelf.copies if copy.tag == tag]
            yield _name(ui, f"in-{tag}"), self._page("language", ui, "../", tongue=tongue, copies=copies, reader="")
        for audience in AUDIENCES:
            yield from self._for(ui, audience)
        for shelf in self.shelves:
            yield _name(ui, shelf.id), self._page("piece", ui, "../", shelf=shelf, contacts=self._contacts(shelf))
        yield _name(ui, "state"), self._page("state", ui, "../", states=list(self._states()), contacts=self._ages())

    def _for(self, ui: str, audience: str) -> Iterator[tuple[str, str]]:
        """The three questions: whoever holds it, the language, the printer."""
        meant = [shelf for shelf in self.shelves if str(shelf.document.audience) == audience]
        there = {copy.tag for shelf in meant for copy in shelf.copies}
        tongues = {tag: tongue for tag, tongue in self.tags.items() if tag in there}
        yield _name(ui, f"for-{audience}"), self._page("audience", ui, "../", reader=audience, tongues=tongues)
        for tag, tongue in tongues.items():
            copies = [(shelf, copy) for shelf in meant for copy in shelf.copies if copy.tag == tag]
            page = self._page("language", ui, "../", tongue=tongue, copies=copies, reader=audience)
            yield _name(ui, f"for-{audience}-{tag}"), page

    def _page(self, name: str, ui: str, root: str, **values: Any) -> str:
        """A page; `root` leads from it to the output folder."""
        return self.environment.get_template(f"gallery/{name}.html").render(
            t=words_in(ui), ui=ui, root=root, here=f"{root}{FOLDER}/", prefix=_prefix(ui), home=root + HOME[ui],
            campaign=self.content.campaign.campaign, ways=WAYS, audiences=AUDIENCES, tongues_of_all=self.tags, other=OTHER[ui], **values,
        )  # fmt: skip

    def _contacts(self, shelf: Shelf) -> list[tuple[str, str, int]]:
        """The contacts that a kind of piece prints: how they are shown, who answers, and how many days ago they were tried."""
        shown = {
            name: str(display)
            for copy in shelf.copies
            for file in copy.files
            for name, display in file.entry.get("contacts", {}).items()
        }
        known = {name: self.content.contacts[name] for name in sorted(shown) if name in self.content.contacts}
        return [(shown[name], contact.name, (self.today - contact.verified_on).days) for name, contact in known.items()]

    def _ages(self) -> list[tuple[str, str, int]]:
        """All contacts, the oldest first."""
        found = [(c.display, c.name, (self.today - c.verified_on).days) for c in self.content.contacts.values()]
        return sorted(found, key=lambda contact: (-contact[2], contact[1]))

    def _states(self) -> Iterator[tuple[str, int, int]]:
        """For each language how many pieces are signed, and how many are drafts."""
        for tag, tongue in self.tags.items():
            copies = [copy for shelf in self.shelves for copy in shelf.copies if copy.tag == tag]
            drafts = sum(copy.draft for copy in copies)
            yield tongue.language, len(copies) - drafts, drafts


def _prefix(ui: str) -> str:
    return "" if ui == ENGLISH else f"{ui}-"


def _name(ui: str, page: str) -> str:
    return f"{FOLDER}/{_prefix(ui)}{page}.html"


def _tags(shelves: Sequence[Shelf]) -> dict[str, Copy]:
    """One copy in each language there is, in listing order."""
    copies: list[Copy] = [copy for shelf in shelves for copy in shelf.copies]
    longest = max(shelves, key=lambda shelf: len(shelf.copies)).copies if shelves else ()
    order = {copy.tag: number for number, copy in enumerate(longest)}
    found = {copy.tag: copy for copy in copies}
    return dict(sorted(found.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))


def _groups(shelves: Sequence[Shelf]) -> Iterator[tuple[str, list[Shelf]]]:
    """Pieces that are made for each county, brief or language under the name of their kind; the others alone."""
    by_kind: dict[str, list[Shelf]] = {}
    for shelf in shelves:
        by_kind.setdefault(shelf.document.name if shelf.document.each else shelf.id, []).append(shelf)
    yield from ((kind, found) for kind, found in by_kind.items())
