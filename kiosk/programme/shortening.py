"""As much of a text as somebody reads in passing."""

import re
from typing import Final

MOST_WORDS: Final = 40
"""What a panel can say to somebody who passes; the page says the rest."""

_BRACKETS: Final = "\"'()[]\u2018\u2019\u201c\u201d"
# Titles and the like, and one letter before each full stop: initials, e.g., a.m.
_ABBREVIATION: Final = re.compile(
    r"(?:al|approx|cf|dr|fig|incl|jr|mr|mrs|ms|mx|nos?|prof|rev|sr|st|vs)\.|(?:[^\W\d_]\.)+", re.IGNORECASE
)


def shorten(text: str, most: int = MOST_WORDS) -> str:
    """`text` in at most `most` words.

    It ends with a whole sentence, if that leaves more than a third of them, or else with an ellipsis.
    """
    words = text.split()
    if len(words) <= most:
        return text
    ends = [count for count in range(most // 3 + 1, most + 1) if _ends_sentence(words[count - 1])]
    return " ".join(words[: ends[-1]]) if ends else " ".join(words[:most]) + "…"


def _ends_sentence(word: str) -> bool:
    bare = word.strip(_BRACKETS)
    return bare.endswith(("?", "!")) or (bare.endswith(".") and not _ABBREVIATION.fullmatch(bare))
