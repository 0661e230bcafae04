"""A job's HTML, filled and parsed once for all fit steps, since only one rule of its styles differs between them."""

from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.pieces import FitStep
from press.render.language_styles import geometry_styles
from press.render.tree import SVG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from press.pieces import Job
    from press.render.richtext import PrintedContent

PANEL = "data-panel"  # the attribute that names a panel
PLAIN_STEP = FitStep()
_SILENT = ("head", "style", SVG)  # elements whose words are not laid out as text


@dataclass
class Filled:
    """The HTML of a job at a step, as text and as the engine's tree; the content it prints, and the templates it used."""

    job: Job
    step: FitStep
    html: str
    printed: PrintedContent
    files: dict[Path, bool]
    parsed: Any

    def switch_to(self, job: Job, step: FitStep) -> bool:
        """Changes the HTML to another step of its job; returns False where it must be filled again because its words differ."""
        if job is not self.job or step.short != self.step.short:
            return False
        before, after = step_styles(job, self.step), step_styles(job, step)
        styles = [element for element in self.parsed.etree_element.iter("style") if before in (element.text or "")]
        if len(styles) != 1 or self.html.count(before) != 1:
            return False
        styles[0].text = styles[0].text.replace(before, after)
        self.html, self.step = self.html.replace(before, after), step
        return True

    @cached_property
    def words(self) -> str:
        """All words to lay out as text; the same at every step with the same texts."""
        return "".join(_words(self.parsed.etree_element))

    @cached_property
    def panels(self) -> frozenset[str]:
        """The names of the panels."""
        return frozenset(element.get(PANEL) for element in self.parsed.etree_element.iter() if element.get(PANEL))

    def only(self, panels: AbstractSet[str]) -> Filled:
        """A copy in which only these panels have content; it can be laid out, but must not be printed."""
        root = deepcopy(self.parsed.etree_element)
        _empty(root, panels)
        parsed = copy(self.parsed)
        parsed.wrapper_element = type(parsed.wrapper_element).from_html_root(root, content_language=None)
        parsed.etree_element = root
        return Filled(self.job, self.step, self.html, self.printed, self.files, parsed)


def _words(element: Any) -> Iterator[str]:
    if element.tag not in _SILENT and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""


def _empty(element: Any, panels: AbstractSet[str]) -> bool:
    """Empties the panels below an element, except `panels` and those around them; returns whether it holds one of `panels`."""
    if element.get(PANEL) in panels:
        return True
    holds = [_empty(child, panels) for child in element]
    if element.get(PANEL) and not any(holds):
        element[:], element.text = [], None
    return any(holds)


def fit_values(step: FitStep) -> dict[str, str]:
    """The custom properties of a step; none for the step that changes nothing."""
    return {"--fit-size": f"{step.size:g}", "--fit-leading": f"{step.leading:g}"} if step != PLAIN_STEP else {}


def step_styles(job: Job, step: FitStep) -> str:
    """The CSS rule with the page size and the fit step of a job."""
    return geometry_styles(job.page.width, job.page.height, job.bleed, fit_values(step))
