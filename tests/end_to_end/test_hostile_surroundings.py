"""Whoever may set variables of the environment gets the same screen, and none of their code is run."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import running

pytestmark = pytest.mark.once


class Trap:
    """Code in every place where a variable may lead; all of it leaves a mark when it is run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._marks = folder / "marks"
        self._marks.mkdir(parents=True)
        for name in ("sitecustomize", "usercustomize", "kiosk", "PySide6", "qtawesome"):
            self._write(f"python/{name}.py", f"open({str(self._marks / name)!r}, 'w')\n")
        for name in ("fc-list", "dbus-launch", "xdg-open", "python3", "bus"):
            self._write(f"bin/{name}", f"#!/bin/sh\ntouch {self._marks}/{name}\nexec /bin/false\n")
        qml = f'import QtQml\nQtObject {{ Component.onCompleted: fail("{self._marks}") }}\n'
        for module in (
            "QtQuick",
            "QtQuick/Window",
            "QtQuick/Layouts",
            "QtQuick/Templates",
            "WaitingRoom/App",
        ):
            self._write(f"qml/{module}/qmldir", f"module {module.replace('/', '.')}\nWindow 2.0 Window.qml\n")
            self._write(f"qml/{module}/Window.qml", qml)

    def _write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    @property
    def marks(self) -> list[str]:
        """What was run."""
        return sorted(path.name for path in self._marks.iterdir())

    def surroundings(self) -> dict[str, Mapping[str, str]]:
        """A dozen ways, by their names."""
        here = str(self.folder)
        return {
            "modules of Python": {"PYTHONPATH": f"{here}/python", "PYTHONSTARTUP": f"{here}/python/kiosk.py"},
            "another Python": {"PYTHONHOME": here},
            "a user's Python": {
                "PYTHONUSERBASE": here,
                "PYTHONBREAKPOINT": "kiosk.run",
                "PYTHONINSPECT": "1",
            },
            "modules of QML": {"QML_IMPORT_PATH": f"{here}/qml", "QML2_IMPORT_PATH": f"{here}/qml"},
            "plug-ins": {
                "QT_PLUGIN_PATH": here,
                "QT_QPA_PLATFORM_PLUGIN_PATH": here,
                "QT_DEBUG_PLUGINS": "1",
            },
            "a port to look at": {"QT_QPA_PLATFORM": "vnc:port=5987"},
            "a port beside the display": {"QT_QPA_PLATFORM": "xcb;vnc:port=5987"},
            "a debugger": {
                "QML_DEBUG": "1",
                "QT_QML_DEBUG": "1",
                "QMLJSDEBUGGER": "port:5987",
                "QSG_INFO": "1",
            },
            "a desktop": {
                "XDG_CURRENT_DESKTOP": "GNOME",
                "QT_QPA_PLATFORMTHEME": "gtk3",
                "GTK_MODULES": here,
                "GTK_PATH": here,
                "GIO_EXTRA_MODULES": here,
            },
            "a way to write": {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=ibus", "GTK_IM_MODULE": "ibus"},
            "a bus that is a program": {"DBUS_SESSION_BUS_ADDRESS": f"unixexec:path={here}/bin/bus"},
            "other programs": {"PATH": f"{here}/bin", "BROWSER": f"{here}/bin/xdg-open"},
            "another look": {
                "QT_STYLE_OVERRIDE": "fusion",
                "QSG_VISUALIZE": "overdraw",
                "QT_FONT_DPI": "300",
                "QT_SCREEN_SCALE_FACTORS": "3",
                "FONTCONFIG_FILE": "/dev/null",
            },
        }


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    yield Trap(tmp_path / "trap")
    shutil.rmtree(tmp_path / "trap")


def shown(display: Display, settings: Path, surroundings: Mapping[str, str]) -> QImage:
    """The first panel, without the tools, which make room for the voice when it is found."""
    with running(display, "--settings", str(settings), surroundings=surroundings) as kiosk:
        picture = kiosk.picture()
        assert listening(kiosk.pid) == 0
    return picture.copy(0, 0, picture.width(), picture.height() - 240)


def listening(process: int) -> int:
    """How many ports of the network the process listens at."""
    own = {path.readlink().name for path in Path(f"/proc/{process}/fd").iterdir() if path.is_symlink()}
    rows = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{process}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
    ]
    return sum(row[3] == "0A" and f"socket:[{row[9]}]" in own for row in rows)


@pytest.mark.long
def test_all_ways_at_once_change_nothing_and_run_nothing(upright: Display, calm: Path, trap: Trap) -> None:
    together = {name: value for way in trap.surroundings().values() for name, value in way.items()}
    assert shown(upright, calm, together) == shown(upright, calm, {})
    assert trap.marks == []


@pytest.mark.long
def test_each_way_changes_nothing_and_runs_nothing(upright: Display, calm: Path, trap: Trap) -> None:
    expected = shown(upright, calm, {})
    for way, surroundings in trap.surroundings().items():
        assert shown(upright, calm, surroundings) == expected, way
        assert trap.marks == [], way


def test_the_trap_snaps(trap: Trap) -> None:
    """A Python that hears of it runs what lies there."""
    surroundings = trap.surroundings()["modules of Python"]
    subprocess.run([sys.executable, "-c", "import kiosk"], env=surroundings, check=False, capture_output=True)
    assert "sitecustomize" in trap.marks
