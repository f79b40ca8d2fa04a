"""Draws the pictures of the README and of the staff guide anew: python packaging/draw_pictures.py."""  # noqa: INP001

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk import paths

STRIPS: Final = {
    "readme/screens.png": (
        "tour/01-attract",
        "tour/02-services",
        "tour/08-article",
        "tour/09-share",
        "ar/tour/08-article",
    ),
    "handbook/screens.png": ("tour/01-attract", "tour/02-services", "tour/08-article"),
}
"""Which of the proof's upright pictures stand side by side in each."""

SIZE = QSize(300, 533)
GAP = 12


def main() -> None:
    """Put some of the proof's pictures side by side."""
    with TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "kiosk", "proof", "--out", folder], check=True)  # noqa: S603
        for name, screens in STRIPS.items():
            drawn = [QImage(str(Path(folder) / "portrait" / f"{screen}.png")) for screen in screens]
            out = paths.RESOURCES / name
            out.parent.mkdir(exist_ok=True)
            if not _side_by_side(drawn).save(str(out), quality=0):
                sys.exit(f"{out} could not be written")


def _side_by_side(pictures: list[QImage]) -> QImage:
    step = SIZE.width() + GAP
    whole = QImage(step * len(pictures) - GAP, SIZE.height(), QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    for place, picture in enumerate(pictures):
        small = picture.scaled(
            SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(QPoint(place * step, 0), small)
    painter.end()
    return whole


if __name__ == "__main__":
    main()
