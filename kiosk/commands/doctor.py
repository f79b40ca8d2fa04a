"""kiosk doctor: what is wrong with this machine, and the command that mends it."""

import os
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.doctor.clock_setting import ask_clock, check_clock
from kiosk.doctor.content_folder import ask_content, check_content
from kiosk.doctor.display_size import ask_displays, check_display
from kiosk.doctor.finding import Finding
from kiosk.doctor.graphics import ask_graphics, check_graphics
from kiosk.doctor.letters import ask_letters, check_letters
from kiosk.doctor.machine_names import MachineNames
from kiosk.doctor.settings_file import check_settings
from kiosk.doctor.staff_pin import ask_pin, check_pin
from kiosk.doctor.state_folder import ask_state, check_state
from kiosk.doctor.time_zone import ask_time_zone, check_time_zone
from kiosk.doctor.touch import ask_touch, check_touch
from kiosk.machine.clock import CLINIC_TIME, SystemClock
from kiosk.settings import Settings

WELL, ILL = 0, 1

WIDTH: Final = 100
INDENT: Final = " " * 7


def doctor(settings: Settings, errors: Sequence[str], settings_file: Path, content: Path) -> int:
    """Print a line for each matter; 0 nothing is wrong, 1 something is.

    `errors` are what is wrong in the settings.
    """
    if paths.SERVICE_COMMAND.exists() and "KIOSK_SETTINGS" not in os.environ:
        complain("This is about your own account. About the screen of this machine: sudo clinic-kiosk doctor")
    kiosk = "sudo clinic-kiosk" if "KIOSK_SETTINGS" in os.environ else "kiosk"
    findings = tuple(examine(settings, errors, content, MachineNames(kiosk, settings_file)))
    say("\n".join(as_text(findings)))
    return ILL if any(finding.is_wrong for finding in findings) else WELL


def examine(
    settings: Settings, errors: Sequence[str], content: Path, names: MachineNames
) -> Iterator[Finding]:
    """What is to be said of this machine, matter by matter."""
    folder = ask_content(content)
    yield check_settings(errors, names)
    yield check_content(folder, names, is_ours=content == paths.CONTENT)
    yield check_letters(ask_letters(folder.languages), folder.languages)
    yield check_display(ask_displays(), settings.display.diagonal_inches, names)
    yield check_touch(ask_touch())
    yield check_graphics(ask_graphics(paths.STATE), settings.display.renderer, names)
    yield check_clock(ask_clock(), SystemClock().now())
    yield check_time_zone(ask_time_zone(), CLINIC_TIME.key)
    yield check_state(ask_state(paths.STATE), names)
    yield check_pin(ask_pin(paths.pin_files(settings.staff.pin_file)), names)


def as_text(findings: Sequence[Finding]) -> Iterator[str]:
    """What is wrong stands out; its mending is a line of its own, which can be copied."""
    for finding in findings:
        verdict = "WRONG" if finding.is_wrong else "fine "
        said = f"{verdict}  {finding.matter}: {finding.says}"
        yield from textwrap.wrap(
            said, WIDTH, subsequent_indent=INDENT, break_long_words=False, break_on_hyphens=False
        )
        if finding.is_wrong:
            yield f"{INDENT}To mend it: {finding.mend}"
    wrong = sum(finding.is_wrong for finding in findings)
    yield ""
    match wrong:
        case 0:
            yield "Nothing is wrong."
        case 1:
            yield "One thing is wrong."
        case _:
            yield f"{wrong} things are wrong."
