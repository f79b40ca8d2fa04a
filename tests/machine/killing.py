"""Kills a process that follows a folder and keeps what is good, again and again, while another one edits.

Called as ``python -m tests.machine.killing FOLDER KILLS SEED``; prints what it found. Everybody is forked
from one process that has imported everything, since starting a Python takes longer than most lives here last.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from kiosk.content import Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.reading import Reading
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.open_files import is_being_written
from tests.content.followed import CONSENT, kept_words, quote
from tests.machine.saving import beside_and_rename, in_place, page, syncthing, versions

PAGES = 8
LONGEST_LIFE_S = 0.3
"""Of computing: on a busy machine a life takes longer, and as much is done in it."""

LONGEST_WAIT_S = 60
DEAREST_START = 2
"""What a start may cost after a kill, compared with one that nothing has disturbed."""
WORDS = "Nobody may read this."
BROKEN = "---\ndraft: perhaps\n---\n# Broken\n"


@cache
def reader(folder: Path) -> DocumentReader:
    return DocumentReader(folder, Names())


def read(folder: Path, path: str) -> Reading:
    return read_file(path, reader(folder))


def path_of(folder: Path, number: int) -> Path:
    return folder / "services" / f"{number}-p{number}.md"


def edit(folder: Path, dice: random.Random) -> None:
    """Save pages for ever: good ones, broken ones, and a patient's words with and without consent."""
    version = 1
    while True:
        version += 1
        save = dice.choice([in_place, beside_and_rename, syncthing])
        match dice.randrange(8):
            case 0:
                save(path_of(folder, dice.randrange(PAGES)), BROKEN)
            case 1:
                save(folder / "testimonials" / "a.md", quote(WORDS))
            case 2:
                withdrawn = CONSENT.replace("}", ", withdrawn: 2026-01-01}")
                save(folder / "testimonials" / "a.md", quote(WORDS, withdrawn))
            case _:
                number = dice.randrange(PAGES)
                save(path_of(folder, number), page(f"P{number}", version, words=300 if version % 2 else 5))
        time.sleep(dice.random() / 100)


def follow(folder: Path, state: Path, looks: float = float("inf")) -> LiveFolder:
    """Follow the folder as the kiosk does, in a hurry: a few milliseconds count for half a second."""
    live = LiveFolder(folder, read, Memory(SnapshotStore(state)), is_being_written)
    live.remembered(datetime.now(UTC))
    now = 0.0
    while looks > 0:
        live.look(now, datetime.now(UTC))
        now, looks = now + 0.5, looks - 1
        time.sleep(0.003)
    return live


def fork(work: Callable[[], object]) -> int:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)
    return child


def live_for(child: int, seconds: float) -> None:
    """Wait until the process `child` has computed for so long."""
    # Linux has a clock for each process (clock_getcpuclockid(3)), by a number made of the process
    clock, end = (~child << 3) | 2, time.monotonic() + LONGEST_WAIT_S
    while time.clock_gettime(clock) < seconds:
        assert time.monotonic() < end, "it computes nothing"
        time.sleep(0.0005)


def kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it ended by itself"


class Opened:
    """Counts the files that this process opens: what a start costs, however slow the machine is."""

    def __init__(self) -> None:
        self.count = 0
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _: object) -> None:
        self.count += event == "open"


def check(folder: Path, state: Path, opened: Opened) -> int:
    """Whoever starts now finds every page, each of them whole. How many files it opens to see that."""
    store = SnapshotStore(state)
    for snapshot in store.all():
        for path, digest in snapshot.files.items():
            if not path.startswith("testimonials/"):
                assert sha256((snapshot.folder / path).read_bytes()).hexdigest() == digest, snapshot.folder
    live = LiveFolder(folder, read, Memory(store))
    before = opened.count
    library = live.remembered(datetime.now(UTC))
    assert set(versions(library)) == {f"P{number}" for number in range(PAGES)}
    return opened.count - before


@patch("os.fsync", lambda _: None)  # nobody pulls the plug
def main(place: Path, kills: int, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - a seed that can be told
    folder, state = place / "content", place / "state"
    for name in ("services", "testimonials"):
        (folder / name).mkdir(parents=True)
    for number in range(PAGES):
        path_of(folder, number).write_text(page(f"P{number}", words=5))
    (folder / "clinic.md").write_text("# The Clinic\n")
    follow(folder, state, looks=4)
    numbers, starts, opened = set[int](), list[int](), Opened()
    editor = fork(lambda: edit(folder, dice))
    try:
        for _ in range(kills):
            follower = fork(lambda: follow(folder, state))
            live_for(follower, dice.random() * LONGEST_LIFE_S)
            kill(follower)
            starts.append(check(folder, state, opened))
            numbers |= {snapshot.number for snapshot in SnapshotStore(state).all()}
    finally:
        kill(editor)
    for number in range(PAGES):
        path_of(folder, number).write_text(page(f"P{number}", 0))
    (folder / "testimonials" / "a.md").write_text("")
    follow(folder, state, looks=6)
    library = LiveFolder(folder, read, Memory(SnapshotStore(state))).remembered(datetime.now(UTC))
    assert set(versions(library).values()) == {0}
    assert WORDS.encode() not in kept_words(state)
    undisturbed = check(folder, state, opened)
    assert max(starts) <= undisturbed * DEAREST_START, (
        f"{max(starts)} files opened, {undisturbed} undisturbed"
    )
    sys.stdout.write(
        f"{kills} kills, {max(numbers)} snapshots, starts of {max(starts)} files at most, "
        f"{undisturbed} undisturbed\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
