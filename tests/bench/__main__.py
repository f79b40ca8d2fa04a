"""python -m tests.bench: see packaging/bench."""

import argparse
import json
import sys
from pathlib import Path

from tests.bench.goals import judge
from tests.bench.keeping import keep
from tests.bench.report import as_json, table
from tests.bench.side_by_side import SHORT, Plan, measure

OUT = Path("build/bench")


def main() -> int:
    options = argparse.ArgumentParser(prog="packaging/bench", description=__doc__)
    options.add_argument("--short", action="store_true", help="few rounds, in minutes: to see that it works")
    options.add_argument("--out", type=Path, default=OUT, help="where the figures are written")
    options.add_argument("--keep", action="store_true", help="also write the READMEs and the picture anew")
    wanted = options.parse_args()
    measured = measure(SHORT if wanted.short else Plan())
    wanted.out.mkdir(parents=True, exist_ok=True)
    (wanted.out / "rounds.json").write_text(json.dumps(measured))
    judged = judge(measured)
    (wanted.out / "figures.json").write_text(json.dumps(as_json(judged), indent=1) + "\n")
    sys.stdout.write(f"\n{table(judged)}\n")
    if wanted.keep:
        keep(judged)
    return 0 if all(one.is_held for one in judged) else 1


if __name__ == "__main__":
    sys.exit(main())
