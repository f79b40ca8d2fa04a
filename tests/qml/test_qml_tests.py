"""The tests that are written in QML, in a process of their own."""

import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def test_every_test_in_qml_passes() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.qml.run_qml_tests"],
        cwd=FOLDER.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    said = "".join(line for line in (run.stdout + run.stderr).splitlines(keepends=True) if line[:4] != "PASS")
    totals = re.search(r"^Totals: (\d+) passed, 0 failed, 0 skipped, 0 blacklisted", run.stdout, re.MULTILINE)
    assert run.returncode == 0, said
    assert totals, said
    for file in FOLDER.glob("tst_*.qml"):
        (case,) = re.findall(r'name: "(\w+)"', file.read_text(encoding="utf-8"))
        assert f"::{case}::" in run.stdout, f"{file.name} was not run"
