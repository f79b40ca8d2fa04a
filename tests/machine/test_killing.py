"""The memory survives the end of its process at any instant."""

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine.killing import PAGES

pytestmark = pytest.mark.once


@pytest.mark.parametrize("kills", [20, pytest.param(200, marks=pytest.mark.long)])
def test_a_good_library_is_found_after_each_kill(tmp_path: Path, kills: int) -> None:
    seed = random.SystemRandom().randrange(10**9)
    run = subprocess.run(
        [sys.executable, "-m", "tests.machine.killing", str(tmp_path), str(kills), str(seed)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, f"seed {seed}:\n{run.stderr}"
    figures = r"(\d+) kills, (\d+) snapshots, starts of (\d+) files at most, (\d+) undisturbed\n"
    found = re.fullmatch(figures, run.stdout)
    assert found is not None, f"seed {seed}"
    assert int(found[1]) == kills
    assert min(int(found[3]), int(found[4])) > PAGES, "a start that reads"
    assert int(found[2]) > 1, "how many it saves between two kills is a matter of the machine"
