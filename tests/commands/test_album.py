from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.commands.album import Album


@pytest.fixture
def picture() -> QImage:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def test_pictures_are_written_and_counted(tmp_path: Path, picture: QImage) -> None:
    album = Album(tmp_path / "out")
    album.add("portrait/panels/01-a", picture)
    album.add("portrait/tour/01-attract", picture)
    assert album.count == 2
    assert QImage(str(tmp_path / "out/portrait/panels/01-a.png")) == picture


def test_only_pictures_below_the_parts_that_are_named_are_cleared(tmp_path: Path, picture: QImage) -> None:
    names = ["portrait/mine", "portrait/panels/01-a", "portrait/panels/deep/b", "portrait/panelled/c", "d"]
    for name in names:
        Album(tmp_path).add(name, picture)
    notes = tmp_path / "portrait/panels/notes.txt"
    notes.write_text("keep")
    Album(tmp_path).clear(["portrait/panels", "portrait/tour"])
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.png")) == [
        *("d.png", "portrait/mine.png", "portrait/panelled/c.png"),
    ]
    assert notes.read_text() == "keep"


def test_what_cannot_be_written_is_an_oserror(tmp_path: Path, picture: QImage) -> None:
    (tmp_path / "out").write_text("a file in place of the folder")
    with pytest.raises(OSError, match="out"):
        Album(tmp_path / "out").add("a", picture)
