"""The icons, drawings and characters that this machine can show."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest

_WITHOUT_SHAPE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


@dataclass(frozen=True, slots=True)
class Names:
    """What a page may ask for. An empty set means that names of this kind are not checked.

    `icons` are qtawesome names with their prefix ("ph.house"); `illustrations` are the project's drawings.
    """

    icons: frozenset[str] = frozenset()
    illustrations: frozenset[str] = frozenset()
    has_character: Callable[[str], bool] | None = None
    """Whether a font of the machine has a character; None means that characters are not checked."""

    def characters(self, text: str, report: Report) -> None:
        """Report the first character of `text`, a whole file, that no font has."""
        if self.has_character is None:
            return
        unseen = {sign for sign in set(text) if _is_seen(sign) and not self.has_character(sign)}
        place = min(map(text.index, unseen), default=-1)
        if place < 0:
            return
        sign = text[place]
        name = unicodedata.name(sign, "no name")
        report.add(
            ContentRule.MISSING_CHARACTER,
            f"This computer has no font with the sign U+{ord(sign):04X} ({name}).",
            "Write it in another way, or ask the person who looks after the screen to install a font for it.",
            line=text.count("\n", 0, place) + 1,
            column=place - text.rfind("\n", 0, place),
        )

    def icon(self, name: str, line: int, report: Report) -> str:
        """`name` if it can be shown, else empty with a warning."""
        if not name or not self.icons or name in self.icons:
            return name
        report.add(
            ContentRule.UNKNOWN_ICON,
            f"There is no icon called “{name}”.",
            did_you_mean(_nearest_icons(name, self.icons), "Choose a name from the list of icons."),
            line=line,
        )
        return ""

    def illustration(self, name: str, line: int, report: Report) -> str:
        """`name` if it can be shown, else empty with a warning."""
        if not name or not self.illustrations or name in self.illustrations:
            return name
        report.add(
            ContentRule.UNKNOWN_ILLUSTRATION,
            f"There is no drawing called “{name}”.",
            did_you_mean(
                nearest(name, self.illustrations), f"There are: {', '.join(sorted(self.illustrations))}."
            ),
            line=line,
        )
        return ""


def _is_seen(sign: str) -> bool:
    """Whether `sign` has a shape of its own: no space, no control character, no variant of its neighbour."""
    return unicodedata.category(sign) not in _WITHOUT_SHAPE and not "\ufe00" <= sign <= "\ufe0f"


def _nearest_icons(name: str, icons: frozenset[str]) -> tuple[str, ...]:
    # There are tens of thousands of icons: only those of the same font are compared letter by letter.
    prefix, _, word = name.rpartition(".")
    same_font = [icon for icon in icons if prefix and icon.startswith(f"{prefix}.")]
    if same_font:
        return nearest(name, same_font)
    return tuple(sorted(icon for icon in icons if icon.rpartition(".")[2] == word)[:3])
