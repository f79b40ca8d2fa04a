"""A clock for looking at another day: it runs on from whatever moment it was set to."""

from datetime import UTC, datetime, timedelta

from kiosk.machine.clock import CLINIC_TIME, Clock


class TravellingClock:
    """Runs as fast as `base`. Its monotonic time is that of `base`: a journey takes no time."""

    def __init__(self, base: Clock) -> None:
        self._base = base
        self._ahead: timedelta | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether it shows another moment than `base` does."""
        return self._ahead is not None

    def now(self) -> datetime:
        """Wall time in the clinic's timezone."""
        return self._moment(self._ahead or timedelta())

    def monotonic(self) -> float:
        """Seconds from some moment on; never set back."""
        return self._base.monotonic()

    def go_to(self, moment: datetime) -> None:
        """Run on from `moment`."""
        # In UTC: between two times of one timezone Python forgets that the clocks were changed.
        self._ahead = moment.astimezone(UTC) - self._base.now().astimezone(UTC)

    def come_back(self) -> None:
        """Show the time of `base` again."""
        self._ahead = None

    def really_now(self) -> datetime:
        """The time of `base`."""
        return self._base.now()

    def _moment(self, ahead: timedelta) -> datetime:
        return (self._base.now().astimezone(UTC) + ahead).astimezone(CLINIC_TIME)
