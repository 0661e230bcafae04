"""What the programs of translators make of our files: gettext reads them all, and a template asks for nothing anew."""

import shutil
import subprocess

import polib
import pytest

from tests.project import HOUSE

TRANSLATIONS = HOUSE / "translations"
TAGS = sorted(path.stem for path in TRANSLATIONS.glob("*.po"))
gettext = pytest.mark.skipif(shutil.which("msgmerge") is None, reason="gettext is not installed")


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


@gettext
@pytest.mark.parametrize("tag", TAGS)
def test_msgfmt_has_nothing_to_say_about_a_file(tag):
    answer = run("msgfmt", "--check", "-o", "/dev/null", TRANSLATIONS / f"{tag}.po")

    assert (answer.returncode, answer.stderr) == (0, "")


@gettext
@pytest.mark.parametrize("tag", TAGS)
def test_merging_with_its_template_makes_nothing_fuzzy_and_asks_for_nothing(tag, tmp_path):
    merged = tmp_path / "merged.po"
    before = polib.pofile(str(TRANSLATIONS / f"{tag}.po"))

    answer = run("msgmerge", "--quiet", "-o", merged, TRANSLATIONS / f"{tag}.po", TRANSLATIONS / "templates" / f"{tag}.pot")

    after = polib.pofile(str(merged))
    assert answer.returncode == 0, answer.stderr
    assert {(e.msgctxt, e.msgid, e.msgstr, e.fuzzy, e.tcomment) for e in after if not e.obsolete} == {
        (e.msgctxt, e.msgid, e.msgstr, e.fuzzy, e.tcomment) for e in before if not e.obsolete
    }


@pytest.mark.parametrize("tag", TAGS)
def test_a_template_holds_what_its_language_prints_and_no_more(tag):
    template, own = polib.pofile(str(TRANSLATIONS / "templates" / f"{tag}.pot")), polib.pofile(str(TRANSLATIONS / f"{tag}.po"))

    assert [(e.msgctxt, e.msgid, e.comment) for e in template] == [
        (e.msgctxt, e.msgid, e.comment) for e in own if not e.obsolete
    ]
    assert {e.msgstr for e in template} == {""}
    assert own.metadata.keys() >= template.metadata.keys()
