"""Waiting for what another process does: until it has happened, however slow the machine."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

LIMIT_S = 120
"""Longer than any of it takes on a slow machine: only what never comes is waited for so long."""


def wait_until(look: Callable[[], Found], for_what: str, limit: float = LIMIT_S) -> Found:
    """The first answer of `look` that is true."""
    end = time.monotonic() + limit
    while not (found := look()):
        assert time.monotonic() < end, f"waited {limit} seconds for {for_what}"
        time.sleep(0.02)
    return found
