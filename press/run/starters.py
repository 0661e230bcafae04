"""Starter files that build as they are: a brief to fill in, a new kind of document without any Python."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from press.content.read import Reader
from press.content.scalars import KEBAB, LONGEST_ID
from press.content.yaml_source import YamlFile
from press.diagnostics import Severity, UsageError
from press.files import write

if TYPE_CHECKING:
    from pathlib import Path

    from press.content.campaign import ContentFile
    from press.workshop import Workshop

BRIEF = """# yaml-language-server: $schema=../schemas/brief.schema.json
id: {name}
order: {order}
title: A few words
question: What is the question?
answer: The answer in one sentence, with its source [@{source}].
as_of: {today}
review_by: {review}
# Three figures, each a fact of content/facts.yaml.
figures:
  first: {{fact: {facts[0]}, label: what the number says}}
  second: {{fact: {facts[1]}, label: what the number says}}
  third: {{fact: {facts[2]}, label: what the number says}}
evidence:
  first-section:
    heading: What is known
    text: |
      Begin with the finding that answers the question, in words a neighbor would use. Every paragraph names its source
      [@{source}]. Numbers are facts of content/facts.yaml, never typed: {{{{ fact.{facts[0]} }}}} [@{fact_source}].

      Say where and when it was found, and who was asked. A finding of one county is not a finding of the state, and a
      number of ten years ago is not a number of today [@{source}].

      - **Who.** The people it is about, as they would call themselves [@{source}].
      - **What.** What happened to them, and by which means [@{source}].
      - **How often.** Only where somebody has counted it, with the year [@{source}].
  second-section:
    heading: Why it is so
    text: |
      One reason a paragraph, the strongest first. Where the sources do not agree, say so and give both [@{source}].

      A comparison needs two numbers that were counted in the same way. Where they were not, leave the comparison out, and
      tell the reader what would have to be counted to make it [@{source}].

      Keep to what the sources carry. Write "was found" where it was found, "suggests" where it only suggests, and leave
      out what cannot be shown [@{source}].
  third-section:
    heading: What is not known
    text: |
      Say what nobody has counted, and why that is hard: people who hide, records that are not kept, words that mean two
      things [@{source}].

      Say what would help to know it, and who could find out [@{source}].
    # chart: {{dataset: hotline-california, form: bars, column: cases}}
# Terms of content/glossary.yaml that a reader needs: terms: [human-trafficking]
claim:
  says: What people often say, in their own words.
  record: >-
    What the record shows, beginning with what is right about the claim [@{source}].
actions:
  lawmakers: A law to write, to change or to leave alone, and what it should do for the people concerned.
  agencies: What an office can do with the means it has; name the office and the form.
  communities: What everybody can do on an ordinary day, without putting anybody at risk.
"""

TEMPLATE = """{{% extends "layouts/document.html" %}}
{{% from "components/draft-mark.html" import draft_mark %}}
{{% block kind %}}{name}{{% endblock %}}
{{% block body %}}
{{{{ draft_mark(locales, labels) }}}}
<h1>{{{{ text.title }}}}</h1>
<div data-panel="body">
  {{{{ text.body.block }}}}
  <p>{{{{ text.number }}}}</p>
</div>
{{% endblock %}}
"""

STYLES = """@import "../head.css";
@import "../base/running.css" layer(base);
@import "../components/contact.css" layer(components);
@import "../components/draft-mark.css" layer(components);

@layer documents {{
  h1 {{ font-size: var(--size-title); color: var(--ink-campaign); margin-block-end: var(--space-4); }}
}}
"""

TEXT = """# yaml-language-server: $schema=../../schemas/wording.schema.json
title: {title}
body: |
  Write here what the piece says. A line between two paragraphs starts a new one.
number:
  text: "{{{{ contact.{contact} }}}}"
  same: true
"""

INDENT = "  "
ENTRY = """  {name}:
    name: {title}
    text: content/pieces/{name}.yaml
    audience: public
    page: letter
    languages: [{language}]
"""


def start_brief(workshop: Workshop, name: str) -> str:
    """Writes briefs/NAME.yaml; a sentence saying what to do next."""
    from press.content.load import load  # noqa: PLC0415

    _check_name(name)
    path = workshop.project / "briefs" / f"{name}.yaml"
    if path.exists():
        raise UsageError(f"{path} is there already")
    content = load(workshop.project, workshop.house).content
    if content is None or len(content.facts) < 3:
        raise UsageError("a brief needs a project that checks and has three facts; run `python build.py check`")
    facts = [key for key, fact in content.facts.items() if fact.status != "unverified"][:3]
    today = content.campaign.campaign.as_of
    values = {
        "name": name, "order": max((brief.order for brief in content.briefs.values()), default=0) + 1, "facts": facts,
        "source": next(iter(content.sources)), "fact_source": content.facts[facts[0]].source, "today": today,
        "review": date(today.year + 1, today.month, min(today.day, 28)),
    }  # fmt: skip
    write(path, BRIEF.format(**values).encode())
    return f"wrote {path}; fill it in, then {_after(content.campaign, name)}"


def _after(campaign: ContentFile, name: str) -> str:
    """What to do with a new brief, by the languages that briefs are made in."""
    source = campaign.campaign.source_language
    document = next((document for document in campaign.documents.values() if document.each == "briefs"), None)
    if document is None:
        return "give content.yaml a document with `each: briefs`, so that it is made"
    tags = document.languages or campaign.languages
    others = [tag for tag in tags if tag != source]
    steps = [f"run `python build.py {name}:{source}`"] if source in tags else []
    if others:
        names = ", ".join(others)
        steps.append(f"in {names} it is made once it is translated: `python build.py translate update {' '.join(others)}`")
    return "; ".join(steps)


def start_document(workshop: Workshop, name: str) -> str:
    """Writes the files of a new kind of document and its entry in content.yaml; a sentence saying what to do next."""
    _check_name(name)
    root = workshop.project
    title, content = name.replace("-", " ").capitalize(), root / "content.yaml"
    files = {
        root / "templates" / "documents" / f"{name}.html": TEMPLATE,
        root / "styles" / "documents" / f"{name}.css": STYLES,
        root / "content" / "pieces" / f"{name}.yaml": TEXT,
    }
    for path in files:
        if path.exists():
            raise UsageError(f"{path} is there already")
    campaign, contacts = _values(root, content), _values(root, root / "content" / "contacts.yaml", needed=False)
    known, documents = contacts.value.get("contacts"), campaign.value.get("documents")
    if not isinstance(known, dict) or not known or "documents" not in campaign.value:
        raise UsageError("content/contacts.yaml needs a contact and content.yaml `documents:` before a document can be added")
    if isinstance(documents, dict) and name in documents:
        raise UsageError(f'the document "{name}" is there already, in content.yaml')
    languages = campaign.value.get("languages")
    language = str(languages[0]) if isinstance(languages, list) and languages else "en"
    values = {"name": name, "title": title, "contact": next(iter(known)), "language": language}
    whole = _with_entry(campaign, ENTRY.format(**values))
    for path, form in files.items():
        write(path, form.format(**values).encode())
    write(content, whole.encode())
    return f"wrote {', '.join(str(path.relative_to(root)) for path in files)} and an entry in content.yaml"


def _values(root: Path, path: Path, *, needed: bool = True) -> YamlFile:
    """The values of a YAML file and their places; no values for one that is not needed. Raises UsageError where it cannot be read."""
    reader = Reader(root)
    if not needed and not path.exists():
        return YamlFile(path.name, "", {})
    found = reader.yaml(path)
    faults = [fault for fault in reader.diagnostics if fault.severity is Severity.ERROR]
    if found is None or faults or not isinstance(found.value, dict):
        first = next(iter(faults), None)
        why = f"{first.place}: {first.message}" if first else f"{path.name} is not a group of keys"
        raise UsageError(f"{why}; run `python build.py check`")
    return found


def _with_entry(campaign: YamlFile, entry: str) -> str:
    """The text of content.yaml with an entry as the first of its documents, indented as they are; raises UsageError."""
    text, key = campaign.text, campaign.keys[("documents",)]
    documents = campaign.value["documents"]
    first = campaign.keys[("documents", next(iter(documents)))] if documents else None
    if documents is not None and (first is None or first.line == key.line):
        raise UsageError("content.yaml has its documents in braces; write them one below the other, then start one")
    indent = " " * (first.column - key.column if first else len(INDENT))
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = [line.replace(INDENT, indent) for line in entry.splitlines()]
    at = text.find("\n", key.end) + 1 or len(text)
    before = text[:at] if text[:at].endswith("\n") else text[:at] + newline
    return before + newline.join(lines) + newline + text[at:]


def _check_name(name: str) -> None:
    if not re.match(KEBAB, name) or len(name) > LONGEST_ID:
        raise UsageError(f'"{name}" is not a name: lower-case letters, digits and single hyphens, such as night-shift-card')
