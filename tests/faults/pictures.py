"""Pictures that break programs which open them."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.content.conftest import png
from tests.faults.rows import Outcome

EXIF_TURNED: Final = (
    b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
)
"""An APP1 segment that says: turned by a quarter (orientation 6)."""


def encoded(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # the stub knows no format as text
    return bytes(data.data())


def plain(width: int = 64, height: int = 32) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def jpeg() -> bytes:
    return encoded(plain(), "JPEG")


def cmyk() -> bytes:
    return encoded(plain().convertToFormat(QImage.Format.Format_CMYK8888), "JPEG")


def turned() -> bytes:
    data = jpeg()
    return data[:2] + EXIF_TURNED + data[2:]


CORPUS: Final[MappingProxyType[str, tuple[Callable[[], bytes], Outcome]]] = MappingProxyType(
    {
        "60,000 by 60,000 in its header": (lambda: png(60_000, 60_000), Outcome.LEFT_OUT),
        "8,192 by 8,192 of one colour": (lambda: encoded(plain(8192, 8192), "PNG"), Outcome.LEFT_OUT),
        "6,000 by 6,000, just allowed": (lambda: encoded(plain(6000, 6000), "PNG"), Outcome.SHOWN),
        "a header and nothing else": (lambda: png(640, 480), Outcome.SHOWN),
        "half a JPEG": (lambda: jpeg()[: len(jpeg()) // 2], Outcome.LEFT_OUT),
        "a JPEG called PNG": (jpeg, Outcome.SHOWN),
        "a JPEG turned by its EXIF": (turned, Outcome.SHOWN),
        "a JPEG in CMYK": (cmyk, Outcome.SHOWN),
        "an SVG of a million uses": (
            lambda: (
                b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/>'
                + b'<use href="#a"/>' * 10_000
                + b"</svg>"
            ),
            Outcome.LEFT_OUT,
        ),
        "a GIF": (lambda: b"GIF89a\1\0\1\0\0\0\0;", Outcome.LEFT_OUT),
        "no bytes at all": (lambda: b"", Outcome.LEFT_OUT),
        "a 0 by 0 PNG": (lambda: png(0, 0), Outcome.LEFT_OUT),
        "20 MB and one byte": (lambda: png(640, 480) + b"\0" * 20 * 1024 * 1024, Outcome.LEFT_OUT),
        "a ratio of 30,000 to 1": (lambda: encoded(plain(30_000, 1), "PNG"), Outcome.SHOWN),
    }
)
