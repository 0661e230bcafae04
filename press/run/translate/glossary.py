"""`translate glossary`: the agreed words of each language, as files that other programs take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.diagnostics import UsageError, did_you_mean
from press.files import write_if_changed
from press.run.translate.agreed import agreed_words, as_csv, as_tbx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.content.content import Content
    from press.workshop import Workshop


def write_glossaries(workshop: Workshop, content: Content, tags: Sequence[str]) -> list[str]:
    """Writes a CSV and a TBX file for each language that has agreed words, or those that are asked for; a line for each."""
    campaign = content.campaign.campaign
    known = dict.fromkeys(tag for term in content.glossary.values() for tag in term.translations)
    lines = []
    for tag in tags or list(known):
        if tag not in known:
            raise UsageError(f'no word is agreed in "{tag}". {did_you_mean(tag, known)}'.strip())
        words, folder = agreed_words(content, tag), workshop.output / "glossary"
        write_if_changed(folder / f"{tag}.csv", as_csv(words, campaign.source_language, tag).encode())
        write_if_changed(folder / f"{tag}.tbx", as_tbx(words, campaign.source_language, tag, campaign.name).encode())
        lines.append(f"{folder / tag}.csv and .tbx: {len(words)} terms")
    return lines
