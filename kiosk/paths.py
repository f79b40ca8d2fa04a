"""Where things lie: the one module that knows."""

import hashlib
import os
import sysconfig
from pathlib import Path

_PLACE = Path(__file__).resolve().parent


def _root() -> Path:
    """The checkout, or the shared data of an installed program: beside its lib/, in /usr or anywhere else."""
    if (_PLACE.parent / "pyproject.toml").is_file():
        return _PLACE.parent
    shares = (folder / "share" / "clinic-kiosk" for folder in _PLACE.parents)
    usual = Path(sysconfig.get_path("data"), "share", "clinic-kiosk")
    return next((share for share in shares if share.is_dir()), usual)


_ROOT = _root()

RESOURCES = _ROOT / "resources"
"""The project's own drawings and default settings."""

CONTENT = _ROOT / "content"
"""The clinic's Markdown, unless another folder is named."""

SERVICE_COMMAND = Path("/usr/sbin/clinic-kiosk")
"""What asks the kiosk of this machine's service; Debian's package brings it."""

ILLUSTRATIONS = RESOURCES / "illustrations"

SPINE_MAP = RESOURCES / "spine" / "spine-map.svg"

TRANSLATIONS = RESOURCES / "translations"
"""The screen's own words in other languages: `kiosk_ar.ts` for people, `kiosk_ar.qm` for Qt."""

TEMPLATES = RESOURCES / "templates"
"""What a new page begins with."""

DEFAULT_SETTINGS = RESOURCES / "kiosk.toml"

SETTINGS = Path(os.environ.get("KIOSK_SETTINGS") or DEFAULT_SETTINGS)
"""This machine's settings, unless another file is named."""

CLINIC_CARD = RESOURCES / "clinic.toml"
"""The clinic's name and address for the screen that shows nothing else."""

STATE = Path(
    os.environ.get("STATE_DIRECTORY")  # systemd
    or Path(os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state"), "clinic-kiosk")  # noqa: PTH111 - never raises
)
"""What this machine remembers from one start to the next."""

FAULTS = STATE / "faults"
"""What went wrong, and how the last run ended."""


USAGE = STATE / "usage" / "counts.json"
"""How often each page is used, where the settings want it counted."""

STAFF = STATE / "staff"
"""What the staff's screens keep: the hash of the PIN, how often it was wrong, and the log."""

PIN_ATTEMPTS = STAFF / "attempts"

STAFF_LOG = STAFF / "log.txt"


def pin_file(named: str) -> Path:
    """Where the hash of the PIN is written: in the file that the settings name, else beside the count."""
    return Path(named) if named else STAFF / "pin"


def pin_files(named: str) -> tuple[Path, ...]:
    """Where the hash of the PIN is looked for; the first that exists decides."""
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")  # systemd's LoadCredential=staff-pin:…
    given = (Path(credentials, "staff-pin"),) if credentials else ()
    return (*given, pin_file(named))


def memory_of(content: Path) -> Path:
    """Where this machine keeps what was good in the folder `content`, which need not answer."""
    name = hashlib.sha256(os.fsencode(os.path.abspath(content))).hexdigest()[:12]  # noqa: PTH100 - links stay
    return STATE / "content" / name


CONTENT_READERS = _PLACE / "content"
"""The code that reads the pages."""

QML = _PLACE / "screen" / "qml"
"""The import path of the WaitingRoom QML module."""
