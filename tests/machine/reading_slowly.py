"""Ways in which a file keeps its reader busy, for the process of a `ReaderProcess`."""

import os
import signal
import time

from kiosk.content.document_reader import DocumentReader
from kiosk.content.loader import read_file
from kiosk.content.reading import Reading


def read_strangely(path: str, reader: DocumentReader) -> Reading:
    """The reading, unless the name of the file says that something goes wrong."""
    match path:
        case "services/spins.md":
            while True:
                pass
        case "services/sleeps.md":
            time.sleep(1000)
        case "services/dies.md":
            os.kill(os.getpid(), signal.SIGKILL)
        case "services/eats.md":
            bytearray(1 << 31)
        case _:
            pass
    return read_file(path, reader)
