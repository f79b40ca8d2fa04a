"""Whether a display is there, and tells how large it is: the screen is laid out in millimetres."""

from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Final

from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames
from kiosk.machine.diagonals import MM_AN_INCH, PLAUSIBLE_INCHES, USUAL_INCHES

MATTER: Final = "Display"

CONNECTORS: Final = Path("/sys/class/drm")

_EDID_BEGINS: Final = bytes.fromhex("00ffffffffffff00")
_EDID_BYTES: Final = 128
_CM: Final = slice(21, 23)
_FIRST_TIMING: Final = 54


@dataclass(frozen=True, slots=True)
class Display:
    """A display that is plugged in. Its size in millimetres is 0 where it does not tell."""

    name: str
    width_mm: int = 0
    height_mm: int = 0

    @property
    def inches(self) -> float:
        """Its diagonal."""
        return hypot(self.width_mm, self.height_mm) / MM_AN_INCH


def ask_displays(connectors: Path = CONNECTORS) -> tuple[Display, ...]:
    """The displays that Linux sees, in the order of their connectors."""
    return tuple(
        Display(status.parent.name.partition("-")[2], *size_mm(_bytes(status.parent / "edid")))
        for status in sorted(connectors.glob("card*-*/status"))
        if _bytes(status).strip() == b"connected"
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def size_mm(edid: bytes) -> tuple[int, int]:
    """Width and height as a display's EDID (VESA E-EDID 1.4) tells them; 0 and 0 where it does not."""
    if len(edid) < _EDID_BYTES or not edid.startswith(_EDID_BEGINS):
        return 0, 0
    timing = edid[_FIRST_TIMING : _FIRST_TIMING + 18]
    width, height = timing[12] | (timing[14] >> 4) << 8, timing[13] | (timing[14] & 15) << 8
    if any(timing[:2]) and width and height:  # a timing, and no text in its place
        return width, height
    width_cm, height_cm = edid[_CM]  # one alone is a ratio
    return (width_cm * 10, height_cm * 10) if width_cm and height_cm else (0, 0)


def check_display(displays: tuple[Display, ...], wanted_inches: float, names: MachineNames) -> Finding:
    """`wanted_inches` are those of the settings, 0 if the display is asked."""
    if not displays:
        return Finding(
            MATTER,
            "No display is plugged in, or the machine does not see it.",
            f"plug it in and switch it on, then {names.restart}",
        )
    if wanted_inches > 0:
        return Finding(MATTER, f"The display measures {wanted_inches:g} inches, as the settings say.")
    telling = [display for display in displays if int(display.inches) in PLAUSIBLE_INCHES]
    if telling:
        return Finding(
            MATTER, f"The display {telling[0].name} says that it measures {telling[0].inches:.0f} inches."
        )
    return Finding(
        MATTER,
        f"The display {displays[0].name} does not say how large it is; "
        f"the screen is laid out for {USUAL_INCHES:g} inches.",
        "measure the picture from corner to corner, and "
        + names.write(f"[display] diagonal_inches = {USUAL_INCHES:g}")
        + " (or what it measures)",
    )
