import pytest

from kiosk.faults import Fault, Kind, Verdict
from kiosk.faults.judge import MOST_LEFT_OUT, OFTEN, judge

C, D, R = Verdict.CONTINUE, Verdict.DEGRADE, Verdict.RESTART


@pytest.mark.parametrize(
    ("fault", "times", "left_out", "verdict"),
    [
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1"), 1, 0, C),
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1"), OFTEN - 1, 0, C),
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1"), OFTEN, 0, R),
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1", page="services/a"), 1, 0, D),
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1", page="services/a"), 1, MOST_LEFT_OUT - 1, D),
        (Fault(kind=Kind.EXCEPTION, what="KeyError: 1", page="services/a"), 1, MOST_LEFT_OUT, R),
        (Fault(kind=Kind.EXCEPTION, what="MemoryError"), 1, 0, R),
        (Fault(kind=Kind.EXCEPTION, what="MemoryError", page="services/a"), 1, 0, R),
        (Fault(kind=Kind.THREAD, what="OSError: gone", thread="content"), 1, 0, R),
        (Fault(kind=Kind.THREAD, what="OSError: gone", thread="pin"), 99, 0, C),
        (Fault(kind=Kind.UNRAISABLE, what="OSError: gone"), 99, 0, C),
        (Fault(kind=Kind.SCREEN, what="nothing is seen"), 1, 0, R),
        (Fault(kind=Kind.QT, what="TypeError: x of null"), 99, 0, C),
        (Fault(kind=Kind.QT, what="TypeError: x of null", page="services/a"), 1, 0, C),
        (Fault(kind=Kind.QT, what="TypeError: x of null", page="services/a"), 2, 0, D),
        (Fault(kind=Kind.QT, what="Binding loop detected", page="services/a"), 99, 0, C),
        (Fault(kind=Kind.QT, what="The Wayland connection broke. Did it die?"), 1, 0, R),
        (Fault(kind=Kind.CRASH, what="It started anew (The Wayland connection broke)."), 1, 0, C),
    ],
)
def test_what_is_to_be_done(fault: Fault, times: int, left_out: int, verdict: Verdict) -> None:
    assert judge(fault, times, left_out) is verdict
