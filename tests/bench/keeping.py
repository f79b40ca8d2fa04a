"""Figures that are kept: beside the benchmark, and in the project's README."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.bench.chart import chart
from tests.bench.goals import Judged
from tests.bench.report import as_json, readme, summary

KEPT: Final = Path("tests/bench/last_run.json")
README: Final = Path("tests/bench/README.md")
PICTURE: Final = Path("tests/bench/speed.svg")
PROJECT_README: Final = Path("README.md")
PART: Final = re.compile(r"(?<=<!-- packaging/bench --keep -->\n).*?(?=<!-- /packaging/bench -->)", re.DOTALL)


def keep(judged: Sequence[Judged]) -> None:
    """Write all anew."""
    KEPT.write_text(json.dumps(as_json(judged), indent=1) + "\n")
    README.write_text(readme(judged))
    PICTURE.write_text(chart(judged))
    PROJECT_README.write_text(with_table(PROJECT_README.read_text(), summary(judged)))


def with_table(text: str, table: str) -> str:
    """`text` with `table` where it says that one belongs. Fails where it does not."""
    put, places = PART.subn(lambda _: f"\n{table}\n\n", text)
    assert places == 1, "the README has no place for the table"
    return put
