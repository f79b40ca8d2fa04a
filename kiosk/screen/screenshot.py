"""Pictures of the window, as somebody who stands before it would see them."""

from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QPointF, QRect
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

MOST_FRAMES = 60
"""What never comes to rest is taken as it is."""


def screenshot(window: QQuickWindow) -> QImage:
    """What `window` shows once it has come to rest: two frames that are equal."""
    shown = _next_frame(window)
    for _ in range(MOST_FRAMES):
        before, shown = shown, _next_frame(window)
        if before == shown:
            break
    return shown


def whole_screenshot(window: QQuickWindow) -> QImage:
    """The present screen without the navigation pane, so tall that nothing of it has to be scrolled.

    The screen itself draws every line, while it is scrolled: all is as wide and wraps as it does there.
    """
    shown = screenshot(window)
    flickable = _scrollable(window)
    screen, view = _place(flickable.parentItem()), _place(flickable)
    foot = view.y() + view.height()
    strips = [shown.copy(screen.x(), screen.y(), screen.width(), foot - screen.y())]
    while (rows := _scroll_on(window, flickable)) > 0:
        # Only the rows that came into view are new; those above them are in the strip before.
        shown = screenshot(window)
        strips.append(shown.copy(screen.x(), foot - rows, screen.width(), rows))
    strips.append(shown.copy(screen.x(), foot, screen.width(), screen.y() + screen.height() - foot))
    return _one_above_the_other(strips)


def _next_frame(window: QQuickWindow) -> QImage:
    loop = QEventLoop()
    connection = window.frameSwapped.connect(loop.quit)
    window.update()
    loop.exec()
    window.frameSwapped.disconnect(connection)
    return window.grabWindow()


def _scrollable(window: QQuickWindow) -> QQuickItem:
    """The outermost item that scrolls on the present screen."""
    return next(item for item in _visible_items(window.contentItem()) if item.inherits("QQuickFlickable"))


def _visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible_items(child)


def _place(item: QQuickItem) -> QRect:
    """Where `item` is in the window, in whole pixels."""
    corner = item.mapToScene(QPointF(0, 0))
    return QRect(round(corner.x()), round(corner.y()), round(item.width()), round(item.height()))


def _scroll_on(window: QQuickWindow, flickable: QQuickItem) -> int:
    """Scroll a screenful further, or as far as it goes, and return how far that is in pixels."""
    start: float = flickable.property("contentY")
    for _ in range(2):
        # How long the content is a list knows for certain only when it has come to its end: look again then.
        end = flickable.property("originY") + flickable.property("contentHeight")
        last = end + flickable.property("bottomMargin") - flickable.height()
        flickable.setProperty("contentY", max(start, min(start + round(flickable.height()), round(last))))
        screenshot(window)
    now: float = flickable.property("contentY")
    return round(now - start)


def _one_above_the_other(strips: list[QImage]) -> QImage:
    # A painter would stop at 32767 rows.
    strips = [strip.convertToFormat(QImage.Format.Format_RGB32) for strip in strips if not strip.isNull()]
    rows = b"".join(bytes(strip.constBits()) for strip in strips)
    width, height = strips[0].width(), sum(strip.height() for strip in strips)
    return QImage(rows, width, height, strips[0].bytesPerLine(), QImage.Format.Format_RGB32).copy()
