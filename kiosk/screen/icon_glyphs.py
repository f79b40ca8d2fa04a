"""Icons drawn from the fonts that qtawesome brings.

qtawesome itself draws them with QtWidgets and loads every font that it has: 180 ms and 46 MB more than this.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRawFont

from kiosk.screen.icon_names import characters, icon_tables

SHARE: Final = 0.875
"""Of the height of the picture, as qtawesome draws them: every font has something that hangs over."""


def draw_icon(name: str, ink: QColor, size: QSize) -> QImage | None:
    """The icon `name` ("ph.house") in the middle of a picture of `size`; None if no font has it."""
    prefix, _, glyph = name.partition(".")
    character = characters(prefix).get(glyph)
    font = _font(prefix, round(SHARE * size.height()))
    if character is None or font is None:
        return None
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    indexes = font.glyphIndexesForString(chr(int(character, 16)))
    [advance] = font.advancesForGlyphIndexes(indexes)
    shape = font.pathForGlyph(indexes[0])
    top = (size.height() - font.ascent() - font.descent()) / 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF((size.width() - advance.x()) / 2, top + font.ascent()))
    painter.fillPath(shape, ink)
    painter.end()
    return image


@lru_cache(maxsize=16)
def _font(prefix: str, pixels: int) -> QRawFont | None:
    """The font of a set, which lies beside the table of its characters under nearly the same name."""
    table = icon_tables().get(prefix)
    if table is None:
        return None
    font = QRawFont(str(table.with_name(table.name.replace("-charmap", "")).with_suffix(".ttf")), pixels)
    return font if font.isValid() else None
