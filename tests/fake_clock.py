"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

from kiosk.machine.clock import CLINIC_TIME

A_TUESDAY = datetime(2026, 3, 10, 11, 0, tzinfo=CLINIC_TIME)


class FakeClock:
    """Both clocks of the machine; `pass_by` moves them together, `step_to` sets the one on the wall."""

    def __init__(self, now: datetime = A_TUESDAY) -> None:
        self._now = now
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def pass_by(self, seconds: float) -> None:
        self._now = (self._now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(CLINIC_TIME)
        self._monotonic += seconds

    def step_to(self, now: datetime) -> None:
        self._now = now

    def run_until(self, monotonic: float) -> None:
        self.pass_by(monotonic - self._monotonic)
