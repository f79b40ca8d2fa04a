import pytest

from kiosk.content.personal_data import find_personal_data, is_anonymous


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Write to jane.doe+x@example.co.uk.", "an e-mail address", "jane.doe+x@example.co.uk"),
        ("NHS 943 476 5919", "an NHS number", "943 476 5919"),
        ("NHS 943-476-5919", "an NHS number", "943-476-5919"),
        ("NHS 9434765919.", "an NHS number", "9434765919"),
        ("Call 020 7946 0000 now", "a phone number", "020 7946 0000"),
        ("Call (020) 7946 0000", "a phone number", "020) 7946 0000"),
        ("+44 20 7946 0000", "a phone number", "+44 20 7946 0000"),
        ("0044.20.7946.0000", "a phone number", "0044.20.7946.0000"),
        ("07700900123", "a phone number", "07700900123"),
        ("at W1G 9QJ, London", "a postcode", "W1G 9QJ"),
        ("EC1A1BB", "a postcode", "EC1A1BB"),
        ("w1g 9qj", "a postcode", "w1g 9qj"),
    ],
)
def test_personal_data_is_found(text: str, kind: str, words: str) -> None:
    assert find_personal_data(text) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "I had my L5 1st and my L4-L5 disc done on 12 May 2026 at 12:30.",
        "It cost 1,000,000 and took 10 years, 100 %.",
        "From 2005 to 2026 over 5000 patients.",
        "On 01-02-2026.",
        "@home, a@b",
        "DOI 10.3171/2014.4.SPINE13695",
        "",
    ],
)
def test_ordinary_words_are_not_personal(text: str) -> None:
    assert find_personal_data(text) is None


@pytest.mark.parametrize(
    "name",
    [
        *("J. S.", "J.S.", "JS", "J", "J S", "J.-P. S.", "\u00c9. S."),
        *(
            "A patient",
            "A Patient",
            "a patient's daughter",
            "The mother of two",
            "Anonymous",
            "Patient",
            "Name withheld",
            "The grateful patient",
            "An anonymous patient",
            "A patient\u2019s husband",
            "Wife of a patient",
            "A  patient",
            "مريضة",
            "أحد المرضى",
        ),
    ],
)
def test_names_that_name_nobody(name: str) -> None:
    assert is_anonymous(name)


@pytest.mark.parametrize(
    "name",
    [
        "John Smith",
        "John",
        "JOHN",
        "J. Smith",
        "John S.",
        "js",
        "Ann Lee",
        "A patient called John",
        "patient smith",
        "the plumber bob jones",
        "A Patient Patientson",
        "an ann",
        "anonymous bob",
        "a patient from little snoring",
        "The mayor of London",
        "patients",
        "thepatient",
        "a",
        "the",
        "Anna",
        "\u738b\u660e",
        "مريض اسمه أحمد",
        "أحمد",
        "A. B. C. D. E.",
    ],
)
def test_names_that_name_somebody(name: str) -> None:
    assert not is_anonymous(name)
