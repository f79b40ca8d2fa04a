"""Displays that are plugged in and out, turned, or of another size than before; and graphics that fail."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.conftest import settings_file
from tests.end_to_end.display import Display, x_server
from tests.end_to_end.kiosk_process import PROJECT, Kiosk, running
from tests.end_to_end.outputs import FIRST, SECOND, Outputs
from tests.end_to_end.test_window import windows
from tests.end_to_end.touch_screen import TouchScreen, touch_screen
from tests.waiting import wait_until

pytestmark = pytest.mark.once

INVITATION = "Touch to read more"

UPRIGHT = (1080, 1920)
TURNED = (1920, 1080)
SMALL = (720, 1280)


@pytest.fixture
def own_glass() -> Iterator[TouchScreen]:
    """A touch screen whose displays no other test changes."""
    with touch_screen(*UPRIGHT) as screen:
        yield screen


def wait_for_window(display: Display, *shape: int) -> None:
    """Until there is one window, of this place and size."""
    wait_until(lambda: windows(display) == [shape], f"one window at {shape}")


def where_nothing_turns(kiosk: Kiosk) -> QImage:
    """The picture of a list of pages, which stays while a visitor may be there."""
    kiosk.tap("About us")
    kiosk.see("The Harley Street Hospital")
    return kiosk.picture()


def fresh(settings: Path, folder: Path, width: int, height: int) -> QImage:
    """The same of a kiosk that has been started on a display of this size."""
    with x_server(folder, width, height) as display, running(display, "--settings", str(settings)) as kiosk:
        return where_nothing_turns(kiosk)


@pytest.mark.long
def test_the_screen_is_laid_out_anew_for_a_display_that_is_turned_or_of_another_size(
    own_glass: TouchScreen, calm: Path, tmp_path: Path
) -> None:
    outputs = Outputs(own_glass)
    with running(own_glass, "--settings", str(calm)) as kiosk:
        before = where_nothing_turns(kiosk)
        wait_for_window(own_glass, 0, 0, *UPRIGHT)
        for size in (TURNED, SMALL):
            folder = tmp_path / str(size[0])
            folder.mkdir()
            expected = fresh(calm, folder, *size)
            outputs.plug_in(FIRST, *size)
            wait_for_window(own_glass, 0, 0, *size)
            wait_until(lambda expected=expected: own_glass.picture() == expected, f"the screen at {size}")  # type: ignore[misc]
        outputs.plug_in_again(FIRST)
        wait_for_window(own_glass, 0, 0, *UPRIGHT)
        wait_until(lambda: own_glass.picture() == before, "the screen as it was")


@pytest.mark.long
def test_a_display_that_was_unplugged_is_lit_again(own_glass: TouchScreen, calm: Path) -> None:
    outputs = Outputs(own_glass)
    with running(own_glass, "--settings", str(calm)) as kiosk:
        before = where_nothing_turns(kiosk)
        for _ in range(5):
            outputs.unplug(FIRST)
            outputs.plug_in_again(FIRST)
            wait_for_window(own_glass, 0, 0, *UPRIGHT)
            wait_until(lambda: own_glass.picture() == before, "the screen as it was")
        kiosk.tap("The Harley Street Hospital")  # the finger still finds what it touches
        kiosk.see("Share to care")


@pytest.mark.long
def test_the_screen_is_on_the_display_of_the_settings_as_soon_as_that_is_there(
    own_glass: TouchScreen, tmp_path: Path
) -> None:
    settings = settings_file(tmp_path, idle_seconds=600)
    settings.write_text(f'{settings.read_text()}\n[display]\nscreen = "{SECOND}"\n')
    outputs = Outputs(own_glass)
    said = (
        f'There is no display named "{SECOND}", so the screen is on the first one. Here there is "{FIRST}". '
        "Correct the line screen in the settings, or plug the display in: the screen moves there by itself.\n"
    )
    with running(own_glass, "--settings", str(settings), complaint=said):
        wait_for_window(own_glass, 0, 0, *UPRIGHT)
        outputs.plug_in(SECOND, *SMALL, "--right-of", FIRST)
        wait_for_window(own_glass, UPRIGHT[0], 0, *SMALL)
        outputs.unplug(SECOND)
        wait_for_window(own_glass, 0, 0, *UPRIGHT)
        outputs.plug_in(SECOND, *SMALL, "--left-of", FIRST)
        wait_for_window(own_glass, 0, 0, *SMALL)
        outputs.unplug(FIRST)
        outputs.unplug(SECOND)  # nothing is left
        outputs.plug_in_again(FIRST)
        wait_for_window(own_glass, 0, 0, *UPRIGHT)
    outputs.plug_in(SECOND, *SMALL, "--right-of", FIRST)
    with running(own_glass, "--settings", str(settings)):
        wait_for_window(own_glass, UPRIGHT[0], 0, *SMALL)


WITHOUT_A_DRIVER = """
import sys
from kiosk.commands import run
from kiosk.commands.command_line import run_command

keep_to_itself = run.keep_to_itself

def without_driver(environment):
    keep_to_itself(environment)
    environment["QT_XCB_GL_INTEGRATION"] = "none"

run.keep_to_itself = without_driver
sys.exit(run_command(sys.argv[1:]))
"""


def test_a_graphics_card_that_fails_ends_the_kiosk_and_the_next_start_draws_without_it(
    upright: Display, calm: Path, tmp_path: Path
) -> None:
    calm.write_text(f'{calm.read_text()}\n[display]\nrenderer = "gpu"\n')
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_DRIVER, "run", "--settings", str(calm)],
        cwd=PROJECT,
        env={**upright.environment, **state},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 3
    assert "The graphics card does not draw: Failed to initialize graphics backend" in ended.stderr
    assert "Until this machine is switched off and on the kiosk draws without it." in ended.stderr
    with running(upright, "--settings", str(calm), surroundings=state) as kiosk:
        kiosk.see(INVITATION)
