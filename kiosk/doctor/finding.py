"""What is said of one matter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """How it is with one `matter`, in plain sentences; `mend` is what to do where it is wrong."""

    matter: str
    says: str
    mend: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether somebody has to do something."""
        return bool(self.mend)
