import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.screen.icon_names import PREFIXES, icon_names


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_every_set_that_staff_may_use_is_there(prefix: str) -> None:
    assert sum(name.startswith(f"{prefix}.") for name in icon_names()) > 100


def test_the_names_are_those_that_qtawesome_draws(qapp: QGuiApplication) -> None:
    del qapp
    import qtawesome  # noqa: PLC0415 - it wants an application first

    known = qtawesome._instance().charmap  # noqa: SLF001 - it has no public list
    drawn = {f"{prefix}.{name}" for prefix in PREFIXES.values() for name in known[prefix]}
    assert icon_names() == drawn
