"""How a page is taken away: what each network's code says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from kiosk.content import Clinic, Network, Page

MAX_BYTES: Final = 152
"""What a version 8 QR code holds at level M (ISO/IEC 18004): a phone still reads it at arm's length."""

LINK: Final = Network(name="Link", link="{url}", icon="ph.link")
WORDS: Final = Network(name="Words", link="{text}", icon="ph.text-t")


@dataclass(frozen=True, slots=True)
class Offer:
    """One code to scan: its network and what it says."""

    network: Network
    payload: str


def page_url(page: Page, clinic: Clinic | None) -> str:
    """Where `page` can be read on the web: its own address, else the clinic's, else nothing."""
    return page.share_url or (clinic.website if clinic else "")


def offers(page: Page, clinic: Clinic | None) -> tuple[Offer, ...]:
    """The codes for `page`: the plain link (or, without one, the words), then the clinic's networks."""
    url = page_url(page, clinic)
    first = LINK if url else WORDS
    networks = (first, *(clinic.sharing if clinic else ()))
    signature = ", ".join(filter(None, (clinic.name, clinic.address))) if clinic else ""
    payloads = ((network, payload(network, page.title, url, signature)) for network in networks)
    return tuple(Offer(network, said) for network, said in payloads if said)


def payload(network: Network, title: str, url: str, signature: str = "") -> str:
    """`network`'s link filled in for a page, or nothing when it needs a `url` and there is none.

    A long title loses its last words until the whole is at most MAX_BYTES; nothing is returned when it is
    too long even without a title.
    """
    if "{url}" in network.link and not url:
        return ""
    fillings = _from_long_to_short(network.link, title, url, signature)
    return next((said for said in fillings if len(said.encode()) <= MAX_BYTES), "")


def _from_long_to_short(link: str, title: str, url: str, signature: str) -> Iterable[str]:
    # The bare link and the bare words are read by people; every other template is a URL.
    encode = str if link in (LINK.link, WORDS.link) else lambda text: quote(text, safe="")
    words = title.split()
    for count in range(len(words), -1, -1):
        short = " ".join(words[:count]) + ("…" if 0 < count < len(words) else "")
        text = "\n".join(filter(None, (short, url or signature)))
        yield link.replace("{url}", encode(url)).replace("{title}", encode(short)).replace("{text}", encode(text))
