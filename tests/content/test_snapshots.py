import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.content.files import read_regular
from kiosk.content.snapshots import (
    LIST,
    MOST_DAYS,
    MOST_RECENT,
    FileChangedError,
    Pages,
    Snapshot,
    SnapshotStore,
)
from tests.content.faulty_disk import FaultyDisk

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
FILES = {"services/a.md": "one", "services/b.md": "two", "pictures/b.png": "three", "clinic.md": "four"}
PICTURE_OF = {"services/b.md": "pictures/b.png"}


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def fill(folder: Path, files: dict[str, str]) -> Pages:
    """Write `files`, and answer the pages that they make; b.md has a picture."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return {
        path: {name: sha256(files[name]) for name in (path, PICTURE_OF.get(path)) if name in files}
        for path in files
        if path.endswith(".md")
    }


def is_whole(snapshot: Snapshot) -> bool:
    return all(
        sha256((snapshot.folder / path).read_text()) == digest for path, digest in snapshot.files.items()
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "content"


@pytest.fixture
def store(tmp_path: Path) -> SnapshotStore:
    return SnapshotStore(tmp_path / "state" / "kept")


@pytest.fixture
def save(store: SnapshotStore, source: Path) -> Callable[..., Snapshot]:
    """Fill the source, and save it after the newest snapshot."""

    def fill_and_save(files: dict[str, str] | None = None, days: float = 0) -> Snapshot:
        pages = fill(source, files or FILES)
        return store.save(pages, source, store.newest(), NOON + timedelta(days=days))

    return fill_and_save


def test_there_is_nothing_at_first(store: SnapshotStore) -> None:
    assert (store.all(), store.newest()) == ((), None)
    store.purge(lambda _: True)


def test_what_was_saved_is_there(store: SnapshotStore, save: Callable[..., Snapshot], source: Path) -> None:
    snapshot = save()
    shutil.rmtree(source)
    assert store.newest() == snapshot
    assert (snapshot.number, snapshot.saved, snapshot.folder.name) == (1, NOON, "000001-20260310T120000Z")
    assert {path: (snapshot.folder / path).read_text() for path in snapshot.files} == FILES


def test_what_did_not_change_takes_no_room(save: Callable[..., Snapshot]) -> None:
    first, second = save(), save(FILES | {"services/a.md": "new"})
    same = {path: (first.folder / path).samefile(second.folder / path) for path in FILES}
    assert same == {path: path != "services/a.md" for path in FILES}
    assert (first.folder / "services/a.md").read_text() == "one"


def test_an_older_version_is_taken_from_the_snapshot_before(
    store: SnapshotStore, save: Callable[..., Snapshot], source: Path
) -> None:
    first = save()
    (source / "services/a.md").write_text("broken")
    (source / "services/b.md").unlink()
    assert is_whole(store.save(first.pages, source, first, NOON))


def test_without_hard_links_it_is_copied(
    save: Callable[..., Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    FaultyDisk(monkeypatch).without_links = True
    first, second = save(), save()
    assert is_whole(second)
    assert not (first.folder / "clinic.md").samefile(second.folder / "clinic.md")


def test_a_kept_file_that_was_lost_is_taken_from_the_folder_again(
    store: SnapshotStore, save: Callable[..., Snapshot], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = save()
    (first.folder / "services/a.md").unlink()
    assert is_whole(store.save(first.pages, source, first, NOON))
    FaultyDisk(monkeypatch).without_links = True
    (first.folder / "services/b.md").write_text("flipped")
    assert is_whole(store.save(first.pages, source, first, NOON))


def gone(path: Path) -> None:
    path.unlink()


def another(path: Path) -> None:
    path.write_text("other")


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def a_link_to_endless_zeros(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


@pytest.mark.parametrize("change", [gone, another, a_pipe, a_link_to_endless_zeros, too_large])
def test_a_file_that_is_another_one_by_now_is_not_kept(
    store: SnapshotStore, source: Path, change: Callable[[Path], None]
) -> None:
    pages = fill(source, FILES)
    change(source / "services/a.md")
    with pytest.raises(FileChangedError) as raised:
        store.save(pages, source, None, NOON)
    assert raised.value.path == "services/a.md"
    assert list(store.folder.iterdir()) == []


def test_a_picture_whose_name_no_file_can_have_is_not_kept(store: SnapshotStore, source: Path) -> None:
    pages = fill(source, FILES)
    a = {**pages["services/a.md"], "pictures/a\0.png": sha256("a picture")}
    with pytest.raises(FileChangedError) as raised:
        store.save({**pages, "services/a.md": a}, source, None, NOON)
    assert raised.value.path == "pictures/a\0.png"
    assert list(store.folder.iterdir()) == []


@pytest.mark.parametrize("damage", range(12))
def test_a_list_that_is_damaged_is_no_snapshot(
    store: SnapshotStore, save: Callable[..., Snapshot], damage: int
) -> None:
    first = save()
    second = save(FILES | {"services/a.md": "new"})
    path = second.folder / LIST
    data = path.read_bytes()
    damaged = {
        0: b"",
        1: data[: len(data) // 2],
        2: data[:-1],
        3: data.replace(b'"pages"', b'"pagen"'),
        4: data.replace(b"services/a.md", b"services/c.md"),
        5: data.replace(b"seal", b"sale"),
        6: b"[]",
        7: b"null",
        8: b'"pages"',
        9: b"[" * 100_000,
        10: b"\xff\xfe" + data,
        11: None,
    }[damage]
    if damaged is None:
        path.unlink()
    else:
        path.write_bytes(damaged)
    assert store.newest() == first
    assert save().number == 3


@pytest.mark.parametrize(
    "pages",
    [
        [],
        None,
        "a",
        {"services/a.md": []},
        {"services/a.md": {}},
        {"services/a.md": {"services/a.md": 1}},
        {"services/a.md": {"services/a.md": "0", "../../content/services/a.md": "0"}},
        {"/etc/passwd": {"/etc/passwd": "0"}},
        {"": {"": "0"}},
        {"a\0": {"a\0": "0"}},
    ],
)
def test_a_sealed_list_of_another_shape_is_no_snapshot(
    store: SnapshotStore, save: Callable[..., Snapshot], pages: object
) -> None:
    first, second = save(), save(FILES | {"services/a.md": "new"})
    seal = sha256(json.dumps(pages, sort_keys=True))
    (second.folder / LIST).write_text(json.dumps({"pages": pages, "seal": seal}))
    assert store.all() == (first,)
    assert store.newest() == first


def test_no_flipped_bit_goes_unnoticed(store: SnapshotStore, save: Callable[..., Snapshot]) -> None:
    snapshot = save()
    for path in [LIST, *FILES]:
        whole = (snapshot.folder / path).read_bytes()
        for bit in range(0, len(whole) * 8, 7 if path == LIST else 1):
            flipped = bytearray(whole)
            flipped[bit // 8] ^= 1 << bit % 8
            (snapshot.folder / path).write_bytes(flipped)
            newest = store.newest()
            if path != LIST:
                assert newest is not None
                assert newest.pages == {
                    page: files for page, files in snapshot.pages.items() if path not in files
                }
            else:  # it may be in a space between the words
                assert newest in (None, snapshot)
        (snapshot.folder / path).write_bytes(whole)
    assert store.newest() == snapshot


def test_where_nothing_is_left_of_the_newest_the_one_before_counts(
    store: SnapshotStore, save: Callable[..., Snapshot]
) -> None:
    first, second = save(), save({path: f"new {text}" for path, text in FILES.items()})
    for path in FILES:
        (second.folder / path).write_text("flipped")
    assert store.newest() == first


def test_old_ones_go_but_for_the_last_of_each_day(
    store: SnapshotStore, save: Callable[..., Snapshot], source: Path
) -> None:
    for day in range(MOST_DAYS + 5):
        for hour in range(2):
            newest = save(FILES | {"services/a.md": f"{day} {hour}"}, days=day + hour / 24)
            store.prune(newest)
    days = [snapshot.saved.date() for snapshot in store.all()]
    assert len(set(days)) == MOST_DAYS
    assert len(days) <= MOST_DAYS + MOST_RECENT
    assert store.newest() == newest
    del source


def test_a_clock_that_jumps_loses_nothing_new(store: SnapshotStore, save: Callable[..., Snapshot]) -> None:
    for number, days in enumerate([0, 36500, 36501, -36500, 3, 2, 1, 0]):
        newest = save(FILES | {"services/a.md": str(number)}, days=days)
        store.prune(newest)
        assert store.newest() == newest


def test_the_snapshot_in_use_stays_however_old(store: SnapshotStore, save: Callable[..., Snapshot]) -> None:
    first = save()
    for number in range(9):
        save(FILES | {"services/a.md": str(number)})
    store.prune(first)
    assert first in store.all()
    assert len(store.all()) == MOST_RECENT + 1


def test_what_cannot_be_pruned_is_left_for_the_next_time(
    store: SnapshotStore, save: Callable[..., Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        newest = save(FILES | {"services/a.md": str(number)})
    disk = FaultyDisk(monkeypatch)
    disk.fail(1, for_good=True)
    store.prune(newest)
    disk.mend()
    assert store.newest() == newest
    store.prune(newest)
    assert len(store.all()) == MOST_RECENT


def test_a_name_that_holds_no_time_stops_nothing(store: SnapshotStore, save: Callable[..., Snapshot]) -> None:
    first = save()
    shutil.copytree(first.folder, store.folder / "000007-20269999T999999Z")
    (store.folder / "000008-20260310T120000Z").write_text("a file")
    assert [snapshot.number for snapshot in store.all()] == [1, 7]
    second = save(FILES | {"services/a.md": "new"})
    assert second.number == 9
    store.prune(second)
    assert store.newest() == second


def words_in(folder: Path) -> str:
    return " ".join(path.read_text() for path in folder.rglob("*") if path.is_file())


def test_a_page_is_purged_from_every_snapshot_with_its_own_picture(
    store: SnapshotStore, save: Callable[..., Snapshot]
) -> None:
    for number in range(3):
        save(FILES | {"services/a.md": str(number)})
    store.purge(lambda path: path != "services/b.md")
    assert all(is_whole(snapshot) and len(snapshot.pages) == 2 for snapshot in store.all())
    assert "two" not in words_in(store.folder)
    assert "three" not in words_in(store.folder)


def test_a_picture_that_another_page_needs_stays(store: SnapshotStore, source: Path) -> None:
    pages = fill(source, FILES)
    pages = {page: {**files, "pictures/b.png": sha256("three")} for page, files in pages.items()}
    store.save(pages, source, None, NOON)
    store.purge(lambda path: path != "services/b.md")
    assert "two" not in words_in(store.folder)
    assert "three" in words_in(store.folder)


def test_half_built_and_broken_snapshots_are_purged_whole(
    store: SnapshotStore, save: Callable[..., Snapshot]
) -> None:
    broken, good = save(), save(FILES | {"services/b.md": "new"})
    (broken.folder / LIST).write_text("{")
    shutil.copytree(good.folder, store.folder / ".unfinished")
    (good.folder / "left-behind.md").write_text("two")
    store.purge(lambda _: True)
    assert [path.name for path in store.folder.iterdir()] == [good.folder.name]
    assert "two" not in words_in(store.folder)
    assert store.newest() == good


ERRORS = [errno.ENOSPC, errno.EROFS, errno.EIO]


@pytest.mark.parametrize(
    ("error", "for_good", "without_links"),
    [
        (errno.EIO, False, False),
        (errno.ENOSPC, True, False),
        (errno.ENOSPC, False, True),
        (errno.EROFS, True, True),
    ],
)
def test_whichever_operation_fails_the_last_snapshot_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, *, for_good: bool, without_links: bool
) -> None:
    disk = FaultyDisk(monkeypatch)
    disk.without_links = without_links
    source, new = tmp_path / "content", FILES | {"services/a.md": "new", "services/c.md": "five"}
    old_pages = fill(source, FILES)
    (source / "services/a.md").write_text("new")
    number, saved = 0, False
    while not saved:
        number += 1
        store = SnapshotStore(tmp_path / f"kept-{number}")
        fill(source, FILES)
        before = store.save(old_pages, source, None, NOON)
        pages = fill(source, new)
        disk.fail(number, error, for_good=for_good)
        try:
            store.save(pages, source, before, NOON)
        except (OSError, FileChangedError):
            disk.mend()
            newest = store.newest()
            assert newest is not None
            assert newest.pages in (old_pages, pages)
            assert is_whole(newest)
            assert all(is_whole(snapshot) for snapshot in store.all())
        else:
            # Some operations may fail: a link that cannot be made is a copy.
            saved = disk.mend() < number
            newest = store.newest()
            assert newest is not None
            assert newest.pages == pages
        again = store.save(pages, source, newest, NOON)
        assert store.newest() == again
        assert not (store.folder / ".unfinished").exists()
        shutil.rmtree(store.folder)
    assert number > 20


def unlistable(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A folder of which nobody can say what is in it."""
    real = os.listdir

    def refuse_here(path: Path | str) -> list[str]:
        if Path(path) == folder:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return real(path)

    monkeypatch.setattr(os, "listdir", refuse_here)


def test_where_nobody_can_say_what_is_there_nothing_is_numbered_anew(
    store: SnapshotStore, save: Callable[..., Snapshot], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save()
    second = save(FILES | {"services/a.md": "new"}, days=1)
    pages = fill(source, FILES | {"services/a.md": "newer"})
    with monkeypatch.context() as fault:
        unlistable(fault, store.folder)
        with pytest.raises(OSError, match="Too many open files"):
            store.save(pages, source, second, NOON + timedelta(days=2))
    assert store.newest() == second


def test_where_nobody_can_say_what_is_there_nothing_counts_as_deleted(
    store: SnapshotStore, save: Callable[..., Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    save()
    unlistable(monkeypatch, store.folder)
    with pytest.raises(OSError, match="Too many open files"):
        store.purge(lambda path: path != "services/b.md")


def test_a_folder_whose_disk_fails_is_not_taken_for_one_that_has_changed(
    store: SnapshotStore, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = fill(source, FILES)
    monkeypatch.setattr("kiosk.content.snapshots.read_regular", refuse)
    with pytest.raises(OSError, match="No space"):
        store.save(pages, source, None, NOON)


def test_a_kept_file_that_can_be_neither_linked_nor_read_is_taken_from_the_folder(
    store: SnapshotStore, save: Callable[..., Snapshot], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = save()
    FaultyDisk(monkeypatch).without_links = True
    real = read_regular

    def refuse_here(path: Path, size: int) -> bytes | None:
        return refuse() if path.is_relative_to(first.folder) else real(path, size)

    monkeypatch.setattr("kiosk.content.snapshots.read_regular", refuse_here)
    assert is_whole(store.save(first.pages, source, first, NOON))


@pytest.mark.parametrize("error", ERRORS)
def test_whichever_operation_of_a_purge_fails_nothing_good_is_lost_and_the_next_purge_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    disk = FaultyDisk(monkeypatch)
    source, number, done = tmp_path / "content", 0, False
    while not done:
        number += 1
        store = SnapshotStore(tmp_path / f"kept-{number}")
        store.save(fill(source, FILES), source, None, NOON)
        store.save(fill(source, FILES | {"services/a.md": "new"}), source, None, NOON)
        disk.fail(number, error)
        try:
            store.purge(lambda path: path != "services/b.md")
        except OSError:
            disk.mend()
        else:
            done = disk.mend() < number
        store.purge(lambda path: path != "services/b.md")
        assert "two" not in words_in(store.folder)
        newest = store.newest()
        assert newest is not None
        assert {"clinic.md", "services/a.md"} == set(newest.pages)
    assert number > 5


def test_a_full_disk_takes_no_new_list_and_loses_the_words_all_the_same(
    store: SnapshotStore, save: Callable[..., Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    save()
    monkeypatch.setattr("kiosk.content.snapshots.write_whole", refuse)
    with pytest.raises(OSError, match="No space"):
        store.purge(lambda path: path != "services/b.md")
    assert "two" not in words_in(store.folder)
    newest = store.newest()
    assert newest is not None
    assert set(newest.pages) == {"clinic.md", "services/a.md"}


def refuse(*_: object) -> bytes:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_the_list_can_be_read_by_people(save: Callable[..., Snapshot]) -> None:
    listed = json.loads((save().folder / LIST).read_text())
    assert listed["pages"]["services/a.md"] == {"services/a.md": sha256("one")}


def test_a_copy_keeps_the_time_of_its_file(source: Path, store: SnapshotStore) -> None:
    """Which of a page and its translation is the older one is known after a start, too."""
    fill(source, FILES)
    os.utime(source / "services/a.md", ns=(10**18, 10**18))
    pages = {"services/a.md": {"services/a.md": sha256("one")}}
    kept = store.save(pages, source, None, NOON)
    assert (kept.folder / "services/a.md").stat().st_mtime_ns == 10**18
