"""press/render/weasyprint_70/tree_of.py: the tree of a filled page is the one that the engine reads."""

from __future__ import annotations

from press.render.engine import weasyprint
from press.render.weasyprint_70.tree_of import tree_of

PAGE = '<!doctype html><html lang="en" dir="ltr"><body><p>One<br>two <a href="tel:911">911</a></p><ul><li>a<li>b</ul></body></html>'


def shape(element):
    return (element.tag, dict(element.attrib), element.text, element.tail, [shape(child) for child in element])


def test_a_page_is_parsed_as_the_engine_parses_it():
    assert shape(tree_of(PAGE)) == shape(weasyprint.HTML(string=PAGE).etree_element)
