"""A few views look as they did when somebody last looked at them.

To renew the pictures: AUDIT_GOLDEN=renew packaging/test tests/audit/test_golden.py
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk import paths
from kiosk.settings import load_settings
from tests.audit.libraries import clinics_own
from tests.qml.stage import Display, Stage

GOLDEN = Path(__file__).parent / "golden"
QUARTER = QSize(270, 480)
ALIKE = 4.0
"""How far a colour may be off on average, of 255: typefaces differ from one Debian to the next."""


def attract(_: Stage) -> None:
    """As it starts."""


def article(on: Stage) -> None:
    on.room.openPage(on.library.services[0].id)


def share(on: Stage) -> None:
    article(on)
    on.room.openShare()


@pytest.fixture
def shown(qapp: QGuiApplication) -> Callable[[Callable[[Stage], None]], QImage]:
    del qapp
    settings, _ = load_settings(paths.DEFAULT_SETTINGS)

    def draw(lead_to: Callable[[Stage], None]) -> QImage:
        stage = Stage(None, Display(width=1080, height=1920, inches=32), clinics_own(), settings)
        lead_to(stage)
        stage.settle()
        picture = stage.app.window.grabWindow()
        stage.app.close()
        return small(picture)

    return draw


def small(picture: QImage) -> QImage:
    quarter = picture.scaled(
        QUARTER, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return quarter.convertToFormat(QImage.Format.Format_RGB888)


def difference(one: QImage, other: QImage) -> float:
    """Of the colours of two small pictures, on average."""
    first, second = (
        bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()) for picture in (one, other)
    )
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


@pytest.mark.once
@pytest.mark.parametrize("view", [attract, article, share], ids=lambda view: view.__name__)
def test_a_view_looks_as_it_did(
    shown: Callable[[Callable[[Stage], None]], QImage], view: Callable[[Stage], None]
) -> None:
    path, now = GOLDEN / f"{view.__name__}.png", shown(view)
    if os.environ.get("AUDIT_GOLDEN") == "renew":
        assert now.save(str(path))
    before = QImage(str(path))
    assert before.size() == QUARTER
    assert difference(before, now) < ALIKE


@pytest.mark.once
def test_another_view_looks_otherwise(shown: Callable[[Callable[[Stage], None]], QImage]) -> None:
    assert difference(shown(article), shown(share)) > 2 * ALIKE
