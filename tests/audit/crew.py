"""Walks many passes at a time, each process with an application of its own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.audit.passes import Pass
from tests.audit.walk import Result, walk

_application: QGuiApplication | None = None


def walk_all(
    passes: Sequence[Pass], folder: Path, *, at_a_time: int, tell: Callable[[Result], None]
) -> list[Result]:
    """The results, in the order of `passes`; `tell` hears of each as it comes."""
    processes = ProcessPoolExecutor(at_a_time, mp_context=get_context("spawn"), initializer=_open_qt)
    with processes as pool:
        walks = [pool.submit(walk, one, folder) for one in passes]
        for done in as_completed(walks):
            tell(done.result())
    return [done.result() for done in walks]


def _open_qt() -> None:
    global _application  # noqa: PLW0603 - Qt has one, for as long as the process lives
    _application = QGuiApplication([])
