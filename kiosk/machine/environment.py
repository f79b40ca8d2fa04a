"""The process's surroundings, put in order before Qt is imported."""

import sys
from collections.abc import MutableMapping
from glob import glob
from typing import Final

from kiosk.settings import Renderer

KEPT: Final = frozenset({"QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_LOGGING_RULES"})
"""Qt's variables that choose how to draw, and load nothing."""

PLATFORMS: Final = frozenset({"xcb", "wayland", "wayland-egl", "offscreen", "minimal", "windows", "cocoa"})
"""Not vnc, for instance, which opens a port."""


def scrub(environment: MutableMapping[str, str]) -> None:
    """Take out every variable by which Qt could be made to load code or open a port."""
    for name in list(environment):
        if name.startswith(("QT_", "QML", "QSG_", "QV4_")) and name not in KEPT:
            del environment[name]
    if environment.get("QT_QPA_PLATFORM", "xcb").partition(":")[0] not in PLATFORMS:
        del environment["QT_QPA_PLATFORM"]


def choose_renderer(environment: MutableMapping[str, str], wanted: Renderer) -> str:
    """Say to Qt Quick how to draw, and return it: "gpu" or "software".

    Without a GPU Qt's own software renderer beats OpenGL in software in every figure (PERFORMANCE).
    """
    has_gpu = bool(glob("/dev/dri/renderD*"))
    chosen = ("gpu" if has_gpu else "software") if wanted == "auto" else wanted
    if chosen == "software":
        environment["QT_QUICK_BACKEND"] = "software"
    return chosen


def has_display(environment: MutableMapping[str, str]) -> bool:
    """Whether Qt is told of a display. Without one Qt would end the process with a message of its own."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))
