"""kiosk run as a process; what it shows is looked at in tests/end_to_end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.waiting import wait_until

NO_DISPLAY = (
    "There is no display to show the screen on. Start the kiosk on a desktop, "
    "or draw it to pictures with: kiosk proof --out DIR\n"
)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start `kiosk run` with these arguments and with nothing in its environment but what is given."""
    processes = []

    def start_kiosk(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", *arguments],
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start_kiosk
    for process in processes:
        process.kill()
        process.communicate()


def handles(process: subprocess.Popen[str], wanted: signal.Signals) -> bool:
    """Whether the process has a handler of its own for the signal."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = int(next(line for line in status.splitlines() if line.startswith("SigCgt:")).split()[1], 16)
    return bool(caught >> (wanted - 1) & 1)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":987"},
        {"DISPLAY": "no display at all"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
        {"WAYLAND_DISPLAY": "/nowhere/wayland-0", "DISPLAY": ":987"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":987"},
        {"QT_QPA_PLATFORM": "vnc"},
    ],
)
def test_without_a_display_it_says_so_in_one_line(
    start: Callable[..., subprocess.Popen[str]], environment: dict[str, str]
) -> None:
    process = start(**environment)
    assert process.communicate(timeout=60) == ("", NO_DISPLAY)
    assert process.returncode == 1


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_as_early_as_it_can_hear_it_ends_cleanly(
    start: Callable[..., subprocess.Popen[str]], ending: signal.Signals
) -> None:
    process = start(QT_QPA_PLATFORM="offscreen")
    wait_until(lambda: handles(process, signal.SIGTERM), "a handler for signals")
    process.send_signal(ending)
    assert process.communicate(timeout=60) == ("", "")
    assert process.returncode == 0


def test_pages_that_cannot_be_shown_are_told_of_and_stop_nothing(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    services = tmp_path / "content" / "services"
    services.mkdir(parents=True)
    (services / "10-scans.md").write_text("# Scans\n\nPictures of the spine.\n")
    (services / "20-broken.md").write_text("---\ndraft: perhaps\n---\n# Broken\n")
    process = start("--content", str(tmp_path / "content"), QT_QPA_PLATFORM="offscreen")
    assert process.stderr is not None
    said = f"Some pages cannot be shown. To see why: kiosk check {tmp_path / 'content'}\n"
    assert process.stderr.readline() == said
    process.terminate()
    assert process.communicate(timeout=60) == ("", "")
    assert process.returncode == 0


HANGING = """
import sys, time
import kiosk.content.live_folder as live_folder
from kiosk.commands import run
from kiosk.commands.command_line import run_command
run.LONGEST_WAIT_S = 1000
looks, find_files = int(sys.argv[1]), live_folder.find_files
def hang(folder):
    global looks
    looks -= 1
    if looks < 0:
        print("hangs", flush=True)
        time.sleep(1000)
    return find_files(folder)
live_folder.find_files = hang
sys.exit(run_command(sys.argv[2:]))
"""


@pytest.mark.parametrize("looks", [0, 1], ids=["from the start", "later on"])
def test_a_folder_that_does_not_answer_keeps_nobody_from_ending_it(tmp_path: Path, looks: int) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "10-scans.md").write_text("# Scans\n")
    (tmp_path / "clinic.md").write_text("# The Clinic\n")
    time.sleep(1)  # a file that has just been written would be waited for
    process = subprocess.Popen(
        [sys.executable, "-c", HANGING, str(looks), "run", "--content", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "hangs\n"
        wait_until(lambda: handles(process, signal.SIGTERM), "a handler for signals")
        process.terminate()
        assert process.communicate(timeout=60) == ("", "")
        assert process.returncode == 0
    finally:
        process.kill()


def test_ctrl_c_in_a_terminal_is_heard_by_all_its_processes_and_ends_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    for number in range(200):
        (tmp_path / "services" / f"{number}-p{number}.md").write_text(f"# P{number}\n\n{'*word* ' * 300}\n")
    (tmp_path / "clinic.md").write_text("# The Clinic\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--content", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        wait_until(lambda: handles(process, signal.SIGTERM), "a handler for signals")
        os.killpg(process.pid, signal.SIGINT)
        assert process.communicate(timeout=60) == ("", "")
        assert process.returncode == 0
    finally:
        process.kill()
