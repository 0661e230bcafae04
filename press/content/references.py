"""Names that point from one record to another: each must lead somewhere, and to something that may be printed."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from press.content.brief import Actor, Form
from press.content.campaign import EditionKind
from press.content.markup import citations, flaws, references, unknown_part
from press.content.notices import check_notices
from press.content.records import Scale, Status
from press.diagnostics import Diagnostic, FilePlace, did_you_mean
from press.units import parse_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from press.content.brief import Chart
    from press.content.content import Content
    from press.content.yaml_source import Path


def check_references(content: Content) -> list[Diagnostic]:
    """What is wrong with the names in a campaign's files."""
    checks = (
        _languages,
        _documents,
        _editions,
        check_notices,
        _notices,
        _counties,
        _impositions,
        _facts,
        _datasets,
        _contacts,
        _indicators,
        _briefs,
        _texts,
        _terms,
        _labels,
    )
    return [diagnostic for check in checks for diagnostic in check(content)]


def _unknown(kind: str, name: str, known: Iterable[str], place: FilePlace, *, of: str = "") -> Diagnostic:
    where = f" ({of})" if of else ""
    message = f'the {kind} "{name}" is not known{where}'
    return Diagnostic(f"content/unknown-{kind}", message, place, did_you_mean(name, known))


def _languages(content: Content) -> Iterator[Diagnostic]:
    source = content.files["content.yaml"]
    for path, tag in _tags(content):
        if tag not in content.languages:
            yield _unknown("language", tag, content.languages, source.place(path, find=tag))


def _documents(content: Content) -> Iterator[Diagnostic]:
    source = content.files["content.yaml"]
    each_brief = [name for name, document in content.campaign.documents.items() if document.each == "briefs"]
    for name, document in content.campaign.documents.items():
        path: Path = ("documents", name)
        for index, kind in enumerate(document.uses):
            if kind not in _USABLE:
                yield _unknown("record", kind, _USABLE, source.place((*path, "uses", index)), of=name)
        for key, known in _MANY.items():
            if (kind := getattr(document, key)) and kind not in known:
                yield _unknown("record", kind, known, source.place((*path, key)), of=name)
        if document.each == "briefs" and name != each_brief[0]:
            message = f'"{each_brief[0]}" and "{name}" both make a document of every brief'
            yield Diagnostic("content/id", message, source.place((*path, "each")), "keep one of the two")
        if document.each in {"spoken", "counties"} and not getattr(content, document.each):
            message = f'"{name}" is made for each of the {document.each}, and there are none'
            hint = f"they belong into {getattr(content.campaign.files, document.each)}"
            yield Diagnostic("content/missing-file", message, source.place((*path, "each")), hint)
        if document.each is None and name in content.briefs:
            message = f'"{name}" is a brief and a document'
            yield Diagnostic("content/id", message, source.place(path, on="key"), "rename one")


def _editions(content: Content) -> Iterator[Diagnostic]:
    source, known = content.files["content.yaml"], content.campaign.editions
    listed = source.place(("editions",), on="key")
    if "plain" in known:
        message = 'an edition cannot be called "plain"; every piece has that one already'
        yield Diagnostic("content/id", message, source.place(("editions", "plain"), on="key"), "give it another name")
    for name, document in content.campaign.documents.items():
        for index, edition in enumerate(document.editions):
            if edition not in known:
                hint = f"{did_you_mean(edition, known)} editions are listed at {listed.file}:{listed.line}".strip()
                place = source.place(("documents", name, "editions", index))
                yield Diagnostic("content/unknown-edition", f'edition "{edition}" of {name} is not known', place, hint)


def _impositions(content: Content) -> Iterator[Diagnostic]:
    """Editions on sheets need an imposition, and one that the piece fits."""
    source = content.files["content.yaml"]
    for name, document in content.campaign.documents.items():
        for edition in document.impositions:
            if edition not in document.editions:
                place = source.place(("documents", name, "impositions", edition), on="key")
                yield _unknown("edition", edition, document.editions, place, of=f"impositions of {name}")
        for index, edition in enumerate(document.editions):
            known = content.campaign.editions.get(edition)
            if known is None or known.kind is not EditionKind.SHEETS:
                continue
            path: Path = ("documents", name, "impositions", edition)
            if edition not in document.impositions:
                message = f'edition "{edition}" of {name} has no imposition'
                hint = f"add `impositions: {{{edition}: ...}}`; they are in content/impositions.yaml"
                yield Diagnostic("content/imposition", message, source.place(("documents", name, "editions", index)), hint)
            elif document.impositions[edition] not in content.impositions:
                yield _unknown("imposition", document.impositions[edition], content.impositions, source.place(path), of=name)
            elif parse_size(content.impositions[document.impositions[edition]].piece) != parse_size(document.page):
                imposition = document.impositions[edition]
                message = f"{name} is {document.page} and the imposition {imposition} is for pieces of {content.impositions[imposition].piece}"
                yield Diagnostic("content/imposition", message, source.place(path), "choose an imposition for its size")


def _notices(content: Content) -> Iterator[Diagnostic]:
    """Prescribed texts: what they name is there, and so is what documents name of them."""
    source = content.files["content.yaml"]
    for name, document in content.campaign.documents.items():
        if document.notice and document.notice not in content.notices:
            yield _unknown("notice", document.notice, content.notices, source.place(("documents", name, "notice")), of=name)
    place = _placer(content, "notices")
    for name, notice in content.notices.items():
        if notice.source not in content.sources:
            yield _unknown("source", notice.source, content.sources, place(("notices", name, "source")))


def _counties(content: Content) -> Iterator[Diagnostic]:
    place = _placer(content, "counties")
    for name, county in content.counties.items():
        path: Path = ("counties", name)
        if county.source not in content.sources:
            yield _unknown("source", county.source, content.sources, place((*path, "source")))
        for key, tags in (("covered", county.covered), ("third", (county.third,) if county.third else ())):
            for tag in tags:
                if tag not in content.languages:
                    yield _unknown("language", tag, content.languages, place((*path, key), find=tag))
        for contact in county.local:
            yield from _contact(content, contact, place((*path, "local"), find=contact))


_MANY = {"each": ("briefs", "spoken", "counties"), "collects": ("briefs",)}
_USABLE = ("indicators", "glossary", "facts", "datasets", "sources", "contacts")


def _tags(content: Content) -> Iterator[tuple[Path, str]]:
    """Every language tag of content.yaml with the path where it stands."""
    campaign = content.campaign
    yield from ((("languages", index), tag) for index, tag in enumerate(campaign.languages))
    yield ("campaign", "source_language"), campaign.campaign.source_language
    for name, document in campaign.documents.items():
        for key in ("languages", "together"):
            yield from ((("documents", name, key, i), tag) for i, tag in enumerate(getattr(document, key) or ()))
    for name, contact in campaign.contacts.items():
        yield from ((("contacts", name, "languages", i), tag) for i, tag in enumerate(contact.languages))


def _labels(content: Content) -> Iterator[Diagnostic]:
    """Labels that numbers, actors and the book cannot do without; templates ask for the others themselves."""
    wanted = [f"units.{word}" for word in (*Scale, "about", "more_than")] + [f"actors.{actor}" for actor in Actor]
    wanted += ["book.title"] if any(document.collects for document in content.campaign.documents.values()) else []
    for name in wanted if content.labels else []:
        if f"labels.{name}" not in content.texts:
            place = _placer(content, "labels")(tuple(name.split(".")))
            yield Diagnostic("content/missing-label", f'the label "{name}" is missing', place, "every label needs its words")


def _placer(content: Content, kind: str) -> Callable[..., FilePlace]:
    """How to find a place in the file of one kind of records."""
    file = PurePath(getattr(content.campaign.files, kind)).as_posix()
    source = content.files.get(file)
    return source.place if source else lambda *_, **__: FilePlace(file)


def _facts(content: Content) -> Iterator[Diagnostic]:
    place = _placer(content, "facts")
    for name, fact in content.facts.items():
        if fact.source not in content.sources:
            yield _unknown("source", fact.source, content.sources, place(("facts", name, "source")), of=f"fact {name}")


def _datasets(content: Content) -> Iterator[Diagnostic]:
    place = _placer(content, "datasets")
    for name, dataset in content.datasets.items():
        path: Path = ("datasets", name)
        for index, source in enumerate(dataset.sources):
            if source not in content.sources:
                yield _unknown("source", source, content.sources, place((*path, "sources", index)), of=f"dataset {name}")
        for row_id, row in dataset.rows.items():
            inside: Path = (*path, "rows", row_id)
            if row.source and row.source not in content.sources:
                yield _unknown("source", row.source, content.sources, place((*inside, "source")))
            for column in row.values:
                if column not in dataset.columns:
                    yield _unknown("column", column, dataset.columns, place((*inside, "values", column), on="key"))


def _contacts(content: Content) -> Iterator[Diagnostic]:
    source = content.files["content.yaml"]
    for name, contact in content.contacts.items():
        if contact.source not in content.sources:
            place = source.place(("contacts", name, "source"))
            yield _unknown("source", contact.source, content.sources, place, of=f"contact {name}")


def _indicators(content: Content) -> Iterator[Diagnostic]:
    place = _placer(content, "indicators")
    for name, indicator in content.indicators.items():
        for index, source in enumerate(indicator.sources):
            if source not in content.sources:
                where = place(("indicators", name, "sources", index))
                yield _unknown("source", source, content.sources, where, of=f"indicator {name}")


def _terms(content: Content) -> Iterator[Diagnostic]:
    place = _placer(content, "glossary")
    for name, term in content.glossary.items():
        for tag in term.translations:
            if tag not in content.languages:
                yield _unknown("language", tag, content.languages, place(("glossary", name, "translations", tag), on="key"))


def _briefs(content: Content) -> Iterator[Diagnostic]:
    orders: dict[int, str] = {}
    for name, brief in content.briefs.items():
        source = content.brief_file(name)
        if brief.order in orders:
            message = f"{orders[brief.order]} and {name} both stand in place {brief.order}"
            yield Diagnostic("content/order", message, source.place(("order",)), "give each its own place")
        orders[brief.order] = name
        if brief.review_by <= brief.as_of:
            message = "a brief cannot be due for review before it is written"
            yield Diagnostic("content/wrong-value", message, source.place(("review_by",)), "give a later date")
        for index, term in enumerate(brief.terms):
            if term not in content.glossary:
                yield _unknown("term", term, content.glossary, source.place(("terms", index)))
        for key, figure in brief.figures.items():
            yield from _fact(content, figure.fact, source.place(("figures", key, "fact")))
        for key, section in brief.evidence.items():
            if section.chart:
                yield from _chart(content, section.chart, partial(source.place, on="value"), ("evidence", key, "chart"))


def _chart(content: Content, chart: Chart, place: Callable[[Path], FilePlace], path: Path) -> Iterator[Diagnostic]:
    dataset = content.datasets.get(chart.dataset)
    if dataset is None:
        yield _unknown("dataset", chart.dataset, content.datasets, place((*path, "dataset")))
    elif dataset.status is Status.UNVERIFIED:
        yield _unverified("dataset", chart.dataset, place((*path, "dataset")))
    elif chart.form is Form.BARS and chart.column not in dataset.columns:
        yield _unknown("column", str(chart.column), dataset.columns, place((*path, "column")))


def _texts(content: Content) -> Iterator[Diagnostic]:
    """What is wrong inside the source texts themselves."""
    for text in content.texts.values():
        find = partial(content.place_in, text)
        for flaw in flaws(text.words):
            yield Diagnostic(flaw.rule, flaw.message, find(flaw.written), flaw.hint)
        yield from check_names(content, text.words, find)


def check_names(content: Content, words: str, find: Callable[[str], FilePlace]) -> Iterator[Diagnostic]:
    """What is wrong with the references and citations of a text, in whichever language it is written."""
    for source in dict.fromkeys(citations(words)):
        if source not in content.sources:
            yield _unknown("source", source, content.sources, find(f"[@{source}]"))
    for reference in dict.fromkeys(references(words)):
        place = find(reference.written)
        if wrong := unknown_part(reference):
            yield Diagnostic("content/reference", f"{reference.written}: {wrong}", place)
        elif reference.kind == "fact":
            yield from _fact(content, reference.id, place)
        elif reference.kind == "contact":
            yield from _contact(content, reference.id, place)


def _fact(content: Content, name: str, place: FilePlace) -> Iterator[Diagnostic]:
    if name not in content.facts:
        yield _unknown("fact", name, content.facts, place)
    elif content.facts[name].status is Status.UNVERIFIED:
        yield _unverified("fact", name, place)


def _contact(content: Content, name: str, place: FilePlace) -> Iterator[Diagnostic]:
    contacts: Mapping[str, object] = content.contacts
    if name not in contacts:
        yield _unknown("contact", name, contacts, place)
    elif content.contacts[name].status is Status.UNVERIFIED:
        yield _unverified("contact", name, place)


def _unverified(kind: str, name: str, place: FilePlace) -> Diagnostic:
    message = f'the {kind} "{name}" is unverified and cannot be printed'
    return Diagnostic("content/unverified", message, place, "see it in a source first, then set its status")
