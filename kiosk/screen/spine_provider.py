"""The drawing of the spine, any part of it at any size, with the bones lit that are meant."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.programme.spine import BONES
from kiosk.screen.image_providers import DRAWN_ACCENT, DRAWN_INK, LARGEST_SIDE
from kiosk.screen.image_request import parse_image_id

DRAWN_LINE: Final = 'stroke-width="1.5"'
FAINT: Final = 'fill-opacity="0.14"'
LIT: Final = 'fill-opacity="1"'


class SpineProvider(QQuickImageProvider):
    """``image://spine/20,14,160,748,1.5/l4,l5?ink=14213d&accent=c8a96a``.

    First the part of the drawing, left, top, width and height, and how thick its lines are, all in the
    drawing's own units; then the bones that are lit. The picture takes the shape of the part.
    """

    def __init__(self, svg: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._svg = svg.read_text(encoding="utf-8")

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002
        """Draw a part of the spine. What is not there is left empty."""
        request = parse_image_id(id)
        numbers, _, bones = request.name.partition("/")
        left, top, width, height, line = map(float, numbers.split(","))
        svg = self._svg.replace(DRAWN_LINE, f'stroke-width="{line:.3f}"')
        for bone in set(bones.split(",")).intersection(BONES):
            before, group, after = svg.partition(f'<g id="{bone}"')
            svg = before + group + after.replace(FAINT, LIT, 1)
        svg = svg.replace(DRAWN_INK, request.ink or DRAWN_INK)
        svg = svg.replace(DRAWN_ACCENT, request.accent or DRAWN_ACCENT)
        image = QImage(
            requestedSize.boundedTo(QSize(LARGEST_SIDE, LARGEST_SIDE)).expandedTo(QSize(1, 1)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        renderer.setViewBox(QRectF(left, top, width, height))
        painter = QPainter(image)
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image
