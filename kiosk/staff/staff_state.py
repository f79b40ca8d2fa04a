"""What the staff's screens say, as one value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffState:
    """`place` is the screen, by the names of `Place`. Of a PIN only the number of digits is known.

    `brightness` is percent, and 0 where the display cannot be set. `asked` is the corner that the touch test
    waits for, in words, or empty; `squares` are those of its grid that were felt.
    """

    place: str = ""
    digits: int = 0
    pad_line: str = ""
    pad_hint: str = ""
    pad_open: bool = False
    clinic_name: str = ""
    clock: str = ""
    open_until: str = ""
    on_now: str = ""
    next: str = ""
    problem_summary: str = ""
    reload_line: str = ""
    last_end: str = ""
    dark: bool = False
    brightness: int = 0
    can_leave: bool = False
    has_usage: bool = False
    has_faults: bool = False
    asked: str = ""
    touch_line: str = ""
    squares: tuple[int, ...] = ()
