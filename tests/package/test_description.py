"""What packaging/debian says, held against what it speaks of."""

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest

from kiosk.commands.arguments import parser
from kiosk.settings import ContentSettings, load_settings

PROJECT: Final = Path(__file__).resolve().parents[2]
DEBIAN: Final = PROJECT / "packaging" / "debian"
CONTROL: Final = (DEBIAN / "control").read_text()

IN_DEBIAN: Final = {
    "PySide6-Essentials": "python3-pyside6.qtquick",
    "qtawesome": "python3-qtawesome",
    "markdown": "python3-markdown",
    "PyYAML": "python3-yaml",
    "watchfiles": "python3-watchfiles",
    "imagesize": "python3-imagesize",
    "segno": "python3-segno",
    "zxing-cpp": "python3-zxing-cpp",
    "argon2-cffi": "python3-argon2",
    "prometheus-client": "python3-prometheus-client",
    "sdnotify": "python3-sdnotify",
}


def test_it_depends_on_what_the_program_depends_on() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    wanted = {re.match(r"([\w-]+)>=([\d.]+)", line) for line in project["dependencies"]}
    floors = {found[1]: found[2] for found in wanted if found}
    assert set(floors) == set(IN_DEBIAN)
    for name, floor in floors.items():
        assert f"{IN_DEBIAN[name]} (>= {floor})," in CONTROL


def test_every_qt_module_that_is_imported_is_a_package() -> None:
    sources = "".join(
        path.read_text() for path in (PROJECT / "kiosk").rglob("*.py") if path.name != "speaker.py"
    )
    modules = set(re.findall(r"^\s*from PySide6\.(\w+) import", sources, re.MULTILINE))
    brought_along = {"QtCore", "QtGui", "QtQml", "QtNetwork"}  # by qtquick
    for module in modules - brought_along:
        assert f"python3-pyside6.{module.lower()}" in CONTROL


def test_every_qml_module_that_is_imported_is_a_package() -> None:
    sources = "".join(path.read_text() for path in (PROJECT / "kiosk" / "screen" / "qml").rglob("*.qml"))
    modules = set(re.findall(r"^import (Qt\w+\.\w+)", sources, re.MULTILINE))
    for module in modules:
        assert f"qml6-module-{module.lower().replace('.', '-')}," in CONTROL


def test_the_machines_first_settings_are_understood() -> None:
    settings, errors = load_settings(DEBIAN / "kiosk.toml")
    assert errors == ()
    assert settings.content == ContentSettings(folder="/srv/clinic-kiosk/content", show_samples=False)


def test_what_carries_pages_to_many_screens_is_brought_along_and_not_started() -> None:
    units = {path.name for path in (PROJECT / "packaging" / "fleet").iterdir()}
    units = {name for name in units if name.endswith((".service", ".timer"))}
    assert len(units) == 5
    rules = (DEBIAN / "rules").read_text().replace("\\\n", " ")
    (asleep,) = re.findall(r"dh_installsystemd --no-enable --no-start --restart-after-upgrade (.*)", rules)
    assert set(asleep.split()) == units
    (awake,) = re.findall(r"dh_installsystemd (clinic.*)", rules)
    assert awake == "clinic-kiosk.service"


@pytest.mark.parametrize("page", ["clinic-kiosk.8", "kiosk.1"])
def test_the_commands_that_a_manual_page_names_exist(page: str) -> None:
    named = re.findall(r"^\.B (?:clinic-)?kiosk ([\w -]+)$", (DEBIAN / page).read_text(), re.MULTILINE)
    for command in named:
        assert parser().parse_args(command.split()).command == command.split()[0]
