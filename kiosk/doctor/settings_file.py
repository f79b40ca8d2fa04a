"""Whether the settings can be understood."""

from collections.abc import Sequence

from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames

MATTER = "Settings"


def check_settings(errors: Sequence[str], names: MachineNames) -> Finding:
    """`errors` are what reading the file has found."""
    if not errors:
        return Finding(MATTER, f"Everything in {names.settings} is understood.")
    return Finding(
        MATTER,
        f"{' '.join(errors)} The defaults stand in.",
        f"correct {names.settings} (all of them, explained: kiosk settings --example), then {names.restart}",
    )
