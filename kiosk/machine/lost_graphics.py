"""A graphics card that failed is not asked again before the machine is switched on anew."""

import contextlib
from pathlib import Path
from typing import Final

from kiosk.settings import Renderer

THIS_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
"""Another text each time that Linux is switched on."""

NAME: Final = "graphics-lost"


def renderer_after_loss(wanted: Renderer, *, is_lost: bool) -> Renderer:
    """How to draw: as `wanted`, but by the processor alone where the graphics card has failed."""
    return "software" if is_lost else wanted


def remember_loss(state: Path) -> None:
    """Keep in the folder `state` that the graphics card failed, if it can be written."""
    with contextlib.suppress(OSError):
        state.mkdir(parents=True, exist_ok=True)
        (state / NAME).write_text(_this_boot(), encoding="utf-8")


def was_lost(state: Path) -> bool:
    """Whether it has failed since the machine was switched on."""
    try:
        return (state / NAME).read_text(encoding="utf-8") == _this_boot()
    except (OSError, ValueError):
        return False


def _this_boot() -> str:
    """Empty where the system does not tell: then a loss is remembered for good, until the file is deleted."""
    try:
        return THIS_BOOT.read_text(encoding="ascii")
    except OSError:
        return ""
