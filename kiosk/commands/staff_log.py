"""kiosk staff-log: what the staff did at the screen, and who tried to get in."""

from kiosk import paths
from kiosk.commands.output import complain, say

DONE, NOTHING_THERE = 0, 1


def staff_log() -> int:
    """Print the log, the newest last; 0, or 1 where there is none."""
    try:
        log = paths.STAFF_LOG.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        complain(f"Nothing is written in {paths.STAFF_LOG}: {error.strerror}.")
        return NOTHING_THERE
    say(log, end="")
    return DONE
