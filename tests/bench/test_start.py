"""What a start costs, in counts: they are alike on every machine."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.waiting import LIMIT_S

PROJECT: Final = Path(__file__).resolve().parents[2]

NOT_YET: Final = frozenset(
    {
        *("markdown", "yaml", "imagesize", "urllib.request", "http.client", "ssl"),  # only to read pages
        *("qtawesome", "qtpy", "PySide6.QtWidgets"),  # its fonts are enough
        *("segno", "zxingcpp", "argon2"),  # no code, no PIN
        *("prometheus_client", "PySide6.QtTextToSpeech"),  # nobody listens
        *("kiosk.staff.staff_panel", "kiosk.staff.pin"),  # nobody has knocked
        *("kiosk.content.schema", "importlib.metadata"),  # nothing is read anew
    }
)

MOST_MODULES: Final = 430
"""386 with Python 3.11 and PySide6 6.11; another version may have some more of its own."""

MOST_ITEMS: Final = 200
"""There are 169 on the first panel."""

STARTED: Final = """
import json, sys
from kiosk.faults.handlers import install
from kiosk.faults.hearing import Hearing
from kiosk.machine import liveness

def count(liveness_of_screen):
    from PySide6.QtCore import QCoreApplication, QTimer
    window = liveness_of_screen._window
    def items(item):
        return 1 + sum(map(items, item.childItems()))
    print(json.dumps([sorted(sys.modules), items(window.contentItem())]), flush=True)
    QCoreApplication.exit()

liveness.Liveness._count = count
from kiosk.commands.command_line import run_command
run_command(["run", "--size", "1080x1920"], Hearing())
"""
"""Tells at its first frame, and ends."""


def started(state: Path) -> tuple[set[str], int]:
    """The modules and the items that a start has made when its first frame is on the screen."""
    ran = subprocess.run(
        [sys.executable, "-c", STARTED],
        cwd=PROJECT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "XDG_STATE_HOME": str(state),
        },
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=True,
    )
    modules, items = json.loads(ran.stdout.splitlines()[0])
    return set(modules), items


@pytest.fixture(scope="module")
def second_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], int]:
    """The first one reads the folder; every later one remembers it."""
    state = tmp_path_factory.mktemp("state")
    started(state)
    return started(state)


def test_the_first_panel_waits_for_nothing_that_it_does_not_need(second_start: tuple[set[str], int]) -> None:
    modules, _ = second_start
    assert modules & NOT_YET == set()
    assert len(modules) <= MOST_MODULES


def test_the_first_panel_is_made_of_few_items(second_start: tuple[set[str], int]) -> None:
    _, items = second_start
    assert items <= MOST_ITEMS
