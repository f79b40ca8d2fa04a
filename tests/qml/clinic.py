"""The clinic's own content, with what a screen must also be able to show."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from kiosk import paths
from kiosk.commands.known_names import known_names
from kiosk.content import Hours, Library, Notice, Weekday, load_library, week_of

WORKING_DAYS = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)
NOTICES = (
    ("The lift is out of order", "Please ask at the desk. We will help you up the stairs."),
    ("Fire drill", ""),
    (
        "The clinic closes early today because of the fire drill",
        """Please ask at the desk if your appointment is after four o'clock this afternoon.
We will find you another time this week, and we will phone you.
We are sorry for the trouble, and thank you for your patience.""",
    ),
)


def clinic_library() -> Library:
    """With opening hours, a website and an hour of notices that the clinic's own content does not have."""
    return with_covers(load_library(paths.CONTENT, known_names()))


def with_covers(library: Library) -> Library:
    """`library` with opening hours, and an hour of notices on the day of the fake clock."""
    assert library.clinic is not None
    hours = week_of(WORKING_DAYS, Hours(time(8), time(18)))
    two = datetime.fromisoformat("2026-03-10 14:00")
    notices = tuple(
        Notice(
            id=f"notices/{number}",
            path=f"notices/{number}.md",
            title=title,
            text=text,
            order=number,
            starts=two + timedelta(minutes=20 * number),
            until=two + timedelta(minutes=20 * (number + 1)),
        )
        for number, (title, text) in enumerate(NOTICES)
    )
    return replace(
        library,
        clinic=replace(library.clinic, opening_hours=hours, website="https://www.example.org"),
        clinic_translations=tuple(replace(one, opening_hours=hours) for one in library.clinic_translations),
        notices=notices,
    )
