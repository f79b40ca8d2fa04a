import json
import os
import threading
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine import usage_book
from kiosk.machine.clock import CLINIC_TIME
from kiosk.machine.usage_book import UsageBook, read_counts
from kiosk.programme.usage import Action, Deed, UsageRow
from tests.fake_clock import FakeClock

NOTE = (str(Action.OPENED), "services/a", "en")
DEED = Deed(date(2026, 3, 10), "services/a", "en", Action.OPENED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "usage" / "counts.json"


def book_of(path: Path, clock: FakeClock, every_s: float = 3600) -> tuple[UsageBook, list[str]]:
    book, said = UsageBook(path, clock, every_s), list[str]()
    book.failed.connect(said.append)
    book.open()
    return book, said


@pytest.mark.usefixtures("qapp")
def test_what_was_counted_is_there_at_the_next_start(path: Path) -> None:
    clock = FakeClock()
    for number in (1, 2, 3):
        book, said = book_of(path, clock)
        book.note(*NOTE)
        book.close()
        assert read_counts(path) == {DEED: number}
        assert said == []


@pytest.mark.usefixtures("qapp")
def test_before_an_hour_is_over_nothing_is_written_and_without_a_visit_never(path: Path) -> None:
    book, _ = book_of(path, FakeClock())
    book.close()
    assert not path.exists()
    book, _ = book_of(path, FakeClock())
    for _ in range(1000):
        book.note(*NOTE)
    assert not path.exists()
    assert book.rows == (UsageRow(DEED.day, "services/a", "en", Action.OPENED, 1000),)
    book.close()
    assert read_counts(path) == {DEED: 1000}


def test_after_an_hour_it_is_written_once_for_all_visits(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def write(_: Path, counts: dict[Deed, int], __: date) -> None:
        assert threading.current_thread() is not threading.main_thread()
        written.append(counts[DEED])

    monkeypatch.setattr(usage_book, "write_counts", write)
    book, _ = book_of(path, FakeClock(), every_s=0.001)
    for _ in range(5):
        book.note(*NOTE)
    qtbot.waitUntil(lambda: written == [5], timeout=60_000)
    book.close()
    assert written == [5]


@pytest.mark.usefixtures("qapp")
def test_the_file_tells_no_time_but_the_day(path: Path) -> None:
    book, _ = book_of(path, FakeClock())
    book.note(*NOTE)
    book.close()
    assert json.loads(path.read_text()) == {"2026-03-10": {"services/a": {"en": {"opened": 1}}}}
    assert datetime.fromtimestamp(path.stat().st_mtime).time() == datetime.min.time()  # noqa: DTZ006
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.usefixtures("qapp")
def test_after_thirteen_months_a_day_is_forgotten(path: Path) -> None:
    clock = FakeClock()
    book, _ = book_of(path, clock)
    book.note(*NOTE)
    book.close()
    clock.step_to(clock.now() + timedelta(days=430))
    book, _ = book_of(path, clock)
    assert book.rows == ()
    book.note(*NOTE)
    book.close()
    assert list(read_counts(path)) == [Deed(date(2027, 5, 14), "services/a", "en", Action.OPENED)]


@pytest.mark.usefixtures("qapp")
def test_where_nobody_knows_the_day_nothing_is_counted(path: Path) -> None:
    book, _ = book_of(path, FakeClock(datetime(1970, 1, 1, 9, tzinfo=CLINIC_TIME)))
    book.note(*NOTE)
    book.close()
    assert not path.exists()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"2026-03-10": {"a": {"en": {"opened": -1}}}}', b"[" * 100_000],
    ids=["empty", "cut off", "a list", "no text", "less than none", "deep"],
)
def test_a_damaged_file_is_told_of_once_and_begun_anew(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    book, said = book_of(path, FakeClock())
    book.note(*NOTE)
    book.close()
    assert said == ["The counts of how the pages are used cannot be read. Counting begins anew."]
    assert read_counts(path) == {DEED: 1}


@pytest.mark.usefixtures("qapp")
def test_a_disk_that_takes_nothing_is_told_of_and_stops_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(usage_book, "write_whole", refuse)
    book, said = book_of(path, FakeClock())
    for _ in range(2):
        book.note(*NOTE)
        book.close()
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert said == ["The counts of how the pages are used could not be written: No space left on device."]
    monkeypatch.undo()
    book.note(*NOTE)
    book.close()
    assert read_counts(path) == {DEED: 3}
