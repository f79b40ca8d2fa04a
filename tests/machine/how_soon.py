"""How soon what somebody saves is the library of the screen: python -m tests.machine.how_soon 1000.

Prints seconds from the save to the new library, beside what Markdown alone takes for all the pages.
"""

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from markdown import Markdown
from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.app import follow
from kiosk.commands.known_names import known_names
from kiosk.commands.output import say
from kiosk.content import Library
from kiosk.machine.clock import SystemClock
from kiosk.settings import Settings
from tests.machine.saving import in_place, page, versions

SAVES = 12
LONGEST_S = 300


def main(pages: int) -> None:
    with TemporaryDirectory() as place:
        content = Path(place, "content")
        (content / "services").mkdir(parents=True)
        for number in range(pages):
            (content / "services" / f"{number}.md").write_text(page(f"Page {number}"))
        began = time.perf_counter()
        for file in sorted(content.rglob("*.md")):
            Markdown().convert(file.read_text())
        bare = time.perf_counter() - began
        first, waits = _follow(content, Path(place, "state"))
    say(f"{pages} pages; Markdown alone: {bare:.2f} s; the first library: {first:.2f} s")
    say(f"a save: median {median(waits):.2f} s, longest {max(waits):.2f} s, of {len(waits)}")


def _follow(content: Path, state: Path) -> tuple[float, list[float]]:
    application = QCoreApplication([])
    feed = follow(content, known_names, Settings(), SystemClock(), state)
    loop, wanted = QEventLoop(), 0

    def leave(library: Library) -> None:
        if versions(library).get("Page 0") == wanted:
            loop.quit()

    feed.changed.connect(leave)
    began = time.perf_counter()
    feed.start()
    feed.first(LONGEST_S)
    first, waits = time.perf_counter() - began, []
    for version in range(2, SAVES + 2):
        time.sleep(1)
        wanted, began = version, time.perf_counter()
        in_place(content / "services" / "0.md", page("Page 0", version))
        loop.exec()
        waits.append(time.perf_counter() - began)
    feed.stop()
    application.quit()
    return first, waits


if __name__ == "__main__":
    main(int(sys.argv[1]))
