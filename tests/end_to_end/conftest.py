"""Displays to show the kiosk on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.display import Display, x_server


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


@pytest.fixture
def calm(tmp_path: Path) -> Path:
    """A settings file with which panels stay until somebody turns them."""
    return _settings(tmp_path, "[rotation]\nshortest_seconds = 120\nlongest_seconds = 600\n")


@pytest.fixture
def short_stay(tmp_path: Path, calm: Path) -> Path:
    """The same, with the shortest times that a visitor may be given."""
    times = "idle_seconds = 20\nsensitive_idle_seconds = 20\nwarning_seconds = 10\n"
    return _settings(tmp_path, f"{calm.read_text()}[visitor]\n{times}")


def _settings(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(f"[content]\nshow_samples = true\n{text}" if "[content]" not in text else text)
    return path
