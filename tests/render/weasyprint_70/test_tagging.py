"""press/render/weasyprint_70/tagging.py: a tagged document is painted with our structure, and never without one."""

from __future__ import annotations

import pytest


@pytest.fixture
def module(workshop):
    from press.render.weasyprint_70 import patches, tagging

    patches.apply()
    return tagging


def test_tagging_ends_with_its_document_even_when_painting_fails(module):
    with pytest.raises(ZeroDivisionError), module.tagging(object()):
        raise ZeroDivisionError

    assert module._Current.tree is None


def test_a_tagged_document_is_not_painted_without_a_structure(module):
    import weasyprint

    document = weasyprint.HTML(string="<html lang=en><title>T</title><p>x").render()

    with pytest.raises(RuntimeError, match="outside of `tagging`"):
        document.write_pdf(pdf_tags=True)
