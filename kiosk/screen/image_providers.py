"""Everything QML shows as an image comes through these four doors, and none of them leaves the machine."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.files import read_regular
from kiosk.content.pictures import MAX_BYTES, MAX_PIXELS, MAX_SIDE, format_of
from kiosk.faults.fault import PageFaultError
from kiosk.faults.handlers import report
from kiosk.screen.icon_glyphs import draw_icon
from kiosk.screen.image_request import parse_image_id
from kiosk.screen.qr_code import from_id, pixels

DRAWN_INK: Final = "#14213D"
DRAWN_ACCENT: Final = "#C8A96A"
"""The two colours in which every illustration is drawn; a theme puts its own in their place."""

ALLOCATION_LIMIT_MB: Final = 160
"""What one decoded picture may take: the 40 million pixels that the loader lets in."""

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


def _bytes_of(path: Path) -> bytes:
    """The file `path`, unless it has become something else than a picture may be."""
    try:
        data = read_regular(path, MAX_BYTES + 1)
    except (OSError, ValueError):
        return b""
    return data if data is not None and len(data) <= MAX_BYTES else b""


class IconProvider(QQuickImageProvider):
    """``image://icon/ph.house?ink=14213d``: qtawesome's icons."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Draw an icon; an unknown name gives an empty picture."""
        request = parse_image_id(id)
        ink = QColor(request.ink or DRAWN_INK)
        return draw_icon(request.name, ink, _bounded(requestedSize, 64)) or _nothing()


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

    def __init__(self, folder: Path, pages: Mapping[str, tuple[str, ...]] = MappingProxyType({})) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.folder = folder
        self.pages = pages
        """Path of a picture → ids of the pages that cannot be shown without it."""
        QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Decode a picture at the size it is shown at; what cannot be read gives an empty picture."""
        name = parse_image_id(id).name.partition("/")[2]
        picture = self._read(name, requestedSize)
        if not picture.isNull():
            return picture
        for page_id in self.pages.get(name, ()):
            report(PageFaultError(page_id, f"{name} cannot be drawn"))
        return _nothing()

    def _read(self, name: str, wanted: QSize) -> QImage:
        """The picture, large enough for a place of the size `wanted`; null if there is none."""
        folder = _real(self.folder)
        path = _real(folder / name)
        data = _bytes_of(path) if path.is_relative_to(folder) else b""
        kind = format_of(data)
        if not kind:
            return QImage()
        buffer = QBuffer()
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, kind.encode())
        # Otherwise Qt asks every reader that it has, and the one for SVG draws all that it is given.
        reader.setAutoDetectImageFormat(False)
        natural = reader.size()
        if natural.width() * natural.height() > MAX_PIXELS or max(natural.toTuple()) > MAX_SIDE:
            return QImage()
        reader.setAutoTransform(True)
        turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
        wanted = wanted.transposed() if turned else wanted
        if wanted.width() > 0 and natural.width() > wanted.width():
            size = natural.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            # A narrow strip would be as long as many screens.
            if max(size.width(), size.height()) > LARGEST_SIDE:
                size = size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(size.boundedTo(natural).expandedTo(QSize(1, 1)))
        picture = reader.read()
        if picture.isNull():
            return QImage()
        # Not in four inks or 16 bits a colour, which only some of Qt's renderers can draw.
        whole = not picture.hasAlphaChannel()
        return picture.convertToFormat(
            QImage.Format.Format_RGB32 if whole else QImage.Format.Format_ARGB32_Premultiplied
        )


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
