"""Which characters this machine's fonts have, as fontconfig knows them: Qt takes its fonts from there too."""

import subprocess
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_LIST = ("fc-list", "--format", "%{charset}\n")
_LONGEST_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Characters:
    """A set of characters as ranges in order, both ends included, no two of which touch.

    A value, not a function inside another: it goes to the process that reads the pages.
    """

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def __call__(self, character: str) -> bool:
        """Whether `character` is one of them."""
        place = bisect_right(self.firsts, ord(character)) - 1
        return place >= 0 and ord(character) <= self.lasts[place]


def characters_of_fonts() -> Characters | None:
    """The characters that any font has; None where fontconfig cannot be asked or knows no font."""
    return one_of(listed_characters().split())


def listed_characters() -> str:
    """The same as fontconfig writes it, ranges font by font; empty where it cannot be asked."""
    try:
        listed = subprocess.run(_LIST, capture_output=True, text=True, check=True, timeout=_LONGEST_SECONDS)  # noqa: S603 - nothing of it comes from outside
    except (OSError, subprocess.SubprocessError):
        return ""
    return listed.stdout


def one_of(ranges: Iterable[str]) -> Characters | None:
    """The characters in `ranges` such as "41-5a" or "e9", in hexadecimal; None without any."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(map(_bounds, ranges)):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    if not joined:
        return None
    return Characters(tuple(first for first, _ in joined), tuple(last for _, last in joined))


def _bounds(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first, 16), int(last or first, 16)
