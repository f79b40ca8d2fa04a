"""The clinic's own content, and displays of any size to show it on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.check import known_names
from kiosk.content import Hours, Library, Notice, Weekday, load_library, week_of
from kiosk.settings import Settings, load_settings
from tests.qml.stage import Display, Stage

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


@pytest.fixture(scope="session")
def library() -> Library:
    """The clinic's own content, with opening hours and an hour of notices that it does not have."""
    library = load_library(paths.CONTENT, known_names())
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
        clinic=replace(library.clinic, opening_hours=hours),
        clinic_translations=tuple(replace(one, opening_hours=hours) for one in library.clinic_translations),
        notices=notices,
    )


@pytest.fixture(scope="session")
def settings() -> Settings:
    settings, errors = load_settings(paths.DEFAULT_SETTINGS)
    assert not errors
    return settings


@pytest.fixture
def stage(
    qtbot: QtBot, library: Library, settings: Settings
) -> Iterator[Callable[[Display, Library | None], Stage]]:
    """Show a library, the clinic's own unless another is given, on a display."""
    stages = []

    def show(display: Display, other: Library | None = None) -> Stage:
        stages.append(Stage(qtbot, display, library if other is None else other, settings))
        return stages[-1]

    yield show
    for shown in stages:
        shown.app.close()
