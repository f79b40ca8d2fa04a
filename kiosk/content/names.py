"""The names of icons and drawings that this machine can show."""

from dataclasses import dataclass

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest


@dataclass(frozen=True, slots=True)
class Names:
    """What a page may ask for. An empty set means that names of this kind are not checked.

    `icons` are qtawesome names with their prefix ("ph.house"); `illustrations` are the project's drawings.
    """

    icons: frozenset[str] = frozenset()
    illustrations: frozenset[str] = frozenset()

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


def _nearest_icons(name: str, icons: frozenset[str]) -> tuple[str, ...]:
    # There are tens of thousands of icons: only those of the same font are compared letter by letter.
    prefix, _, word = name.rpartition(".")
    same_font = [icon for icon in icons if prefix and icon.startswith(f"{prefix}.")]
    if same_font:
        return nearest(name, same_font)
    return tuple(sorted(icon for icon in icons if icon.rpartition(".")[2] == word)[:3])
