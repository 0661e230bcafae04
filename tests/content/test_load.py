"""A folder becomes content, or everything that is wrong with it in one run; what it leaves out comes from the house."""

import pytest

from press.content.load import load
from press.diagnostics import Severity, in_order
from tests.content.campaign import make_house
from tests.project import HOUSE

SPANISH_ROW = """languages:
  es:
    endonym: Castellano
    english: Spanish
    script: Latn
    direction: ltr
    fonts: [Noto Sans]
    locale: es_ES
    draft: Copia
"""


def test_the_small_campaign_is_read_whole(campaign):
    content = campaign.content()

    assert list(content.facts) == ["unpaid", "claims", "owed", "rumored"]
    assert list(content.briefs) == ["brief-01-wages"]
    assert list(content.wordings) == ["content/pieces/notice.yaml"]
    assert list(content.catalogs) == ["es"]
    assert content.texts["notice.lead"].words == "You can ask {{ contact.desk }} about your pay."
    assert content.texts["contacts.desk.hours"].words == "Monday to Friday"


def test_everything_that_is_wrong_is_told_in_one_run_in_order(campaign):
    campaign.replace("content/contacts.yaml", "source: handbook\n", "source: handbok\n")
    campaign.replace("content.yaml", "uses: [indicators]", "uses: [indicatos]")
    campaign.replace("content/glossary.yaml", "meaning: Not paying", "meaning: Not {{ paying }}")
    campaign.replace("briefs/brief-01-wages.yaml", "terms: [wage-theft]", "terms: [wage-thief]")
    campaign.replace("content/pieces/notice.yaml", "title: Your pay", "title:")
    campaign.replace("translations/es.po", 'msgstr "Su pago"', 'msgstr "Su pago')

    diagnostics = load(campaign.root, campaign.house).diagnostics

    assert [(fault.rule, fault.place.file) for fault in in_order(diagnostics)] == [
        ("content/unknown-term", "briefs/brief-01-wages.yaml"),
        ("content/unknown-record", "content.yaml"),
        ("content/unknown-source", "content/contacts.yaml"),
        ("content/reference", "content/glossary.yaml"),
        ("content/empty", "content/pieces/notice.yaml"),
        ("translation/syntax", "translations/es.po"),
    ]


def test_a_file_that_cannot_be_read_does_not_hide_the_others(campaign):
    campaign.write("content/facts.yaml", "facts: [")
    campaign.write("content/datasets.yaml", "datasets: {a: b}")
    campaign.write("content/pieces/notice.yaml", "title: [a]")
    campaign.write("briefs/brief-01-wages.yaml", "\tid: x")
    campaign.write("translations/es.po", "nonsense")

    assert [(fault.rule, fault.place.file) for fault in campaign.faults()] == [
        ("yaml/tab", "briefs/brief-01-wages.yaml"),
        ("content/wrong-type", "content/datasets.yaml"),
        ("yaml/syntax", "content/facts.yaml"),
        ("content/wrong-type", "content/pieces/notice.yaml"),
        ("translation/syntax", "translations/es.po"),
    ]


def test_faults_of_content_yaml_do_not_hide_those_of_the_records_and_briefs(campaign):
    campaign.replace("content.yaml", "campaign:\n", "campain:\n")
    campaign.write("content/facts.yaml", "facts: []")
    campaign.write("briefs/brief-01-wages.yaml", "id: [x]")

    assert {fault.place.file for fault in campaign.faults()} == {
        "content.yaml",
        "content/facts.yaml",
        "briefs/brief-01-wages.yaml",
    }


def test_there_is_no_content_while_anything_is_wrong(campaign):
    campaign.replace("content/facts.yaml", "source: survey\n    status: sec", "source: x\n    status: sec")

    assert load(campaign.root, campaign.house).content is None


def test_a_folder_without_content_yaml_is_told(tmp_path):
    loaded = load(tmp_path, HOUSE)

    assert [(fault.rule, str(fault.place)) for fault in loaded.diagnostics] == [("content/missing-file", "content.yaml")]


@pytest.mark.parametrize("kind", ["contacts", "sources", "facts", "datasets", "indicators", "glossary"])
def test_a_campaign_may_do_without_a_kind_of_records(campaign, kind):
    # What names such records is wrong then; that there is no file of them is not.
    (campaign.root / f"content/{kind}.yaml").unlink()

    assert "content/missing-file" not in {fault.rule for fault in campaign.faults()}


def test_a_file_that_content_yaml_names_must_be_there(campaign):
    campaign.replace(
        "content.yaml", "languages: [en, es]\neditions", "files: {facts: facts.yaml}\nlanguages: [en, es]\neditions"
    )

    assert "facts.yaml" in {fault.place.file for fault in campaign.faults() if fault.rule == "content/missing-file"}


@pytest.mark.parametrize("kind", ["labels", "reviews"])
def test_a_table_that_content_yaml_names_must_be_there_although_the_house_has_one(campaign, kind):
    line = f"files: {{{kind}: own.yaml}}\nlanguages: [en, es]\neditions"
    campaign.replace("content.yaml", "languages: [en, es]\neditions", line)

    fault = next(fault for fault in campaign.faults() if fault.rule == "content/missing-file")

    assert str(fault.place) == campaign.place_of("content.yaml", "own.yaml")


def test_a_missing_file_of_words_is_told_where_it_is_named(campaign):
    campaign.replace(
        "content.yaml", "text: content/pieces/notice.yaml\n    uses", "text: content/pieces/nothing.yaml\n    uses"
    )

    fault = campaign.only_fault()

    assert (fault.rule, str(fault.place)) == (
        "content/missing-file",
        campaign.place_of("content.yaml", "content/pieces/nothing.yaml"),
    )


def test_two_files_of_words_with_one_name_are_told_at_the_second(campaign):
    campaign.write("content/other/notice.yaml", campaign.read("content/pieces/notice.yaml"))
    campaign.replace(
        "content.yaml", "text: content/pieces/notice.yaml\n    audience", "text: content/other/notice.yaml\n    audience"
    )

    fault = campaign.only_fault()

    assert (fault.rule, str(fault.place)) == ("content/id", campaign.place_of("content.yaml", "content/other/notice.yaml"))


def test_languages_and_blocked_words_come_from_the_house(campaign):
    content = campaign.content()

    assert {"en", "es", "zh-Hant", "ar"} <= content.languages.keys()
    assert content.blocklist
    assert not (campaign.root / "content/languages.yaml").exists()
    assert not (campaign.root / "content/blocklist.yaml").exists()


def test_a_campaign_has_its_own_row_for_a_language(campaign):
    campaign.write("content/languages.yaml", SPANISH_ROW)

    languages = campaign.content().languages

    assert (languages["es"].endonym, languages["es"].locale, languages["es"].italics) == ("Castellano", "es_ES", False)
    assert languages["en"].endonym == "English"


def test_a_campaign_has_its_own_words_for_a_label_and_the_house_s_for_the_others(campaign):
    campaign.write("content/labels.yaml", "units:\n  about: roughly\n")

    content = campaign.content()

    assert content.texts["labels.units.about"].words == "roughly"
    assert content.texts["labels.units.about"].place.file == "content/labels.yaml"
    assert content.texts["labels.units.million"].place.file == (campaign.house / "content/labels.yaml").as_posix()
    assert content.labels["units"].keys() > {"about", "million"}


def test_a_campaign_s_own_translation_comes_before_the_house_s(campaign):
    house = make_house(campaign.root.parent / "house")
    entry = 'msgctxt "{}"\nmsgid "x"\nmsgstr "{}"\n\n'
    (house / "translations").mkdir()
    (house / "translations/es.po").write_text(entry.format("labels.a", "house") + entry.format("labels.b", "house"))
    campaign.write("translations/es.po", entry.format("labels.b", "campaign"))

    loaded = load(campaign.root, house)

    entries = loaded.content.catalogs["es"].entries
    assert (entries["labels.a"].words, entries["labels.b"].words) == ("house", "campaign")


@pytest.mark.parametrize(
    "name", ["units.million", "units.billion", "units.about", "units.more_than", "actors.funders", "book.title"]
)
def test_a_label_that_numbers_actors_or_the_book_need_is_missed_in_the_file_of_labels(campaign, name):
    # As its own house, the campaign has nobody to take labels from.
    group, key = name.split(".")
    for file in ("content/languages.yaml", "content/blocklist.yaml"):
        campaign.write(file, (HOUSE / file).read_text(encoding="utf-8"))
    labels = (HOUSE / "content/labels.yaml").read_text(encoding="utf-8")
    before, after = labels.split(f"\n{group}:\n", 1)
    campaign.write("content/labels.yaml", f"{before}\n{group}:\n{after.replace(f'  {key}:', f'  {key}_of_old:', 1)}")

    loaded = load(campaign.root, campaign.root)

    (fault,) = loaded.diagnostics
    assert (fault.rule, fault.message) == ("content/missing-label", f'the label "{name}" is missing')
    assert (fault.place.file, fault.severity) == ("content/labels.yaml", Severity.ERROR)


def test_loading_twice_says_the_same(campaign):
    assert campaign.content().texts == campaign.content().texts
