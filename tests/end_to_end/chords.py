"""Keys that somebody with a keyboard tries, to get at the computer behind the screen; by their X names."""

import random
from typing import Final

KNOWN: Final = (
    *("alt+F4", "ctrl+q", "ctrl+w", "ctrl+shift+w", "alt+F2", "alt+F1", "alt+F9", "alt+F10", "super+l"),
    *("F11", "shift+F11", "alt+Return", "Print", "shift+Print", "alt+Print", "Super_L", "Super_R"),
    *("alt+Tab", "alt+shift+Tab", "ctrl+Tab", "ctrl+shift+Tab", "super+Tab", "alt+Escape", "alt+space"),
    *("ctrl+p", "ctrl+o", "ctrl+s", "ctrl+n", "ctrl+t", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+f", "ctrl+l"),
    *("Menu", "shift+F10", "F1", "F5", "F6", "F10", "F12", "ctrl+F4", "ctrl+Escape", "ctrl+shift+Escape"),
    *("super+d", "super+e", "super+r", "super+Left", "super+Up", "ctrl+alt+t", "ctrl+alt+Delete"),
    *("ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7", "ctrl+shift+i", "ctrl+u", "alt+Left", "alt+Home"),
    *("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+Return", "alt+d", "ctrl+space", "super+space"),
    *(["Shift_L"] * 6),
    *(["Control_L"] * 5),
    *("Pause", "Scroll_Lock", "Insert", "XF86HomePage", "XF86Back", "XF86Mail", "XF86Search"),
)

MODIFIERS: Final = (
    *("ctrl", "alt", "super", "ctrl+alt", "ctrl+shift", "alt+shift", "super+shift", "ctrl+super"),
    *("alt+super", "ctrl+alt+shift", "ctrl+alt+super"),
)

KEYS: Final = (
    *"abcdefghijklmnopqrstuvwxyz0123456789",
    *(f"F{number}" for number in range(1, 13)),
    *("Tab", "Return", "KP_Enter", "space", "Escape", "BackSpace", "Delete", "Insert", "Home", "End"),
    *("Page_Up", "Page_Down", "Left", "Right", "Up", "Down", "Print", "Menu", "Pause", "minus", "equal"),
    *("comma", "period", "slash", "semicolon", "grave", "backslash", "bracketleft", "bracketright"),
)

ALONE: Final = (
    *(f"F{number}" for number in range(1, 13)),
    *("Print", "Menu", "Pause", "Insert", "Super_L", "Super_R", "Control_L", "Control_R", "Alt_L", "Shift_L"),
)


def tried(count: int, seed: int) -> list[str]:
    """So many chords at random, the same ones each time."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    return [
        chance.choice(ALONE) if chance.random() < 0.1 else f"{chance.choice(MODIFIERS)}+{chance.choice(KEYS)}"
        for _ in range(count)
    ]
