"""What is left on the machine of a visit: nothing; where it is counted, whole numbers."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk.commands.usage import usage
from tests.end_to_end.conftest import settings_file
from tests.end_to_end.kiosk_process import PROJECT

pytestmark = pytest.mark.once

QUESTION = "Will it hurt my grandmother?"
PAGES = {
    "clinic.md": "---\nname: The Clinic\nwebsite: https://example.org\n---\n",
    "services/10-scans.md": f"---\nregions: [lumbar]\nquestions:\n  - {QUESTION}\n---\n"
    "# Scans\n\nPictures of the spine.\n",
    "services/20-walking.md": "# Walking\n\nEvery day, by the river.\n",
}
COUNTS = Path("state/clinic-kiosk/usage/counts.json")
CLAIM = COUNTS.with_name(".claim")
RUN = "state/clinic-kiosk/faults/run.json"
"""When the program began and how it ended, each time anew: of this only the keys are compared."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a program may leave anything: all the folders that the system gives it."""
    for name, text in PAGES.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    home = tmp_path / "home"
    for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        folder = home / name.casefold()
        folder.mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    return home


def left_in(home: Path) -> dict[str, bytes]:
    """Every file below `home`. The caches that fontconfig and Qt keep of their own files are no visitor's."""
    files = (path for path in home.rglob("*") if path.is_file() and not path.is_symlink())
    left = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in files
        if not {"fontconfig", "qmlcache"} & set(path.parts)
    }
    run = json.loads(left[RUN])
    left[RUN] = repr([sorted(run), sorted(run["past"]), sorted(run["before"])]).encode()
    return left


def screen(folder: Path, *, comes: bool, count: bool) -> None:
    """Have the screen on, for one visit or for none."""
    arguments = ("--content", str(folder / "content"), "--settings", str(settings(folder, count=count)))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.a_visit", "yes" if comes else "no", "run", *arguments],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def settings(folder: Path, *, count: bool) -> Path:
    path = settings_file(folder, idle_seconds=600, sensitive_idle_seconds=600)
    path.write_text(f"{path.read_text()}\n[usage]\ncount = {str(count).lower()}\n")
    return path


def test_a_visit_leaves_nothing_and_counted_no_more_than_numbers(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):  # what reading the pages gave is kept by the start that finds them unchanged
        screen(tmp_path, comes=False, count=False)
    before = left_in(home)
    assert before
    screen(tmp_path, comes=True, count=False)
    assert left_in(home) == before
    screen(tmp_path, comes=True, count=True)
    after = left_in(home)
    counts = after.pop(COUNTS.as_posix())
    assert after.pop(CLAIM.as_posix()) == b""
    assert after == before
    once = {"opened": 1}
    assert json.loads(counts) == {
        date.today().isoformat(): {  # noqa: DTZ011 - of the same computer
            "services/scans": {"en": {"asked": 1, "opened": 1, "shared": 1}},
            "services/walking": {"en": once},
            "spine": {"en": {"map": 1}},
        }
    }
    for never in (rb"\d:\d", rb"hurt", rb"grandmother", rb"example", b"192|127", rb"Z\b"):
        assert not re.search(never, counts, re.IGNORECASE)

    assert usage(home / COUNTS) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "day,page,language,action,count"
    assert len(lines) == 6
    assert all(line.endswith(",under 5") for line in lines[1:])
