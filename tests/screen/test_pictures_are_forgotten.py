"""Pictures that were shown are not kept for ever."""

import os
import subprocess
import sys
from pathlib import Path

ONE_AFTER_ANOTHER = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication, QPixmapCache
from PySide6.QtQml import QQmlComponent, QQmlEngine
from kiosk.screen.image_providers import IconProvider, QrCodeProvider
from kiosk.screen.qr_code import to_id

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2 ** 20

qt = QGuiApplication([])
engine = QQmlEngine()
engine.addImageProvider("qr", QrCodeProvider())
engine.addImageProvider("icon", IconProvider())
component = QQmlComponent(engine)
component.setData(b"import QtQuick; Image { sourceSize: Qt.size(800, 800) }", "")
image = component.create()
for number in range(200):
    colour = f"{number * 37 % 2 ** 24:06x}"
    image.setProperty("source", f"image://qr/{to_id(str(number))}")
    image.setProperty("source", f"image://icon/ph.house?ink={colour}")
    if number == 50:
        before = resident()
assert QPixmapCache.cacheLimit() <= 10240
print(resident() - before)
"""

MOST_MB = 60
"""Of 150 codes and icons, each of which takes 2.5 MB."""


def test_codes_and_icons_leave_the_memory_again() -> None:
    run = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    assert int(run.stdout) < MOST_MB
