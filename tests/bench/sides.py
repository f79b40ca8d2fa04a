"""What is measured side by side: the kiosk, a browser in kiosk mode, and a bare window as the limit."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.bench.glass import Glass
from tests.bench.process_tree import tree

PROJECT: Final = Path(__file__).resolve().parents[2]
LONGEST_END_S: Final = 20

BROWSER: Final = (
    *("chromium", "--kiosk", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--no-sandbox"),
    *("--password-store=basic", "--disable-sync", "--disable-extensions", "--disable-default-apps"),
    *("--disable-background-networking", "--disable-component-update", "--disable-breakpad"),
    *("--disable-domain-reliability", "--disable-features=Translate,MediaRouter,OptimizationHints"),
    *("--disable-pinch", "--noerrdialogs", "--disable-infobars", "--hide-scrollbars", "--no-zygote"),
)
"""As kiosks start it, and whatever else makes it start faster and smaller without a graphics processor.

Its sandbox is off since it will not start as root with one; that, too, makes it faster.
"""

SETTINGS: Final = """[content]
show_samples = true
[display]
diagonal_inches = 32
[rotation]
shortest_seconds = 120
longest_seconds = 600
[visitor]
idle_seconds = 600
sensitive_idle_seconds = 600
"""

Place = tuple[float, float]
"""In fractions of the width and the height."""


@dataclass(frozen=True)
class Side:
    """A program that shows the waiting room by `command`; where its buttons stand on an upright display."""

    name: str
    command: tuple[str, ...]
    surroundings: Mapping[str, str] = field(default_factory=dict)
    panel: Place = (0.5, 0.3)
    following: Place = (0.62, 0.91)
    pause: Place = (0.37, 0.91)
    leave: Place = (0.88, 0.97)
    headline: tuple[float, float] = (0.05, 0.7)
    """The heights between which the first panel stands."""

    @contextmanager
    def running(self, glass: Glass) -> Iterator[int]:
        """The process's number, until the end of the block. Nothing of it is left behind."""
        process = subprocess.Popen(
            self.command,
            cwd=PROJECT,
            env={**glass.environment, **self.surroundings},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield process.pid
            assert process.poll() is None, f"{self.name} ended by itself with {process.returncode}"
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    started = tree(process.pid)
    process.terminate()
    try:
        process.wait(LONGEST_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pid in started[1:]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    time.sleep(0.3)


def kiosk(content: Path, place: Path) -> Side:
    """This project, on the folder `content`; it remembers in `place` what it has read."""
    settings = place / "kiosk.toml"
    settings.write_text(SETTINGS)
    command = (
        sys.executable,
        "-I",
        "-m",
        "kiosk",
        "run",
        "--content",
        str(content),
        "--settings",
        str(settings),
    )
    return Side("kiosk", command, {"XDG_STATE_HOME": str(place / "state")})


def browser(page: Path, place: Path, glass: Glass, *, lean: bool) -> Side:
    """Chromium on `page`, with a profile in `place`. A lean one draws without a process for it."""
    profile = place / ("lean" if lean else "usual")
    more = ("--in-process-gpu",) if lean else ()
    command = (
        *BROWSER,
        *more,
        f"--user-data-dir={profile}",
        f"--window-size={glass.width},{glass.height}",
        "--window-position=0,0",
        f"--app={page.as_uri()}",
    )
    return Side("Chromium, lean" if lean else "Chromium", command)


def bare_window() -> Side:
    """A line of text in a window."""
    command = (sys.executable, "-I", str(PROJECT / "tests" / "bench" / "bare_window.py"))
    return Side("bare window", command, {"QT_QUICK_BACKEND": "software"}, headline=(0.3, 0.7))


def copy_content(place: Path) -> Path:
    """The clinic's own pages, where nobody minds what is added to them."""
    return Path(shutil.copytree(PROJECT / "content", place / "content"))
