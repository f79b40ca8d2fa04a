"""What the clinic's clocks say, as moments in UTC.

Python compares two times of one timezone by what the clocks say, as if they were never changed, so
everything that is compared or subtracted here is in UTC.
"""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta, tzinfo


def moment(wall: datetime, zone: tzinfo | None, *, last: bool = False) -> datetime:
    """The moment in UTC at which clocks in `zone` say `wall`, which has no timezone.

    In the hour that clocks repeat in autumn it is the first time they say so, or the `last`. A time that
    they skip in spring is the moment at which they skip it: whoever looks at a clock sees it pass.
    """
    found = wall.replace(tzinfo=zone, fold=1 if last else 0).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
        return found
    # With the offset of the summer it was before the change, with that of the winter after it.
    wall = wall.replace(microsecond=0)
    before, after = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (1, 0))
    summer = after.astimezone(zone).utcoffset()
    seconds = range(int((after - before).total_seconds()))

    def is_changed(second: int) -> bool:
        return (before + timedelta(seconds=second)).astimezone(zone).utcoffset() == summer

    return before + timedelta(seconds=bisect_left(seconds, True, key=is_changed))


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """The moment in UTC at which `day` begins."""
    return moment(datetime.combine(day, time(0)), zone)


def end_of(day: date, zone: tzinfo | None) -> datetime | None:
    """The moment in UTC at which `day` is over; None for the last one that there is."""
    return midnight(day + timedelta(days=1), zone) if day < date.max else None


def seconds_until(then: datetime, now: datetime) -> float:
    """Seconds that really pass from `now` to `then`, also where clocks are changed between them."""
    return (then.astimezone(UTC) - now.astimezone(UTC)).total_seconds()
