"""The storm part: a thousand touches a second on a real touch screen, after which the screen is at rest."""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[2]
LONG_S: Final = 60
SHORT_S: Final = 5
A_SECOND: Final = 1000


def main(*, short: bool) -> dict[str, Any]:
    seconds = SHORT_S if short else LONG_S
    with TemporaryDirectory() as state:  # how another kiosk has ended is none of this one's business
        run = subprocess.run(
            [sys.executable, "-m", "tests.end_to_end.storm", str(seconds), str(A_SECOND)],
            cwd=PROJECT,
            env={**os.environ, "XDG_STATE_HOME": state},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    sys.stdout.write(run.stdout)
    touches, rate = map(int, re.findall(r"(\d+) touches, (\d+) a second", run.stdout)[0])
    return {"touches": touches, "a second": rate, "said": run.stdout.splitlines()[-1]}
