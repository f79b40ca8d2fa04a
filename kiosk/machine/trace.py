"""What happens when, for whoever wants to know where the time goes.

A file of the Trace Event Format (a JSON array, as Chromium's tracing writes it), which https://ui.perfetto.dev
shows as a picture without sending it anywhere. An array that is not closed is allowed there, since a process
may end at any time.
"""

import json
import os
import threading
import time
from pathlib import Path
from typing import Final

LONGEST_FRAME_S: Final = 0.2
"""Between two frames that are further apart the screen stood still."""


class Trace:
    """Writes into `file`, in microseconds since the process began; without a file it does nothing.

    Raises OSError where the file cannot be written. May be told from any thread.
    """

    def __init__(self, file: Path | None) -> None:
        self._lock = threading.Lock()
        self._frame_s = 0.0
        self._began_s = time.perf_counter() - _age_s()
        self._out = file.open("w", encoding="utf-8") if file else None
        if self._out:
            self._out.write("[\n")
            self.mark("the process begins", self._began_s)

    @property
    def is_on(self) -> bool:
        """Whether anything is written."""
        return self._out is not None

    def mark(self, what: str, when_s: float | None = None) -> None:
        """Note that `what` is done, at `when_s` of the performance counter or now."""
        now = time.perf_counter() if when_s is None else when_s
        self._write({"name": what, "ph": "i", "s": "p", "ts": self._microseconds(now)})

    def span(self, what: str, began_s: float) -> None:
        """Note that `what` went on from `began_s` of the performance counter until now."""
        lasted = round((time.perf_counter() - began_s) * 1e6)
        self._write({"name": what, "ph": "X", "ts": self._microseconds(began_s), "dur": lasted})

    def frame(self) -> None:
        """Note that a frame is on the screen, and how long after the one before."""
        before, self._frame_s = self._frame_s, time.perf_counter()
        if not before:
            self.mark("the first frame")
        elif self._frame_s - before < LONGEST_FRAME_S:
            self.span("frame", before)

    def close(self) -> None:
        """Finish the file."""
        with self._lock:
            if self._out:
                self._out.write("{}]\n")
                self._out.close()
                self._out = None

    def _microseconds(self, when_s: float) -> int:
        return round((when_s - self._began_s) * 1e6)

    def _write(self, event: dict[str, object]) -> None:
        with self._lock:
            if self._out:
                told = {**event, "pid": os.getpid(), "tid": threading.get_native_id()}
                self._out.write(f"{json.dumps(told)},\n")
                self._out.flush()


def _age_s() -> float:
    """Seconds since this process began, to the hundredth (proc(5), field 22); 0 where nobody can be asked."""
    try:
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        began_s = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - began_s
    except (OSError, AttributeError, ValueError):
        return 0.0
