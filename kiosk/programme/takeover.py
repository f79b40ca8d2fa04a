"""The notice that covers the whole screen."""

from collections.abc import Iterable
from datetime import UTC, datetime

from kiosk.content import Notice
from kiosk.programme.clock_sense import knows_the_day
from kiosk.programme.wall_time import moment


def notice_in_force(notices: Iterable[Notice], now: datetime) -> Notice | None:
    """The notice on the screen at `now`: of several, the one that began last.

    One that does not say when it begins has begun before all others; of equals, the first counts.
    Where the machine does not know the day none is: it may have been over for a year.
    """
    if not knows_the_day(now):
        return None
    in_force = [notice for notice in notices if _is_in_force(notice, now)]
    return max(in_force, key=lambda notice: _start(notice, now), default=None)


def _is_in_force(notice: Notice, now: datetime) -> bool:
    end = moment(notice.until, now.tzinfo, last=True)
    return not notice.draft and _start(notice, now) <= now.astimezone(UTC) < end


def _start(notice: Notice, now: datetime) -> datetime:
    if notice.starts is None:
        return datetime.min.replace(tzinfo=UTC)
    return moment(notice.starts, now.tzinfo)
