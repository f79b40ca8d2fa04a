"""What the program holds on to is as much after many visits as after some."""

import json
import multiprocessing
import operator
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import follow
from kiosk.content import Library, Names
from kiosk.machine.clock import SystemClock
from kiosk.settings import Settings
from tests.end_to_end.kiosk_process import PROJECT

pytestmark = pytest.mark.once

ROUNDS = 30
SAVES = 12
SETTLED = 3


@pytest.mark.long
def test_files_threads_and_objects_are_as_many_after_many_visits_as_after_some() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.many_rounds", str(ROUNDS)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    _, after_some, after_more = (json.loads(line) for line in ran.stdout.splitlines())
    assert after_more == after_some


def held() -> tuple[int, int]:
    """Open files and threads."""
    return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


def is_watching() -> bool:
    """Whether the system has been asked to tell of changes: it is after the first look at the folder."""
    links = (str(file.readlink()) for file in Path("/proc/self/fd").iterdir() if file.exists())
    return any("inotify" in link for link in links)


def holds(expected: tuple[int, int] | None) -> bool:
    return held() == expected


@pytest.mark.long
def test_a_folder_that_is_saved_again_and_again_leaves_no_file_and_no_thread_open(
    tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "content"
    (folder / "services").mkdir(parents=True)
    page = folder / "services" / "scans.md"
    page.write_text("# Scans 0\n")
    feed = follow(folder, Names, Settings(), SystemClock(), tmp_path / "memory")
    shown: list[str] = []

    def show(library: Library) -> None:
        shown[:] = [one.title for one in library.services]

    feed.changed.connect(show)
    feed.start()
    try:
        first: tuple[int, int] | None = None
        for number in range(1, SAVES):
            page.write_text(f"# Scans {number}\n")
            qtbot.waitUntil(partial(operator.eq, shown, [f"Scans {number}"]), timeout=120_000)
            if number == SETTLED:
                qtbot.waitUntil(
                    lambda: is_watching() and not multiprocessing.active_children(), timeout=120_000
                )
                first = held()
            elif number > SETTLED:
                qtbot.waitUntil(partial(holds, first), timeout=120_000)
    finally:
        feed.stop()
