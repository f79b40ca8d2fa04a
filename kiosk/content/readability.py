"""How hard a text is to read: its sentences, their length, and its school grade.

The grade is Flesch and Kincaid's (Kincaid et al. 1975, Navy Research Branch Report 8-75): 9 is the age of 14.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

FEWEST_WORDS: Final = 100
"""The grade of a shorter text says nothing (Flesch took samples of 100 words)."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,-][^\W_]+)*")
# A sentence ends where a space and a capital, a digit or a bracket follow, unless an abbreviation precedes.
_END = re.compile(
    r"""(?:(?<=[.?!\u2026])|(?<=[.?!\u2026]["'\u2019\u201d)\]]))\s+(?=[^\W_a-z]|["'\u2018\u201c(\[])"""
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:al|approx|cf|dr|fig|incl|jr|mr|mrs|ms|mx|no|prof|sr|st|vs)|(?:\b[^\W\d_]))\.$", re.IGNORECASE
)
_LONGEST_ABBREVIATION: Final = len("approx.")
# A page says the same words again and again, and so do the pages of one clinic.
_MOST_WORDS: Final = 4096
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![aeiouytd])ed$|(?<![aeiouyszxgc])es$")


def sentences(text: str) -> list[str]:
    """The sentences of one passage of `text`; a line break ends one too."""
    found: list[str] = []
    for line in text.split("\n"):
        begun = ""
        for part in _END.split(line):
            begun = f"{begun} {part}".strip()
            if not _ABBREVIATION.search(begun, max(0, len(begun) - _LONGEST_ABBREVIATION)):
                found.append(begun)
                begun = ""
        found.append(begun)
    return [sentence for sentence in found if sentence]


def words(text: str) -> list[str]:
    """The words of `text` without the marks around them."""
    return _WORD.findall(text)


@lru_cache(maxsize=_MOST_WORDS)
def syllables(word: str) -> int:
    """About how many syllables `word` has: groups of vowels, less an e that nobody says."""
    letters = word.casefold()
    return max(1, len(_VOWELS.findall(_SILENT_E.sub("", letters))))


def grade(passages: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of `passages`, each a list item, a paragraph and so on; 0 for a short text."""
    said = [words(sentence) for text in passages for sentence in sentences(text)]
    total = sum(map(len, said))
    if total < FEWEST_WORDS:
        return 0
    spoken = sum(syllables(word) for part in said for word in part)
    return 0.39 * total / sum(map(bool, said)) + 11.8 * spoken / total - 15.59
