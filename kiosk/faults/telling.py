"""A fault in plain words, for the staff's screen and the terminal."""

from datetime import tzinfo
from types import MappingProxyType
from typing import Final

from kiosk.faults.judge import Verdict
from kiosk.faults.log import Told

_DONE: Final = MappingProxyType(
    {
        Verdict.DEGRADE: "the page was left out until somebody changes it",
        Verdict.RESTART: "the screen was started again",
    }
)


def in_words(told: Told, clocks: tzinfo) -> tuple[str, str]:
    """When it was seen last, on these clocks, and what happened."""
    fault = told.fault
    page = f"{fault.page}: " if fault.page else ""
    times = f" ({told.times} times)" if told.times > 1 else ""
    where = f" [{fault.where}]" if fault.where else ""
    done = f" — {_DONE[Verdict(told.verdict)]}" if told.verdict in set(_DONE) else ""
    return f"{told.when.astimezone(clocks):%Y-%m-%d %H:%M}", f"{page}{fault.what}{times}{where}{done}"
