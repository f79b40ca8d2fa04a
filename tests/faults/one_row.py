"""Brings one fault about, in a process of its own: it may be the end of it.

Called as ``python -m tests.faults.one_row NAME short|long``; the last line that it prints is what it saw.
"""

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from PySide6.QtGui import QGuiApplication

from tests.faults.all_rows import row_of
from tests.faults.bench import Bench


def main(name: str, form: str) -> None:
    qt = QGuiApplication([])
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        # What the program remembers on this machine is none of a row's business.
        patch.setenv("XDG_STATE_HOME", place)
        seen = row_of(name).happen(Bench(Path(place), patch, short=form == "short"))
    sys.stdout.write(json.dumps([seen.outcome, seen.detail]) + "\n")
    qt.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
