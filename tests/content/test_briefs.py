"""What must hold between briefs, and between a brief and its file."""

from tests.content.small_texts import BRIEF


def second(campaign, text):
    """Writes a second brief."""
    campaign.write("briefs/brief-02-hours.yaml", text.replace("brief-01-wages", "brief-02-hours"))


def test_two_briefs_of_one_place_are_told(campaign):
    second(campaign, BRIEF)

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/order", "brief-01-wages and brief-02-hours both have `order: 1`")
    assert str(fault.place) == campaign.place_of("briefs/brief-02-hours.yaml", "1\ntitle")


def test_briefs_stand_in_their_order_not_in_that_of_their_names(campaign):
    second(campaign, BRIEF.replace("order: 1\n", "order: 0\n"))

    assert list(campaign.content().briefs) == ["brief-02-hours", "brief-01-wages"]


def test_a_brief_is_named_as_its_file(campaign):
    campaign.replace("briefs/brief-01-wages.yaml", "id: brief-01-wages", "id: brief-01-wage")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/id", 'the id "brief-01-wage" and the file name "brief-01-wages" differ')
    assert str(fault.place) == "briefs/brief-01-wages.yaml:1:5"


def test_a_brief_is_due_after_it_is_written(campaign):
    campaign.replace("briefs/brief-01-wages.yaml", "review_by: 2027-11-23", "review_by: 2026-11-23")

    fault = campaign.only_fault()

    assert fault.rule == "content/wrong-value"
    assert str(fault.place) == campaign.place_of("briefs/brief-01-wages.yaml", "2026-11-23\nfigures")


def test_no_document_takes_the_name_of_a_brief(campaign):
    campaign.replace("content.yaml", "  book:\n", "  brief-01-wages:\n")

    fault = campaign.only_fault()

    assert fault.rule == "content/id"
    assert str(fault.place) == campaign.place_of("content.yaml", "brief-01-wages")


def test_only_one_document_is_made_of_every_brief(campaign):
    campaign.replace("content.yaml", "    collects: briefs\n", "    each: briefs\n")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/id", '"brief" and "book" both make a document for every brief')
    assert str(fault.place) == campaign.place_of("content.yaml", "briefs\n    audience: professional\n    languages")


def test_briefs_are_found_wherever_content_yaml_says(campaign):
    campaign.write(
        "texts/briefs/brief-01-wages.yaml", campaign.read("briefs/brief-01-wages.yaml").replace("[@survey].\nas", ".\nas")
    )
    campaign.replace(
        "content.yaml", "languages: [en, es]\neditions", "files: {briefs: ./texts/briefs/}\nlanguages: [en, es]\neditions"
    )

    assert campaign.content().brief_file("brief-01-wages").file == "texts/briefs/brief-01-wages.yaml"


def test_a_missing_folder_of_briefs_is_told_where_it_is_named(campaign):
    campaign.replace("content.yaml", "languages: [en, es]\neditions", "files: {briefs: breifs}\nlanguages: [en, es]\neditions")

    fault = campaign.only_fault()

    assert (fault.rule, fault.message) == ("content/missing-file", '"breifs" does not exist')
    assert str(fault.place) == campaign.place_of("content.yaml", "breifs")
