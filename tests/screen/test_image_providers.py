import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk import paths
from kiosk.content.pictures import MAX_PIXELS
from kiosk.screen.image_providers import IconProvider, IllustrationProvider, PictureProvider, QrCodeProvider
from kiosk.screen.qr_code import to_id

ILLUSTRATIONS = sorted(path.stem for path in paths.ILLUSTRATIONS.glob("*.svg"))
ANY_SIZE = QSize()

pytestmark = pytest.mark.usefixtures("qapp")


def icon(name: str, size: QSize = ANY_SIZE) -> QImage:
    return IconProvider().requestImage(name, QSize(), size)


def illustration(name: str, size: QSize = ANY_SIZE) -> QImage:
    return IllustrationProvider(paths.ILLUSTRATIONS).requestImage(name, QSize(), size)


def colours(image: QImage) -> list[QColor]:
    """The colours of the pixels that are quite opaque."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for colour in pixels if colour.alpha() > 250]


def is_nothing(image: QImage) -> bool:
    return image.size() == QSize(1, 1) and image.pixelColor(0, 0).alpha() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with a picture in it and one beside it."""
    content = tmp_path / "content"
    (content / "pictures").mkdir(parents=True)
    for path in (content / "pictures" / "door.png", tmp_path / "secret.png"):
        picture = QImage(400, 200, QImage.Format.Format_RGB32)
        picture.fill(QColor("#336699"))
        assert picture.save(str(path))
    return content


@pytest.fixture
def picture(folder: Path) -> Callable[..., QImage]:
    return lambda name, size=ANY_SIZE: PictureProvider(folder).requestImage(f"-/{name}", QSize(), size)


def test_an_icon_has_ink_of_the_colour_that_was_asked_for() -> None:
    drawn = icon("ph.house-fill?ink=ff0000", QSize(40, 40))
    assert drawn.size() == QSize(40, 40)
    assert set(map(QColor.name, colours(drawn))) == {"#ff0000"}


@pytest.mark.parametrize(
    "name", ["nope", "ph.nope", "zz.house", "ph.a.b", "", ".", "../../etc/passwd", "ph.house#x"]
)
def test_an_unknown_icon_is_an_empty_picture(name: str) -> None:
    assert is_nothing(icon(f"{name}?ink=14213d", QSize(40, 40)))


@pytest.mark.parametrize("name", ILLUSTRATIONS)
def test_an_illustration_is_drawn_in_the_two_colours_of_the_theme(name: str) -> None:
    drawn = illustration(f"{name}?ink=ff0000&accent=00ff00", QSize(160, 160))
    assert drawn.size() == QSize(160, 160)
    seen = colours(drawn)
    assert any(colour.red() > 250 for colour in seen), "no ink"
    assert all(colour.blue() < 5 for colour in seen), "a colour that no theme can change"


@pytest.mark.parametrize("name", ["nope", "", "..", "../kiosk", "/etc/passwd"])
def test_an_unknown_illustration_is_an_empty_picture(name: str) -> None:
    assert is_nothing(illustration(name, QSize(40, 40)))


def test_a_picture_is_made_no_larger_than_it_is_shown(picture: Callable[..., QImage]) -> None:
    assert picture("pictures/door.png").size() == QSize(400, 200)
    assert picture("pictures/door.png?ink=14213d", QSize(100, 100)).size() == QSize(200, 100)
    assert picture("pictures/door.png", QSize(1000, 1000)).size() == QSize(400, 200)


@pytest.mark.parametrize(
    ("natural", "size"),
    [
        (QSize(20_000, 1), QSize(4096, 1)),
        (QSize(20_000, 100), QSize(4096, 20)),
        (QSize(3_000, 1_000), QSize(3_000, 1_000)),
        (QSize(6_000, 3_000), QSize(4_000, 2_000)),
    ],
)
def test_a_strip_is_not_drawn_as_long_as_many_screens(
    folder: Path, picture: Callable[..., QImage], natural: QSize, size: QSize
) -> None:
    strip = QImage(natural, QImage.Format.Format_Grayscale8)
    strip.fill(0)
    assert strip.save(str(folder / "pictures" / "strip.png"))
    assert picture("pictures/strip.png", QSize(2000, 2000)).size() == size


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "pictures/../../secret.png",
        "%2e%2e/secret.png",
        "/etc/passwd",
        "gone.png",
        "",
        "pictures",
    ],
)
def test_what_lies_outside_the_content_folder_is_refused(picture: Callable[..., QImage], name: str) -> None:
    assert is_nothing(picture(name))


def test_a_link_out_of_the_content_folder_is_refused(folder: Path, picture: Callable[..., QImage]) -> None:
    (folder / "out.png").symlink_to(folder.parent / "secret.png")
    (folder / "in.png").symlink_to(folder / "pictures" / "door.png")
    assert is_nothing(picture("out.png"))
    assert picture("in.png").width() == 400


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"GIF89a",
        b"",
    ],
    ids=["svg", "broken", "gif", "empty"],
)
def test_a_file_that_has_become_something_else_is_an_empty_picture(
    folder: Path, picture: Callable[..., QImage], data: bytes
) -> None:
    (folder / "new.png").write_bytes(data)
    assert is_nothing(picture("new.png"))


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_every_format_that_the_loader_lets_in_is_shown(
    folder: Path, picture: Callable[..., QImage], kind: str
) -> None:
    drawn = QImage(30, 20, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#336699"))
    assert drawn.save(str(folder / f"a.{kind}"))
    assert picture(f"a.{kind}").size() == QSize(30, 20)


def test_a_photograph_stands_upright_and_is_sharp_enough(
    folder: Path, picture: Callable[..., QImage]
) -> None:
    drawn = QImage(400, 200, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#336699"))
    path = folder / "phone.jpg"
    assert drawn.save(str(path))
    on_its_side = struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, 0x0112, 3, 1, 6, 0, 0)
    exif = b"Exif\0\0" + on_its_side
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:])
    assert picture("phone.jpg").size() == QSize(200, 400)
    assert picture("phone.jpg", QSize(100, 100)).size() == QSize(100, 200)


def test_the_largest_picture_that_the_loader_lets_in_can_be_decoded(folder: Path) -> None:
    PictureProvider(folder)
    assert QImageReader.allocationLimit() * 2**20 >= MAX_PIXELS * 4


@pytest.mark.parametrize("size", [480, 200, 333, 1])
def test_a_code_is_drawn_in_whole_pixels_and_can_be_read(size: int) -> None:
    drawn = QrCodeProvider().requestImage(to_id("https://example.org/a"), QSize(), QSize(size, size))
    assert {drawn.pixelColor(x, y).value() for x in range(drawn.width()) for y in range(drawn.width())} == {
        0,
        255,
    }
    large = drawn.scaledToWidth(drawn.width() * 4)
    pixels = memoryview(large.constBits()).cast("B", shape=(large.height(), large.bytesPerLine()))
    assert [code.text for code in zxingcpp.read_barcodes(pixels)] == ["https://example.org/a"]
    assert drawn.width() <= max(size, 33)


@pytest.mark.parametrize(
    "source",
    [
        "icon/ph.nope",
        "illustration/nope",
        "picture/-/gone.png",
        "picture/-/../secret.png",
        "picture/gone.png",
        "icon/",
    ],
)
def test_qt_does_not_complain_of_what_is_not_there(folder: Path, source: str) -> None:
    engine = QQmlEngine()
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("illustration", IllustrationProvider(paths.ILLUSTRATIONS))
    engine.addImageProvider("picture", PictureProvider(folder))
    component = QQmlComponent(engine)
    component.setData(f'import QtQuick\nImage {{ source: "image://{source}?ink=14213d" }}'.encode(), "")
    image = component.create()
    assert image.property("progress") == 1  # and a warning would fail the test
    image.deleteLater()
