import re

from PySide6.QtCore import qVersion

from kiosk import __version__
from kiosk.machine import versions as module
from kiosk.machine.versions import versions


def test_the_program_qt_and_every_package_that_it_needs_are_told() -> None:
    told = dict(versions())
    assert told["Kiosk"] == __version__
    assert told["Qt"] == qVersion()
    assert {"markdown", "pyyaml", "argon2-cffi", "segno"} <= {name.lower() for name in told}
    assert all(re.search(r"\d", version) for version in told.values())


def test_a_program_that_was_never_installed_tells_what_it_can(monkeypatch: object) -> None:
    monkeypatch.setattr(module, "PROGRAM", "no-such-package")  # type: ignore[attr-defined]
    assert [name for name, _ in versions()] == ["Kiosk", "Python", "Qt", "System"]
