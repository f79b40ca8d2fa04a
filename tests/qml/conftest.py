"""The clinic's own content, and displays of any size to show it on."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.check import known_names
from kiosk.content import Library, load_library
from kiosk.settings import Settings, load_settings
from tests.qml.stage import Display, Stage


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(paths.CONTENT, known_names())


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
