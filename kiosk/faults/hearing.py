"""Every fault is heard here: counted, judged, told to the log and passed on to who can do something."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import RLock
from typing import Final

from kiosk.faults.fault import Fault
from kiosk.faults.judge import QUICK_S, Verdict, judge
from kiosk.faults.log import FaultLog, Told, worth_telling

MOST_KINDS: Final = 200
"""Different faults that are counted apart. Those beyond are not kept, only judged as if seen once."""

MOST_TIMES: Final = 10

Answer = Callable[[Fault, Verdict], None]


@dataclass(slots=True)
class _Count:
    fault: Fault
    times: int
    recent: list[float]
    last: datetime
    verdict: Verdict = Verdict.CONTINUE


class Hearing:
    """Hears from any thread, from the first moment on; what comes before there is a log is kept for it."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = RLock()  # a fault may come up while another one is heard
        self._counts: dict[tuple[str, ...], _Count] = {}
        self._left_out: set[str] = set()
        self._log: FaultLog | None = None
        self._run = ""
        self._answer: Answer | None = None
        self._unanswered: list[tuple[Fault, Verdict]] = []

    def hear(self, fault: Fault) -> bool:
        """Take `fault` in; whether it is new enough to be said aloud."""
        with self._lock:
            count = self._count(fault)
            others = len(self._left_out - {fault.page})
            verdict = judge(fault, len(count.recent), others)
            count.verdict = verdict
            is_news = worth_telling(count.times)
            if verdict is Verdict.DEGRADE:
                self._left_out.add(fault.page)
            if is_news or verdict is Verdict.RESTART:
                self._tell(count)
            if self._answer is not None:
                self._answer(fault, verdict)
            elif verdict is not Verdict.CONTINUE:
                self._unanswered.append((fault, verdict))
            return is_news

    def tell(self, log: FaultLog, run: str) -> None:
        """Tell `log` from now on, and of what has been heard before, in the run that began at `run`."""
        with self._lock:
            self._log, self._run = log, run
            for count in self._counts.values():
                self._tell(count)

    def answer(self, answer: Answer | None) -> None:
        """Call `answer` for each verdict, in whatever thread it falls; also for those that fell before."""
        with self._lock:
            self._answer = answer
            waiting, self._unanswered = self._unanswered, []
            if answer is not None:
                for fault, verdict in waiting:
                    answer(fault, verdict)

    def heard(self) -> tuple[Told, ...]:
        """What has been heard in this run, the last one last."""
        with self._lock:
            counts = sorted(self._counts.values(), key=lambda count: count.last)
            return tuple(
                Told(
                    when=count.last,
                    run=self._run,
                    times=count.times,
                    verdict=count.verdict,
                    fault=count.fault,
                )
                for count in counts
            )

    def close(self) -> None:
        """Tell the log how often everything was seen in the end."""
        with self._lock:
            for count in self._counts.values():
                if not worth_telling(count.times):
                    self._tell(count)
            self._log = None

    def _count(self, fault: Fault) -> _Count:
        now, wall = self._monotonic(), datetime.now(UTC)
        count = self._counts.get(fault.identity)
        if count is None:
            count = _Count(fault=fault, times=0, recent=[], last=wall)
            if len(self._counts) < MOST_KINDS:
                self._counts[fault.identity] = count
        count.times += 1
        count.last = wall
        count.recent = [*(moment for moment in count.recent if now - moment < QUICK_S), now][-MOST_TIMES:]
        return count

    def _tell(self, count: _Count) -> None:
        if self._log is not None:
            self._log.tell(count.fault, count.times, count.verdict, count.last)
