"""Picture files that staff might save, or somebody might make, with the size at which each is shown."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

NOTHING: Final = QSize(1, 1)
ASKED: Final = QSize(300, 300)

SVG: Final = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"
width="9" height="9"><g id="a"><rect width="9" height="9"/></g>%s<use x:href="#z"/></svg>""" % b"".join(
    b'<g id="%c"><use x:href="#%c"/><use x:href="#%c"/></g>' % (after, before, before)
    for before, after in zip(b"abcdefghijklmnopqrstuvwxy", b"bcdefghijklmnopqrstuvwxyz", strict=True)
)
"""Twice as much to draw with each letter of the alphabet."""


def png(width: int, height: int, *, depth: int = 1, colour: int = 0, more: bytes = b"") -> bytes:
    """A black PNG of this size, which is a few kilobytes however large it is; `more` are chunks."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    channels = {0: 1, 2: 3, 6: 4}[colour]
    line = b"\0" * (1 + (width * channels * depth + 7) // 8)
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def saved(folder: Path, kind: str, size: QSize, form: QImage.Format = QImage.Format.Format_RGB32) -> bytes:
    """A picture as a program saves it."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image = image.convertToFormat(form)
    path = folder / f"saved.{kind}"
    writer = QImageWriter(str(path))
    assert writer.write(image), writer.errorString()
    data = path.read_bytes()
    path.unlink()
    return data


def turned(jpeg: bytes, orientation: int) -> bytes:
    """A photograph that says by EXIF how the camera was held."""
    exif = b"Exif\0\0" + struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def corpus(folder: Path) -> Mapping[str, tuple[bytes, QSize | None]]:
    """Name → the file, and the size of what is drawn where ASKED is asked for; None: whatever there is."""
    wide = QSize(600, 400)
    jpeg, webp, plain = (saved(folder, kind, wide) for kind in ("jpg", "webp", "png"))
    cmyk = saved(folder, "jpg", wide, QImage.Format.Format_CMYK8888)
    drawn, upright = QSize(450, 300), QSize(300, 450)
    bomb = zlib.compress(b"\0" * 100_000_000, 9)
    return {
        "plain.png": (plain, drawn),
        "plain.jpg": (jpeg, drawn),
        "plain.webp": (webp, drawn),
        "four inks.jpg": (cmyk, drawn),
        "16 bits.png": (png(600, 400, depth=16, colour=2), drawn),
        "16 bits and alpha.png": (png(600, 400, depth=16, colour=6), drawn),
        "really a jpeg.png": (jpeg, drawn),
        "really a png.jpg": (plain, drawn),
        "really a webp.jpg": (webp, drawn),
        "no ending": (jpeg, drawn),
        "really a gif.png": (b"GIF89a\x09\0\x09\0\x80\0\0" + b"\0" * 30, NOTHING),
        "really a drawing.png": (SVG, NOTHING),
        "really a document.jpg": (b"%PDF-1.7\n", NOTHING),
        "really a bitmap.png": (saved(folder, "bmp", QSize(9, 9)), NOTHING),
        **{
            f"cut {part}.{kind}": (data[: len(data) * part // 100], None)
            for kind, data in (("png", plain), ("jpg", jpeg), ("webp", webp))
            for part in (1, 10, 50, 99)
        },
        **{f"held {way}.jpg": (turned(jpeg, way), upright if way > 4 else drawn) for way in range(1, 9)},
        "held in a way there is not.jpg": (turned(jpeg, 77), drawn),
        "sky high.png": (png(8192, 8192), NOTHING),
        "says it is sky high.png": (
            png(1, 1).replace(struct.pack(">II", 1, 1), b"\0\0\xff\xff" * 2),
            NOTHING,
        ),
        "says it is nothing.png": (png(1, 1).replace(struct.pack(">II", 1, 1), bytes(8)), NOTHING),
        "a strip.png": (png(65_535, 1), QSize(4096, 1)),
        "as much as may be.png": (png(8000, 5000, depth=8, colour=6), QSize(480, 300)),
        "a profile that fills the memory.png": (
            png(600, 400, depth=8, colour=2, more=chunk(b"iCCP", b"p\0\0" + bomb)),
            drawn,
        ),
        "words that fill the memory.png": (
            png(600, 400, depth=8, colour=2, more=chunk(b"zTXt", b"Comment\0\0" + bomb)),
            drawn,
        ),
        "too long.png": (png(999_999, 1), NOTHING),
        "empty.png": (b"", NOTHING),
        "too heavy.jpg": (jpeg + bytes(21 * 1024 * 1024), NOTHING),
    }
