"""The picture in the staff handbook shows the screen as it is."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import paths

ROOT = Path(__file__).parents[2]
PICTURE = paths.RESOURCES / "handbook" / "screens.png"
ALIKE = 5
"""How far a grey may be from the other's, of 255: fonts differ a little from one Debian to the next."""


def greys(path: Path) -> bytes:
    small = QImage(str(path)).scaled(
        60, 40, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_it_is_not_out_of_date(tmp_path: Path) -> None:
    new = tmp_path / "new.png"
    subprocess.run(
        [sys.executable, "packaging/handbook_picture.py", new],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    before, now = greys(PICTURE), greys(new)
    differ = sum(abs(one - other) for one, other in zip(before, now, strict=True)) / len(now)
    assert differ < ALIKE, f"renew it: python packaging/handbook_picture.py {PICTURE}"
