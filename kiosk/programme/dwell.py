"""How long it takes to read what is on the screen."""

from kiosk.content import Block, passages, plain_text

WORDS_A_SECOND = 2
"""How fast somebody reads who has pain, little English or no glasses: half as fast as most people."""

SETTLING_SECONDS = 5


def reading_seconds(words: float) -> float:
    """Seconds that so many `words` take to read, and to find."""
    return SETTLING_SECONDS + words / WORDS_A_SECOND


def dwell_seconds(text: str, wanted: float | None, shortest: float, longest: float) -> float:
    """Seconds for a panel that shows `text`; `wanted` is the page's own `seconds:`."""
    reading = reading_seconds(len(text.split()))
    return min(max(shortest, reading if wanted is None else wanted), longest)


def word_count(blocks: tuple[Block, ...]) -> int:
    """How many words there are to read."""
    return sum(len(plain_text(runs).split()) for runs in passages(blocks, descriptions=False))
