"""Which part of the machine draws."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames
from kiosk.machine.lost_graphics import was_lost
from kiosk.settings import Renderer

MATTER: Final = "Drawing"

CARDS: Final = Path("/dev/dri")


@dataclass(frozen=True, slots=True)
class Graphics:
    """The graphics cards that can draw, those of them that the kiosk may use, and whether one has failed."""

    cards: tuple[str, ...] = ()
    usable: tuple[str, ...] = ()
    is_lost: bool = False


def ask_graphics(state: Path, cards: Path = CARDS) -> Graphics:
    """What this machine has; a failure is remembered in the folder `state`."""
    found = sorted(cards.glob("renderD*"))
    usable = [card for card in found if os.access(card, os.R_OK | os.W_OK)]
    return Graphics(tuple(card.name for card in found), tuple(card.name for card in usable), was_lost(state))


def check_graphics(graphics: Graphics, wanted: Renderer, names: MachineNames) -> Finding:
    """`wanted` is what the settings say."""
    if wanted == "software":
        return Finding(MATTER, "The processor draws, as the settings want.")
    if graphics.is_lost:
        return Finding(
            MATTER,
            "The graphics card has failed since the machine was switched on, so the processor draws.",
            "sudo reboot; if it fails again, " + names.write('[display] renderer = "software"'),
        )
    if graphics.cards and not graphics.usable:
        user = "clinic-kiosk" if names.is_service else '"$(id --user --name)"'
        return Finding(
            MATTER,
            f"There is a graphics card ({graphics.cards[0]}), but the kiosk may not use it.",
            f"sudo usermod --append --groups video,render {user}, then {names.restart}",
        )
    if graphics.usable:
        return Finding(MATTER, f"The graphics card draws ({graphics.usable[0]}).")
    if wanted == "gpu":
        return Finding(
            MATTER,
            "The settings want a graphics card to draw, and there is none.",
            names.write('[display] renderer = "auto"'),
        )
    return Finding(MATTER, "There is no graphics card that can draw, so the processor does.")
