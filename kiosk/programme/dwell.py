"""How long a panel stays on the screen."""

WORDS_A_SECOND = 2
"""How fast somebody reads a screen across a room (SCREENS: max(10, 5 + words / 2))."""

SETTLING_SECONDS = 5


def dwell_seconds(text: str, wanted: float | None, shortest: float, longest: float) -> float:
    """Seconds for a panel that shows `text`; `wanted` is the page's own `seconds:`."""
    reading = SETTLING_SECONDS + len(text.split()) / WORDS_A_SECOND
    return min(max(shortest, reading if wanted is None else wanted), longest)
