"""What the screen shows when it shows no page: the clinic's name, address and hours."""

import contextlib
import json
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kiosk.content import Clinic, ContentRule, Hours, Library, Problem, Severity, Week
from kiosk.content.durable import write_whole
from kiosk.faults.life import read_json

NAME: Final = "clinic.json"
MOST_LETTERS: Final = 120
DAYS: Final = 7


def keep_card(folder: Path, clinic: Clinic) -> None:
    """Keep what is needed of `clinic`, unless it is kept already. A disk that refuses stops nothing."""
    card = _card(clinic)
    if read_json(folder / NAME) != card:
        with contextlib.suppress(OSError):
            write_whole(folder / NAME, json.dumps(card).encode())


def built_in(folder: Path, state: Path | None, otherwise: Path) -> Library:
    """A library without pages: what is kept in `state`, or else what stands in the TOML file `otherwise`.

    `folder` is the content folder, which is not looked at.
    """
    card = read_json(state / NAME) if state else None
    clinic = (_clinic(card) if card else None) or _clinic(tomllib.loads(otherwise.read_text("utf-8")))
    problem = Problem(
        path=".",
        rule=ContentRule.SAFE_MODE,
        severity=Severity.ERROR,
        message="The screen stopped three times in ten minutes, so it shows no pages for now.",
        hint="It tries them again by itself. What was saved last may be the cause: kiosk history. "
        "For what happened: kiosk faults",
    )
    return Library(folder=folder, clinic=clinic, problems=(problem,))


def _card(clinic: Clinic) -> dict[str, Any]:
    week = clinic.opening_hours
    return {
        "name": clinic.name,
        "address": clinic.address,
        "hours": week and [day and [f"{day.start:%H:%M}", f"{day.end:%H:%M}"] for day in week],
    }


def _clinic(card: dict[str, Any]) -> Clinic | None:
    """The clinic on `card`; None where that has no name that could be shown."""
    name, address = card.get("name"), card.get("address", "")
    if not (isinstance(name, str) and isinstance(address, str) and _is_plain(name) and _is_plain(address)):
        return None
    if not name:
        return None
    return Clinic(path=NAME, name=name, address=address, opening_hours=_week(card.get("hours")))


def _is_plain(text: str) -> bool:
    return len(text) <= MOST_LETTERS and text.isprintable()


def _week(days: object) -> Week | None:
    if not isinstance(days, list) or len(days) != DAYS:
        return None
    try:
        return tuple(None if day is None else _hours(day) for day in days)
    except (ValueError, TypeError):
        return None


def _hours(day: object) -> Hours:
    """The hours that `day` says, as "08:00" twice. Raises ValueError or TypeError."""
    if not isinstance(day, list):
        raise ValueError(day)  # noqa: TRY004 - the file is wrong, not the program
    start, end = (datetime.strptime(text, "%H:%M").time() for text in day)  # noqa: DTZ007 - a clock's own
    return Hours(start, end)
