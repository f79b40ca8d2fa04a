"""The digits that somebody has entered, and what the pad says."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil

from kiosk.staff.lock import Outcome
from kiosk.staff.lockout import MOST, tries_left
from kiosk.staff.pin import LONGEST, SHORTEST

HOW_TO_SET_ONE = "No PIN is set yet, so nobody gets in. On this computer, run: kiosk set\u2011pin"
"""With a hyphen at which no line breaks."""


@dataclass(frozen=True, slots=True)
class Pad:
    """`entered` is said to nobody. While a PIN is looked at, the pad is `busy` and has no digits."""

    entered: str = field(default="", repr=False)
    busy: bool = False
    last: Outcome | None = None

    @property
    def is_long_enough(self) -> bool:
        """Whether it could be a PIN."""
        return len(self.entered) >= SHORTEST


def press(pad: Pad, digit: str) -> Pad:
    """One more digit; more than a PIN can have are not taken."""
    if pad.busy or len(pad.entered) == LONGEST:
        return pad
    return replace(pad, entered=pad.entered + digit, last=None)


def erase(pad: Pad) -> Pad:
    """Without the last digit."""
    return replace(pad, entered=pad.entered[:-1])


def says(pad: Pad, *, has_pin: bool, failed: int, seconds_left: float, now: datetime) -> tuple[str, str]:
    """What the pad says, and what else to know: two sentences, the second of which may be empty."""
    if not has_pin:
        return "There is no PIN", HOW_TO_SET_ONE
    if pad.busy:
        return "One moment", ""
    if seconds_left > 0:
        until = now + timedelta(seconds=seconds_left)
        why = "Too many wrong PINs" if failed < MOST else "Too many wrong PINs, or the count of them is gone"
        return f"Locked until {until:%H:%M:%S}", f"{why}. {_left(seconds_left)}"
    match pad.last:
        case Outcome.WRONG:
            return "That PIN is not right", _tries(failed)
        case Outcome.NOT_COUNTED:
            return "The PIN cannot be checked", "This computer cannot write to its disk. Please call IT."
        case _:
            return "Enter the staff PIN", _tries(failed) if failed else ""


def _left(seconds: float) -> str:
    """In minutes: what changes each second draws each second."""
    minutes = ceil(seconds / 60)
    wait = "a minute at most" if minutes == 1 else f"{minutes} minutes"
    return f"Please wait {wait}. Switching off begins the wait anew."


def _tries(failed: int) -> str:
    left = tries_left(failed)
    match left:
        case 0:
            return "If it is wrong again, the wait gets longer."
        case 1:
            return "One try is left before a wait."
        case _:
            return f"{left} tries are left before a wait."
