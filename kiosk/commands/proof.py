"""kiosk proof: every panel and page as a picture, for somebody to sign off."""

import os
from pathlib import Path

from kiosk.commands.check import CLEAN, PAGES_LEFT_OUT, UNREADABLE, folder_fault
from kiosk.commands.known_names import known_names
from kiosk.commands.output import complain, say
from kiosk.content import Severity, load_library
from kiosk.machine.clock import SystemClock
from kiosk.machine.environment import draw_to_memory, scrub
from kiosk.settings import Settings

NOT_WRITTEN = 2


def proof(folder: Path, out: Path, settings: Settings) -> int:
    """Draw the pages of `folder` into `out`; 0 all, 1 a page is left out, 2 a folder cannot be used."""
    library = load_library(folder, known_names())
    if fault := folder_fault(library):
        complain(f"{folder}: {fault.message} {fault.hint}")
        return UNREADABLE

    scrub(os.environ)
    draw_to_memory(os.environ)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after the environment is in order

    from kiosk.commands.album import Album  # noqa: PLC0415
    from kiosk.commands.proof_pictures import draw_proof  # noqa: PLC0415
    from kiosk.commands.proof_subject import Subject  # noqa: PLC0415

    qt = QGuiApplication(["kiosk"])
    album = Album(out)
    try:
        draw_proof(Subject(library=library, settings=settings, now=SystemClock().now()), album)
    except OSError as error:
        complain(f"{error.filename or out} cannot be written: {error.strerror}.")
        return NOT_WRITTEN
    finally:
        qt.shutdown()
    say(f"{album.count} pictures are in {out.resolve()}")
    if any(problem.severity is Severity.ERROR for problem in library.problems):
        complain(f"Something is left out. To see why: kiosk check {folder}")
        return PAGES_LEFT_OUT
    return CLEAN
