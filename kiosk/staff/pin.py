"""The staff PIN: which ones are good enough, and what is kept of one (Argon2id, RFC 9106)."""

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # it is imported when somebody types a PIN: the first panel need not wait for it
    from argon2 import PasswordHasher

SHORTEST: Final = 6
LONGEST: Final = 12

FEWEST_DIFFERENT: Final = 3
"""Digits: on a smudged screen fewer can be read off and tried."""

LONGEST_HASH: Final = 512
"""Characters: a hash of ours has 97."""

WELL_KNOWN: Final = frozenset({"159753", "147258", "258456", "147852", "741852", "963852", "142536"})
"""Figures that hands draw on a pad of digits; what follows a rule is found by the rule."""


@cache
def _hasher() -> "PasswordHasher":
    """OWASP's least for Argon2id: 19 MiB, two passes; a twentieth of a second on a slow machine."""
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def weakness(pin: str) -> str:
    """What is wrong with `pin` as a new PIN, in one sentence; nothing if it may be taken."""
    if not re.fullmatch(r"[0-9]+", pin):
        return "A PIN is made of the digits 0 to 9 alone."
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"A PIN has {SHORTEST} to {LONGEST} digits."
    if len(set(pin)) < FEWEST_DIFFERENT:
        return f"A PIN needs at least {FEWEST_DIFFERENT} different digits."
    if _is_simple(pin):
        return "This PIN is one of those that people try first. Choose digits without an order."
    return ""


def _is_simple(pin: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    halves = (pin[: len(pin) // times] * times for times in (2, 3, 4) if len(pin) % times == 0)
    doubled = re.sub(r"(.)\1+", r"\1", pin)
    runs = ("0123456789012345", "9876543210987654")
    return (
        len(steps) == 1
        or pin in halves
        or pin == pin[::-1]
        or any(doubled in run or pin[:-1] in run or pin[1:] in run for run in runs)
        or pin in WELL_KNOWN
    )


def hashed(pin: str) -> str:
    """What is kept of `pin`."""
    return str(_hasher().hash(pin))


def is_hash(text: str) -> bool:
    """Whether `text` is a hash that `is_right` may be asked about: ours, so that it takes no longer."""
    return len(text) <= LONGEST_HASH and text.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def is_right(hash_of_pin: str, pin: str) -> bool:
    """Whether `hash_of_pin` was made of `pin`; argon2 takes as long for a wrong one as for the right one."""
    from argon2.exceptions import InvalidHash, VerificationError  # noqa: PLC0415

    try:
        return bool(_hasher().verify(hash_of_pin, pin))
    except (VerificationError, InvalidHash, UnicodeError):
        return False
