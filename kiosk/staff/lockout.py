"""How long nobody may try a PIN after so many wrong ones."""

from typing import Final

WAITS_S: Final = (30, 60, 300, 900, 3600)
"""After the third wrong PIN, the fourth, and so on; the last one holds for all that follow."""

FREE: Final = 3
"""How many may be tried before anybody waits."""

MOST: Final = FREE + len(WAITS_S) - 1
"""The number of wrong PINs from which the wait grows no longer."""


def wait_after(failed: int) -> int:
    """Seconds until the next try after `failed` wrong ones in a row."""
    return WAITS_S[min(failed - FREE, len(WAITS_S) - 1)] if failed >= FREE else 0


def tries_left(failed: int) -> int:
    """How many may be tried without a wait in between; 0 once there are waits."""
    return max(0, FREE - failed)
