"""What the name of a page's file says: its place in the order, its slug, its language."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

UNNUMBERED = 1_000_000
"""The order of a page without a number: behind all others."""

_NAME = re.compile(
    r"(?:([0-9]{1,6})(?:[-_. ]+|(?=\.)))?(.*?)(?:\.([a-z]{2}))?\.md", re.IGNORECASE | re.DOTALL
)
# A folder is looked at again and again, and its names hardly change.
MOST_NAMES = 20_000
_NOT_SLUG = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class FileName:
    """A name such as ``10-mri-scan.ar.md`` taken apart; `language` is empty for the page itself."""

    order: int
    slug: str
    language: str


@lru_cache(maxsize=MOST_NAMES)
def page_of(path: str) -> tuple[str, str]:
    """The page to which the file `path` belongs, as folder and slug, and the language of a translation.

    ``services/10-mri.ar.md`` belongs to ``services/mri``, and is in ``ar``.
    """
    place = PurePosixPath(path)
    name = read_file_name(place.name)
    return (str(place.parent / name.slug), name.language) if name else (path, "")


@lru_cache(maxsize=MOST_NAMES)
def read_file_name(name: str) -> FileName | None:
    """The parts of `name`; None if it is not the name of a Markdown file."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    number, words, language = match.groups()
    return FileName(
        order=int(number) if number else UNNUMBERED,
        slug=_NOT_SLUG.sub("-", words.casefold()).strip("-") or number or "page",
        language=(language or "").lower(),
    )
