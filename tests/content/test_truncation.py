"""Pictures that were half copied are told from whole ones, byte by byte."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from kiosk.content.truncation import is_truncated


def encoded(picture_format: str) -> bytes:
    picture = QImage(48, 32, QImage.Format.Format_RGB32)
    for x in range(48):
        for y in range(32):
            picture.setPixelColor(x, y, QColor(5 * x, 7 * y, (x * y) % 256))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, picture_format)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def with_preview(jpeg: bytes) -> bytes:
    """With a small picture within its headers, as cameras write it."""
    inner = b"Exif\0\0" + jpeg
    return jpeg[:2] + b"\xff\xff\xff\xe1" + (len(inner) + 2).to_bytes(2, "big") + inner + jpeg[2:]


WHOLE = {
    "png": encoded("png"),
    "jpeg": encoded("jpeg"),
    "webp": encoded("webp"),
    "jpeg with a preview": with_preview(encoded("jpeg")),
}
KINDS = pytest.mark.parametrize("kind", WHOLE)


@KINDS
def test_a_whole_picture_is_whole_also_with_more_behind_it(kind: str) -> None:
    for more in (b"", b"\0", b"camera" * 50):
        assert not is_truncated(WHOLE[kind] + more, kind.partition(" ")[0])


@KINDS
def test_wherever_it_ends_too_early_it_is_found(kind: str) -> None:
    data, shortest = WHOLE[kind], 16
    for length in range(shortest, len(data)):
        assert is_truncated(data[:length], kind.partition(" ")[0]), length


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\0\0" + b"\0" * 20, b"\xff\xd8\xff\xff\xff"]
)
def test_headers_that_lead_nowhere_end(data: bytes) -> None:
    assert is_truncated(data, "jpeg")
