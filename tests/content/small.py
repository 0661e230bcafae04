"""The files of a small campaign that has one of everything: a brief with a chart, a notice in its editions, Spanish."""

from __future__ import annotations

from tests.content.small_texts import BRIEF, NOTICE, SPANISH

CONTENT = """campaign:
  id: fair-wages
  name: Fair Wages
  series: Fair Wages
  as_of: 2026-11-23
publisher:
  name: Fair Wages
  imprint: Printed by Fair Wages.
languages: [en, es]
editions:
  large-print:
    name: Large print
    kind: style
    page: letter
  office:
    name: On sheets
    kind: sheets
  pack:
    name: All in one
    kind: pack
documents:
  brief:
    name: Policy brief
    template: policy-brief
    each: briefs
    audience: professional
    pages: [2, 4]
    languages: [en]
  book:
    name: Book
    collects: briefs
    audience: professional
    languages: [en]
  notice:
    name: Notice at work
    text: content/pieces/notice.yaml
    uses: [indicators]
    audience: victim
    page: card
    fit: {leading: [0.95, 0.9], size: [0.95], short: true}
    pages: [2]
    editions: [large-print, office, pack]
    impositions: {office: two-up}
  notice-two:
    name: Notice in two languages
    template: notice-together
    text: content/pieces/notice.yaml
    audience: victim
    together: [es, en]
"""

CONTACTS = """contacts:
  desk:
    kind: voice
    value: "+14155550100"
    display: 1-415-555-0100
    name: Wage desk
    hours: Monday to Friday
    languages: [en]
    audience: [public]
    source: handbook
    status: primary
    verified_on: 2026-11-01
    verified_by: use
"""

SOURCES = """sources:
  handbook:
    title: Handbook of wages
    publisher: Fair Wages
    url: https://wages.example/handbook
    date: 2026-09
    retrieved_on: 2026-11-20
    status: primary
  survey:
    title: A survey of kitchens
    publisher: Bay Institute
    url: https://www.bay.example/survey/
    retrieved_on: 2026-11-21
    status: secondary
"""

FACTS = """facts:
  unpaid:
    value: 28
    unit: percent
    about: true
    label: of kitchen workers were not paid in full
    year: 2025-09
    place: Bay Town
    caveat: One town, one trade.
    source: survey
    status: secondary
  claims:
    value: 38458
    unit: count
    label: claims were filed
    year: 2025
    place: California
    source: handbook
    status: primary
  owed:
    value: 1.5
    unit: usd
    scale: million
    at_least: true
    label: was owed
    year: 2025
    place: Bay Town
    source: handbook
    status: primary
  rumored:
    value: 9
    unit: count
    label: kitchens closed
    year: 2024
    place: Bay Town
    source: survey
    status: unverified
"""

DATASETS = """datasets:
  claims-by-year:
    title: Claims by year
    key: Year
    columns:
      filed:
        label: Filed
        unit: count
      won:
        label: Won
        unit: percent
    rows:
      y2024:
        label: "2024"
        values:
          filed: 1500
          won: 12.5
      y2025:
        label: "2025"
        note: Until June only.
        source: survey
        values:
          filed: 4500
    year: 2025
    place: California
    caveat: Filed, not proved.
    sources: [handbook]
    status: primary
"""

INDICATORS = """indicators:
  pay:
    icon: banknote-x
    theme: Pay
    question: Are you paid what you were promised?
    sign: Is paid less than promised
    sources: [handbook]
    status: primary
"""

GLOSSARY = """glossary:
  wage-theft:
    term: wage theft
    meaning: Not paying what is owed [@handbook].
    note: Not stealing from a shop.
"""

IMPOSITIONS = """impositions:
  two-up:
    name: Two cards on a sheet
    paper: letter
    piece: card
    columns: 2
"""

FILES = {
    "content.yaml": CONTENT,
    "content/contacts.yaml": CONTACTS,
    "content/sources.yaml": SOURCES,
    "content/facts.yaml": FACTS,
    "content/datasets.yaml": DATASETS,
    "content/indicators.yaml": INDICATORS,
    "content/glossary.yaml": GLOSSARY,
    "content/impositions.yaml": IMPOSITIONS,
    "content/pieces/notice.yaml": NOTICE,
    "briefs/brief-01-wages.yaml": BRIEF,
    "translations/es.po": SPANISH,
}
