import pytest

from kiosk.screen.link_address import address_beside


@pytest.mark.parametrize(
    ("words", "link", "address"),
    [
        ("our page", "https://example.org/a", "example.org/a"),
        ("our page", "HTTP://example.org/a", "example.org/a"),
        ("write", "mailto:us@example.org?subject=Hello", "us@example.org"),
        ("call", "tel:+442079460000", "+442079460000"),
        ("flat 2", "tel:+442079460002", "+442079460002"),
    ],
)
def test_an_address_is_written_beside_other_words(words: str, link: str, address: str) -> None:
    assert address_beside(words, link) == address


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("doi.org/10.3171/2014.4.SPINE13695", "https://doi.org/10.3171/2014.4.SPINE13695"),
        ("https://example.org", "https://example.org/"),
        ("Example.org", "https://example.org"),
        ("info@clinic.org", "mailto:info@clinic.org"),
        ("info@clinic.org", "mailto:info@clinic.org?subject=Hello"),
        ("+44 20 7946 0000", "tel:+442079460000"),
        ("(020) 7946 0000", "tel:+44-20-7946-0000"),
    ],
)
def test_words_that_are_the_address_are_enough(words: str, link: str) -> None:
    assert address_beside(words, link) == ""


@pytest.mark.parametrize("link", ["", "../services/40-sciatica.md", "sciatica.md#risks", "#risks"])
def test_another_page_has_no_address_to_type(link: str) -> None:
    assert address_beside("sciatica", link) == ""
