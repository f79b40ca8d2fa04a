"""kiosk faults: how the last run ended, what went wrong, and what was done about it."""

from pathlib import Path
from typing import Final

from kiosk.commands.output import say
from kiosk.faults.life import said_of_the_last
from kiosk.faults.log import read_faults
from kiosk.faults.telling import in_words
from kiosk.machine.clock import CLINIC_TIME

NONE, SOME = 0, 1
MOST: Final = 20

NO_PAGES: Final = "The screen stopped three times in ten minutes: it shows no pages for now."


def faults(folder: Path) -> int:
    """Print what is noted in `folder`, the newest last; 1 if there is anything."""
    ending, past = said_of_the_last(folder)
    told = read_faults(folder)[-MOST:]
    if past.is_safe:
        say(f"{NO_PAGES} It tries them again by itself.")
    if ending.sentence:
        say(ending.sentence)
    for one in told:
        say("  ".join(in_words(one, CLINIC_TIME)))
    if not (told or past.is_safe or ending.sentence):
        say("Nothing has gone wrong on this computer.")
        return NONE
    return SOME
