import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.screen.typefaces import SANS, SERIF, first_installed


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [({"A", "B", "C"}, "A"), ({"C", "B"}, "B"), ({"C", "X"}, "C"), ({"X"}, "C"), (set(), "C")],
)
def test_the_first_that_is_there_is_chosen(installed: set[str], chosen: str) -> None:
    assert first_installed(("A", "B", "C"), installed) == chosen


def test_this_machine_has_the_typefaces_that_are_wished_for_first(qapp: QGuiApplication) -> None:
    del qapp
    families = QFontDatabase.families()
    assert first_installed(SERIF, families).startswith("EB Garamond")
    assert first_installed(SANS, families) == "Noto Sans"
