"""Displays to show the kiosk on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.accessibility import Bus, accessibility_bus
from tests.end_to_end.display import Display, x_server
from tests.end_to_end.touch_screen import TouchScreen, touch_screen


@pytest.fixture(scope="session")
def upright(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """A portrait display."""
    with x_server(tmp_path_factory.mktemp("upright"), 1080, 1920) as display:
        yield display


@pytest.fixture(scope="session")
def across(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """A landscape display."""
    with x_server(tmp_path_factory.mktemp("across"), 1920, 1080) as display:
        yield display


@pytest.fixture(scope="session")
def glass() -> Iterator[TouchScreen]:
    """A portrait display with a touch screen."""
    with touch_screen(1080, 1920) as screen:
        yield screen


@pytest.fixture
def bus() -> Iterator[Bus]:
    """An accessibility bus of one kiosk's own: what is registered there of another may be taken for it."""
    with accessibility_bus() as found:
        yield found


@pytest.fixture
def calm(tmp_path: Path) -> Path:
    """A settings file with which panels and visitors stay, however slowly a test looks at them."""
    return settings_file(tmp_path, idle_seconds=600, sensitive_idle_seconds=600)


@pytest.fixture
def short_stay(tmp_path: Path) -> Path:
    """The same, but visitors who do nothing are soon asked. There is time to read the question."""
    return settings_file(tmp_path, idle_seconds=30, sensitive_idle_seconds=30, warning_seconds=30)


@pytest.fixture
def hasty(tmp_path: Path) -> Path:
    """The same, and whoever is asked is soon forgotten."""
    return settings_file(tmp_path, idle_seconds=20, sensitive_idle_seconds=20, warning_seconds=20)


def settings_file(folder: Path, **visitor: int) -> Path:
    """Panels that stay, and visitors as they are given."""
    lines = (
        *("[content]", "show_samples = true"),
        *("[rotation]", "shortest_seconds = 120", "longest_seconds = 600"),
        *("[visitor]", *(f"{key} = {value}" for key, value in visitor.items())),
    )
    path = folder / "kiosk.toml"
    path.write_text("\n".join(lines))
    return path
