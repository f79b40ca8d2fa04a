"""What a screen reads, without the screen: python -m tests.fleet.watching CONTENT STATE.

Prints a line of JSON for each library: the services that it shows, by their titles, with their versions.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.app import follow
from kiosk.commands.known_names import known_names
from kiosk.commands.output import say
from kiosk.content import Library
from kiosk.machine.clock import SystemClock
from kiosk.settings import Settings
from tests.machine.saving import versions

FIRST_S = 600


def main(content: Path, state: Path) -> None:
    application = QCoreApplication([])
    feed = follow(content, known_names, Settings(), SystemClock(), state)
    feed.changed.connect(tell)
    feed.start()
    tell(feed.first(FIRST_S))
    application.exec()


def tell(library: Library | None) -> None:
    say(json.dumps(versions(library)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
