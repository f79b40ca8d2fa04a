"""Draws the picture in the staff handbook anew: python packaging/handbook_picture.py FILE.png."""  # noqa: INP001

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

SCREENS = ("01-attract", "02-services", "08-article")
SIZE = QSize(300, 533)
GAP = 12


def main() -> None:
    """Put some of the proof's pictures side by side."""
    with TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "kiosk", "proof", "--out", folder], check=True)  # noqa: S603
        drawn = [QImage(str(Path(folder) / "portrait" / "tour" / f"{name}.png")) for name in SCREENS]
    step = SIZE.width() + GAP
    whole = QImage(step * len(drawn) - GAP, SIZE.height(), QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    for place, picture in enumerate(drawn):
        small = picture.scaled(
            SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(QPoint(place * step, 0), small)
    painter.end()
    if not whole.convertToFormat(QImage.Format.Format_Indexed8).save(sys.argv[1]):
        sys.exit(f"{sys.argv[1]} could not be written")


if __name__ == "__main__":
    main()
