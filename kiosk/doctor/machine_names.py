"""What commands and files are called on this machine."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MachineNames:
    """How the kiosk is called, and where its settings are."""

    kiosk: str
    settings: Path

    @property
    def is_service(self) -> bool:
        """Whether the screen is this machine's, and no user's own."""
        return self.kiosk != "kiosk"

    @property
    def restart(self) -> str:
        """What starts the screen again."""
        return "sudo systemctl restart clinic-kiosk" if self.is_service else "start the kiosk again"

    def write(self, line: str) -> str:
        """Have somebody put `line` into the settings."""
        return f"write in {self.settings}: {line}"
