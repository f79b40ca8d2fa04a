"""The clinic's own sharing networks, for the clinic's own pages."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk import paths
from kiosk.content import Library, Names, Page, Research, Sensitivity, Testimonial, load_library
from kiosk.programme.sharing import LINK, MAX_BYTES, WORDS, offers

PAPER = "https://doi.org/10.3171/2014.4.SPINE13695"
SIX = ["Facebook", "X", "Pinterest", "Gmail", "LinkedIn", "Microsoft Teams"]
"""The clinic's own list, by the names of today."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(paths.CONTENT, Names())


def featured(library: Library) -> Research:
    return next(page for page in library.research if page.featured)


def harmless(library: Library) -> Research:
    """The featured paper, as if it were about nothing that upsets."""
    return replace(featured(library), sensitivity=Sensitivity.NONE)


def said(library: Library, page: Page | None = None) -> dict[str, str]:
    """What each network's code says for `page`, or for the harmless paper."""
    found = offers(page or harmless(library), library.clinic)
    return {offer.network.name: offer.payload for offer in found}


@pytest.mark.parametrize(
    ("network", "address", "url_in", "title_in"),
    [
        ("Facebook", "https://www.facebook.com/sharer/sharer.php", "u", ""),
        ("X", "https://x.com/intent/tweet", "url", "text"),
        ("Pinterest", "https://pinterest.com/pin/create/button/", "url", "description"),
        ("Gmail", "https://mail.google.com/mail/", "body", "su"),
        ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/", "url", ""),
        ("Microsoft Teams", "https://teams.microsoft.com/share", "href", "msgText"),
    ],
)
def test_each_of_the_six_networks_leads_to_the_paper(
    library: Library, network: str, address: str, url_in: str, title_in: str
) -> None:
    parts = urlsplit(said(library)[network])
    fields = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == address
    assert fields[url_in][0].split("\n")[-1] == PAPER
    if title_in:
        (words,) = fields[title_in]
        assert words.endswith("…")
        assert featured(library).title.startswith(words.removesuffix("…"))


def test_gmail_opens_a_new_message(library: Library) -> None:
    assert parse_qs(urlsplit(said(library)["Gmail"]).query)["view"] == ["cm"]


def test_the_plain_link_whatsapp_and_e_mail_stand_beside_them(library: Library) -> None:
    assert said(library)[LINK.name] == PAPER
    for network, words_in in (("WhatsApp", "text"), ("E-mail", "body")):
        query = urlsplit(said(library)[network]).query
        assert parse_qs(query)[words_in][0].endswith(f"\n{PAPER}")


def test_all_of_the_clinics_list_are_offered_where_a_page_has_an_address(library: Library) -> None:
    assert library.clinic is not None
    at_home = replace(library, clinic=replace(library.clinic, website="https://www.example.org"))
    for page in (harmless(library), *library.services, *library.about):
        assert [*said(at_home, page)] == [LINK.name, "WhatsApp", "E-mail", *SIX]


def test_the_paper_about_cancer_is_offered_to_nobody_but_whom_the_visitor_names(library: Library) -> None:
    assert featured(library).sensitivity is Sensitivity.CANCER
    assert [*said(library, featured(library))] == [LINK.name, "WhatsApp", "E-mail", "Gmail"]


def test_every_page_of_the_clinic_can_be_taken_away_but_what_a_patient_says(library: Library) -> None:
    for page in library.pages:
        if isinstance(page, Testimonial):
            assert offers(page, library.clinic) == ()
            continue
        found = offers(page, library.clinic)
        assert found[0].network in (LINK, WORDS)
        assert all(offer.payload and len(offer.payload.encode()) <= MAX_BYTES for offer in found)
        assert not any(set("{}") & set(offer.payload) for offer in found[1:])


def test_a_page_without_an_address_is_shared_by_its_words(library: Library) -> None:
    assert library.clinic is not None
    page = replace(library.services[0], share_url="")
    words = offers(page, replace(library.clinic, website=""))[0]
    assert words.network == WORDS
    assert words.payload.startswith(page.title)
    assert "19 Harley St" in words.payload
