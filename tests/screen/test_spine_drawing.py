from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from kiosk.programme.spine import BONES, REGIONS
from kiosk.screen.spine_drawing import drawing
from kiosk.screen.spine_provider import DRAWN_LINE, FAINT, SpineProvider

pytestmark = pytest.mark.usefixtures("qapp")

WHOLE = "20,14,160,748,1.5"
SIZE = QSize(320, 1496)
SPAN = range(6)


def picture(asked: str, size: QSize | None = None) -> QImage:
    return SpineProvider(paths.SPINE_MAP).requestImage(asked, QSize(), SIZE if size is None else size)


def filled(image: QImage, ink: str = "#14213d") -> QRectF:
    """The rectangle that holds everything of solid ink, but for lines: squares of 6 by 6 pixels."""
    solid, colour = QRectF(), QColor(ink).rgba()
    for y in range(0, image.height() - 6, 3):
        for x in range(0, image.width() - 6, 3):
            if all(image.pixel(x + right, y + down) == colour for down in SPAN for right in SPAN):
                solid |= QRectF(x, y, 6, 6)
    return solid


def test_every_bone_is_a_shape_of_its_own() -> None:
    svg = paths.SPINE_MAP.read_text(encoding="utf-8")
    assert [svg.count(f'<g id="{bone}" ') for bone in BONES] == [1] * 26
    assert svg.count(FAINT) == 26
    assert svg.count(DRAWN_LINE) == 1


@pytest.mark.parametrize("levels", [tuple(REGIONS), *REGIONS.values()], ids=["regions", *REGIONS])
def test_parts_follow_each_other_down_the_drawing(levels: tuple[str, ...]) -> None:
    parts = drawing().parts(levels)
    assert tuple(part.level for part in parts) == levels
    assert all(upper.ends == lower.begins for upper, lower in pairwise(parts))
    assert all(part.ends - part.begins > 15 for part in parts)
    view = drawing().view_of(levels)
    assert view.top() < parts[0].begins < parts[-1].ends < view.bottom()
    assert drawing().whole.contains(view)


def test_nothing_is_lit_unless_it_is_asked_for() -> None:
    assert filled(picture(f"{WHOLE}/")).isNull()


@pytest.mark.parametrize("bone", ["c5", "t7", "l4", "sacrum"])
def test_the_bone_that_is_meant_is_lit_and_no_other(bone: str) -> None:
    lit = filled(picture(f"{WHOLE}/{bone}"))
    region = next(bones for bones in REGIONS.values() if bone in bones)
    (part,) = (part for part in drawing().parts(region) if part.level == bone)
    middle = lit.center().y() / 2 + 14
    assert part.begins < middle < part.ends + 12  # its arch hangs down behind it
    assert lit.height() / 2 < 1.9 * (part.ends - part.begins)


def test_it_is_drawn_in_the_colours_of_the_theme() -> None:
    image = picture(f"{WHOLE}/sacrum?ink=ffffff&accent=ffd400")
    assert not filled(image, "#ffffff").isNull()
    assert filled(image).isNull()


def test_a_part_fills_the_picture() -> None:
    view = drawing().view_of(("l4",))
    asked = f"{view.x()},{view.y()},{view.width()},{view.height()},0.5/l4"
    lit = filled(picture(asked, QSize(round(view.width() * 4), round(view.height() * 4))))
    assert lit.width() > 0.8 * view.width() * 4


@pytest.mark.parametrize("bones", ["", "nothing", "l4,l4"])
def test_any_names_of_bones_are_borne(bones: str) -> None:
    assert picture(f"{WHOLE}/{bones}").size() == SIZE


def test_a_picture_without_a_size_is_a_picture() -> None:
    assert picture(f"{WHOLE}/", QSize(0, 0)).size() == QSize(1, 1)
