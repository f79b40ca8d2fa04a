"""Ways into the machine, and out of it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.screen.presence import Presence
from kiosk.screen.touch_pace import MOST_FINGERS
from tests.faults.bench import SIZE, Bench
from tests.faults.rows import Outcome, Seen, Table
from tests.screen.made_up import library, service

TABLE: Final = Table("Lockdown")
fault: Final = TABLE.fault
PROJECT: Final = Path(__file__).resolve().parents[2]

HOSTILE_QML: Final = "import QtQml\nQtObject { Component.onCompleted: Qt.exit(66) }\n"


def drawn(bench: Bench, name: str, variables: dict[str, str], *before: str) -> dict[str, bytes]:
    """Every picture that `kiosk proof` draws of the folder."""
    out = bench.place / name
    proof = [sys.executable, "-m", "kiosk", "proof", "--content", str(bench.content), "--out", str(out)]
    environment = os.environ | {"XDG_STATE_HOME": str(bench.place)} | variables
    subprocess.run(
        [*before, *proof], cwd=PROJECT, env=environment, capture_output=True, check=False, timeout=1800
    )
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.png"))}


def same(plain: dict[str, bytes], other: dict[str, bytes]) -> Seen:
    if not plain:
        return Seen(Outcome.BLACK, "no pictures")
    return Seen(
        Outcome.GOES_ON if plain == other else Outcome.OUT, f"{len(plain)} pictures, the same to the byte"
    )


def hostile(bench: Bench) -> dict[str, str]:
    """Variables by which Qt, QML or their drivers would load what lies in a folder, or open a port."""
    trap = bench.place / "trap"
    for module in ("QtQuick", "QtQuick/Controls", "WaitingRoom/App", "platforms", "imageformats"):
        (trap / module).mkdir(parents=True, exist_ok=True)
        (trap / module / "qmldir").write_text(f"module {module.replace('/', '.')}\nItem 2.0 Item.qml\n")
        (trap / module / "Item.qml").write_text(HOSTILE_QML)
    paths = ("QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
    words = {
        "QT_QPA_PLATFORM": "vnc:port=5999",
        "QT_QPA_GENERIC_PLUGINS": "tuiotouch",
        "QT_STYLE_OVERRIDE": "none",
        "QT_QUICK_CONTROLS_STYLE": "Material",
        "QT_QUICK_CONTROLS_CONF": str(trap / "conf"),
        "QT_SCALE_FACTOR_ROUNDING_POLICY": "Floor",
        "QT_FONT_DPI": "400",
        "QT_IM_MODULE": "qtvirtualkeyboard",
        "QT_QUICK_BACKEND": "nothing",
        "QT_DEBUG_PLUGINS": "0",
        "QML_DISABLE_DISK_CACHE": "1",
        "QML_FORCE_DISK_CACHE": "1",
        "QML_DISK_CACHE_PATH": str(trap),
        "QSG_RHI_BACKEND": "vulkan",
        "QSG_VISUALIZE": "overdraw",
        "QSG_RENDER_LOOP": "nothing",
        "QV4_FORCE_INTERPRETER": "1",
    }
    made_up = {f"QT_{number}": str(trap) for number in range(40)} | {f"QML_{n}": str(trap) for n in range(39)}
    return dict.fromkeys(paths, str(trap)) | words | made_up


@fault(
    "a hundred hostile variables",
    "plug-ins, modules, styles, ports and debuggers in the environment of `kiosk proof`",
    Outcome.GOES_ON,
    is_long=True,
)
def hundred_variables(bench: Bench) -> Seen:
    bench.fill()
    return same(drawn(bench, "plain", {}), drawn(bench, "hostile", hostile(bench)))


@fault(
    "no network at all",
    "`kiosk proof` in an empty network namespace, and outside of it",
    Outcome.GOES_ON,
    is_long=True,
    needs_root=True,
)
def no_network(bench: Bench) -> Seen:
    bench.fill()
    return same(drawn(bench, "plain", {}), drawn(bench, "alone", {}, "unshare", "--net"))


@fault(
    "touches without end",
    "2,000 touches of ten fingers put into the window before it can draw once",
    Outcome.GOES_ON,
)
def touches_without_end(bench: Bench) -> Seen:
    screen = bench.screen(library(services=(service("a"), service("b"))))
    window, device = screen.app.window, QTest.createTouchDevice()
    heard: list[int] = []
    presence = next(one for one in window.children() if isinstance(one, Presence))
    presence.noticed.connect(lambda: heard.append(1))
    for number in range(2000):
        where = QPoint(number * 7919 % SIZE.width(), number * 104729 % SIZE.height())
        QTest.touchEvent(window, device, False).press(number % 10, where, window).commit(False)
        QTest.touchEvent(window, device, False).release(number % 10, where, window).commit(False)
    lit = screen.is_lit
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    screen.close()
    most = MOST_FINGERS * 2
    if not lit:
        return Seen(Outcome.BLACK)
    return Seen(
        Outcome.GOES_ON if 0 < len(heard) <= most + 2 else Outcome.LOST, f"{len(heard)} of 4,000 heard"
    )
