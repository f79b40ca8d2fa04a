"""Each matter of kiosk doctor: from what a machine answers to what is said, and the command that mends it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.doctor.clock_setting import ClockSetting, check_clock, read_clock
from kiosk.doctor.content_folder import ContentFolder, check_content
from kiosk.doctor.display_size import Display, check_display
from kiosk.doctor.finding import Finding
from kiosk.doctor.graphics import Graphics, check_graphics
from kiosk.doctor.letters import Letters, check_letters
from kiosk.doctor.machine_names import MachineNames
from kiosk.doctor.settings_file import check_settings
from kiosk.doctor.staff_pin import check_pin
from kiosk.doctor.state_folder import StateFolder, check_state
from kiosk.doctor.time_zone import check_time_zone
from kiosk.doctor.touch import check_touch
from kiosk.settings import Renderer
from kiosk.staff.pin import hashed

SERVICE = MachineNames("sudo clinic-kiosk", Path("/etc/clinic-kiosk/kiosk.toml"))
OWN = MachineNames("kiosk", Path("/home/it/kiosk.toml"))

CARD = ("renderD128",)
FOLDER = Path("/srv/clinic-kiosk/content")
STATE = Path("/var/lib/clinic-kiosk")
GB = 1_000_000_000
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def is_said(finding: Finding, says: str, mend: str) -> bool:
    """Whether it says and mends so; with no `mend` nothing may be wrong."""
    assert says in finding.says
    assert finding.says.endswith(".")
    assert finding.is_wrong == bool(mend)
    return mend in finding.mend


@pytest.mark.parametrize(
    ("errors", "says", "mend"),
    [
        ((), "Everything in /etc/clinic-kiosk/kiosk.toml is understood.", ""),
        (
            ("a: there is no section [sound].", "a: x must be true or false, not 1."),
            "a: there is no section [sound]. a: x must be true or false, not 1. The defaults stand in.",
            "correct /etc/clinic-kiosk/kiosk.toml",
        ),
    ],
)
def test_settings(errors: tuple[str, ...], says: str, mend: str) -> None:
    assert is_said(check_settings(errors, SERVICE), says, mend)


@pytest.mark.parametrize(
    ("graphics", "wanted", "says", "mend"),
    [
        (Graphics(CARD, CARD), "auto", "The graphics card draws (renderD128).", ""),
        (Graphics(CARD, CARD), "gpu", "The graphics card draws", ""),
        (Graphics(CARD, CARD), "software", "The processor draws, as the settings want.", ""),
        (Graphics(), "software", "The processor draws, as the settings want.", ""),
        (Graphics(), "auto", "There is no graphics card that can draw, so the processor does.", ""),
        (Graphics(), "gpu", "The settings want a graphics card", '[display] renderer = "auto"'),
        (
            Graphics(CARD),
            "auto",
            "the kiosk may not use it",
            "sudo usermod --append --groups video,render clinic-",
        ),
        (
            Graphics(CARD, CARD, is_lost=True),
            "auto",
            "has failed since the machine was switched on",
            "sudo reboot",
        ),
        (Graphics(CARD, CARD, is_lost=True), "software", "as the settings want", ""),
    ],
)
def test_graphics(graphics: Graphics, wanted: Renderer, says: str, mend: str) -> None:
    assert is_said(check_graphics(graphics, wanted, SERVICE), says, mend)


@pytest.mark.parametrize(
    ("displays", "inches", "says", "mend"),
    [
        ((), 0, "No display is plugged in", "plug it in and switch it on, then sudo systemctl restart"),
        ((), 55, "No display is plugged in", "plug it in"),
        ((Display("HDMI-A-1", 1210, 680),), 0, "HDMI-A-1 says that it measures 55 inches", ""),
        ((Display("DP-1"), Display("DP-2", 700, 390)), 0, "DP-2 says that it measures 32 inches", ""),
        ((Display("DP-1"),), 43, "The display measures 43 inches, as the settings say.", ""),
        (
            (Display("DP-1"),),
            0,
            "DP-1 does not say how large it is",
            "kiosk.toml: [display] diagonal_inches = 32",
        ),
        ((Display("DP-1", 16, 9),), 0, "DP-1 does not say how large it is", "measure the picture"),
    ],
)
def test_display(displays: tuple[Display, ...], inches: float, says: str, mend: str) -> None:
    assert is_said(check_display(displays, inches, SERVICE), says, mend)


@pytest.mark.parametrize(
    ("screens", "says", "mend"),
    [
        (("ILITEK ILITEK-TP",), "The screen can be touched (ILITEK ILITEK-TP).", ""),
        ((), "No touch screen is plugged in", "plug in the display's USB cable"),
        (None, "does not tell", ""),
    ],
)
def test_touch(screens: tuple[str, ...] | None, says: str, mend: str) -> None:
    assert is_said(check_touch(screens), says, mend)


@pytest.mark.parametrize(
    ("zone", "says", "mend"),
    [
        ("Europe/London", "the clinic's time (Europe/London)", ""),
        ("Europe/Jersey", "the clinic's time (Europe/Jersey)", ""),
        ("Etc/UTC", "time zone is Etc/UTC", "sudo timedatectl set-timezone Europe/London"),
        ("Africa/Abidjan", "time zone is Africa/Abidjan", "sudo timedatectl set-timezone Europe/London"),
        ("", "time zone is not known", "sudo timedatectl set-timezone Europe/London"),
        ("Nowhere/At all", "time zone is Nowhere", "sudo timedatectl set-timezone Europe/London"),
        ("../../etc/passwd", "time zone is ..", "sudo timedatectl set-timezone Europe/London"),
    ],
)
def test_time_zone(zone: str, says: str, mend: str) -> None:
    assert is_said(check_time_zone(zone, "Europe/London"), says, mend)


@pytest.mark.parametrize(
    ("told", "now", "says", "mend"),
    [
        ("NTP=yes\nCanNTP=yes\nNTPSynchronized=yes\n", NOW, "The clock is set by the network.", ""),
        ("NTP=no\nCanNTP=no\nNTPSynchronized=yes\n", NOW, "The clock is set by the network.", ""),  # chrony
        ("NTP=yes\nCanNTP=yes\nNTPSynchronized=no\n", NOW, "no time server has answered", "timesyncd.conf"),
        ("NTP=no\nCanNTP=yes\nNTPSynchronized=no\n", NOW, "that is off", "sudo timedatectl set-ntp true"),
        (
            "NTP=no\nCanNTP=no\nNTPSynchronized=no\n",
            NOW,
            "Nothing sets",
            "sudo apt install systemd-timesyncd",
        ),
        ("", NOW, "Nothing sets the clock.", "sudo apt install systemd-timesyncd"),
        (None, NOW, "does not tell", ""),
        (
            None,
            datetime(1970, 1, 1, tzinfo=UTC),
            "The clock shows 1 January 1970",
            "sudo timedatectl set-time",
        ),
    ],
)
def test_clock(told: str | None, now: datetime, says: str, mend: str) -> None:
    clock = None if told is None else read_clock(told)
    assert is_said(check_clock(clock, now), says, mend)


def test_what_timedatectl_tells_is_read() -> None:
    assert read_clock("CanNTP=yes\nNTP=no\nNTPSynchronized=yes\n") == ClockSetting(
        is_set=True, can_be_set=True, is_on=False
    )


ALL = frozenset({"EB Garamond", "Noto Sans", "Noto Sans Arabic UI"})


@pytest.mark.parametrize(
    ("letters", "languages", "says", "mend"),
    [
        (Letters(ALL, frozenset({"en", "ar"})), ("en", "ar"), "letters for English and Arabic", ""),
        (Letters(ALL, frozenset({"en"})), ("en",), "There are letters for English.", ""),
        (
            Letters(ALL, frozenset({"en"})),
            ("en", "ar"),
            "can write Arabic.",
            "sudo apt install fonts-noto-core",
        ),
        (
            Letters(ALL, frozenset({"en"})),
            ("en", "ja", "hi"),
            "No font here can write",
            "sudo apt install fonts-noto-cjk fonts-noto-core",
        ),
        (Letters(ALL - {"EB Garamond"}, frozenset({"en"})), ("en",), "EB Garamond, is", "fonts-ebgaramond"),
        (
            Letters(ALL - {"Noto Sans"}, frozenset({"en"})),
            ("en",),
            "Noto Sans, is missing",
            "fonts-noto-core",
        ),
        (
            Letters(ALL - {"Noto Sans Arabic UI"}, frozenset({"en", "ar"})),
            ("en", "ar"),
            "Arabic lines stand too far apart",
            "fonts-noto-ui-core",
        ),
        (Letters(), (), "EB Garamond", "sudo apt install fonts-ebgaramond fonts-noto-core"),
        (None, ("en",), "cannot be told", "sudo apt install fontconfig"),
    ],
)
def test_letters(letters: Letters | None, languages: tuple[str, ...], says: str, mend: str) -> None:
    assert is_said(check_letters(letters, languages), says, mend)


@pytest.mark.parametrize(
    ("state", "names", "says", "mend"),
    [
        (StateFolder(STATE, None, False, GB), SERVICE, "can write in /var/lib/clinic-kiosk.", ""),
        (
            StateFolder(STATE, None, True, GB),
            SERVICE,
            "can only be read",
            "sudo mount --options remount,rw /",
        ),
        (
            StateFolder(STATE, STATE / "staff/pin", False, GB),
            SERVICE,
            "may not write /var/lib/clinic-kiosk/staff/pin",
            "sudo chown --recursive clinic-kiosk: /var/lib/clinic-kiosk",
        ),
        (
            StateFolder(Path("/home/it/.local/state"), Path("/home/it"), False, GB),
            OWN,
            "may not write /home/it",
            'sudo chown --recursive "$(id --user --name)": /home/it',
        ),
        (StateFolder(STATE, None, False, 99_999_999), SERVICE, "is full: 99 MB are free", "sudo apt clean"),
    ],
)
def test_state(state: StateFolder, names: MachineNames, says: str, mend: str) -> None:
    assert is_said(check_state(state, names), says, mend)


@pytest.mark.parametrize(
    ("kept", "names", "says", "mend"),
    [
        pytest.param(hashed("135792"), SERVICE, "The PIN is set.", "", id="a hash"),  # another each time
        (None, SERVICE, "No PIN is set", "sudo clinic-kiosk set-pin"),
        (None, OWN, "No PIN is set", "kiosk set-pin"),
        ("", SERVICE, "damaged", "sudo clinic-kiosk set-pin"),
        ("135792", SERVICE, "damaged", "sudo clinic-kiosk set-pin"),
        (
            PermissionError(13, "Permission denied", "/etc/pin"),
            SERVICE,
            "kept in /etc/pin, where only root",
            "",
        ),
        (OSError(21, "Is a directory", "/etc/pin"), SERVICE, "/etc/pin cannot be read: Is a dir", "set-pin"),
    ],
)
def test_pin(kept: str | OSError | None, names: MachineNames, says: str, mend: str) -> None:
    assert is_said(check_pin(kept, names), says, mend)


def folder(
    seconds: float | None = 0.1,
    *,
    fault: str = "",
    unreadable: Path | None = None,
    is_only_roots: bool = False,
    tells: bool = True,
) -> ContentFolder:
    return ContentFolder(FOLDER, seconds, fault, unreadable, is_only_roots, tells)


@pytest.mark.parametrize(
    ("content", "says", "mend"),
    [
        (folder(), "/srv/clinic-kiosk/content can be read.", ""),
        (folder(tells=False), "so the kiosk looks every second.", ""),
        (folder(None), "/srv/clinic-kiosk/content does not answer.", "look after the network share"),
        (folder(5.1), "takes 5 seconds, so changes come late", "keep the pages on this machine"),
        (folder(fault="There is no such folder."), "There is no such folder.", "[content] folder ="),
        (
            folder(fault="It cannot be read.", unreadable=FOLDER / "services"),
            "may not read /srv/clinic-kiosk/content/services",
            "sudo chmod --recursive a+rX /srv/clinic-kiosk/content",
        ),
        (
            folder(is_only_roots=True),
            "belongs to root, so staff cannot change the pages",
            "sudo chgrp --recursive clinic-content /srv/clinic-kiosk/content && sudo chmod --recursive g+rwX",
        ),
    ],
)
def test_content(content: ContentFolder, says: str, mend: str) -> None:
    assert is_said(check_content(content, SERVICE, is_ours=False), says, mend)


def test_nobody_is_to_write_in_the_content_that_came_with_the_program() -> None:
    assert not check_content(folder(is_only_roots=True), SERVICE, is_ours=True).is_wrong
