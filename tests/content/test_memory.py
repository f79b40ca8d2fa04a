import errno
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.content import Consent, ContentRule, Page, Problem, Severity
from kiosk.content.files import digest
from kiosk.content.memory import Memory, over_by
from kiosk.content.reading import Reading
from kiosk.content.snapshots import SnapshotStore
from tests.content.faulty_disk import FaultyDisk
from tests.content.followed import kept_words
from tests.screen.made_up import patients_words, service

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
TODAY = NOON.date()
SCAN, QUOTE = "services/scan.md", "testimonials/quote.md"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for path, text in {SCAN: "a scan", "services/b.md": "more", QUOTE: "it helped"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> SnapshotStore:
    return SnapshotStore(tmp_path / "kept")


def reading(source: Path, path: str, *pages: Page, bad: bool = False) -> Reading:
    fault = Problem(path=path, rule=ContentRule.BAD_DATE, message="m", severity=Severity.ERROR)
    return Reading(
        path=path,
        documents=pages or (service("scan"),),
        problems=(fault,) if bad else (),
        sources=((path, digest((source / path).read_bytes())),),
    )


def quote(source: Path, expires: date | None = None) -> Reading:
    consent = Consent(ref="1", date=date(2020, 1, 1), form="written", scope=("kiosk",), expires=expires)
    return reading(source, QUOTE, patients_words("quote", consent=consent))


def test_what_was_good_is_kept_once(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    readings = {SCAN: reading(source, SCAN), "services/empty.md": Reading(path="services/empty.md")}
    assert (memory.wake(), memory.folder) == (None, None)
    assert memory.keep(readings, source, NOON)
    assert memory.keep(readings, source, NOON)
    (snapshot,) = store.all()
    assert set(snapshot.pages) == {SCAN}
    assert memory.folder == snapshot.folder
    assert Memory(store).wake() == snapshot


def test_an_older_version_stays_in_memory_and_one_that_was_never_kept_does_not_come_in(
    source: Path, store: SnapshotStore
) -> None:
    memory = Memory(store)
    good = {SCAN: reading(source, SCAN)}
    memory.keep(good, source, NOON)
    older = {
        SCAN: reading(source, SCAN, bad=True),
        "services/b.md": reading(source, "services/b.md", bad=True),
    }
    (source / SCAN).write_text("broken")
    assert not memory.keep(older, source, NOON)
    (snapshot,) = store.all()
    assert set(snapshot.pages) == {SCAN}


def test_a_page_that_somebody_is_at_work_on_keeps_no_other_out(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    readings = {path: reading(source, path) for path in (SCAN, "services/b.md")}
    (source / SCAN).write_text("another")
    assert not memory.keep(readings, source, NOON)
    assert not memory.keep(readings, source, NOON)
    assert [set(snapshot.pages) for snapshot in store.all()] == [{"services/b.md"}]
    assert memory.problems == ()
    assert memory.keep({path: reading(source, path) for path in readings}, source, NOON)


def test_what_was_kept_stays_until_there_is_something_better(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    memory.keep({SCAN: reading(source, SCAN)}, source, NOON)
    (source / SCAN).write_text("better")
    better = reading(source, SCAN)
    (source / SCAN).write_text("better still")
    assert not memory.keep({SCAN: better, "services/b.md": reading(source, "services/b.md")}, source, NOON)
    assert not memory.keep(
        {SCAN: replace(better, problems=reading(source, SCAN, bad=True).problems)}, source, NOON
    )
    assert [snapshot.pages.get(SCAN) for snapshot in store.all()] == [{SCAN: digest(b"a scan")}] * 3


def test_a_version_that_was_kept_and_lost_is_left_out(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    readings = {SCAN: reading(source, SCAN), "services/b.md": reading(source, "services/b.md")}
    memory.keep(readings, source, NOON)
    assert memory.folder is not None
    (memory.folder / SCAN).unlink()
    (source / SCAN).write_text("broken")
    (source / "services/b.md").write_text("new")
    readings = {SCAN: readings[SCAN], "services/b.md": reading(source, "services/b.md")}
    assert not memory.keep(readings, source, NOON)
    assert set(store.all()[-1].pages) == {"services/b.md"}


def test_of_patients_words_no_older_version_is_kept(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    memory.keep({QUOTE: quote(source), SCAN: reading(source, SCAN)}, source, NOON)
    (source / QUOTE).write_text("it helped a little")
    newer = quote(source)
    (source / QUOTE).write_text("another")
    assert not memory.keep({QUOTE: newer, SCAN: reading(source, SCAN)}, source, NOON)
    assert set(store.all()[-1].pages) == {SCAN}


def test_a_full_disk_is_told_of_until_there_is_room(
    source: Path, store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, disk = Memory(store), FaultyDisk(monkeypatch)
    readings = {SCAN: reading(source, SCAN)}
    disk.fail(1, errno.ENOSPC, for_good=True)
    assert not memory.keep(readings, source, NOON)
    disk.mend()
    (problem,) = memory.problems
    assert (problem.rule, problem.severity) == (ContentRule.NOT_KEPT, Severity.WARNING)
    assert os.strerror(errno.ENOSPC) in problem.message
    assert memory.keep(readings, source, NOON)
    assert memory.problems == ()


def test_words_that_may_not_be_kept_go_from_every_snapshot(source: Path, store: SnapshotStore) -> None:
    memory = Memory(store)
    readings = {SCAN: reading(source, SCAN), QUOTE: quote(source)}
    memory.keep(readings, source, NOON)
    memory.forget(readings, TODAY)
    assert b"it helped" in kept_words(store.folder)
    memory.forget({SCAN: readings[SCAN]}, TODAY)
    assert b"it helped" not in kept_words(store.folder)
    assert memory.keep({SCAN: readings[SCAN]}, source, NOON)
    assert len(store.all()) == 1
    memory.forget(readings, TODAY)
    assert memory.keep(readings, source, NOON)
    assert b"it helped" in kept_words(store.folder)


def test_what_another_start_has_left_is_forgotten_at_the_first_look(
    source: Path, store: SnapshotStore
) -> None:
    Memory(store).keep({QUOTE: quote(source), SCAN: reading(source, SCAN)}, source, NOON)
    memory = Memory(store)
    memory.forget({}, TODAY)
    assert memory.folder is None
    assert b"it helped" not in kept_words(store.folder)
    assert b"a scan" in kept_words(store.folder)


@pytest.mark.parametrize(("expires", "kept"), [(TODAY, True), (date(2026, 3, 9), False), (None, True)])
def test_the_last_day_still_counts(
    source: Path, store: SnapshotStore, expires: date | None, *, kept: bool
) -> None:
    readings = {QUOTE: quote(source, expires)}
    assert (QUOTE in over_by(readings, TODAY)) != kept
    memory = Memory(store)
    assert memory.keep(readings, source, NOON)
    assert (b"it helped" in kept_words(store.folder)) == kept


def test_a_sample_never_ends() -> None:
    sample = Reading(path=QUOTE, documents=(patients_words("a", consent=None, sample=True),))
    assert not over_by({QUOTE: sample}, TODAY)


def test_words_that_cannot_be_deleted_are_told_of_and_deleted_later(
    source: Path, store: SnapshotStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, disk = Memory(store), FaultyDisk(monkeypatch)
    memory.keep({QUOTE: quote(source), SCAN: reading(source, SCAN)}, source, NOON)
    disk.fail(1, errno.EROFS, for_good=True)
    memory.forget({}, TODAY)
    disk.fail(1, 0, for_good=True)
    memory.forget({}, TODAY)
    disk.mend()
    (problem,) = memory.problems
    assert (problem.rule, problem.severity) == (ContentRule.NOT_DELETED, Severity.WARNING)
    assert str(store.folder) in problem.hint
    memory.forget({}, TODAY)
    assert memory.problems == ()
    assert b"it helped" not in kept_words(store.folder)
