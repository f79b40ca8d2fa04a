"""A screen that nobody touches wears out no card: it writes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import PROJECT

pytestmark = pytest.mark.once

CHANGES = 1000


def everything(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """Each file and folder with its inode, size and time; what came and went is in the time of its folder."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        status = path.lstat()
        found[path] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found


def written(process: int) -> dict[int, int]:
    """Bytes that the process and each of its children have sent to a disk, by its number."""
    kin = [process]
    for one in kin:
        for task in Path(f"/proc/{one}/task").iterdir():
            kin += map(int, (task / "children").read_text().split())
    lines = {one: Path(f"/proc/{one}/io").read_text().splitlines() for one in kin}
    return {
        one: int(line.split()[1])
        for one, said in lines.items()
        for line in said
        if line.startswith("write_bytes:")
    }


@pytest.mark.long
def test_over_a_thousand_panels_nothing_is_written(upright: Display, tmp_path: Path) -> None:
    content, home = tmp_path / "content", tmp_path / "home"
    (content / "services").mkdir(parents=True)
    (content / "clinic.md").write_text("---\nname: The Clinic\n---\n")
    for name in ("scans", "walking", "rest"):
        (content / "services" / f"{name}.md").write_text(f"# {name.title()}\n\nA page to read.\n")
    home.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.at_rest", str(content)],
        cwd=PROJECT,
        env=upright.environment
        | {
            name: str(home)
            for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        while int(process.stdout.readline()) < CHANGES:  # by then it has looked at the folder more than once
            pass
        files, disk = everything(tmp_path), written(process.pid)
        assert any(path.name == ".snapshot.json" for path in files)
        while int(process.stdout.readline()) < 2 * CHANGES:
            pass
        assert everything(tmp_path) == files
        assert written(process.pid) == disk
        process.terminate()
        assert process.communicate(timeout=60)[1] == ""
        assert not (home / "clinic-kiosk" / "usage" / "counts.json").exists()
    finally:
        process.kill()
        process.communicate()
