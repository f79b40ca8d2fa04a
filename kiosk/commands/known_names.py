"""What a page may name on this machine."""

from kiosk import paths
from kiosk.content import Names
from kiosk.machine.fonts import characters_of_fonts
from kiosk.screen.icon_names import icon_names


def known_names() -> Names:
    """The icons and illustrations that a page may name, and the characters that it may be written in."""
    return Names(
        icons=icon_names(),
        illustrations=frozenset(path.stem for path in paths.ILLUSTRATIONS.glob("*.svg")),
        has_character=characters_of_fonts(),
    )
