from pathlib import Path

import pytest

from kiosk.machine.backlight import LEAST, Backlight


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As the kernel shows a display of 0 to 255."""
    (tmp_path / "panel").mkdir()
    (tmp_path / "panel" / "brightness").write_text("128\n")
    (tmp_path / "panel" / "max_brightness").write_text("255\n")
    return tmp_path


def test_it_is_told_and_set_in_percent(folder: Path) -> None:
    light = Backlight(folder)
    assert light.percent == 50
    light.set(80)
    assert (folder / "panel" / "brightness").read_text() == "204"
    assert light.percent == 80


@pytest.mark.parametrize(("wanted", "found"), [(-50, LEAST), (0, LEAST), (5, LEAST), (100, 100), (900, 100)])
def test_nobody_can_make_it_black(folder: Path, wanted: int, found: int) -> None:
    light = Backlight(folder)
    light.set(wanted)
    assert light.percent == found


def test_without_a_backlight_there_is_nothing_to_set(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        light = Backlight(folder)
        light.set(50)
        assert light.percent == 0


@pytest.mark.parametrize(
    ("name", "content"), [("brightness", "?"), ("max_brightness", "0"), ("max_brightness", "x")]
)
def test_what_the_kernel_does_not_say_is_not_guessed(folder: Path, name: str, content: str) -> None:
    light = Backlight(folder)
    (folder / "panel" / name).write_text(content)
    assert light.percent == 0


def test_a_display_that_is_gone_is_no_fault(folder: Path) -> None:
    light = Backlight(folder)
    (folder / "panel" / "max_brightness").unlink()
    light.set(50)
    assert light.percent == 0
