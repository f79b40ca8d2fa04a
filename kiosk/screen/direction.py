"""Which way a text runs where two scripts meet in it."""

from typing import Final
from unicodedata import bidirectional

LEFT_TO_RIGHT_MARK: Final = "\u200e"
RIGHT_TO_LEFT_MARK: Final = "\u200f"

_STRONG: Final = ("L", "R", "AL")


def directed(text: str) -> str:
    """`text` so that Qt lets it run as most of its letters do.

    Qt looks at the first letter alone (Unicode's rule P2), and would turn around an Arabic sentence that
    begins with “MRI”. An invisible mark in front is the letter it finds.
    """
    letters = [kind for character in text if (kind := bidirectional(character)) in _STRONG]
    to_left = sum(kind != "L" for kind in letters) * 2 > len(letters)
    if not letters or to_left == (letters[0] != "L"):
        return text
    return (RIGHT_TO_LEFT_MARK if to_left else LEFT_TO_RIGHT_MARK) + text
