"""kiosk preview as a program on a real display."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import PROJECT
from tests.end_to_end.reading import Reading
from tests.waiting import wait_until

pytestmark = pytest.mark.once

PAGE = "# Knee pain\n\nWords about knees.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "services").mkdir(parents=True)
    (folder / "clinic.md").write_text("# London Spine Unit\n")
    (folder / "services" / "10-knee.md").write_text(PAGE)
    return folder


@pytest.fixture
def preview(across: Display, content: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "preview", str(content)],
        cwd=PROJECT,
        env=across.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def see(display: Display, words: str) -> None:
    wait_until(lambda: Reading(display.picture()).find(words), f"{words} on the screen")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_it_shows_the_folder_follows_it_and_ends_well(
    across: Display, content: Path, preview: "subprocess.Popen[str]", ending: signal.Signals
) -> None:
    see(across, "No problems")
    see(across, "Knee pain")
    (content / "services" / "10-knee.md").write_text(f"---\nicon: ph.hosue\n---\n{PAGE}")
    see(across, "1 warning")
    preview.send_signal(ending)
    said, complaints = preview.communicate(timeout=60)
    assert (preview.returncode, said, complaints) == (0, "", "")


def test_without_a_display_it_says_what_to_do(content: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "kiosk", "preview", str(content)],
        cwd=PROJECT,
        env={"PATH": "/usr/bin", "HOME": str(content)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith("There is no display to show the preview on.")
