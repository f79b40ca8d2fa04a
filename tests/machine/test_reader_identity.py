import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.machine import reader_identity as module
from kiosk.machine.reader_identity import reader_identity


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Code, drawings and libraries of their own."""
    for name in ("code", "drawings", "markdown"):
        (tmp_path / name).mkdir()
    (tmp_path / "code" / "parser.py").write_text("code")
    (tmp_path / "drawings" / "spine.svg").write_text("<svg/>")
    (tmp_path / "markdown" / "__init__.py").write_text("version = 3")
    monkeypatch.setattr(paths, "CONTENT_READERS", tmp_path / "code")
    monkeypatch.setattr(paths, "ILLUSTRATIONS", tmp_path / "drawings")
    monkeypatch.setattr(module, "_package", lambda name: _only(tmp_path / name / "__init__.py"))
    return tmp_path


def _only(file: Path) -> Path | None:
    return file if file.exists() else None


def _written(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text("another")


def _touched(folder: Path) -> None:
    """As by an installation of another version that happens to be as long."""
    os.utime(folder / "markdown" / "__init__.py", (0, 0))


@pytest.mark.parametrize(
    "change",
    [
        *map(_written, ("code/parser.py", "code/new.py", "drawings/spine.svg", "drawings/neck.svg")),
        *(_written("markdown/__init__.py"), _touched),
        lambda folder: (folder / "markdown" / "__init__.py").unlink(),
    ],
)
def test_it_is_another_one_with_other_files(libraries: Path, change: Callable[[Path], object]) -> None:
    before = reader_identity()
    assert reader_identity() == before
    change(libraries)
    assert reader_identity() != before


def test_it_is_another_one_with_other_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = reader_identity()
    monkeypatch.setattr(module, "listed_characters", lambda: "41-5a")
    assert reader_identity() != before


def test_every_library_of_the_reader_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {reader_identity()}
    found = module._package  # noqa: SLF001 - taken away, one by one
    for name in ("markdown", "yaml", "imagesize", "qtawesome"):
        monkeypatch.setattr(module, "_package", lambda one, name=name: None if one == name else found(one))
        before.add(reader_identity())
    assert len(before) == 5
