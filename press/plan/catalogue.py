"""Content -> every job there is. The table of contents of stage 2."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from press.content.campaign import Make
from press.content.phrases import citations
from press.plan.briefs import brief_dates, brief_view
from press.plan.job import PLAIN, TOGETHER, Job, Locale, Phrase, Signed, Step, View, phrases_in
from press.plan.localize import Localizer
from press.plan.making import making
from press.plan.notices import notice_view
from press.units import parse_length, parse_size

LONGEST_ADDRESS = 44
MARKUP = re.compile(r"[{\[*]")  # of what a title cannot show: references, links, emphasis

if TYPE_CHECKING:
    from press.content.brief import Brief
    from press.content.campaign import Document, Fit
    from press.content.content import Content


@dataclass(frozen=True)
class Piece:
    """A document with a name of its own: itself, or one of the briefs, spoken languages or counties it is made for."""

    id: str
    document: Document
    brief: Brief | None = None
    spoken: str = ""
    county: str = ""

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.document.template or self.id.removesuffix(f"-{self.spoken or self.county}")

    @property
    def stylesheet(self) -> str:
        """The name of its stylesheet."""
        return self.document.stylesheet or self.template


def pieces(content: Content) -> list[Piece]:
    """Every piece of the campaign, in the order of content.yaml."""
    found: list[Piece] = []
    for name, document in content.campaign.documents.items():
        if document.each == "briefs":
            found.extend(Piece(brief.id, document, brief) for brief in content.briefs.values())
        elif document.each == "spoken":
            found.extend(Piece(f"{name}-{key}", document, spoken=key) for key in content.spoken)
        elif document.each == "counties":
            found.extend(Piece(f"{name}-{key}", document, county=key) for key in content.counties)
        else:
            found.append(Piece(name, document))
    return found


def editions(piece: Piece, content: Content) -> tuple[str, ...]:
    """The editions of a piece: the plain one first, a pack last, since it is put together from the others."""
    made = content.campaign.editions
    return (PLAIN, *sorted(piece.document.editions, key=lambda name: made[name].make is Make.PACK))


def languages(piece: Piece, content: Content) -> list[tuple[str, ...]]:
    """The languages of each file of a piece: one each, or several together."""
    document = piece.document
    third = _third(piece, content)
    if document.together:
        return [tuple(dict.fromkeys((*document.together, *third)))]
    return [(tag,) for tag in dict.fromkeys((*(document.languages or content.campaign.languages), *third))]


def _third(piece: Piece, content: Content) -> tuple[str, ...]:
    """The third language of a piece's county, where the piece wants it and it is known."""
    third = content.counties[piece.county].third if piece.county and piece.document.third else None
    return (third,) if third else ()


def withheld(piece: Piece, tags: tuple[str, ...], content: Content) -> list[str]:
    """Those languages of a piece that prints a prescribed text for which no official text is at hand."""
    notice = content.notices.get(piece.document.notice or "")
    return [tag for tag in tags if notice and tag not in notice.texts]


def plan(content: Content) -> list[Job]:
    """Every job of the campaign, in the order of content.yaml."""
    planner = _Planner(content)
    return [
        job
        for piece in pieces(content)
        for tags in languages(piece, content)
        if not withheld(piece, tags, content)
        for job in planner.jobs(piece, tags, editions(piece, content))
    ]


def unmade(content: Content) -> dict[str, str]:
    """For each document that is not made in a language, `document:language`, the reason in a sentence."""
    reasons = {}
    for piece in pieces(content):
        for tags in languages(piece, content):
            if missing := withheld(piece, tags, content):
                names = " and ".join(content.languages[tag].english for tag in missing)
                name = f"{piece.id}:{tags[0] if len(tags) == 1 else TOGETHER}"
                where = f"no official text in {names} is in {content.campaign.files.notices}, and it is never translated here"
                reasons[name] = f"{name} is not made: {where}"
    return reasons


class _Planner:
    """Builds jobs; keeps one localizer per language."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.localizers = {tag: Localizer(content, tag) for tag in content.languages}
        self._common: dict[str, View] = {}
        self._cited: dict[tuple[str, str], View] = {}
        self.source_language = content.campaign.campaign.source_language

    def jobs(self, piece: Piece, tags: tuple[str, ...], names: tuple[str, ...]) -> list[Job]:
        """The jobs for one piece in one language, or several together: one for each edition, the plain one first."""
        plain = self._plain(piece, tags)
        jobs: list[Job] = []
        for name in names:
            job = plain if name == PLAIN else self._edition(plain, piece.document, name)
            members = tuple(other.path for other in jobs) if job.making.make == Make.PACK else ()
            jobs.append(replace(job, making=replace(job.making, members=members)))
        return jobs

    def _plain(self, piece: Piece, tags: tuple[str, ...]) -> Job:
        document = piece.document
        views = {tag: self._view(piece, self.localizers[tag]) for tag in tags}
        locales = tuple(self._locale(piece, tag, views[tag]) for tag in tags)
        view = views[tags[0]] if len(tags) == 1 else {"panels": list(views.values()), **self._shared(tags[0])}
        campaign, language = self.content.campaign.campaign, tags[0] if len(tags) == 1 else TOGETHER
        return Job(
            document=piece.id, language=language, edition=PLAIN,
            title=self._title(piece, view), called=self._called(piece), template=piece.template, stylesheet=piece.stylesheet,
            audience=str(document.audience), discreet=document.discreet, page=parse_size(document.page),
            pages=(document.pages[0], document.pages[-1]) if document.pages else None,
            folds=tuple(parse_length(width) for width in document.folds), steps=steps(document.fit),
            date=(piece.brief.as_of if piece.brief else campaign.as_of).isoformat(), locales=locales,
            signatures=self._signatures(piece, tags), view=view, sources=self._sources(locales, view),
            contact_age_days=campaign.contact_age_days,
            usual=self.content.steps.usual(piece.id, language),
        )  # fmt: skip

    def _edition(self, plain: Job, document: Document, name: str) -> Job:
        """Another edition of a piece; one with a page size of its own runs to as many pages as it needs, in full size."""
        page = self.content.campaign.editions[name].page
        job = replace(plain, edition=name, making=making(self.content, document, name))
        if not page:
            return job
        full_size = tuple(step for step in plain.steps if step.size == 1 and not step.short)
        return replace(job, page=parse_size(page), pages=None, steps=full_size)

    def _view(self, piece: Piece, localizer: Localizer) -> View:
        """All the words and records that a template may show in one language."""
        view = self._shared(localizer.tag)
        document = piece.document
        if document.text:
            view["text"] = localizer.wording(self.content.wordings[document.text])
        for file in document.shares:
            view[PurePosixPath(file).stem.replace("-", "_")] = localizer.wording(self.content.wordings[file])
        for kind in document.uses:
            view[kind] = self._records(kind, localizer)
        if piece.spoken:
            view["spoken"] = localizer.record(self.content.spoken[piece.spoken], f"spoken.{piece.spoken}")
        if piece.county:
            county = self.content.counties[piece.county]
            view["county"] = localizer.record(county, f"counties.{piece.county}")
            view["contacts"] = {name: localizer.contact(name) for name in county.local}
        if document.notice:
            view["notice"] = notice_view(self.content, document.notice, piece.county, localizer)
        if piece.brief:
            view["brief"] = brief_view(piece.brief, localizer)
        if document.collects:
            view["briefs"] = [brief_view(brief, localizer) for brief in self.content.briefs.values()]
        return view

    def _shared(self, tag: str) -> View:
        """What every piece in a language may show."""
        localizer, campaign = self.localizers[tag], self.content.campaign
        if tag not in self._common:
            self._common[tag] = {
                "campaign": localizer.record(campaign.campaign, "campaign"),
                "publisher": localizer.record(campaign.publisher, "publisher"),
                "labels": localizer.wording(self.content.labels),
            }
        return dict(self._common[tag])

    def _records(self, kind: str, localizer: Localizer) -> View:
        records = self.content.campaign.contacts if kind == "contacts" else getattr(self.content, kind)
        return {name: localizer.record(record, f"{kind}.{name}") for name, record in records.items()}

    def _locale(self, piece: Piece, tag: str, view: View) -> Locale:
        localizer = self.localizers[tag]
        locale = localizer.locale(draft=tag != self.source_language and not piece.document.notice)
        campaign = self.content.campaign.campaign
        dates = brief_dates(piece.brief, localizer) if piece.brief else {"as-of": localizer.date(campaign.as_of)}
        return localizer.with_names(locale, view, dates)

    def _title(self, piece: Piece, view: View) -> str:
        """The title for the PDF, in the language of the piece: its `title`, or else the first of its texts that is plain."""
        if piece.brief:
            return str(view["brief"]["question"].words)
        if piece.document.collects:
            return str(view["labels"]["book"]["title"].words)
        text = view.get("text") or view.get("panels", [view])[0].get("text") or {}
        title = text.get("title")
        plain = (phrase for phrase in phrases_in(text) if not MARKUP.search(phrase.words))
        first = title if isinstance(title, Phrase) else next(plain, None)
        return first.words if first else piece.document.name

    def _called(self, piece: Piece) -> str:
        """What outreach staff call the piece."""
        one = self.content.spoken[piece.spoken].english if piece.spoken else piece.brief.title if piece.brief else ""
        one = f"{self.content.counties[piece.county].name} County" if piece.county else one
        return f"{piece.document.name}: {one}" if one else piece.document.name

    def _signatures(self, piece: Piece, tags: tuple[str, ...]) -> View:
        """For each language the digest that each step signed, and for the source language nothing."""
        signed = self.content.reviews.reviews.get(piece.id, {})
        file = self.content.campaign.files.reviews
        place = self.content.files[file].place if file in self.content.files else None
        return {
            tag: {
                str(step): Signed(signature.digest, place(("reviews", piece.id, tag, str(step)), on="key"))
                for step, signature in signed.get(tag, {}).items()
                if place
            }
            for tag in tags
        }

    def _sources(self, locales: tuple[Locale, ...], view: View) -> View:
        """The sources that the piece may cite: those its phrases, figures and charts name."""
        named = {source for phrase in phrases_in(view) for source in citations(phrase.words)}
        named |= sources_in(view)
        named |= {fact["source"] for locale in locales for fact in locale.facts.values()}
        return {name: self._source(name, locales[0].tag) for name in sorted(named) if name in self.content.sources}

    def _source(self, name: str, tag: str) -> View:
        if (name, tag) not in self._cited:
            source, localizer = self.content.sources[name], self.localizers[tag]
            self._cited[name, tag] = source.model_dump(mode="json") | {
                "date": localizer.partial_date(source.date) if source.date else "",
                "retrieved_on": localizer.date(source.retrieved_on),
                "shown": short_address(source.url),
            }
        return self._cited[name, tag]


def steps(fit: Fit | None) -> tuple[Step, ...]:
    """The settings of the fit engine in the order they are tried; the first changes nothing."""
    if fit is None:
        return (Step(),)
    tightest = float(fit.leading[-1]) if fit.leading else 1.0
    plain = [Step(), *(Step(leading=float(leading)) for leading in fit.leading)]
    plain += [Step(size=float(size), leading=tightest) for size in fit.size]
    return (*plain, *(replace(step, short=True) for step in plain)) if fit.short else tuple(plain)


def short_address(url: str) -> str:
    """An address as it is printed: whole if it is short enough to be typed, else the site it is on."""
    bare = re.sub(r"^https?://(www\.)?|/$", "", url)
    return bare if len(bare) <= LONGEST_ADDRESS else f"{bare.partition('/')[0]}/\u2026"


def sources_in(value: Any) -> set[str]:
    """The source ids that records inside a view name."""
    if isinstance(value, dict):
        found = {value["source"]} if isinstance(value.get("source"), str) else set()
        found |= set(value["sources"]) if isinstance(value.get("sources"), list) else set()
        return found.union(*(sources_in(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(sources_in(inner) for inner in value))
    return set()
