from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.staff.attempts import begin_attempts, read_attempts, write_attempts
from kiosk.staff.lock import Lock, Outcome
from kiosk.staff.lockout import MOST
from kiosk.staff.pin import hashed
from tests.fake_clock import FakeClock

PIN, WRONG = "907214", "907215"
HASH = hashed(PIN)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pin").write_text(HASH)
    begin_attempts(tmp_path / "attempts")
    return tmp_path


@pytest.fixture
def open_lock(folder: Path, clock: FakeClock) -> Callable[[], Lock]:
    """The lock as a program finds it that has just started."""
    return lambda: Lock([folder / "given", folder / "pin"], folder / "attempts", clock.monotonic)


def test_the_right_pin_opens_and_is_counted_no_longer(folder: Path, open_lock: Callable[[], Lock]) -> None:
    lock = open_lock()
    assert [lock.attempt(one) for one in (WRONG, WRONG, PIN)] == [Outcome.WRONG, Outcome.WRONG, Outcome.RIGHT]
    assert (lock.failed, read_attempts(folder / "attempts")) == (0, 0)


def test_each_wait_has_to_pass_and_even_the_right_pin_does_not_help(
    clock: FakeClock, open_lock: Callable[[], Lock]
) -> None:
    lock = open_lock()
    for _ in range(3):
        assert lock.attempt(WRONG) is Outcome.WRONG
    for wait in (30, 60, 300, 900, 3600, 3600):
        assert lock.seconds_left == wait
        clock.pass_by(wait - 1)
        assert lock.attempt(PIN) is Outcome.TOO_SOON
        clock.pass_by(1)
        assert lock.attempt(WRONG) is Outcome.WRONG
    clock.pass_by(3600)
    assert lock.attempt(PIN) is Outcome.RIGHT


def test_the_wait_begins_again_with_the_program(clock: FakeClock, open_lock: Callable[[], Lock]) -> None:
    lock = open_lock()
    for _ in range(3):
        lock.attempt(WRONG)
    clock.pass_by(29)
    assert lock.seconds_left == 1
    lock = open_lock()
    assert lock.seconds_left == 30
    assert lock.attempt(PIN) is Outcome.TOO_SOON


def test_a_try_is_counted_on_the_disk_before_the_pin_is_looked_at(folder: Path, clock: FakeClock) -> None:
    """So that the plug, pulled in between, saves nobody a try."""
    found: list[int] = []

    def look(kept: str, pin: str) -> bool:
        found.append(read_attempts(folder / "attempts"))
        return pin == PIN and kept == HASH

    lock = Lock([folder / "pin"], folder / "attempts", clock.monotonic, look)
    for _ in range(2):
        lock.attempt(WRONG)
    lock.attempt(PIN)
    assert found == [1, 2, 3]


def test_what_cannot_be_counted_is_not_tried(folder: Path, clock: FakeClock) -> None:
    asked: list[str] = []
    lock = Lock(
        [folder / "pin"],
        folder / "attempts",
        clock.monotonic,
        lambda kept, pin: bool(asked.append(kept + pin)),  # type: ignore[func-returns-value]
    )
    (folder / ".attempts.tmp").mkdir()  # nothing can be written beside the count
    assert lock.attempt(PIN) is Outcome.NOT_COUNTED
    assert asked == []


def test_set_pin_lets_a_program_that_runs_begin_anew(folder: Path, open_lock: Callable[[], Lock]) -> None:
    lock = open_lock()
    for _ in range(4):
        lock.attempt(WRONG)
    assert lock.seconds_left > 0
    begin_attempts(folder / "attempts")
    lock.look_again()
    assert lock.attempt(PIN) is Outcome.RIGHT


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"0 0")])
def test_a_count_that_is_gone_or_spoilt_waits_the_longest(
    folder: Path, clock: FakeClock, open_lock: Callable[[], Lock], spoil: Callable[[Path], object]
) -> None:
    running = open_lock()
    spoil(folder / "attempts")
    assert running.attempt(PIN) is Outcome.TOO_SOON
    started = open_lock()
    for lock in (running, started):
        assert (lock.failed, lock.seconds_left) == (MOST, 3600)
    clock.pass_by(3600)
    assert started.attempt(PIN) is Outcome.RIGHT


def test_without_a_pin_nobody_gets_in(folder: Path, open_lock: Callable[[], Lock]) -> None:
    (folder / "pin").unlink()
    lock = open_lock()
    assert not lock.has_pin
    assert lock.attempt(PIN) is Outcome.NO_PIN
    assert lock.attempt("") is Outcome.NO_PIN


def test_a_damaged_pin_file_decides_and_lets_nobody_in(folder: Path, open_lock: Callable[[], Lock]) -> None:
    (folder / "given").write_text("damaged")
    assert open_lock().attempt(PIN) is Outcome.NO_PIN


def test_what_systemd_gives_goes_before_the_file(folder: Path, open_lock: Callable[[], Lock]) -> None:
    (folder / "given").write_text(hashed("283746"))
    lock = open_lock()
    assert lock.attempt(PIN) is Outcome.WRONG
    assert lock.attempt("283746") is Outcome.RIGHT


def test_a_count_of_somebody_elses_making_is_no_way_around_the_wait(
    folder: Path, open_lock: Callable[[], Lock]
) -> None:
    lock = open_lock()
    write_attempts(folder / "attempts", 5)
    assert lock.attempt(PIN) is Outcome.TOO_SOON
    assert lock.seconds_left == 300
