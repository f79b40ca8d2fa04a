"""Whether staff can reach their screens."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames
from kiosk.staff.pin import LONGEST_HASH, is_hash

MATTER: Final = "PIN"


def ask_pin(files: Sequence[Path]) -> str | OSError | None:
    """What is kept of the PIN in the first of `files` that is there, or why it cannot be read."""
    for file in files:
        try:
            with file.open(encoding="utf-8", errors="replace") as opened:
                return opened.read(LONGEST_HASH + 1).strip()
        except FileNotFoundError:
            continue
        except OSError as error:
            return error
    return None


def check_pin(kept: str | OSError | None, names: MachineNames) -> Finding:
    """`kept` is what is kept of the PIN, or why it cannot be read."""
    mend = f"{names.kiosk} set-pin"
    match kept:
        case None:
            return Finding(MATTER, "No PIN is set, so staff cannot open their screens.", mend)
        case PermissionError():  # as it is meant to be where systemd hands it over
            return Finding(MATTER, f"The PIN is kept in {kept.filename}, where only root reads it.")
        case OSError():
            return Finding(MATTER, f"{kept.filename} cannot be read: {kept.strerror}.", mend)
        case str() if not is_hash(kept):
            return Finding(
                MATTER, "What is kept of the PIN is damaged, so staff cannot open their screens.", mend
            )
    return Finding(MATTER, "The PIN is set.")
