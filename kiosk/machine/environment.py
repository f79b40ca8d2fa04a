"""The process's surroundings, put in order before Qt is imported."""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Final

from kiosk.settings import Renderer

KEPT: Final = frozenset(
    {"QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_LOGGING_RULES", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"}
)
"""Qt's variables that choose how to draw and whether to speak to a screen reader, and load nothing."""

PLATFORMS: Final = frozenset({"xcb", "wayland", "wayland-egl", "offscreen", "minimal", "windows", "cocoa"})
"""Not vnc, for instance, which opens a port."""

GRAPHICS_CARDS: Final = Path("/dev/dri")


def scrub(environment: MutableMapping[str, str]) -> None:
    """Take out every variable by which Qt could be made to load code or open a port."""
    for name in list(environment):
        if name.startswith(("QT_", "QML", "QSG_", "QV4_")) and name not in KEPT:
            del environment[name]
    # Qt tries every platform in a list: "xcb;vnc".
    named = {part.partition(":")[0] for part in environment.get("QT_QPA_PLATFORM", "xcb").split(";")}
    if not named <= PLATFORMS:
        del environment["QT_QPA_PLATFORM"]


def choose_renderer(environment: MutableMapping[str, str], wanted: Renderer) -> str:
    """Say to Qt Quick how to draw, and return it: "gpu" or "software".

    Without a GPU Qt's own software renderer beats OpenGL in software in every figure (PERFORMANCE).
    """
    has_gpu = any(GRAPHICS_CARDS.glob("renderD*"))
    chosen = ("gpu" if has_gpu else "software") if wanted == "auto" else wanted
    if chosen == "software":
        environment["QT_QUICK_BACKEND"] = "software"
    return chosen


def leave_frame_out(environment: MutableMapping[str, str]) -> None:
    """Say to Qt that its windows have no title bar; under cage even a full-screen one may show one."""
    environment["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"


def draw_to_memory(environment: MutableMapping[str, str]) -> None:
    """Say to Qt that no display is wanted, and nothing that differs from machine to machine."""
    environment.pop("QT_SCALE_FACTOR", None)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["QT_QUICK_BACKEND"] = "software"
    environment["QT_HASH_SEED"] = "0"
