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


@pytest.fixture
def installed(tmp_path: Path) -> ModuleType:
    """The module as it stands where the program was installed: without a checkout around it."""
    place = tmp_path / "site-packages" / "kiosk" / "paths.py"
    place.parent.mkdir(parents=True)
    shutil.copy(paths.__file__, place)
    spec = importlib.util.spec_from_file_location("installed_paths", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_installed_program_looks_into_the_shared_data(installed: ModuleType, tmp_path: Path) -> None:
    data = Path(sysconfig.get_path("data")) / "share" / "clinic-kiosk"
    package = (tmp_path / "site-packages" / "kiosk").resolve()
    found = (installed.CONTENT, installed.DEFAULT_SETTINGS, installed.QML)
    assert found == (data / "content", data / "resources" / "kiosk.toml", package / "screen" / "qml")
