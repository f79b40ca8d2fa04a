"""Every picture file there may be: it is shown, or it is an empty place; the screen goes on in any case."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content import ContentRule
from kiosk.content.pictures import Pictures
from kiosk.content.report import Report
from kiosk.screen.image_providers import PictureProvider
from tests.screen.picture_corpus import ASKED, NOTHING, corpus, saved

pytestmark = pytest.mark.usefixtures("qapp")

Corpus = Mapping[str, tuple[bytes, QSize | None]]

MOST_MB = 450
"""The largest picture that is let in takes 160 MB, its reduced copy a part of it, and Qt itself the rest."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> tuple[Path, Corpus]:
    del qapp
    folder = tmp_path_factory.mktemp("pictures")
    made = corpus(folder)
    for name, (data, _) in made.items():
        (folder / name).write_bytes(data)
    return folder, made


def shown(folder: Path, name: str) -> QImage:
    return PictureProvider(folder).requestImage(f"-/{name.replace(' ', '%20')}", QSize(), ASKED)


def test_each_is_shown_as_it_should_be(files: tuple[Path, Corpus], qtlog: _QtMessageCapture) -> None:
    folder, made = files
    with qtlog.disabled():  # libpng and libjpeg tell of what is damaged
        drawn = {name: shown(folder, name) for name in made}
    sizes = {name: picture.size() for name, picture in drawn.items() if made[name][1] is not None}
    assert sizes == {name: size for name, (_, size) in made.items() if size is not None}
    forms = {QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied}
    assert {picture.format() for picture in drawn.values()} <= forms


def test_the_colours_of_four_inks_are_those_of_the_picture(files: tuple[Path, Corpus]) -> None:
    folder, _ = files
    wanted, found = (shown(folder, name).pixelColor(9, 9) for name in ("plain.jpg", "four inks.jpg"))
    # Without the printer's profile nobody knows them exactly; an ink taken for light would be far off.
    assert abs(wanted.lightness() - found.lightness()) < 40
    assert found.red() < found.green() < found.blue()


def test_what_the_loader_lets_in_can_be_shown_and_nothing_else(
    files: tuple[Path, Corpus], qtlog: _QtMessageCapture
) -> None:
    """Whatever is not shown, whoever wrote the page is told of, but for what is damaged further on."""
    folder, made = files
    for name, (_, size) in made.items():
        report = Report("services/a.md")
        found = Pictures(folder).find(name, "A picture", 1, report)
        rules = {problem.rule for problem in report.problems}
        if size == NOTHING:
            assert found is None, name
            assert rules <= {ContentRule.PICTURE_FORMAT, ContentRule.PICTURE_TOO_LARGE}, name
        elif size is not None:
            assert found is not None, name
            assert rules == set(), name
    del qtlog


IN_A_PROCESS_OF_ITS_OWN = """
import re, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from tests.screen.test_picture_corpus import shown
qt = QGuiApplication([])
for path in sorted(Path(sys.argv[1]).iterdir()):
    shown(path.parent, path.name)
    # Not ru_maxrss, which begins with what the process had that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(re.search("VmHWM:\\s*([0-9]+)", status)[1]) // 1024, path.name)
"""


def test_none_of_them_fills_the_memory(files: tuple[Path, Corpus]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", IN_A_PROCESS_OF_ITS_OWN, str(files[0])],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    peaks = [int(line.partition(" ")[0]) for line in run.stdout.splitlines()]
    assert len(peaks) == len(files[1])
    assert max(peaks) < MOST_MB, run.stdout


@pytest.mark.parametrize("kind", ["pipe", "folder", "circle", "gone"])
def test_what_has_become_no_file_holds_nobody_up(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "a.png"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    elif kind == "circle":
        place.symlink_to(place)
    assert shown(tmp_path, "a.png").size() == NOTHING


def test_a_photograph_is_read_beside_the_screens_own_thread(tmp_path: Path, qtbot: QtBot) -> None:
    threads: list[int] = []

    class Observed(PictureProvider):
        def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803
            threads.append(threading.get_ident())
            return super().requestImage(id, size, requestedSize)

    (tmp_path / "a.png").write_bytes(saved(tmp_path, "png", QSize(600, 400)))
    engine = QQmlEngine()
    engine.addImportPath(str(paths.QML))
    engine.addImageProvider("picture", Observed(tmp_path))
    component = QQmlComponent(engine)
    component.setData(
        b'import WaitingRoom.Components\nDrawing { width: 300; height: 300; drawing: "picture/-/a.png" }', ""
    )
    drawing = component.create()
    image = drawing.childItems()[0]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: image.property("progress") == 1, timeout=60_000)
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()
    drawing.deleteLater()
