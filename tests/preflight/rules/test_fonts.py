"""preflight/fonts: only our faces, all of them embedded."""

from __future__ import annotations

import pikepdf
import pytest

from press.preflight.rules import fonts
from tests.preflight.conftest import damaged, messages, said
from tests.render.pieces import job, locale

BODY = "<p>plain <b>bold</b> <i>slanted</i> <b><i>both</i></b></p>"


def test_the_faces_of_a_declared_family_pass(render):
    piece = render(BODY)

    assert len(piece.reading.fonts) == 4
    assert said(fonts, piece.subject()) == []


def test_a_family_of_the_language_table_is_declared(render):
    subject = render("<p>ជំនួយ 911</p>", lang="km").subject(job(locales=(locale("km"),)))

    assert said(fonts, subject) == []


def test_a_face_that_nobody_declared_is_named_with_what_is(render):
    piece = render("<p style='font-family: Vazirmatn'>words</p>")

    (found,) = fonts.check(piece.subject())
    assert (found.rule, found.message) == ("preflight/fonts", 'the font "Vazirmatn" is in the file but not declared')
    assert found.hint == "declared: Noto Sans"


@pytest.mark.parametrize("name", ["Noto-Sans-Khmer", "Noto-Sans-Khmer-Bold", "Noto-Sans-Black", "Noto-Sansation", "Noto"])
def test_a_family_whose_name_begins_alike_is_another_family(plain, name):
    def rename(pdf: pikepdf.Pdf) -> None:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/Type") == "/FontDescriptor":
                entry.FontName = pikepdf.Name(f"/ABCDEF+{name}")

    assert messages(fonts, damaged(plain, rename)) == [f'the font "{name}" is in the file but not declared']


def test_a_face_that_is_not_embedded_is_named(render):
    def take_out(pdf: pikepdf.Pdf) -> None:
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Dictionary) and "/FontFile2" in entry:
                del entry["/FontFile2"]

    bad = damaged(render("<p>words</p>").subject(), take_out)

    assert messages(fonts, bad) == ['the font "Noto-Sans" is not embedded']
