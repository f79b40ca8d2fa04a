"""A picture of what the kiosk takes of what Chromium takes (SVG)."""

from collections.abc import Sequence
from html import escape
from typing import Final

from tests.bench.goals import Judged

SHOWN: Final = (
    *("first_frame", "first_frame_cold", "settled_cpu", "memory_pss", "transition_cpu"),
    *("tap_to_frame", "tap_to_page"),
)
WIDTH: Final = 900
NAMES: Final = 330
"""Pixels for the names on the left."""

ROW: Final = 46
BAR: Final = 18
INK, ACCENT, LINE, GROUND = "#14213d", "#c8a96a", "#dcd3bf", "#faf8f3"


def chart(judged: Sequence[Judged]) -> str:
    """Two bars for each figure, the longer one as long as there is room."""
    shown = [one for one in judged if one.goal.key in SHOWN]
    height = ROW * len(shown) + 60
    rows = "".join(_row(one, 48 + ROW * number) for number, one in enumerate(shown))
    style = "text{font:15px 'Noto Sans',sans-serif;fill:#2b2b2b}"
    key = (
        f'<rect x="{NAMES}" y="16" width="14" height="14" fill="{INK}"/>'
        f'<text x="{NAMES + 22}" y="28">kiosk</text>'
        f'<rect x="{NAMES + 90}" y="16" width="14" height="14" fill="{ACCENT}"/>'
        f'<text x="{NAMES + 112}" y="28">Chromium; shorter is better</text>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}"><style>{style}</style><rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>'
        f"{key}{rows}</svg>\n"
    )


def _row(one: Judged, top: int) -> str:
    ours, theirs = one.ours.middle, one.browser.middle
    room, longest = WIDTH - NAMES - 110, max(ours, theirs)
    bars = "".join(
        f'<rect x="{NAMES}" y="{top + BAR * place}" width="{room * value / longest:.0f}" height="{BAR - 2}" '
        f'fill="{colour}"/><text x="{NAMES + 8 + room * value / longest:.0f}" y="{top + BAR * place + 13}">'
        f"{_short(value)} {escape(one.goal.unit)}</text>"
        for place, (value, colour) in enumerate(((ours, INK), (theirs, ACCENT)))
    )
    name = f'<text x="{NAMES - 14}" y="{top + BAR + 4}" text-anchor="end">{escape(one.goal.words)}</text>'
    line = f'<line x1="20" x2="{WIDTH - 20}" y1="{top + ROW - 5}" y2="{top + ROW - 5}" stroke="{LINE}"/>'
    return name + bars + line


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"
