"""Whether a PIN is right, asked as seldom as the lockout allows."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path

from kiosk.staff.attempts import read_attempts, write_attempts
from kiosk.staff.lockout import wait_after
from kiosk.staff.pin import LONGEST_HASH, is_hash, is_right
from kiosk.staff.small_file import read_small


class Outcome(Enum):
    """What came of a try."""

    RIGHT = auto()
    WRONG = auto()
    TOO_SOON = auto()
    NO_PIN = auto()
    NOT_COUNTED = auto()
    """The try could not be written down, so nothing was tried."""


class Lock:
    """The hash of the PIN lies in the first of `pins` that exists; `attempts` is the file of the count.

    `monotonic` are seconds that no clock change touches. The wait begins again with the program.
    `verify` is asked whether a hash was made of a PIN.
    """

    def __init__(
        self,
        pins: Sequence[Path],
        attempts: Path,
        monotonic: Callable[[], float],
        verify: Callable[[str, str], bool] = is_right,
    ) -> None:
        self._pins = tuple(pins)
        self._attempts = attempts
        self._monotonic = monotonic
        self._verify = verify
        self._since = monotonic()
        self.failed = read_attempts(attempts)
        """How many wrong PINs there were in a row."""

    @property
    def has_pin(self) -> bool:
        """Whether there is a PIN at all."""
        return self._hash() != ""

    @property
    def seconds_left(self) -> float:
        """How long nobody may try."""
        return max(0.0, self._since + wait_after(self.failed) - self._monotonic())

    def look_again(self) -> None:
        """Believe what the disk says by now: `kiosk set-pin` begins anew, and a count may be gone."""
        on_disk = read_attempts(self._attempts)
        if on_disk != self.failed:
            self.failed = on_disk
            self._since = self._monotonic()

    def attempt(self, pin: str) -> Outcome:
        """Try `pin`. It is counted as wrong, on the disk, before it is looked at."""
        found = self._hash()
        if not found:
            return Outcome.NO_PIN
        self.look_again()
        if self.seconds_left > 0:
            return Outcome.TOO_SOON
        try:
            write_attempts(self._attempts, self.failed + 1)
        except OSError:
            return Outcome.NOT_COUNTED
        self.failed = read_attempts(self._attempts)
        self._since = self._monotonic()
        if not self._verify(found, pin):
            self._since = self._monotonic()
            return Outcome.WRONG
        return self._open()

    def _open(self) -> Outcome:
        try:
            write_attempts(self._attempts, 0)
        except OSError:
            return Outcome.RIGHT  # what stands on the disk counts again from the next look on
        self.failed = 0
        return Outcome.RIGHT

    def _hash(self) -> str:
        """The first file decides, also where it is damaged: then nobody gets in."""
        first = next((path for path in self._pins if path.exists()), None)
        found = read_small(first, LONGEST_HASH).strip() if first else ""
        return found if is_hash(found) else ""
