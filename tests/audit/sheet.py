"""All pictures of a pass on one, so that somebody can look at them."""

from dataclasses import dataclass, field
from math import ceil, sqrt
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

THUMB = QSize(240, 240)
GAP = 8
LINE = 16


@dataclass(slots=True)
class Sheet:
    """Thumbnails with a line below each; those with something wrong have a red frame."""

    _thumbs: list[tuple[str, QImage, bool]] = field(default_factory=list)

    def add(self, name: str, picture: QImage, *, wrong: bool) -> None:
        """One more view."""
        thumb = picture.scaled(
            THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._thumbs.append((name, thumb, wrong))

    def save(self, path: Path) -> None:
        """Write the sheet."""
        if not self._thumbs:
            return
        wide = max(thumb.width() for _, thumb, _ in self._thumbs)
        high = max(thumb.height() for _, thumb, _ in self._thumbs)
        columns = ceil(sqrt(len(self._thumbs) * 1.6 * (high + LINE) / wide))
        rows = ceil(len(self._thumbs) / columns)
        step = QSize(wide + GAP, high + LINE + GAP)
        sheet = QImage(columns * step.width(), rows * step.height(), QImage.Format.Format_RGB32)
        sheet.fill(QColor("white"))
        painter = QPainter(sheet)
        font = QFont("Noto Sans")
        font.setPixelSize(LINE - 6)
        painter.setFont(font)
        for number, (name, thumb, wrong) in enumerate(self._thumbs):
            x, y = number % columns * step.width(), number // columns * step.height()
            if wrong:
                painter.fillRect(x, y, wide + GAP // 2, high + GAP // 2, QColor("red"))
            painter.drawImage(x + GAP // 4, y + GAP // 4, thumb)
            painter.drawText(
                QRect(x, y + high + GAP // 2, wide, LINE), Qt.AlignmentFlag.AlignLeft.value, name
            )
        painter.end()
        path.parent.mkdir(parents=True, exist_ok=True)
        sheet.save(str(path))
