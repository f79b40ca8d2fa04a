"""Faults: what goes wrong is a value, told once, counted, judged, and known to the next start."""

from kiosk.faults.ending import Ending, How
from kiosk.faults.fault import Fault, Kind
from kiosk.faults.judge import Verdict
from kiosk.faults.log import Told

__all__ = ["Ending", "Fault", "How", "Kind", "Told", "Verdict"]
