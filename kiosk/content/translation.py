"""What the file of a translation says, before anybody knows of what it is a translation."""

from dataclasses import dataclass

from kiosk.content.documents import Clinic, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A page, or the clinic, in another language, read by itself.

    `given` are the facts of `words` that its writer has set. `picture_alt` describes its original's picture,
    if not its own. `version` is the beginning of the SHA-256 of the original it was made from, or empty.
    """

    words: Document | Clinic
    given: frozenset[str]
    picture_alt: str = ""
    version: str = ""
