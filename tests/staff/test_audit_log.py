from pathlib import Path

from kiosk.staff.audit_log import MOST_BYTES, AuditLog
from tests.fake_clock import FakeClock


def test_an_entry_is_a_line_with_the_time_and_its_distance_from_utc(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "new" / "log.txt", FakeClock())
    assert log.note("The staff\ncame in.")
    assert (tmp_path / "new" / "log.txt").read_text() == "2026-03-10T11:00:00+00:00 The staff came in.\n"


def test_it_never_grows_beyond_its_bound_and_keeps_the_newest(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    log = AuditLog(path, FakeClock())
    sizes = set()
    for number in range(3000):
        log.note(f"Entry {number}.")
        sizes.add(path.stat().st_size)
    lines = path.read_text().splitlines()
    numbers = [int(line.rpartition(" ")[2].rstrip(".")) for line in lines]
    assert max(sizes) <= MOST_BYTES
    assert numbers == list(range(numbers[0], 3000))
    assert len(numbers) > 500


def test_what_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "log.txt").mkdir()
    assert not AuditLog(tmp_path / "log.txt", FakeClock()).note("This is lost.")
    (tmp_path / "file").write_text("")
    assert not AuditLog(tmp_path / "file" / "log.txt", FakeClock()).note("This, too.")
