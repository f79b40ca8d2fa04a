"""Guessing what somebody meant to write."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, choices: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """The up to `count` choices most like `word`, best first; letter case does not matter."""
    by_folded: dict[str, str] = {}
    for choice in sorted(choices):
        by_folded.setdefault(choice.casefold(), choice)
    return tuple(by_folded[match] for match in get_close_matches(word.casefold(), by_folded, count))


def did_you_mean(matches: Iterable[str], otherwise: str) -> str:
    """A question that offers `matches`, or `otherwise` when there are none."""
    offered = " or ".join(matches)
    return f"Did you mean {offered}?" if offered else otherwise
