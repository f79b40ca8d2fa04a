"""How a page is taken away: what each network's code says."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from kiosk.content import Clinic, Network, Page, Testimonial
from kiosk.programme.eligibility import is_sensitive

MAX_BYTES: Final = 152
"""What a version 8 QR code holds at level M (ISO/IEC 18004): a phone still reads it at arm's length."""

LINK: Final = Network(name="Link", link="{url}", icon="ph.link")
WORDS: Final = Network(name="Words", link="{text}", icon="ph.text-t")

PASSED_ON: Final = "sharing"
"""What the scope of a patient's consent says where visitors may pass on the address of the words."""

_PLACEHOLDER: Final = re.compile(r"\{(?:url|title|text)\}")


@dataclass(frozen=True, slots=True)
class Offer:
    """One code to scan: its network and what it says."""

    network: Network
    payload: str


def page_url(page: Page, clinic: Clinic | None) -> str:
    """Where `page` can be read on the web: its own address, else the clinic's, else nothing."""
    return page.share_url or (clinic.website if clinic else "")


def may_be_taken(page: Page) -> bool:
    """Whether `page` may leave this room.

    Of what a patient says only an address does, where the patient agreed to that: from a page on the web the
    clinic can take it away again, from somebody's phone it cannot.
    """
    if not isinstance(page, Testimonial):
        return True
    agreed = page.consent is not None and PASSED_ON in map(str.casefold, page.consent.scope)
    return agreed and page.share_url != ""


def offers(page: Page, clinic: Clinic | None) -> tuple[Offer, ...]:
    """The codes for `page`: the plain link (or, without one, the words), then the clinic's networks.

    A sensitive page goes only to whom the visitor names: what is posted tells everybody what somebody may
    have. There is always one, since every page has a title, but for words that `may_be_taken` keeps here.
    """
    if not may_be_taken(page):
        return ()
    url = page_url(page, clinic)
    if not payload(LINK, page.title, url):
        url = ""
    first = LINK if url else WORDS
    discreet = is_sensitive(page)
    networks = (first, *(one for one in (clinic.sharing if clinic else ()) if one.private or not discreet))
    signature = ", ".join(filter(None, (clinic.name, clinic.address))) if clinic else ""
    payloads = ((network, payload(network, page.title, url, signature)) for network in networks)
    return tuple(Offer(network, said) for network, said in payloads if said)


def payload(network: Network, title: str, url: str, signature: str = "") -> str:
    """`network`'s link filled in for a page, or nothing when it needs a `url` and there is none.

    A long title loses its last words until the whole is at most MAX_BYTES. A `signature` that leaves no room
    is left out. Nothing is returned when it is too long even without a title.
    """
    if "{url}" in network.link and not url:
        return ""
    titles = _shorter_and_shorter(title)
    signed = [(short, url or signature) for short in titles]
    unsigned = [(short, url) for short in (*titles, *_first_letters(title))]
    fillings = (
        _fill(network.link, short, url, "\n".join(filter(None, (short, ending))))
        for short, ending in (*signed, *unsigned)
    )
    return next((said for said in fillings if said and len(said.encode()) <= MAX_BYTES), "")


def _shorter_and_shorter(title: str) -> list[str]:
    """The title with ever fewer words, down to none."""
    words = title[: MAX_BYTES + 1].split()  # a character takes a byte at least: the rest never fits
    cut = [" ".join(words[:count]) + "…" for count in range(len(words) - 1, 0, -1)]
    return [" ".join(title.split()), *cut, ""]


def _first_letters(title: str) -> list[str]:
    """Ever fewer letters of the title, for languages that write without spaces."""
    return [title[:length] + "…" for length in range(MAX_BYTES, 0, -1)]


def _fill(link: str, title: str, url: str, text: str) -> str:
    # The bare link and the bare words are read by people; every other template is a URL.
    encode = str if link in (LINK.link, WORDS.link) else lambda said: quote(said, safe="")
    said = {"{url}": url, "{title}": title, "{text}": text}
    return _PLACEHOLDER.sub(lambda found: encode(said[found[0]]), link)
