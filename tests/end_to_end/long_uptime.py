"""The kiosk on a touch screen while a count of milliseconds in 31 or 32 bits ends.

To be run in a time namespace (time_namespaces(7)) whose uptime is a little less than that. The X server,
whose every event carries such a count, is in it too.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.end_to_end.accessibility import accessibility_bus
from tests.end_to_end.conftest import settings_file
from tests.end_to_end.kiosk_process import running
from tests.end_to_end.touch_screen import touch_screen
from tests.end_to_end.ways import ByTouch, Ear
from tests.waiting import wait_until


def go_past(end: float, folder: Path) -> None:
    """Touch and read before `end`, in seconds of uptime, and after it."""
    content = folder / "content"
    (content / "services").mkdir(parents=True)
    (content / "clinic.md").write_text("---\nname: The Clinic\n---\n")
    for name in ("10-scans", "20-walking"):
        (content / "services" / f"{name}.md").write_text(f"# {name[3:].title()}\n\nA page to read.\n")
    settings = settings_file(folder, idle_seconds=30, sensitive_idle_seconds=30, warning_seconds=60)
    settings.write_text(settings.read_text().replace("= 120", "= 30").replace("longest_seconds = 600", ""))
    with (
        accessibility_bus() as bus,
        touch_screen(1080, 1920) as glass,
        running(glass, "--settings", str(settings), "--content", str(content), session_bus=bus.session),
    ):
        ear = Ear(bus)
        finger = ByTouch(ear, glass)
        ear.hear("1 of 2")
        ear.hear("2 of 2")
        finger.press("What we do")
        ear.hear("Scans", "Walking")
        if time.monotonic() >= end:
            sys.exit("the machine was too slow to be there in time")
        wait_until(lambda: time.monotonic() > end + 1, "the count to end", limit=1000)
        ear.hear("2 of 2")  # the visitor was taken to have left
        ear.hear("1 of 2")
        finger.press("What we do")
        finger.press("Walking")
        ear.hear("Share to care", "A page to read.")
        ear.hear("Still there?")
        ear.hear("1 of 2")
        ear.hear("2 of 2")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        go_past(2 ** int(sys.argv[1]) / 1000, Path(name))
