from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content import Names
from kiosk.machine import reader_identity as module
from kiosk.machine.fonts import Characters
from kiosk.machine.reader_identity import reader_identity


def test_it_is_the_same_for_the_same_and_another_for_other_names() -> None:
    known = Names(icons=frozenset({"ph.house", "ph.x"}), has_character=Characters((65,), (90,)))
    same = Names(icons=frozenset({"ph.x", "ph.house"}), has_character=Characters((65,), (90,)))
    assert reader_identity(known) == reader_identity(same)
    others = (
        Names(),
        Names(icons=known.icons),
        Names(icons=known.icons, has_character=Characters((65,), (91,))),
        Names(icons=known.icons, illustrations=frozenset({"spine"}), has_character=known.has_character),
    )
    assert len({reader_identity(names) for names in (known, *others)}) == 5


def test_other_code_and_other_libraries_are_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {reader_identity(Names())}
    monkeypatch.setattr(module, "version", lambda _: "0")
    found.add(reader_identity(Names()))
    monkeypatch.setattr(paths, "CONTENT_READERS", tmp_path)
    found.add(reader_identity(Names()))
    (tmp_path / "parser.py").write_text("code")
    found.add(reader_identity(Names()))
    assert len(found) == 4


def test_it_is_told_where_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> str:
        raise PackageNotFoundError

    monkeypatch.setattr(module, "version", missing)
    assert reader_identity(Names())
