"""kiosk usage: how often the pages are used, for a spreadsheet."""

import csv
import io
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.machine.clock import SystemClock
from kiosk.programme.usage import FEWEST, UsageRow, kept, rows

COUNTED, NOTHING, UNREADABLE = 0, 1, 2

HEADER: Final = ("day", "page", "language", "action", "count")


def usage(path: Path = paths.USAGE) -> int:
    """Print what has been counted as CSV; 0 there is something, 1 nothing, 2 the file cannot be read."""
    from kiosk.machine.usage_book import read_counts  # noqa: PLC0415 - it imports Qt

    try:
        counts = read_counts(path)
    except OSError as error:
        complain(f"{path} cannot be read: {error.strerror}.")
        return UNREADABLE
    except ValueError:
        complain(f"{path} is damaged. A kiosk that counts begins anew.")
        return UNREADABLE
    found = rows(kept(counts, SystemClock().now().date()))
    say(as_csv(found), end="")
    if not found:
        complain(
            "Nothing has been counted on this computer. To count, write in kiosk.toml: [usage] count = true"
        )
        return NOTHING
    return COUNTED


def as_csv(found: tuple[UsageRow, ...]) -> str:
    """A line for each row; what is too small to be told is "under 5"."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for row in found:
        count = f"under {FEWEST}" if row.count is None else row.count
        writer.writerow((row.day.isoformat(), row.page_id, row.language, row.action, count))
    return text.getvalue()
