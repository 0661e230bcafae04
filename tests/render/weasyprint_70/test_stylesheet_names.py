"""press/render/weasyprint_70/stylesheet_names.py: which stylesheet is being read is known while it is read, and no longer."""

from __future__ import annotations

import logging

import pytest


@pytest.fixture
def names(workshop):
    from press.render.weasyprint_70 import patches, stylesheet_names

    patches.apply()
    return stylesheet_names


def test_a_stylesheet_is_known_while_the_engine_complains_about_it(names, tmp_path, monkeypatch):
    import weasyprint

    sheet, heard = tmp_path / "sheet.css", []
    sheet.write_text("p { no-such-property: red }")
    monkeypatch.setattr(weasyprint.LOGGER, "handlers", [_Listener(lambda: heard.append(names.stylesheet_being_read()))])
    weasyprint.CSS(url=sheet.as_uri())

    assert heard == [sheet.as_uri()]


def test_a_stylesheet_that_another_imports_is_known_by_its_own_name(names, tmp_path, monkeypatch):
    import weasyprint

    (tmp_path / "first.css").write_text("@import 'second.css'; p { no-such-property: red }")
    (tmp_path / "second.css").write_text("p { none-like-this: red }")
    heard = []
    monkeypatch.setattr(weasyprint.LOGGER, "handlers", [_Listener(lambda: heard.append(names.stylesheet_being_read()))])
    weasyprint.CSS(url=(tmp_path / "first.css").as_uri())

    assert heard == [(tmp_path / name).as_uri() for name in ("second.css", "first.css")]


class _Listener(logging.Handler):
    """Does something whenever the engine complains."""

    def __init__(self, act) -> None:
        super().__init__(logging.WARNING)
        self.act = act

    def emit(self, _record) -> None:
        self.act()


def test_no_stylesheet_is_being_read_once_it_has_been_read(names, tmp_path):
    import weasyprint

    sheet = tmp_path / "sheet.css"
    sheet.write_text("p { color: red }")
    weasyprint.CSS(url=sheet.as_uri())

    assert names.stylesheet_being_read() == ""
