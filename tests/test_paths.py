import importlib.util
import shutil
import sysconfig
from pathlib import Path
from types import ModuleType

import pytest

from kiosk import paths


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        (paths.CONTENT, "clinic.md"),
        (paths.RESOURCES, "kiosk.toml"),
        (paths.ILLUSTRATIONS, "spine.svg"),
        (paths.QML, "WaitingRoom/App/Main.qml"),
        (paths.DEFAULT_SETTINGS, "."),
    ],
)
def test_everything_is_where_it_is_said_to_be(folder: Path, file: str) -> None:
    assert folder.is_absolute()
    assert (folder / file).exists()


def installed_in(package: Path) -> ModuleType:
    """The module as it stands where the program was installed: without a checkout around it."""
    place = package / "paths.py"
    place.parent.mkdir(parents=True)
    shutil.copy(paths.__file__, place)
    spec = importlib.util.spec_from_file_location("installed_paths", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(module: ModuleType) -> tuple[Path, Path, Path]:
    return module.CONTENT, module.DEFAULT_SETTINGS, module.QML


def test_an_installed_program_looks_into_the_shared_data_beside_its_lib(tmp_path: Path) -> None:
    data = tmp_path / "share" / "clinic-kiosk"
    data.mkdir(parents=True)
    package = tmp_path / "lib" / "python3" / "dist-packages" / "kiosk"
    paths_there = (data / "content", data / "resources" / "kiosk.toml", package / "screen" / "qml")
    assert found(installed_in(package)) == paths_there


def test_where_there_is_none_it_says_where_it_should_be(tmp_path: Path) -> None:
    data = Path(sysconfig.get_path("data")) / "share" / "clinic-kiosk"
    package = tmp_path / "site-packages" / "kiosk"
    paths_there = (data / "content", data / "resources" / "kiosk.toml", package / "screen" / "qml")
    assert found(installed_in(package)) == paths_there


@pytest.mark.parametrize(("named", "settings"), [("/etc/kiosk.toml", Path("/etc/kiosk.toml")), ("", None)])
def test_the_settings_of_the_machine_may_be_named(
    named: str, settings: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_SETTINGS", named)
    module = installed_in(tmp_path / "kiosk")
    assert (settings or module.DEFAULT_SETTINGS) == module.SETTINGS
