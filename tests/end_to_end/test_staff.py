"""The way in for the staff, with real fingers, and for nobody else."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.content import Library
from kiosk.machine.exit_status import RESTART
from kiosk.settings import Settings
from kiosk.staff.attempts import read_attempts, write_attempts
from tests.end_to_end.conftest import settings_file
from tests.end_to_end.kiosk_process import Kiosk, running
from tests.end_to_end.touch_screen import TouchScreen
from tests.qml.everything_kit import everything_kit
from tests.qml.stage import Display, Stage
from tests.waiting import wait_until

PIN, WRONG = "907214", "481620"
CORNERS = ((8, 8), (1071, 8), (1071, 1911), (8, 1911))
INCHES = 32


class Staff:
    """Fingers of somebody who knows where the keys are."""

    def __init__(self, glass: TouchScreen, keys: dict[str, QPoint]) -> None:
        self._glass = glass
        self._keys = keys

    def knock(self, kiosk: Kiosk, *texts: str) -> None:
        """Until `texts` are there: a pad that nobody touches closes, and reading takes time."""

        def is_there() -> bool:
            for corner in CORNERS:
                self._glass.tap(*corner)
            reading = kiosk.reading()
            return all(reading.find(text) for text in texts)

        wait_until(is_there, f"{texts} behind the four corners")

    def enter(self, pin: str) -> None:
        """Key after key, each once the one before was heard: nobody is faster than the screen is drawn."""
        for key in (*pin, "open"):
            before = self._glass.picture()
            self._press(key)
            wait_until(partial(self._differs, before), f"{key} to be heard")

    def _differs(self, before: QImage) -> bool:
        return self._glass.picture() != before

    def try_in_vain(self, pin: str) -> None:
        """The same on a pad that is locked."""
        for key in (*pin, "open"):
            self._press(key)

    def _press(self, key: str) -> None:
        self._glass.tap(self._keys[key].x(), self._keys[key].y())


@pytest.fixture(scope="module")
def keys(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, QPoint]:
    """Where the keys of the pad are on such a display, as the same screen in this process has them."""
    del qapp
    folder = tmp_path_factory.mktemp("keys")
    display = Display(width=1080, height=1920, inches=INCHES)
    library = Library(folder=folder)
    stage = Stage(None, display, library, Settings(), lambda clock: everything_kit(folder, clock))
    stage.staff.knock()
    for digit in PIN:
        stage.staff.press(digit)
    stage.settle()
    buttons = [one for one in stage.seen() if one.is_button]
    places = {str(one.item.property("text")): one.rect.center().toPoint() for one in buttons}
    (check,) = (one for one in buttons if one.item.property("iconName") == "ph.check")
    stage.app.close()
    return places | {"open": check.rect.center().toPoint()}


@pytest.fixture
def staff(glass: TouchScreen, keys: dict[str, QPoint]) -> Staff:
    return Staff(glass, keys)


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the kiosk of this test keeps everything."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "clinic-kiosk" / "staff"


@pytest.fixture
def at_home(tmp_path: Path) -> Path:
    """The settings of a machine on which visitors stay, and whose display has a size."""
    path = settings_file(tmp_path, idle_seconds=600, sensitive_idle_seconds=600)
    path.write_text(f"{path.read_text()}\n[display]\ndiagonal_inches = {INCHES}\n")
    return path


def set_pin(pin: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "kiosk", "set-pin", "--stdin"],
        input=f"{pin}\n",
        text=True,
        check=True,
        capture_output=True,
    )


def log(state: Path) -> list[str]:
    """What the log says, without its times."""
    return [line.partition(" ")[2] for line in (state / "log.txt").read_text("utf-8").splitlines()]


def wrong_pins(state: Path) -> list[str]:
    return [line for line in log(state) if line.startswith("A wrong PIN")]


def are_written(state: Path, count: int) -> bool:
    return len(wrong_pins(state)) == count


def everything_about(kiosk: Kiosk) -> str:
    """What anybody on the machine can see of the process."""
    process = Path("/proc", str(kiosk.pid))
    return "".join(
        (process / name).read_bytes().decode("utf-8", "replace") for name in ("cmdline", "environ")
    )


@pytest.mark.once
def test_three_wrong_pins_lock_the_pad_also_after_a_restart(
    glass: TouchScreen, staff: Staff, state: Path, at_home: Path
) -> None:
    set_pin(PIN)
    with running(glass, "--settings", str(at_home)) as kiosk:
        kiosk.see("Touch to read more")
        staff.knock(kiosk, "Enter the staff PIN")
        for number in (1, 2, 3):
            staff.enter(WRONG)
            wait_until(partial(are_written, state, number), "the try in the log")
            assert read_attempts(state / "attempts") == number
    assert wrong_pins(state) == ["A wrong PIN."] * 2 + ["A wrong PIN. The pad is locked for 30 seconds."]
    write_attempts(state / "attempts", 6)  # as after six; a quarter of an hour leaves time to read
    with running(glass, "--settings", str(at_home)) as kiosk:
        kiosk.see("Touch to read more")
        staff.knock(kiosk, "Locked until")
        staff.try_in_vain(PIN)
        kiosk.see("Locked until")
        assert read_attempts(state / "attempts") == 6
        set_pin(PIN)
        glass.press("Escape")
        staff.knock(kiosk, "Enter the staff PIN")
        staff.enter(PIN)
        kiosk.see("Now and next")
        seen = everything_about(kiosk)
    assert log(state)[-1] == "The PIN was right: the staff came in."
    kept = "".join(path.read_text("utf-8") for path in state.iterdir())
    assert not any(pin in kept + seen for pin in (PIN, WRONG))


@pytest.mark.once
@pytest.mark.long
def test_the_staff_look_around_darken_the_screen_and_restart_it(
    glass: TouchScreen, staff: Staff, state: Path, at_home: Path
) -> None:
    set_pin(PIN)
    kiosk = Kiosk(glass, "--settings", str(at_home))
    try:
        kiosk.tap("Touch to read more")
        kiosk.see("Share to care")
        staff_comes_in(kiosk, staff)
        kiosk.see("Minimally invasive treatment", "Low back pain", "warnings")
        for tile, found in (
            ("Problems", "is a claim"),
            ("Where is my page", "Shown"),
            ("Now and next", "1 of 28"),
            ("Display check", "This line is 10 cm long"),
            ("This program", "segno"),
        ):
            kiosk.tap(tile)
            kiosk.see(found)
            glass.press("Escape")
        kiosk.tap("Reload pages")
        kiosk.see("Read again at")
        kiosk.tap("Sleep now")
        kiosk.see("Touch the screen to read")
        staff_comes_in(kiosk, staff)
        kiosk.tap("Wake the screen")
        kiosk.see("Touch to read more")
        staff_comes_in(kiosk, staff)
        kiosk.tap("Restart")
        kiosk.tap("Restart now")
        assert kiosk.wait_for_end() == RESTART
    finally:
        kiosk.stop()
    acts = [line for line in log(state) if line.startswith("The staff ")]
    assert acts == [
        "The staff had the content folder read again.",
        "The staff made the screen dark.",
        "The staff woke the screen.",
        "The staff restarted the program.",
    ]


def staff_comes_in(kiosk: Kiosk, staff: Staff) -> None:
    staff.knock(kiosk, "Enter the staff PIN")
    staff.enter(PIN)
    kiosk.see("Now and next")


@pytest.mark.once
@pytest.mark.long
def test_without_a_pin_the_pad_says_how_to_set_one(
    glass: TouchScreen, staff: Staff, state: Path, at_home: Path
) -> None:
    with running(glass, "--settings", str(at_home)) as kiosk:
        kiosk.see("Touch to read more")
        staff.knock(kiosk, "There is no PIN", "kiosk set-pin")
        staff.enter("000000")
        kiosk.see("There is no PIN")
        glass.press("Escape")
        kiosk.see("Touch to read more")
    assert not (state / "attempts").exists()
