"""`kiosk run` whose panels turn as fast as they can, with nobody there; a line for every hundred."""

import sys
from dataclasses import replace
from pathlib import Path

from kiosk.commands.run import run
from kiosk.faults.hearing import Hearing
from kiosk.screen.attract_model import AttractModel
from kiosk.settings import RotationSettings, Settings, UsageSettings

SHORTEST_S = 0.02
A_LINE = 100

if __name__ == "__main__":
    turn = AttractModel._turn  # noqa: SLF001 - each change of panels goes through it
    seen = [0, -1]

    def count(model: AttractModel, row: object) -> int:
        """The slot of the panel; another one than before is a change."""
        slot = turn(model, row)  # type: ignore[arg-type]
        if slot != seen[1]:
            seen[:] = [seen[0] + 1, slot]
            if seen[0] % A_LINE == 0:
                print(seen[0], flush=True)  # noqa: T201 - for the test that waits for it
        return slot

    setattr(AttractModel, "_turn", count)  # noqa: B010
    settings = replace(
        Settings(),
        rotation=RotationSettings(shortest_seconds=SHORTEST_S, longest_seconds=SHORTEST_S),
        usage=UsageSettings(count=True),
    )
    sys.exit(run(Path(sys.argv[1]), settings, windowed=False, size=(540, 960), hearing=Hearing()))
