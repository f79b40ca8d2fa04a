from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Clinic, Consent, Network, Sensitivity
from kiosk.programme.sharing import LINK, MAX_BYTES, WORDS, may_be_taken, offers, page_url, payload

MakePage = Callable[..., Any]
MakeNetwork = Callable[[str], Network]

URL = "https://example.org/mri"
TEMPLATES = [
    "{url}",
    "{text}",
    "https://wa.me/?text={text}",
    "mailto:?subject={title}&body={text}",
    "https://x.com/intent/tweet?url={url}&text={title}",
    "https://example.org/?a={url}&b={title}&c={text}&d={url}",
]
# What the loader lets through: a title is words with single spaces between them, an address has no spaces.
titles = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400).map(
    lambda text: " ".join(text.split())
)
urls = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=52).map(
    "https://{}".format
)
signatures = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def is_beginning(short: str, title: str) -> bool:
    """Whether `short` is `title`, or a part of it that says that something is missing."""
    return short in (title, "") or (short.endswith("…") and title.startswith(short.removesuffix("…")))


@pytest.mark.parametrize(
    ("page_address", "website", "expected"),
    [
        (URL, "https://clinic.example", URL),
        (URL, "", URL),
        ("", "https://clinic.example", "https://clinic.example"),
        ("", "", ""),
    ],
)
def test_a_page_is_found_at_its_own_address_or_at_the_clinics(
    make_page: MakePage, page_address: str, website: str, expected: str
) -> None:
    page = make_page("services/mri", share_url=page_address)
    assert page_url(page, Clinic(path="clinic.md", name="C", website=website)) == expected


@pytest.mark.parametrize("address", [URL, ""])
def test_without_a_clinic_only_the_pages_own_address_counts(make_page: MakePage, address: str) -> None:
    assert page_url(make_page("services/mri", share_url=address), None) == address


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{url}", URL),
        ("{text}", f"Back & neck?\n{URL}"),
        (
            "https://wa.me/?text={text}",
            "https://wa.me/?text=Back%20%26%20neck%3F%0Ahttps%3A%2F%2Fexample.org%2Fmri",
        ),
        ("https://x.example/?u={url}", "https://x.example/?u=https%3A%2F%2Fexample.org%2Fmri"),
        ("mailto:?subject={title}", "mailto:?subject=Back%20%26%20neck%3F"),
    ],
)
def test_every_address_but_the_bare_ones_is_percent_encoded(
    make_network: MakeNetwork, template: str, expected: str
) -> None:
    assert payload(make_network(template), "Back & neck?", URL) == expected


@pytest.mark.parametrize(
    ("title", "url", "signature", "expected"),
    [
        ("MRI", "", "The clinic", "MRI\nThe clinic"),
        ("MRI", "", "", "MRI"),
        ("MRI", URL, "The clinic", f"MRI\n{URL}"),
        ("MRI", "", "x" * 200, "MRI"),
        ("word " * 40, "", "The clinic", "word " * 26 + "word…\nThe clinic"),
        ("字" * 100, "", "", "字" * 49 + "…"),
    ],
)
def test_the_words_fit_into_a_code(title: str, url: str, signature: str, expected: str) -> None:
    assert payload(WORDS, title, url, signature) == expected


@given(st.sampled_from(TEMPLATES), titles, st.just("") | urls, signatures)
def test_no_code_says_more_than_fits(
    make_network: MakeNetwork, template: str, title: str, url: str, signature: str
) -> None:
    said = payload(make_network(template), title, url, signature)
    assert len(said.encode()) <= MAX_BYTES
    assert said or not payload(make_network(template), "", url)


@given(titles, urls)
def test_what_is_encoded_decodes_to_the_address_and_the_title(
    make_network: MakeNetwork, title: str, url: str
) -> None:
    said = payload(make_network("https://n.example/?u={url}&t={title}"), title, url)
    if not said:
        return
    assert said.isascii()
    address, _, query = said.partition("?")
    fields = parse_qs(query, keep_blank_values=True, strict_parsing=True)
    assert address == "https://n.example/"
    assert fields["u"] == [url]
    assert is_beginning(fields["t"][0], title)


@given(titles.filter(bool), st.sampled_from(["", URL]), signatures.filter(lambda text: len(text) < 12))
def test_the_encoded_words_are_the_title_and_then_where_it_comes_from(
    make_network: MakeNetwork, title: str, url: str, signature: str
) -> None:
    body = unquote(payload(make_network("{text}?"), title, url, signature)).removesuffix("?")
    ending = url or signature
    assert body.endswith(ending)
    assert is_beginning(body.removesuffix(ending).removesuffix("\n"), title)


@given(
    st.sampled_from(TEMPLATES),
    st.sampled_from(["{url}", "{title}", "{text}", "{", "}", "a {text} b", "%7Burl%7D"]),
    st.sampled_from(["", URL]),
)
def test_no_template_is_left_over_and_no_title_is_taken_for_one(
    make_network: MakeNetwork, template: str, title: str, url: str
) -> None:
    said = payload(make_network(template), title, url, title)
    if "=" in template:
        assert not set("{}") & set(said)
    elif "{text}" in template:
        assert said == "\n".join([title, url or title])


@pytest.mark.parametrize("template", [template for template in TEMPLATES if "{url}" in template])
def test_a_network_that_needs_an_address_says_nothing_without_one(
    make_network: MakeNetwork, template: str
) -> None:
    assert payload(make_network(template), "MRI", "", "The clinic") == ""


def test_an_address_that_is_too_long_leaves_a_network_out(make_network: MakeNetwork) -> None:
    assert payload(make_network("https://n.example/?u={url}"), "MRI", "https://" + "字" * 16) == ""


def test_a_page_whose_address_is_too_long_is_shared_by_its_words(make_page: MakePage) -> None:
    page = make_page("services/mri", title="MRI", share_url="https://" + "字" * 52)
    (offer,) = offers(page, Clinic(path="clinic.md", name="The clinic"))
    assert (offer.network, offer.payload) == (WORDS, "MRI\nThe clinic")


def test_the_link_comes_first_and_then_the_clinics_networks(make_page: MakePage) -> None:
    networks = tuple(Network(name=link, link=link) for link in ("https://a/{title}", "https://b/{url}"))
    clinic = Clinic(path="clinic.md", name="C", sharing=networks)
    found = offers(make_page("services/mri", title="MRI", share_url="https://x"), clinic)
    assert [(offer.network, offer.payload) for offer in found] == [
        (LINK, "https://x"),
        (networks[0], "https://a/MRI"),
        (networks[1], "https://b/https%3A%2F%2Fx"),
    ]


MAIL = Network(name="E-mail", link="mailto:?subject={title}&body={text}", private=True)
CHAT = Network(name="WhatsApp", link="https://wa.me/?text={text}", private=True)
WALL = Network(name="Facebook", link="https://facebook.example/?u={url}")
NEWS = Network(name="X", link="https://x.example/?text={title}")
EVERY_NETWORK = ["E-mail", "WhatsApp", "Facebook", "X"]
DISCREET = ["E-mail", "WhatsApp"]


def consent(*scope: str) -> Consent:
    return Consent(ref="1", date=date(2026, 1, 2), form="written", scope=scope)


@pytest.mark.parametrize(
    ("page_id", "values", "expected"),
    [
        ("services/mri", {"share_url": URL}, ["Link", *EVERY_NETWORK]),
        ("services/mri", {}, ["Words", "E-mail", "WhatsApp", "X"]),
        ("about/us", {"share_url": URL}, ["Link", *EVERY_NETWORK]),
        ("research/paper", {"share_url": URL}, ["Link", *EVERY_NETWORK]),
        ("research/paper", {"share_url": URL, "sensitivity": Sensitivity.NONE}, ["Link", *EVERY_NETWORK]),
        ("research/paper", {"share_url": URL, "sensitivity": Sensitivity.CANCER}, ["Link", *DISCREET]),
        ("research/paper", {"share_url": URL, "sensitivity": Sensitivity.DEATH}, ["Link", *DISCREET]),
        ("research/paper", {"share_url": URL, "sensitivity": Sensitivity.COMPLICATION}, ["Link", *DISCREET]),
        ("research/paper", {"sensitivity": Sensitivity.CANCER}, ["Words", *DISCREET]),
        ("testimonials/kind", {"share_url": URL, "consent": consent("kiosk")}, []),
        ("testimonials/kind", {"share_url": URL, "consent": consent("kiosk", "website")}, []),
        ("testimonials/kind", {"share_url": URL, "consent": None}, []),
        ("testimonials/kind", {"share_url": URL, "consent": None, "sample": True}, []),
        (
            "testimonials/kind",
            {"share_url": URL, "consent": consent("kiosk", "sharing")},
            ["Link", *EVERY_NETWORK],
        ),
        (
            "testimonials/kind",
            {"share_url": URL, "consent": consent("Kiosk", "Sharing")},
            ["Link", *EVERY_NETWORK],
        ),
        ("testimonials/kind", {"consent": consent("kiosk", "sharing")}, []),
    ],
)
def test_a_page_is_offered_to_whom_its_subject_and_its_consent_allow(
    make_page: MakePage, page_id: str, values: dict[str, Any], expected: list[str]
) -> None:
    address = "https://clinic.example" if page_id.startswith("testimonials") else ""
    clinic = Clinic(path="clinic.md", name="C", website=address, sharing=(MAIL, CHAT, WALL, NEWS))
    page = make_page(page_id, title="MRI", **values)
    found = offers(page, clinic)
    assert [offer.network.name for offer in found] == expected
    assert may_be_taken(page) == bool(expected)


def test_a_network_of_which_nobody_says_who_sees_it_may_be_seen_by_all() -> None:
    assert not Network(name="New", link="https://new.example/{url}").private


def test_without_an_address_the_words_come_first_and_who_needs_one_is_left_out(make_page: MakePage) -> None:
    networks = tuple(Network(name=link, link=link) for link in ("https://a/{text}", "https://b/{url}"))
    clinic = Clinic(path="clinic.md", name="The clinic", address="19 Harley St", sharing=networks)
    found = offers(make_page("services/mri", title="MRI"), clinic)
    assert [(offer.network, offer.payload) for offer in found] == [
        (WORDS, "MRI\nThe clinic, 19 Harley St"),
        (networks[0], "https://a/MRI%0AThe%20clinic%2C%2019%20Harley%20St"),
    ]


@given(
    titles.filter(bool), st.just("") | urls, st.none() | st.tuples(signatures, signatures, st.just("") | urls)
)
def test_there_is_always_a_code(
    make_page: MakePage, title: str, address: str, clinic: tuple[str, str, str] | None
) -> None:
    page = make_page("services/mri", title=title, share_url=address)
    found = offers(
        page,
        clinic
        and Clinic(
            path="clinic.md",
            name=clinic[0],
            address=clinic[1],
            website=clinic[2],
            sharing=(Network(name="N", link="https://n.example/?{url}"),),
        ),
    )
    assert found
    assert all(0 < len(offer.payload.encode()) <= MAX_BYTES for offer in found)
