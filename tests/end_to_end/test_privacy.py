"""What is left on the machine of a visit: nothing; where it is counted, whole numbers."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from kiosk.commands.usage import usage
from tests.end_to_end.accessibility import Bus
from tests.end_to_end.conftest import settings_file
from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import running
from tests.end_to_end.ways import ByTree, Ear
from tests.waiting import wait_until

pytestmark = pytest.mark.once

QUESTION = "Will it hurt my grandmother?"
PAGES = {
    "clinic.md": "---\nname: The Clinic\nwebsite: https://example.org\n---\n",
    "services/10-scans.md": f"---\nquestions:\n  - {QUESTION}\n---\n# Scans\n\nPictures of the spine.\n",
    "services/20-walking.md": "# Walking\n\nEvery day, by the river.\n",
}
COUNTS = Path("state/clinic-kiosk/usage/counts.json")
CLAIM = COUNTS.with_name(".claim")


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
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in files
        if not {"fontconfig", "qmlcache"} & set(path.parts)
    }


def tour(bus: Bus, upright: Display) -> None:
    """Read, choose a question, take a page home, look at the spine; as a screen reader does it."""
    ear = Ear(bus)
    way = ByTree(ear)
    way.press("What we do")
    way.press("Scans")
    ear.hear("Pictures of the spine.")
    question = wait_until(lambda: ear.find(QUESTION), "the question")
    assert question
    upright.tap(*question.middle)
    ear.hear("My questions (1)")
    way.press("Share to care")
    wait_until(lambda: not ear.find(QUESTION), "the code")
    way.press("Home")
    way.press("Walking")
    ear.hear("Every day, by the river.")
    way.press("Spine map")
    ear.hear("Home")


def settings(folder: Path, *, count: bool) -> Path:
    path = settings_file(folder, idle_seconds=600, sensitive_idle_seconds=600)
    path.write_text(f"{path.read_text()}\n[usage]\ncount = {str(count).lower()}\n")
    return path


def test_a_visit_leaves_nothing_and_counted_no_more_than_numbers(
    upright: Display, bus: Bus, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = ("--content", str(tmp_path / "content"))
    with running(
        upright, *content, "--settings", str(settings(tmp_path, count=False)), session_bus=bus.session
    ):
        Ear(bus).hear("1 of 2")
    before = left_in(home)
    assert before
    with running(
        upright, *content, "--settings", str(settings(tmp_path, count=False)), session_bus=bus.session
    ):
        tour(bus, upright)
    assert left_in(home) == before

    with running(
        upright, *content, "--settings", str(settings(tmp_path, count=True)), session_bus=bus.session
    ):
        tour(bus, upright)
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
