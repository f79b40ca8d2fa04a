"""Pictures of a window, as somebody who stands before it would see it."""

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, QThread
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

MOST_FRAMES = 60
"""What never comes to rest is taken as it is."""

LONGEST_DEVELOPING_MS = 10_000
"""What reading a photograph may take."""

LONGEST_PAGE = 1_000_000
"""In pixels: ten times what the longest file that the loader takes can fill."""


def make_ready(window: QQuickWindow) -> None:
    """Make `window` ready for pictures. They are taken without an event loop, so that no timer comes between.

    A timer would make Qt forget typefaces at rest; set up again, they draw large words a hair further on.
    """
    engine = qmlEngine(window)
    if engine is not None:
        # Lists make all their rows at once. Null is what Qt takes for this; its Python stub does not know.
        engine.setIncubationController(None)  # type: ignore[arg-type]
    QCoreApplication.sendEvent(window, QResizeEvent(window.size(), QSize()))


def take(window: QQuickWindow) -> QImage:
    """What `window` shows once it has come to rest: two frames that are equal."""
    shown = _next_frame(window)
    for _ in range(MOST_FRAMES):
        before, shown = shown, _next_frame(window)
        if before == shown:
            break
    return shown


def take_whole(window: QQuickWindow) -> QImage:
    """The present screen without the navigation pane, so tall that nothing of it has to be scrolled.

    The screen itself draws every line, while it is scrolled: all is as wide and wraps as it does there.
    """
    take(window)  # whatever has just been opened takes its place
    view = _scrollable(window)
    # Where some rows are not made yet, a list only guesses how long it is.
    view.setProperty("cacheBuffer", LONGEST_PAGE)
    shown = take(window)
    screen, part = _place(view.parentItem()), _place(view)
    foot = part.y() + part.height()
    strips = [shown.copy(screen.x(), screen.y(), screen.width(), foot - screen.y())]
    while rows := _scroll_on(view, part.height()):
        # Only the rows that came into view are new; those above them are in the strip before.
        shown = take(window)
        strips.append(shown.copy(screen.x(), foot - rows, screen.width(), rows))
    strips.append(shown.copy(screen.x(), foot, screen.width(), screen.y() + screen.height() - foot))
    return _one_above_the_other(strips)


def _next_frame(window: QQuickWindow) -> QImage:
    for _ in range(LONGEST_DEVELOPING_MS):
        QCoreApplication.sendPostedEvents()
        if not any(map(_is_loading, _visible_items(window.contentItem()))):
            break
        QThread.msleep(1)
    return window.grabWindow()


def _is_loading(item: QQuickItem) -> bool:
    """Whether `item` waits for a photograph, which another thread reads."""
    waits = item.inherits("QQuickImage") and item.property("asynchronous")
    return bool(waits and item.property("source").toString() and item.property("progress") < 1)


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


def _scroll_on(view: QQuickItem, most: int) -> int:
    """Scroll by whole pixels, at `most` this many and not beyond the end, and return how many it was."""
    top: float = view.property("contentY")
    end: float = sum(view.property(name) for name in ("originY", "contentHeight", "bottomMargin"))
    rows = max(0, min(most, floor(end - view.height() - top)))
    view.setProperty("contentY", top + rows)
    return rows


def _one_above_the_other(strips: list[QImage]) -> QImage:
    # A painter would stop at 32767 rows.
    strips = [strip.convertToFormat(QImage.Format.Format_RGB32) for strip in strips if not strip.isNull()]
    rows = b"".join(bytes(strip.constBits()) for strip in strips)
    width, height = strips[0].width(), sum(strip.height() for strip in strips)
    return QImage(rows, width, height, strips[0].bytesPerLine(), QImage.Format.Format_RGB32).copy()
