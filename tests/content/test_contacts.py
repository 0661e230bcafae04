"""What must hold inside content/contacts.yaml, and what is told of contacts that stand where they stood once."""

import pytest

FILE = "content/contacts.yaml"

# What a contact would be: kind, value, display, and whether the one can be the other.
CONTACTS = [
    ("voice", "+18883737888", "1-888-373-7888", True),
    ("voice", "+18883737888", "(888) 373-7888", True),
    ("voice", "+18883737888", "+1 888 373 7888", True),
    ("voice", "+18883737888", "888.373.7888", True),
    ("voice", "+18883737888", "1-888-373-7889", False),
    ("voice", "+18883737888", "1-888-373-788", False),
    ("voice", "+18883737888", "call us", False),
    ("voice", "+18883737888", "1-888-373-7888 x5", False),
    ("voice", "+18883737888", "1-888-373-7888,", False),
    ("voice", "+18883737888", "1-888-373--7888", False),
    ("voice", "+18883737888", "1-888-373-7888)", False),
    ("voice", "+18883737888", "+888 373 7888", False),
    ("voice", "+18883737888", "373-7888", False),
    ("voice", "+18883737888", "1-888-373-7888 / 911", False),
    ("voice", "+18883737888", "1\u2013888\u2013373\u20137888", False),
    ("voice", "+18883737888", "\u0661-888-373-7888", False),
    ("voice", "+448088004444", "0808 800 4444", True),
    ("voice", "+442079460123", "+44 20 7946 0123", True),
    ("voice", "+442079460123", "020 7946 0123", True),
    ("voice", "+442079460123", "(020) 7946 0123", True),
    ("voice", "+442079460123", "20 7946 0123", False),
    ("voice", "+442079460123", "44 20 7946 0123", False),
    ("voice", "+442079460123", "+44 (0)20 7946 0123", False),
    ("voice", "+525512345678", "55 1234 5678", True),
    ("voice", "+33123456789", "01 23 45 67 89", True),
    ("voice", "911", "911", True),
    ("voice", "911", "9-1-1", True),
    ("voice", "911", "1911", False),
    ("voice", "911", "91l", False),
    ("sms", "233733", "233733", True),
    ("sms", "233733", "233-733", True),
    ("sms", "233733", "BEFREE (233733)", True),
    ("sms", "233733", "233733 (BEFREE)", True),
    ("sms", "233733", "BEFREI (233733)", False),
    ("sms", "233733", "233373", False),
    ("tty", "711", "711", True),
    ("email", "desk@school.example", "desk@school.example", True),
    ("email", "desk@school.example", "disk@school.example", False),
    ("url", "https://www.cdss.ca.gov/help", "cdss.ca.gov/help", True),
    ("url", "https://oag.ca.gov/", "oag.ca.gov", True),
    ("url", "https://oag.ca.gov/help", "oag.ca.gov/hepl", False),
    ("url", "https://oag.ca.gov/help", "evil.example/oag.ca.gov/help", False),
]
UNDIALABLE = [
    ("voice", "+1 888 373 7888"),
    ("voice", "+1\u201c8883737888\u201d"),
    ("voice", "\u201c+18883737888\u201d"),
    ("voice", "+1-888-373-7888"),
    ("voice", "18883737888"),
    ("voice", "8883737888"),
    ("voice", "373-7888"),
    ("voice", "+188837378881"),
    ("voice", "+1888373788"),
    ("voice", "+118883737888"),
    ("voice", "+4402079460123"),
    ("voice", "+18883737888;ext=12"),
    ("voice", "+18883737888 ext. 12"),
    ("voice", "+1888373788O"),
    ("voice", "+1888373788\u0668"),
    ("voice", "91 1"),
    ("sms", "233 733"),
    ("sms", "BEFREE"),
    ("tty", "+"),
    ("email", "desk at school.example"),
    ("url", "oag.ca.gov"),
    ("url", "https://oag.ca.gov/a b"),
    ("url", "https://\u201coag.ca.gov\u201d"),
]


def given(campaign, kind: str, value: str, display: str):
    """The small campaign with its contact so, and what is told of it."""
    campaign.replace(FILE, "kind: voice", f"kind: {kind}")
    campaign.replace(FILE, 'value: "+14155550100"', f"value: '{value}'")
    campaign.replace(FILE, "display: 1-415-555-0100", f"display: '{display}'")
    return [(fault.rule, fault.place.line) for fault in campaign.faults()]


@pytest.mark.parametrize(("kind", "value", "display", "same"), CONTACTS)
def test_what_is_printed_is_what_is_dialed(campaign, kind, value, display, same):
    told = given(campaign, kind, value, display)

    line = int(campaign.place_of(FILE, f"display: '{display}'").split(":")[1])
    assert told == ([] if same else [("content/shown-not-dialed", line)])


@pytest.mark.parametrize(("kind", "value"), UNDIALABLE)
def test_a_value_that_cannot_be_dialed_is_told_at_its_line(campaign, kind, value):
    told = given(campaign, kind, value, value)

    assert told == [("content/undialable", int(campaign.place_of(FILE, f"value: '{value}'").split(":")[1]))]


@pytest.mark.parametrize("kind", ["sms", "tty"])
def test_only_a_number_that_is_called_has_an_extension(campaign, kind):
    campaign.replace(FILE, "display: 1-415-555-0100", 'display: 1-415-555-0100\n    extension: "12"')
    campaign.replace(FILE, "kind: voice", f"kind: {kind}")

    assert [fault.rule for fault in campaign.faults()] == ["content/undialable"]


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
