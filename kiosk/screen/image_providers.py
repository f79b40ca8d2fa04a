"""Everything QML shows as an image comes through these four doors, and none of them leaves the machine."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.screen.image_request import parse_image_id
from kiosk.screen.qr_code import from_id, pixels

DRAWN_INK: Final = "#14213D"
DRAWN_ACCENT: Final = "#C8A96A"
"""The two colours in which every illustration is drawn; a theme puts its own in their place."""

ALLOCATION_LIMIT_MB: Final = 160
"""What one decoded picture may take: the 40 million pixels that the loader lets in."""

FORMATS: Final = frozenset({b"png", b"jpeg", b"webp"})
"""The formats that the loader lets in. A file may have changed since."""

LARGEST_SIDE: Final = 4096


def _bounded(requested: QSize, otherwise: int) -> QSize:
    """The size to draw at: what QML asked for, within reason."""
    width = requested.width() if requested.width() > 0 else otherwise
    height = requested.height() if requested.height() > 0 else width
    return QSize(min(width, LARGEST_SIDE), min(height, LARGEST_SIDE))


def _nothing() -> QImage:
    """An empty picture: of a null one Qt would complain."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _real(path: Path) -> Path:
    """Where `path` leads; a link in a circle, over which Path.resolve raises, leads to itself."""
    return Path(os.path.realpath(path))


class IconProvider(QQuickImageProvider):
    """``image://icon/ph.house?ink=14213d``: qtawesome's icons. The only place that imports qtawesome."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: A002, ARG002
        """Draw an icon; an unknown name gives an empty picture."""
        import qtawesome  # noqa: PLC0415 - 180 ms that the first panel need not wait for

        request = parse_image_id(id)
        try:
            icon = qtawesome.icon(request.name, color=request.ink or DRAWN_INK)
        except Exception:  # noqa: BLE001 - qtawesome raises nothing narrower for an unknown name
            return QPixmap.fromImage(_nothing())
        pixmap: QPixmap = icon.pixmap(_bounded(requestedSize, 64))
        return pixmap


class IllustrationProvider(QQuickImageProvider):
    """``image://illustration/spine?ink=14213d&accent=c8a96a``: our own drawings, in the theme's colours."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Draw an illustration; an unknown name gives an empty picture."""
        request = parse_image_id(id)
        path = self._folder / f"{Path(request.name).name}.svg"
        if not path.is_file():
            return _nothing()
        svg = path.read_text(encoding="utf-8")
        svg = svg.replace(DRAWN_INK, request.ink or DRAWN_INK)
        svg = svg.replace(DRAWN_ACCENT, request.accent or DRAWN_ACCENT)
        image = QImage(_bounded(requestedSize, 480), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(image)
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image


class PictureProvider(QQuickImageProvider):
    """``image://picture/<digest>/pictures/door.jpg``: a picture of a library's folder, checked by the loader.

    The folder may be exchanged at any time; pictures are asked for from other threads.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.folder = folder
        QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002
        """Decode a picture at the size it is shown at; what cannot be read gives an empty picture."""
        folder = _real(self.folder)
        path = _real(folder / parse_image_id(id).name.partition("/")[2])
        if not path.is_relative_to(folder):
            return _nothing()
        reader = QImageReader(str(path))
        if reader.format().data() not in FORMATS:
            return _nothing()
        reader.setAutoTransform(True)
        natural = reader.size()
        turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        wanted = requestedSize.transposed() if turned else requestedSize
        if wanted.width() > 0 and natural.width() > wanted.width():
            size = natural.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            # A narrow strip would be as long as many screens.
            if max(size.width(), size.height()) > LARGEST_SIDE:
                size = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(size.boundedTo(natural).expandedTo(QSize(1, 1)))
        picture = reader.read()
        return _nothing() if picture.isNull() else picture


class QrCodeProvider(QQuickImageProvider):
    """``image://qr/<id>``: a code at the largest whole number of pixels a module that fits."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Draw a code."""
        payload = from_id(id)
        _, modules = pixels(payload, 1)
        grey, side = pixels(payload, max(1, _bounded(requestedSize, 480).width() // modules))
        return QImage(grey, side, side, side, QImage.Format.Format_Grayscale8).copy()
