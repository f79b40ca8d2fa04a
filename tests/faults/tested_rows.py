"""Faults that need a display or a keyboard: tests elsewhere bring them about, and look at what comes."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.faults.bench import Bench
from tests.faults.rows import Outcome, Row, Seen, Table

PROJECT: Final = Path(__file__).resolve().parents[2]
LIVENESS, DISPLAY, LOCKDOWN, CLOCK, RESOURCES, PIN = (
    Table("Liveness"),
    Table("Display"),
    Table("Lockdown"),
    Table("Time"),
    Table("Resources"),
    Table("PIN"),
)
X: Final = "on a real X server"
END: Final = "tests/end_to_end"


def tested(  # noqa: PLR0913, PLR0917 - the cells of a row
    table: Table, name: str, injected: str, expected: Outcome, file: str, test: str
) -> None:
    """A row whose fault is brought about by `test` in `file`, in all its forms."""

    @table.fault(name, injected, expected, is_long=True)
    def happen(_: Bench) -> Seen:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-m", "long or not long", f"{file}::{test}"],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        last = run.stdout.strip().splitlines()[-1] if run.stdout.strip() else run.stderr[-200:]
        return Seen(expected if run.returncode == 0 else Outcome.LOST, last.partition(" in ")[0])


GOES_ON, SHOWN, RESTARTED, REFUSED = Outcome.GOES_ON, Outcome.SHOWN, Outcome.RESTARTED, Outcome.REFUSED
SUPERVISION: Final = "tests/faults/test_supervision.py"
DISPLAYS: Final = f"{END}/test_displays.py"
BREAKOUTS: Final = f"{END}/test_breakouts.py"
NETWORK: Final = f"{END}/test_no_network.py"
SURROUNDINGS: Final = f"{END}/test_hostile_surroundings.py"

tested(
    LIVENESS,
    "an endless loop in a slot, one in QML, frames that stop, a crash",
    "done inside `kiosk run --supervise`",
    RESTARTED,
    SUPERVISION,
    "test_a_screen_that_stands_still_or_crashes_is_started_again",
)
tested(
    LIVENESS,
    "stopped, and killed",
    "SIGSTOP and SIGKILL to the supervised screen",
    RESTARTED,
    SUPERVISION,
    "test_a_process_that_is_stopped_or_killed_is_started_again",
)
tested(
    LIVENESS,
    "the same mistake three times",
    "an exception that nobody catches, in a slot",
    RESTARTED,
    SUPERVISION,
    "test_the_same_mistake_three_times_starts_the_screen_again",
)
tested(
    LIVENESS,
    "a page that fails when it is drawn",
    "an exception each time that it is shown",
    Outcome.LEFT_OUT,
    SUPERVISION,
    "test_a_page_that_fails_is_left_out_and_the_screen_goes_on",
)
tested(
    LIVENESS,
    "three deaths in ten minutes",
    "three crashes: the screen comes up with the clinic's name, address and hours",
    RESTARTED,
    SUPERVISION,
    "test_after_three_quick_deaths_no_page_is_shown_and_a_lit_screen_says_why",
)
tested(
    LIVENESS,
    "the supervisor is killed",
    "SIGKILL",
    GOES_ON,
    SUPERVISION,
    "test_without_its_supervisor_the_screen_ends_well",
)
tested(
    DISPLAY,
    "turned, or of another size",
    f"xrandr, {X}",
    SHOWN,
    DISPLAYS,
    "test_the_screen_is_laid_out_anew_for_a_display_that_is_turned_or_of_another_size",
)
tested(
    DISPLAY,
    "unplugged and plugged in again",
    f"xrandr, {X}",
    SHOWN,
    DISPLAYS,
    "test_a_display_that_was_unplugged_is_lit_again",
)
tested(
    DISPLAY,
    "several, one of them late",
    f"xrandr, {X}",
    SHOWN,
    DISPLAYS,
    "test_the_screen_is_on_the_display_of_the_settings_as_soon_as_that_is_there",
)
tested(
    DISPLAY,
    "the graphics card fails",
    f"its context is lost, {X}",
    RESTARTED,
    DISPLAYS,
    "test_a_graphics_card_that_fails_ends_the_kiosk_and_the_next_start_draws_without_it",
)
tested(
    LOCKDOWN,
    "every chord that is known",
    f"xdotool, {X}, on each screen",
    GOES_ON,
    BREAKOUTS,
    "test_no_chord_that_is_known_changes_anything",
)
tested(
    LOCKDOWN,
    "2,000 chords on each of the screens",
    f"xdotool, {X}, at random",
    GOES_ON,
    BREAKOUTS,
    "test_none_of_two_thousand_chords_changes_anything",
)
tested(
    LOCKDOWN,
    "every button of a mouse",
    f"xdotool, {X}",
    GOES_ON,
    BREAKOUTS,
    "test_a_mouse_has_one_button_and_no_cursor",
)
tested(
    LOCKDOWN,
    "a keyboard and a mouse plugged in and out",
    f"xinput, {X}",
    GOES_ON,
    BREAKOUTS,
    "test_what_is_plugged_in_and_out_changes_nothing",
)
tested(
    LOCKDOWN,
    "edge swipes, pinches, long presses",
    f"ten fingers, {X}",
    GOES_ON,
    BREAKOUTS,
    "test_gestures_of_a_desktop_change_nothing",
)
tested(
    LOCKDOWN,
    "asked to close",
    f"WM_DELETE_WINDOW, {X}",
    GOES_ON,
    BREAKOUTS,
    "test_the_window_does_not_close_when_it_is_asked_to",
)
tested(
    LOCKDOWN,
    "a crash whose memory somebody would read",
    "SIGABRT, with core dumps asked for",
    GOES_ON,
    BREAKOUTS,
    "test_nothing_of_its_memory_is_left_behind",
)
tested(
    LOCKDOWN,
    "the whole tour, with every call for the network counted",
    "strace of all its processes",
    GOES_ON,
    NETWORK,
    "test_the_whole_tour_reaches_for_nothing_but_local_sockets",
)
tested(
    LOCKDOWN,
    "the whole tour without any network",
    "an empty network namespace",
    GOES_ON,
    NETWORK,
    "test_without_any_network_every_place_looks_the_same",
)
tested(
    LOCKDOWN,
    "hostile surroundings, all at once",
    "variables, modules, plug-ins and programs that leave a trace if they are run",
    GOES_ON,
    SURROUNDINGS,
    "test_all_ways_at_once_change_nothing_and_run_nothing",
)
tested(
    CLOCK,
    "a start in 1970, and the clock set later",
    "the real program, whose clock is another",
    SHOWN,
    f"{END}/test_clock.py",
    "test_without_a_clock_it_shows_what_has_no_days_and_the_rest_once_it_is_set",
)
tested(
    CLOCK,
    "the real program past 24.8 and 49.7 days",
    "its clock begins shortly before",
    GOES_ON,
    f"{END}/test_clock.py",
    "test_it_goes_on_past_the_end_of_a_count_of_milliseconds",
)
tested(
    RESOURCES,
    "a thousand panels on an SD card",
    f"what is written to the disk is counted, {X}",
    GOES_ON,
    f"{END}/test_at_rest.py",
    "test_over_a_thousand_panels_nothing_is_written",
)
tested(
    RESOURCES,
    "a folder that is saved again and again",
    "the real program; its files and threads are counted",
    GOES_ON,
    f"{END}/test_growth.py",
    "test_a_folder_that_is_saved_again_and_again_leaves_no_file_and_no_thread_open",
)
tested(
    PIN,
    "three wrong PINs, and a restart",
    f"fingers, {X}",
    REFUSED,
    f"{END}/test_staff.py",
    "test_three_wrong_pins_lock_the_pad_also_after_a_restart",
)
ROWS: Final[tuple[Row, ...]] = (*LIVENESS, *DISPLAY, *LOCKDOWN, *CLOCK, *RESOURCES, *PIN)
