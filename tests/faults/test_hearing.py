"""Faults are heard, counted, told and judged; what Python calls them by is in test_handlers.py."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.faults import Fault, Kind, Verdict
from kiosk.faults.fault import MOST_LETTERS, PageFaultError, from_exception, place, shorten
from kiosk.faults.hearing import MOST_KINDS, Hearing
from kiosk.faults.judge import OFTEN, QUICK_S
from kiosk.faults.log import MOST_BYTES, MOST_LINES, NAME, OLDER, FaultLog, read_faults
from tests.fake_clock import FakeClock

PAGE = Fault(kind=Kind.EXCEPTION, what="KeyError: 1", page="services/a")
QT = Fault(kind=Kind.QT, what="a warning")


@pytest.fixture
def hearing(clock: FakeClock) -> Hearing:
    return Hearing(clock.monotonic)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def lines(folder: Path) -> list[int]:
    """How often each line says that a fault was seen."""
    return [json.loads(line)["times"] for line in (folder / NAME).read_text().splitlines()]


def test_a_fault_is_told_ten_times_as_rarely_each_time(hearing: Hearing, tmp_path: Path) -> None:
    hearing.tell(FaultLog(tmp_path, "now"), "now")
    said = [hearing.hear(QT) for _ in range(1234)]
    assert [number for number, is_news in enumerate(said, 1) if is_news] == [1, 10, 100, 1000]
    assert lines(tmp_path) == [1, 10, 100, 1000]
    hearing.close()
    assert lines(tmp_path) == [1, 10, 100, 1000, 1234]
    [told] = read_faults(tmp_path)
    assert (told.fault, told.times, told.verdict) == (QT, 1234, "continue")


def test_what_was_heard_before_there_is_a_log_is_told_to_it(hearing: Hearing, tmp_path: Path) -> None:
    hearing.hear(QT)
    assert read_faults(tmp_path) == ()
    hearing.tell(FaultLog(tmp_path, "now"), "now")
    assert [told.fault for told in read_faults(tmp_path)] == [QT]
    assert [told.fault for told in hearing.heard()] == [QT]


def test_numbers_and_addresses_make_no_other_fault(hearing: Hearing) -> None:
    for address in ("0x7f00", "0x8f", "12"):
        hearing.hear(Fault(kind=Kind.QT, what=f"QTimer({address}) fails"))
    assert [told.times for told in hearing.heard()] == [3]


def test_verdicts_wait_for_who_can_carry_them_out(hearing: Hearing) -> None:
    hearing.hear(PAGE)
    hearing.hear(QT)
    answered: list[tuple[Fault, Verdict]] = []
    hearing.answer(lambda fault, verdict: answered.append((fault, verdict)))
    assert answered == [(PAGE, Verdict.DEGRADE)]
    hearing.hear(QT)
    assert answered[1:] == [(QT, Verdict.CONTINUE)]
    hearing.answer(None)
    hearing.hear(PAGE)
    assert len(answered) == 2


def test_only_what_happens_often_in_a_short_time_restarts(hearing: Hearing, clock: FakeClock) -> None:
    mistake = Fault(kind=Kind.EXCEPTION, what="KeyError")
    verdicts: list[Verdict] = []
    hearing.answer(lambda _, verdict: verdicts.append(verdict))
    for _ in range(2 * OFTEN):
        hearing.hear(mistake)
        clock.pass_by(QUICK_S / (OFTEN - 1))
    assert set(verdicts) == {Verdict.CONTINUE}
    for _ in range(OFTEN):
        hearing.hear(mistake)
    assert verdicts[-1] is Verdict.RESTART


def test_the_sixth_page_that_fails_is_not_to_blame(hearing: Hearing) -> None:
    verdicts: list[Verdict] = []
    hearing.answer(lambda _, verdict: verdicts.append(verdict))
    for page in "abcdef":
        hearing.hear(Fault(kind=Kind.EXCEPTION, what="KeyError", page=f"services/{page}"))
    assert verdicts == [Verdict.DEGRADE] * 5 + [Verdict.RESTART]


def test_neither_memory_nor_disk_grow_with_the_number_of_faults(hearing: Hearing, tmp_path: Path) -> None:
    words = ["".join(chr(97 + int(digit)) for digit in str(number)) for number in range(3000)]
    hearing.tell(FaultLog(tmp_path, "now"), "now")
    for word in words:
        hearing.hear(Fault(kind=Kind.QT, what=word * 50))
    assert len(hearing.heard()) == MOST_KINDS
    assert len(lines(tmp_path)) <= MOST_LINES


def test_the_log_is_two_files_of_a_size(tmp_path: Path) -> None:
    for run in range(20):
        log = FaultLog(tmp_path, str(run))
        for number in range(100):
            log.tell(Fault(kind=Kind.QT, what=f"{number} {'x' * 200}"), 1, "continue", datetime.now(UTC))
    assert sorted(path.name for path in tmp_path.iterdir()) == [OLDER, NAME]
    assert all(path.stat().st_size <= MOST_BYTES for path in tmp_path.iterdir())
    assert read_faults(tmp_path)[-1].run == "19"


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"\xff", b"{}", b"[]", b'{"when": 1}', b"[" * 20_000, b'{"when": "x", "run": "y"}', b"null"),
        b'{"when": "2026-11-26T09:00:00", "run": "y", "times": 1e999}',
    ],
)
def test_a_spoilt_line_is_passed_over(tmp_path: Path, line: bytes) -> None:
    FaultLog(tmp_path, "now").tell(QT, 1, "continue", datetime.now(UTC))
    with (tmp_path / NAME).open("ab") as file:
        file.write(line + b"\n")
    assert [told.fault for told in read_faults(tmp_path)] == [QT]


def test_a_disk_that_takes_nothing_stops_nothing(hearing: Hearing, tmp_path: Path) -> None:
    hearing.tell(FaultLog(tmp_path / "nowhere", "now"), "now")
    assert hearing.hear(QT)


def test_a_fault_says_where_and_keeps_no_values() -> None:
    def fail(secret: str) -> None:
        raise ValueError(f"line one\nof {len(secret)}")

    try:
        fail("a name")
    except ValueError as error:
        fault = from_exception(Kind.EXCEPTION, error, error.__traceback__)
        of_page = PageFaultError("services/a")
        of_page.__cause__ = error
        assert from_exception(Kind.EXCEPTION, of_page, None).page == "services/a"
        assert from_exception(Kind.EXCEPTION, of_page, None).where == fault.where
    assert fault.what == "ValueError: line one of 6"
    assert fault.where.startswith("faults/test_hearing.py:")
    assert [frame.split()[1] for frame in fault.trace] == [
        "test_a_fault_says_where_and_keeps_no_values",
        "fail",
    ]
    without_cause = from_exception(Kind.EXCEPTION, PageFaultError("services/a", "no picture"), None)
    assert (without_cause.page, without_cause.what.partition(": ")[2]) == ("services/a", "no picture")


def test_words_and_places_are_short() -> None:
    assert len(shorten("x" * 1000)) == MOST_LETTERS
    assert place("/opt/kiosk/usr/kiosk/screen/rows.py") == "kiosk/screen/rows.py"
    assert place("C:\\kiosk\\app.py") == "kiosk/app.py"
    assert place("/usr/lib/python3/yaml/reader.py") == "yaml/reader.py"
