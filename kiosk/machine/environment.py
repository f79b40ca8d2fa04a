"""The process's surroundings, put in order before Qt is imported."""

import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kiosk.settings import Renderer

KEPT: Final = frozenset(
    {
        # Who and where.
        *("HOME", "LANG", "LANGUAGE", "LOGNAME", "NO_COLOR", "PATH", "TERM", "TMPDIR", "TZ", "USER"),
        *("XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"),
        # The display, and who speaks for it.
        *("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"),
        *("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_LOGGING_RULES", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"),
        # What systemd tells a service.
        *("CREDENTIALS_DIRECTORY", "INVOCATION_ID", "JOURNAL_STREAM", "NOTIFY_SOCKET"),
        *("RUNTIME_DIRECTORY", "STATE_DIRECTORY", "WATCHDOG_PID", "WATCHDOG_USEC"),
        # What no program on Windows runs without.
        *("APPDATA", "COMSPEC", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "NUMBER_OF_PROCESSORS", "OS"),
        *("PATHEXT", "PROCESSOR_ARCHITECTURE", "PROGRAMDATA", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP"),
        *("USERDOMAIN", "USERNAME", "USERPROFILE", "WINDIR"),
    }
)
"""All that stays, for this process and those it starts. Of Qt's only what chooses how to draw, how large,
whether to speak to a screen reader and what to say in the journal."""

KEPT_FAMILIES: Final = ("LC_", "KIOSK_")
"""The language's, and the kiosk's own."""

SYSTEM_PATH: Final = "/usr/local/bin:/usr/bin:/bin:/run/current-system/sw/bin"
"""Where programs are looked for on Linux; nobody but root can put one there."""

PLATFORMS: Final = frozenset({"xcb", "wayland", "wayland-egl", "offscreen", "minimal", "windows", "cocoa"})
"""Not vnc, for instance, which opens a port."""

GRAPHICS_CARDS: Final = Path("/dev/dri")


def scrub(environment: MutableMapping[str, str]) -> None:
    """Take out every variable that is not known to load no code, open no port and reach no other computer.

    What the dynamic loader and Python have done by now cannot be undone: LD_PRELOAD is heard before any of
    this runs, and against PYTHONPATH the kiosk is started with `python -I`. The processes that it starts
    hear of neither.
    """
    for name in list(environment):
        if name not in KEPT and not name.startswith(KEPT_FAMILIES):
            del environment[name]
    for name, is_harmless in _HARMLESS.items():
        if name in environment and not is_harmless(environment[name]):
            del environment[name]
    if sys.platform == "linux" and "PATH" in environment:
        environment["PATH"] = SYSTEM_PATH


def _is_known_platform(platforms: str) -> bool:
    """Qt tries every platform in a list: "xcb;vnc"."""
    return {part.partition(":")[0] for part in platforms.split(";")} <= PLATFORMS


def _is_display_here(display: str) -> bool:
    """Another computer's X server is reached over the network."""
    return display.startswith((":", "/", "unix:", "unix/", "localhost:"))


def _is_bus_here(addresses: str) -> bool:
    """A bus may also be an address on the network ("tcp:") or a program to start ("unixexec:")."""
    return all(address.startswith("unix:") for address in addresses.split(";"))


_HARMLESS: Final = MappingProxyType[str, Callable[[str], bool]](
    {
        "QT_QPA_PLATFORM": _is_known_platform,
        "DISPLAY": _is_display_here,
        "DBUS_SESSION_BUS_ADDRESS": _is_bus_here,
    }
)
"""What is said by a value that may stay."""


def choose_renderer(environment: MutableMapping[str, str], wanted: Renderer) -> str:
    """Say to Qt Quick how to draw, and return it: "gpu" or "software".

    Without a GPU Qt's own software renderer beats OpenGL in software in every figure (PERFORMANCE).
    """
    has_gpu = any(GRAPHICS_CARDS.glob("renderD*"))
    chosen = ("gpu" if has_gpu else "software") if wanted == "auto" else wanted
    if chosen == "software":
        environment["QT_QUICK_BACKEND"] = "software"
    return chosen


def keep_to_itself(environment: MutableMapping[str, str]) -> None:
    """Say to Qt that it draws one bare window, and asks no other program for anything."""
    # Under cage even a full-screen window may show a title bar.
    environment["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
    environment["QT_NO_XDG_DESKTOP_PORTAL"] = "1"
    # No program to write with: it might bring a keyboard or a menu of its own onto the screen.
    environment["QT_IM_MODULE"] = "none"


def draw_to_memory(environment: MutableMapping[str, str]) -> None:
    """Say to Qt that no display is wanted, and nothing that differs from machine to machine."""
    environment.pop("QT_SCALE_FACTOR", None)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["QT_QUICK_BACKEND"] = "software"
    environment["QT_HASH_SEED"] = "0"
