"""A folder that was changed, and back."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.restoring import Restoration, carry_out, plan
from kiosk.content.snapshots import Pages, Snapshot, SnapshotStore

WHEN = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
THEN = {
    "clinic.md": "# A clinic\n",
    "services/a.md": "# A\n\n![x](pictures/a.png)\n",
    "pictures/a.png": "picture",
    "testimonials/t.md": "Kind.\n",
    "pictures/t.png": "the patient's",
}
PAGES = {
    "clinic.md": ("clinic.md",),
    "services/a.md": ("services/a.md", "pictures/a.png"),
    "testimonials/t.md": ("testimonials/t.md", "pictures/t.png"),
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def contents(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "content", THEN)


@pytest.fixture
def snapshot(tmp_path: Path, folder: Path) -> Snapshot:
    pages: Pages = {
        page: {path: hashlib.sha256(THEN[path].encode()).hexdigest() for path in files}
        for page, files in PAGES.items()
    }
    return SnapshotStore(tmp_path / "memory").save(pages, folder, None, WHEN)


def test_where_nothing_has_changed_nothing_is_to_be_done(folder: Path, snapshot: Snapshot) -> None:
    assert plan(folder, snapshot) == Restoration(put_back=(), not_there_then=())


def test_everything_that_changed_goes_back_and_nothing_is_lost(
    tmp_path: Path, folder: Path, snapshot: Snapshot
) -> None:
    (folder / "clinic.md").unlink()
    write(folder, {"services/a.md": "# Broken\n", "services/b.md": "# New\n", "README.md": "Mine.\n"})
    todo = plan(folder, snapshot)
    assert todo == Restoration(put_back=("clinic.md", "services/a.md"), not_there_then=("services/b.md",))
    carry_out(todo, folder, snapshot, tmp_path / "aside")
    assert contents(folder) == {**THEN, "README.md": "Mine.\n"}
    assert contents(tmp_path / "aside") == {"services/a.md": "# Broken\n", "services/b.md": "# New\n"}
    assert plan(folder, snapshot) == Restoration(put_back=(), not_there_then=())


def test_patients_words_are_neither_brought_back_nor_taken_away(
    tmp_path: Path, folder: Path, snapshot: Snapshot
) -> None:
    (folder / "testimonials/t.md").unlink()
    (folder / "pictures/t.png").unlink()
    write(folder, {"testimonials/new.md": "Very kind.\n", "services/a.md": "# Other\n"})
    todo = plan(folder, snapshot)
    carry_out(todo, folder, snapshot, tmp_path / "aside")
    there = contents(folder)
    assert there["testimonials/new.md"] == "Very kind.\n"
    assert {"testimonials/t.md", "pictures/t.png"}.isdisjoint(there)
    assert contents(tmp_path / "aside") == {"services/a.md": "# Other\n"}


def test_a_folder_that_is_gone_is_made_again(tmp_path: Path, snapshot: Snapshot) -> None:
    new = tmp_path / "new"
    new.mkdir()
    carry_out(plan(new, snapshot), new, snapshot, tmp_path / "aside")
    assert set(contents(new)) == {"clinic.md", "services/a.md", "pictures/a.png"}
    assert not (tmp_path / "aside").exists()
