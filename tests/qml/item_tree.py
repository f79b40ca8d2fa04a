"""What of a window's item tree somebody sees, and where on the screen."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """An item, its rectangle on the screen, and the one outside of which nothing of it is seen."""

    item: QQuickItem
    rect: QRectF
    view: QRectF
    clip: QRectF
    """The same without what can be scrolled into view."""
    scrolls: bool
    button: QRectF | None
    """The rectangle of the button in which it stands."""

    @property
    def shown(self) -> QRectF:
        """What is seen of it."""
        return self.rect.intersected(self.view)

    @property
    def is_button(self) -> bool:
        return self.item.inherits("QQuickAbstractButton")

    @property
    def scrolled(self) -> float:
        """How much lower it stands where nothing is scrolled: who cannot reach it scrolls back."""
        item, lower = self.item.parentItem(), 0.0
        while item is not None:
            if item.inherits("QQuickFlickable"):
                lower += float(item.property("contentY")) - float(item.property("originY"))
            item = item.parentItem()
        return lower

    @cached_property
    def text(self) -> str:
        """What it says, if it is a text."""
        return str(self.item.property("text")) if self.item.inherits("QQuickText") else ""

    @cached_property
    def picture(self) -> str:
        """What it shows, if it is an image."""
        return QUrl(self.item.property("source")).toString() if self.item.inherits("QQuickImage") else ""

    @property
    def kind(self) -> str:
        described = self.item.metaObject()
        name = described.className().partition("_QML")[0]
        # PySide would take what comes to lie in the same place of the memory for this very object.
        Shiboken.invalidate(described)
        return name

    @cached_property
    def pixel_size(self) -> float:
        """The type size that is drawn, which is less than the one asked for where a text is made to fit."""
        return float(evaluate(self.item, "fontInfo.pixelSize"))

    @cached_property
    def capital(self) -> float:
        """The height of a capital in pixels."""
        font = QFont(self.item.property("font"))
        font.setPixelSize(round(self.pixel_size))
        return QFontMetricsF(font).capHeight()

    @cached_property
    def blank(self) -> float:
        """How much Qt may count too much: the space at a line's end, where it runs to the left."""
        if not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in self.text):
            return 0
        font = QFont(self.item.property("font"))
        font.setPixelSize(round(self.pixel_size))
        return QFontMetricsF(font).horizontalAdvance(" ")

    @cached_property
    def ink(self) -> QRectF:
        """Where the letters of a text stand, which may be outside the text's own rectangle."""
        get = self.item.property
        left, top = float(get("leftPadding")), float(get("topPadding"))
        width, height = float(get("contentWidth")), float(get("contentHeight"))
        # Wide lines have room below the last one too, which Qt does not count when it fits.
        below = max(0.0, 1 - 1 / float(get("lineHeight"))) * height / max(1, int(get("lineCount")))
        spare_x = self.rect.width() - left - float(get("rightPadding")) - width
        spare_y = self.rect.height() - top - float(get("bottomPadding")) - height
        x = {Qt.AlignmentFlag.AlignRight: spare_x, Qt.AlignmentFlag.AlignHCenter: spare_x / 2}
        y = {Qt.AlignmentFlag.AlignBottom: spare_y, Qt.AlignmentFlag.AlignVCenter: spare_y / 2}
        across = Qt.AlignmentFlag(evaluate(self.item, "effectiveHorizontalAlignment"))
        down = Qt.AlignmentFlag(evaluate(self.item, "verticalAlignment"))
        return QRectF(
            self.rect.x() + left + x.get(across, 0),
            self.rect.y() + top + y.get(down, 0),
            width,
            height - below,
        )


def evaluate(item: QQuickItem, expression: str) -> Any:
    """What QML makes of `expression`, for what Python has no type for."""
    context = qmlContext(item)
    assert context is not None
    value, undefined = QQmlExpression(context, item, expression).evaluate()
    assert not undefined
    return value


def seen_items(root: QQuickItem) -> Iterator[Seen]:
    """Every item below `root` of which at least a part is visible."""
    whole = QRectF(0, 0, root.width(), root.height())
    yield from _seen_below(
        Seen(item=root, rect=whole, view=whole, clip=EVERYWHERE, scrolls=False, button=None)
    )


def _seen_below(parent: Seen) -> Iterator[Seen]:
    flicks = parent.item.inherits("QQuickFlickable")
    cuts = flicks or parent.item.clip()
    inside = replace(
        parent,
        view=parent.shown if cuts else parent.view,
        clip=EVERYWHERE if flicks else parent.clip.intersected(parent.rect) if cuts else parent.clip,
        scrolls=parent.scrolls or flicks,
        button=parent.rect if parent.is_button else parent.button,
    )
    for item in parent.item.childItems():
        if item.isVisible() and item.opacity() > 0:
            rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            child = replace(inside, item=item, rect=rect)
            if not child.shown.isEmpty():
                yield child
            yield from _seen_below(child)
