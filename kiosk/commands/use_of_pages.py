"""What the staff's screens tell of the use of pages, in lines of two columns."""

from kiosk import paths
from kiosk.machine.clock import SystemClock
from kiosk.machine.usage_book import read_counts
from kiosk.programme.usage import FEWEST, kept, rows

MOST_LINES = 40


def use_of_pages() -> tuple[tuple[str, str], ...]:
    """How often each page was used, the newest day first; what is too small to be told is left out."""
    try:
        counts = kept(read_counts(paths.USAGE), SystemClock().now().date())
    except (OSError, ValueError):
        return (("The counts", "cannot be read"),)
    told = [row for row in rows(counts) if row.count is not None]
    told.sort(key=lambda row: row.day, reverse=True)
    lines = tuple(
        (f"{row.day:%d %B}, {row.page_id} ({row.language})", f"{row.action}: {row.count}")
        for row in told[:MOST_LINES]
    )
    return lines or (("Nothing yet", f"Numbers under {FEWEST} are not told."),)
