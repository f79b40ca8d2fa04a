"""What a link's address is to a reader who types it into a phone."""

import re
from typing import Final

_SCHEME = re.compile(r"(https?)://|(mailto|tel):", re.IGNORECASE)
_NOT_DIGITS = re.compile(r"\D")
SHORTEST_NUMBER: Final = 6
"""Fewer digits may be anything."""


def address_beside(words: str, link: str) -> str:
    """What to write beside the `words` of `link`; empty where they say it, or where it is a page of ours."""
    scheme = _SCHEME.match(link)
    if scheme is None:
        return ""
    address = link[scheme.end() :]
    if scheme[2]:
        address = address.partition("?")[0]
    if scheme[0].lower() == "tel:":
        return "" if _is_number(words, address) else address
    said = _SCHEME.sub("", words.strip(), count=1)
    return "" if _same(said, address) else address


def _same(said: str, address: str) -> bool:
    return said.rstrip("/").casefold() == address.rstrip("/").casefold()


def _is_number(words: str, address: str) -> bool:
    """Whether `words` are the number `address`, with or without its country."""
    digits = _NOT_DIGITS.sub("", words).removeprefix("0")
    return len(digits) >= SHORTEST_NUMBER and _NOT_DIGITS.sub("", address).endswith(digits)
