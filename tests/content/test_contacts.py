"""What must hold inside content/contacts.yaml, and what is told of contacts that stand where they stood once."""

import pytest

FILE = "content/contacts.yaml"

# What a contact would be: value, display, and whether the one can be the other.
CONTACTS = [
    ("voice", "+18883737888", "1-888-373-7888", True),
    ("voice", "+18883737888", "(888) 373-7888", True),
    ("voice", "+18883737888", "1-888-373-7889", False),
    ("voice", "+18883737888", "1-888-373-788", False),
    ("voice", "+18883737888", "call us", False),
    ("voice", "911", "911", True),
    ("sms", "233733", "233733", True),
    ("sms", "233733", "233-733", True),
    ("sms", "233733", "233373", False),
    ("tty", "711", "711", True),
    ("url", "https://www.cdss.ca.gov/help", "cdss.ca.gov/help", True),
    ("url", "https://oag.ca.gov/", "oag.ca.gov", True),
    ("url", "https://oag.ca.gov/help", "oag.ca.gov/hepl", False),
]


@pytest.mark.parametrize(("kind", "value", "display", "same"), CONTACTS)
def test_what_is_printed_is_what_is_dialed(campaign, kind, value, display, same):
    campaign.replace(FILE, "kind: voice", f"kind: {kind}")
    campaign.replace(FILE, 'value: "+14155550100"', f'value: "{value}"')
    campaign.replace(FILE, "display: 1-415-555-0100", f'display: "{display}"')

    told = [(fault.rule, str(fault.place)) for fault in campaign.faults()]

    wrong = [("content/wrong-value", campaign.place_of(FILE, f"kind: {kind}"))]
    assert told == ([] if same else wrong)


def test_contacts_left_in_content_yaml_are_told_once_with_the_file_they_belong_into(campaign):
    campaign.write("content.yaml", campaign.read(FILE) + campaign.read("content.yaml"))
    (campaign.root / FILE).unlink()

    fault = campaign.only_fault()

    assert (fault.rule, str(fault.place)) == ("content/moved-key", "content.yaml:1:1")
    assert FILE in fault.message


def test_the_texts_of_a_contact_stand_in_the_file_of_contacts(campaign):
    texts = {name: text for name, text in campaign.content().texts.items() if name.startswith("contacts.")}

    assert {name: str(text.place) for name, text in texts.items()} == {
        "contacts.desk.name": campaign.place_of(FILE, "Wage desk"),
        "contacts.desk.hours": campaign.place_of(FILE, "Monday to Friday"),
    }


def test_contacts_may_be_kept_in_a_file_that_content_yaml_names(campaign):
    campaign.write("phones.yaml", campaign.read(FILE))
    (campaign.root / FILE).unlink()
    campaign.replace("content.yaml", "publisher:\n", "files: {contacts: ./phones.yaml}\npublisher:\n")

    assert list(campaign.content().contacts) == ["desk"]
    assert campaign.content().file_of("contacts").file == "phones.yaml"


def test_a_contact_is_unknown_where_there_is_no_file_of_contacts(campaign):
    (campaign.root / FILE).unlink()

    assert {fault.rule for fault in campaign.faults()} == {"content/unknown-contact"}
