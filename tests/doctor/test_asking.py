"""What kiosk doctor asks of a machine, asked of real files."""

import os
import threading
from pathlib import Path

import pytest

from kiosk.content import Library
from kiosk.doctor import content_folder
from kiosk.doctor.content_folder import ContentFolder, ask_content
from kiosk.doctor.display_size import Display, ask_displays, size_mm
from kiosk.doctor.graphics import Graphics, ask_graphics
from kiosk.doctor.letters import ask_letters
from kiosk.doctor.staff_pin import ask_pin
from kiosk.doctor.state_folder import ask_state
from kiosk.doctor.time_zone import ask_time_zone
from kiosk.doctor.touch import ask_touch, touch_screens
from kiosk.machine.lost_graphics import remember_loss

not_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")


def edid(cm: tuple[int, int] = (0, 0), mm: tuple[int, int] = (0, 0), clock: int = 14850) -> bytes:
    """The first block of what a display tells of itself."""
    block = bytearray(128)
    block[:8] = bytes.fromhex("00ffffffffffff00")
    block[21:23] = cm
    block[54:56] = clock.to_bytes(2, "little")
    block[66:69] = (mm[0] & 255, mm[1] & 255, (mm[0] >> 8) << 4 | mm[1] >> 8)
    return bytes(block)


@pytest.mark.parametrize(
    ("told", "size"),
    [
        (edid(mm=(1210, 680)), (1210, 680)),
        (edid(cm=(121, 68)), (1210, 680)),
        (edid(cm=(16, 9), mm=(1210, 680)), (1210, 680)),
        (edid(cm=(121, 68), mm=(999, 999), clock=0), (1210, 680)),  # a text, and no timing
        (edid(), (0, 0)),
        (edid(cm=(79, 0)), (0, 0)),  # the ratio of a projector
        (edid(cm=(121, 68))[:100], (0, 0)),
        (b"x" * 128, (0, 0)),
        (b"", (0, 0)),
    ],
)
def test_a_display_tells_its_size(told: bytes, size: tuple[int, int]) -> None:
    assert size_mm(told) == size


def test_displays_that_are_plugged_in_are_found(tmp_path: Path) -> None:
    for name, status, told in (
        ("card0-DP-1", "disconnected", b""),
        ("card0-HDMI-A-1", "connected", edid(cm=(121, 68))),
        ("card1-HDMI-A-2", "connected", None),
    ):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "status").write_text(f"{status}\n")
        if told is not None:
            (folder / "edid").write_bytes(told)
    assert ask_displays(tmp_path) == (Display("HDMI-A-1", 1210, 680), Display("HDMI-A-2"))
    assert ask_displays(tmp_path / "none") == ()


# From /proc/bus/input/devices of real machines.
TOUCH_SCREEN = """\
I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
P: Phys=usb-0000:00:14.0-1/input0
H: Handlers=mouse1 event5
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003
B: MSC=20
"""
TOUCHPAD = """\
I: Bus=0018 Vendor=06cb Product=cd98 Version=0100
N: Name="SYNA8004:00 06CB:CD98 Touchpad"
B: PROP=5
B: EV=1b
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
"""
MOUSE = """\
I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
B: PROP=0
B: EV=17
B: KEY=ff0000 0 0 0 0
B: REL=1943
"""
PEN = """\
I: Bus=0003 Vendor=056a Product=0094 Version=0110
N: Name="Wacom Bamboo Pen"
B: PROP=0
B: KEY=1c03 0 0 0 0 0
B: ABS=1000003
"""
OLD_TOUCH_SCREEN = """\
I: Bus=0003 Vendor=0eef Product=0001 Version=0100
N: Name="eGalax Inc. USB TouchController"
B: PROP=0
B: KEY=400 0 0 0 0 0
B: ABS=3
"""


@pytest.mark.parametrize(
    ("devices", "names"),
    [
        ([MOUSE, TOUCH_SCREEN, PEN], ("ILITEK ILITEK-TP",)),
        ([TOUCHPAD, MOUSE], ()),
        ([PEN], ()),
        ([OLD_TOUCH_SCREEN], ("eGalax Inc. USB TouchController",)),
        ([], ()),
    ],
)
def test_touch_screens_are_told_from_all_else(
    devices: list[str], names: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "devices"
    file.write_text("\n".join(devices))
    assert ask_touch(file) == names
    assert ask_touch(tmp_path / "none") is None


def test_a_touch_screen_of_a_small_computer_is_found() -> None:
    small = 'N: Name="FT5406"\nB: PROP=2\nB: KEY=400 0 0 0 0 0 0 0 0 0 0\nB: ABS=2608000 3\n'
    assert touch_screens(small, 32) == ("FT5406",)


def test_graphics_cards_are_found(tmp_path: Path) -> None:
    cards = tmp_path / "dri"
    cards.mkdir()
    assert ask_graphics(tmp_path, cards) == Graphics()
    (cards / "card0").touch()
    (cards / "renderD128").touch()
    assert ask_graphics(tmp_path, cards) == Graphics(("renderD128",), ("renderD128",))
    remember_loss(tmp_path)
    assert ask_graphics(tmp_path, cards).is_lost


def test_the_time_zone_is_where_local_time_leads(tmp_path: Path) -> None:
    zone = tmp_path / "zoneinfo" / "Europe" / "London"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    assert ask_time_zone(tmp_path / "localtime") == "Europe/London"
    assert ask_time_zone(zone.parent) == "Europe"
    assert ask_time_zone(tmp_path / "none") == ""


def test_fonts_are_asked_for_each_language() -> None:
    letters = ask_letters(("en", "ar", "xx"))
    assert letters is not None
    assert letters.languages == {"en", "ar"}
    assert {"Noto Sans", "EB Garamond", "Noto Sans Arabic UI"} <= letters.families


def test_without_fontconfig_nothing_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask_letters(("en",)) is None


def test_the_first_file_with_a_pin_decides(tmp_path: Path) -> None:
    (tmp_path / "second").write_text("kept\n")
    assert ask_pin((tmp_path / "first", tmp_path / "second")) == "kept"
    assert ask_pin((tmp_path / "first",)) is None
    assert isinstance(ask_pin((tmp_path, tmp_path / "second")), IsADirectoryError)


def test_a_state_that_can_be_written(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not" / "yet"):
        state = ask_state(folder)
        assert (state.folder, state.unwritable, state.is_read_only) == (folder, None, False)
        assert state.free > 0
    assert not (tmp_path / "not").exists()


@not_root
def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "pin").touch(mode=0o400)
    assert ask_state(tmp_path).unwritable == tmp_path / "pin"


def test_a_disk_that_can_only_be_read_is_told() -> None:
    assert ask_state(Path("/sys/kernel")).is_read_only == bool(os.statvfs("/sys").f_flag & os.ST_RDONLY)


def test_a_folder_with_pages_answers(tmp_path: Path) -> None:
    (tmp_path / "clinic.md").write_text("---\nname: A clinic\nlanguages: [en, ar]\n---\n")
    content = ask_content(tmp_path)
    assert content.seconds is not None
    assert (content.fault, content.unreadable, content.languages) == ("", None, ("en", "ar"))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    content = ask_content(tmp_path / "none")
    assert content.seconds is not None
    assert content.fault.endswith(".")


def test_nobody_waits_for_a_folder_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share_is_back = threading.Event()
    others = set(threading.enumerate())

    def read(folder: Path, _: object) -> Library:
        share_is_back.wait()
        return Library(folder=folder)

    monkeypatch.setattr(content_folder, "load_library", read)
    try:
        assert ask_content(tmp_path, longest_s=0.01) == ContentFolder(tmp_path)
    finally:
        share_is_back.set()
        for left_behind in set(threading.enumerate()) - others:
            left_behind.join()
