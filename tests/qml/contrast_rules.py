"""The contrast of texts and icons, measured on the pixels of a picture of the window."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen
from tests.qml.layout_rules import Rules, said

TEXT = 7.0
LARGE_TEXT = 3.0
ICON = 3.0
LARGE = 1.5
"""Large is what WCAG calls so: 18 points where 12 are usual."""

ROUNDING = 0.05
TALLEST, MOST_ROWS = 120, 40
"""In pixels: so much of a long text says enough of all of it."""

LINE = 1.5
"""Parts of the type size: so much of a text that is scrolled half away has letters in it."""

PLAIN = 0.4
"""The part of a rectangle that one colour fills if something is written on that colour."""

FEWEST = 0.01
"""The part of the pixels of letters that are drawn in full: the others are mixed with what lies beneath."""


def contrast_faults(seen: Iterable[Seen], picture: QImage, rules: Rules) -> Iterator[Fault]:
    """The texts and icons in `picture` that stand out too little; what is switched off may do so."""
    large = rules.smallest_capital_mm * LARGE * rules.pixels_per_mm - 1
    for one in seen:
        icon = one.picture.startswith("image://icon/")
        if not (one.text.strip() or icon) or not one.item.isEnabled():
            continue
        place = _place(one, rules.window)
        if icon:
            if not one.shown.contains(one.rect):
                continue
            least = ICON
        else:
            if place.height() < min(round(one.ink.height()), one.pixel_size * LINE):
                continue
            least = LARGE_TEXT if one.capital >= large else TEXT
        if place.isEmpty():
            continue
        ratio, plain = measured(picture, place)
        what = f"the icon {one.picture.partition('icon/')[2].partition('?')[0]}" if icon else said(one)
        if ratio < least - ROUNDING:
            yield Fault("contrast", f"{what} has a contrast of {ratio:.1f} to 1, not {least:.0f}")
        elif plain < PLAIN and not icon:
            yield Fault("contrast", f"{what} stands on no plain ground")


def measured(picture: QImage, place: QRect) -> tuple[float, float]:
    """The contrast of what is drawn at `place` with the colour beneath, and the part that this one fills."""
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    pixels, width = memoryview(part.constBits()).cast("B").cast("I"), part.width()
    counts = Counter[int]()
    for row in range(0, part.height(), 1 + part.height() // MOST_ROWS):
        counts.update(pixels[row * width : (row + 1) * width])
    beneath, often = counts.most_common(1)[0]
    drawn = counts.total() - often
    luminance = _luminance(beneath)
    ratios = [
        _ratio(luminance, _luminance(colour))
        for colour, count in counts.items()
        if colour != beneath and count >= max(2, drawn * FEWEST)
    ]
    return max(ratios, default=1.0), often / counts.total()


def _place(one: Seen, window: QRectF) -> QRect:
    whole = (one.ink if one.text else one.rect).intersected(one.view).intersected(window)
    if not one.text:
        return whole.toAlignedRect()
    return QRectF(whole.x(), whole.y(), whole.width(), min(whole.height(), TALLEST)).toRect()


def _luminance(rgb: int) -> float:
    red, green, blue = (_linear((rgb >> shift & 255) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
