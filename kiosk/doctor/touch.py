"""Whether somebody can touch the screen."""

import re
from pathlib import Path
from typing import Final

from kiosk.doctor.finding import Finding

MATTER: Final = "Touch screen"

DEVICES: Final = Path("/proc/bus/input/devices")

# linux/input-event-codes.h
_DIRECT: Final = 1
_X: Final = 0x00
_MANY_X: Final = 0x35
_PEN: Final = 0x140
_FINGER_ON_A_PAD: Final = 0x145
_TOUCH: Final = 0x14A


def ask_touch(devices: Path = DEVICES) -> tuple[str, ...] | None:
    """The names of the touch screens that Linux sees; None where it does not tell."""
    try:
        return touch_screens(devices.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def touch_screens(devices: str, bits_a_word: int = 64) -> tuple[str, ...]:
    """Those among the `devices` that /proc/bus/input/devices lists. A word may have 32 bits."""
    names = []
    for device in devices.split("\n\n"):
        name = re.search(r'^N: Name="(.*)"$', device, re.MULTILINE)
        found = {
            kind: _bits(words, bits_a_word)
            for kind, words in re.findall(r"^B: (\w+)=([0-9a-f ]+)$", device, re.MULTILINE)
        }
        keys, axes = found.get("KEY", 0), found.get("ABS", 0)
        is_pad = _has(keys, _FINGER_ON_A_PAD) and not _has(found.get("PROP", 0), _DIRECT)
        has_place = _has(axes, _X) or _has(axes, _MANY_X)
        if name and has_place and _has(keys, _TOUCH) and not is_pad and not _has(keys, _PEN):
            names.append(name[1])
    return tuple(names)


def _bits(words: str, bits_a_word: int) -> int:
    """One number of words in hexadecimal, the highest first."""
    number = 0
    for word in words.split():
        number = number << bits_a_word | int(word, 16)
    return number


def _has(bits: int, bit: int) -> bool:
    return bool(bits >> bit & 1)


def check_touch(screens: tuple[str, ...] | None) -> Finding:
    """`screens` are the names of the touch screens."""
    if screens is None:
        return Finding(MATTER, "This machine does not tell what can be touched.")
    if screens:
        return Finding(MATTER, f"The screen can be touched ({screens[0]}).")
    return Finding(
        MATTER,
        "No touch screen is plugged in, so visitors can only look.",
        "plug in the display's USB cable, and see whether it is named by: sudo dmesg | grep -i touch",
    )
