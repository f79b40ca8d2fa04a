"""A folder of pictures."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage


class Album:
    """Writes pictures below `folder` and counts them. What cannot be written raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.count = 0

    def clear(self, parts: Iterable[str]) -> None:
        """Take away earlier pictures below `parts`: what is shown no more must not be found there."""
        for part in parts:
            for picture in sorted((self._folder / part).rglob("*.png")):
                picture.unlink()

    def add(self, name: str, picture: QImage) -> None:
        """Write `picture` as `name`, which may hold folders."""
        path = self._folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub takes names for bytes
        path.write_bytes(buffer.data().data())
        self.count += 1
