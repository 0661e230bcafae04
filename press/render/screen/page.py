"""A piece as one HTML file for phones, large screens and screen readers: no script, no request to anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from press.render.screen.tree import SVG, children_of, classes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.render.environment import Environment

KEPT = frozenset({"class", "lang", "dir", "href", "id", "scope", "colspan", "rowspan", "role", "aria-label", "aria-hidden"})
EMPTY = frozenset({"br", "hr", "img", "wbr", "col"})
BAR = "--share"  # how long the bar of a chart is

TEMPLATE = "layouts/screen.html"


def screen_page(root: Any, environment: Environment, *, title: str, leaves: bool) -> str:
    """A whole HTML file from the root of a filled page; with `leaves`, a link at its head leads away from it at once."""
    body = root.find("body")
    return environment.get_template(TEMPLATE).render(
        lang=root.get("lang"), dir=root.get("dir"), title=title, kinds=" ".join(classes_of(body)), leaves=leaves,
        words=Markup("".join(_inside(body)).strip()),
    )  # fmt: skip


def _inside(element: Any) -> Iterator[str]:
    yield escape(element.text or "", quote=False)
    for child, tail in children_of(element):
        if child is not None:
            yield from _element(child)
        yield escape(tail, quote=False)


def _element(element: Any) -> Iterator[str]:
    tag, attributes = element.tag.removeprefix(SVG), _attributes(element)
    if tag == "span" and not attributes:  # which says nothing by itself
        yield from _inside(element)
        return
    written = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in attributes.items())
    yield f"<{tag}{written}>"
    if tag not in EMPTY:
        yield from _inside(element)
        yield f"</{tag}>"


def _attributes(element: Any) -> Mapping[str, str]:
    """The attributes that mean something on a screen; those of drawings all do."""
    if element.tag.startswith(SVG):
        return {str(name): str(value) for name, value in element.attrib.items() if not str(name).startswith("xmlns")}
    found = {name: value for name, value in element.attrib.items() if name in KEPT and value}
    return found | ({"style": element.get("style")} if BAR in element.get("style", "") else {})
