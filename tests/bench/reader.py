"""What the process that reads the files adds to reading them, and what it takes of the memory."""

import multiprocessing
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.content import Names
from kiosk.content.finding import find_files
from kiosk.machine.reader_process import ReaderProcess
from tests.bench.process_tree import own_pss_mb


def read_through_process(folder: Path, names: Callable[[], Names], most: int) -> tuple[float, float]:
    """Pages a second, of at most `most`, and the process's memory in MB when it has read them."""
    paths = find_files(folder).paths[:most]
    reader = ReaderProcess(names)
    try:
        reader.read(folder, paths[0])  # it is started by now
        began = time.perf_counter()
        for path in paths:
            reader.read(folder, path)
        rate = len(paths) / (time.perf_counter() - began)
        (process,) = multiprocessing.active_children()
        assert process.pid is not None
        return rate, own_pss_mb(process.pid)
    finally:
        reader.stop()
