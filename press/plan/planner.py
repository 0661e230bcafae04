"""An entry of the catalogue -> its job. Only what this job needs is looked up."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from press.content.markup import citations
from press.localized import LocalText
from press.pieces import PLAIN, FitStep, Job, Signed, View, Waiver, local_texts_in
from press.plan.axes.briefs import brief_view
from press.plan.catalogue import catalogue, language_of
from press.plan.localize import Localizer
from press.plan.notices import notice_view
from press.plan.productions import production
from press.units import parse_length, parse_size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.content.campaign import Fit
    from press.content.content import Content
    from press.content.reviews import ReviewRole
    from press.localized import Locale, Names
    from press.plan.catalogue import Entry, Piece

LONGEST_ADDRESS = 44
MARKUP = re.compile(r"[{\[*]")  # what a title cannot show: references, links, emphasis


def plan(content: Content) -> list[Job]:
    """Every job of the campaign, in the order of content.yaml."""
    planner = Planner(content)
    return [planner.job(entry) for entry in catalogue(content)]


GROWTH, CLOSE = 1.03, 1e-9  # by how much type grows from one step of the fit to the next; what logarithms lose


class Planner:
    """Plans jobs. Keeps what pieces in one language share, and the last plain job for the other editions of its piece."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.source_language = content.campaign.campaign.source_language
        self._localizers: dict[str, Localizer] = {}
        self._common: dict[str, Names] = {}
        self._cited: dict[tuple[str, str], Names] = {}
        self._last: tuple[tuple[str, tuple[str, ...]], Job] | None = None

    def job(self, entry: Entry) -> Job:
        """The job of an entry."""
        key = (entry.piece.id, entry.tags)
        if self._last is None or self._last[0] != key:
            self._last = key, self._plain(entry.piece, entry.tags)
        plain = self._last[1]
        return plain if entry.edition == PLAIN else self._edition(plain, entry)

    def localizer(self, tag: str) -> Localizer:
        """The localizer of a language."""
        if tag not in self._localizers:
            self._localizers[tag] = Localizer(self.content, tag)
        return self._localizers[tag]

    def _plain(self, piece: Piece, tags: tuple[str, ...]) -> Job:
        document, campaign = piece.document, self.content.campaign.campaign
        steps = fit_steps(document.fit)
        panels = tuple(self._names(piece, self.localizer(tag)) for tag in tags)
        locales = tuple(self._locale(piece, tag, names) for tag, names in zip(tags, panels, strict=True))
        view = View(panels[0] if len(tags) == 1 else self._shared(tags[0]), panels)
        date = piece.axis.date(piece.record(self.content)) if piece.axis and piece.axis.date else campaign.as_of.isoformat()
        return Job(
            document=piece.id, language=language_of(tags), edition=PLAIN, title=self._title(piece, panels[0]),
            staff_name=self._staff_name(piece), template=piece.template, stylesheet=piece.stylesheet,
            audience=str(document.audience), discreet=document.discreet, page=parse_size(document.page),
            pages=(document.pages[0], document.pages[-1]) if document.pages else None,
            folds=tuple(parse_length(width) for width in document.folds), fit_steps=steps, date=date,
            locales=locales, signatures=self._signatures(piece, tags), view=view, sources=self._sources(locales, view),
            contact_age_days=campaign.contact_age_days, waivers=self._waivers,
            starting_step=self.content.fit_steps.starting_step(piece.id, language_of(tags), steps.index(FitStep())),
        )  # fmt: skip

    def _edition(self, plain: Job, entry: Entry) -> Job:
        """Another edition of a piece; one with its own page size may have any number of pages, with type in full size."""
        page = self.content.campaign.editions[entry.edition].page
        asked = production(self.content, entry.piece.document, entry.edition, entry.members)
        job = replace(plain, edition=entry.edition, production=asked)
        if not page:
            return job
        full_size = tuple(step for step in plain.fit_steps if step.size == 1 and not step.short)
        return replace(job, page=parse_size(page), pages=None, fit_steps=full_size)

    def _names(self, piece: Piece, localizer: Localizer) -> Names:
        """All texts and records that a template may show in one language."""
        names, document, content = self._shared(localizer.tag), piece.document, self.content
        if document.text:
            names["text"] = localizer.wording(content.wordings[document.text])
        for file in document.shares:
            names[PurePosixPath(file).stem.replace("-", "_")] = localizer.wording(content.wordings[file])
        for kind in document.uses:
            names[kind] = self._records(kind, localizer)
        if piece.axis:
            names |= piece.axis.names(piece.record(content), piece.key, localizer)
        if document.notice:
            county = piece.record(content) if piece.axis and piece.axis.singular == "county" else None
            names["notice"] = notice_view(content, document.notice, county, localizer)
        if document.collects:
            names["briefs"] = [brief_view(brief, localizer) for brief in content.briefs.values()]
        return names

    def _shared(self, tag: str) -> Names:
        """The names that every piece in a language has."""
        localizer, campaign = self.localizer(tag), self.content.campaign
        if tag not in self._common:
            self._common[tag] = {
                "campaign": localizer.record(campaign.campaign, "campaign"),
                "publisher": localizer.record(campaign.publisher, "publisher"),
                "labels": localizer.wording(self.content.labels),
            }
        return dict(self._common[tag])

    def _records(self, kind: str, localizer: Localizer) -> Names:
        records = self.content.table(kind)
        if kind == "contacts":
            return {name: localizer.contact(name) for name in records}
        return {name: localizer.record(record, f"{kind}.{name}") for name, record in records.items()}

    def _locale(self, piece: Piece, tag: str, names: Names) -> Locale:
        localizer, campaign = self.localizer(tag), self.content.campaign.campaign
        locale = localizer.locale(draft=tag != self.source_language and not piece.document.notice)
        own = piece.axis.dates(piece.record(self.content), localizer) if piece.axis and piece.axis.dates else None
        return localizer.with_names(locale, names, own or {"as-of": localizer.date(campaign.as_of)})

    def _title(self, piece: Piece, names: Names) -> str:
        """The title of the PDF, in the language of the piece: its `title`, or else its first text without markup."""
        if piece.axis and piece.axis.title:
            return piece.axis.title(names).words
        if piece.document.collects:
            return str(names["labels"]["book"]["title"].words)
        text = names.get("text") or {}
        title = text.get("title")
        plain = (text for text in local_texts_in(text) if not MARKUP.search(text.words))
        first = title if isinstance(title, LocalText) else next(plain, None)
        return first.words if first else piece.document.name

    def _staff_name(self, piece: Piece) -> str:
        """The name that outreach staff use for the piece."""
        one = piece.axis.staff_name(piece.record(self.content)) if piece.axis else ""
        return f"{piece.document.name}: {one}" if one else piece.document.name

    def _signatures(self, piece: Piece, tags: tuple[str, ...]) -> Names:
        """The signatures by language and reviewer role; none for the source language."""
        signed = self.content.reviews.reviews.get(piece.id, {})
        source = self.content.file_of("reviews")
        return {
            tag: {
                str(role): Signed(
                    signature.digest, source.place(("reviews", piece.id, tag, str(role)), on="key"), signature.by,
                    signature.frame or "", signature.texts, self._elsewhere(piece.id, tag, role, signature.texts),
                )
                for role, signature in signed.get(tag, {}).items()
                if source
            }
            for tag in tags
        }  # fmt: skip

    def _elsewhere(self, piece: str, tag: str, role: ReviewRole, texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        """Which of these texts the same role has signed on other pieces, with other words than these: who signed which words."""
        found: dict[str, set[str]] = {}
        for other, languages in self.content.reviews.reviews.items():
            signature = languages.get(tag, {}).get(role)
            if other == piece or signature is None:
                continue
            for name, words in signature.texts.items():
                if name in texts and words != texts[name]:
                    found.setdefault(f"{name} {words}", set()).add(signature.by)
        return {key: tuple(sorted(codes)) for key, codes in sorted(found.items())}

    def _sources(self, locales: tuple[Locale, ...], view: View) -> Names:
        """The sources that the piece may cite: those named in its texts, figures and charts."""
        named = {source for text in local_texts_in(view) for source in citations(text.words)}
        named |= sources_in(view.panels)
        named |= {fact["source"] for locale in locales for fact in locale.facts.values()}
        return {name: self._source(name, locales[0].tag) for name in sorted(named) if name in self.content.sources}

    @cached_property
    def _waivers(self) -> tuple[Waiver, ...]:
        return tuple(Waiver(waiver.words, waiver.where) for waiver in self.content.waivers.values())

    def _source(self, name: str, tag: str) -> Names:
        if (name, tag) not in self._cited:
            source, localizer = self.content.sources[name], self.localizer(tag)
            self._cited[name, tag] = source.model_dump(mode="json") | {
                "date": localizer.partial_date(source.date) if source.date else "",
                "retrieved_on": localizer.date(source.retrieved_on),
                "shown": short_address(source.url),
            }
        return self._cited[name, tag]


def fit_steps(fit: Fit | None) -> tuple[FitStep, ...]:
    """The settings of the fit engine, the largest type first; each needs less room than those before it."""
    if fit is None:
        return (FitStep(),)
    least = float(fit.size[-1]) if fit.size else 1.0
    sizes = [*_larger(float(fit.larger)), 1.0, *map(float, fit.size)]
    plain = [*(FitStep(size=size) for size in sizes), *(FitStep(size=least, leading=float(leading)) for leading in fit.leading)]
    return (*plain, *(replace(step, short=True) for step in plain)) if fit.short else tuple(plain)


def _larger(most: float) -> list[float]:
    """The factors above 1 by which type may grow, the largest first, each 3 % larger than the next."""
    count = int(math.log(most) / math.log(GROWTH) + CLOSE)
    return [round(GROWTH**number, 3) for number in range(count, 0, -1)]


def short_address(url: str) -> str:
    """A web address as it is printed: in full if it is short enough to type, otherwise only the site."""
    bare = re.sub(r"^https?://(www\.)?|/$", "", url)
    return bare if len(bare) <= LONGEST_ADDRESS else bare.partition("/")[0]


def sources_in(value: Any) -> set[str]:
    """The ids of the sources that records inside a view name."""
    if isinstance(value, dict):
        found = {value["source"]} if isinstance(value.get("source"), str) else set()
        found |= set(value["sources"]) if isinstance(value.get("sources"), list) else set()
        return found.union(*(sources_in(inner) for inner in value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*(sources_in(inner) for inner in value))
    return set()
