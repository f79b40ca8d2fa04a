import datetime as dt
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.content import Clinic, Hours
from kiosk.faults import Ending, How
from kiosk.faults.clinic_card import NAME, built_in, keep_card
from kiosk.faults.crash_loop import LONGEST_WAIT_S
from kiosk.faults.hearing import Hearing
from kiosk.faults.life import CRASH, LAST_CRASH, RECORD, STOPPED, Life, said_of_the_last
from kiosk.faults.log import read_faults
from kiosk.paths import CLINIC_CARD

WHEN = Hours(dt.time(9), dt.time(17))


def live(folder: Path) -> Life:
    return Life(folder, Hearing())


def die(folder: Path) -> Life:
    """A life that comes to no end of its own."""
    return live(folder)


def test_the_first_life_knows_of_none_before(tmp_path: Path) -> None:
    assert live(tmp_path / "new").ending.how is How.FIRST


@pytest.mark.parametrize("how", [How.CLEAN, How.ASKED])
def test_an_end_that_was_wanted_is_not_told(tmp_path: Path, how: How) -> None:
    with live(tmp_path) as life:
        if how is not How.CLEAN:
            life.end(how)
    assert live(tmp_path).ending.how is how
    assert read_faults(tmp_path) == ()


def test_a_life_without_an_end_was_ended_from_outside(tmp_path: Path) -> None:
    die(tmp_path)
    after = live(tmp_path)
    assert after.ending.how is How.KILLED
    assert [told.fault.what for told in read_faults(tmp_path)] == [after.ending.sentence]
    assert said_of_the_last(tmp_path) == (after.ending, after.past)


def test_an_exception_that_nobody_catches_is_its_end(tmp_path: Path) -> None:
    with pytest.raises(LookupError), live(tmp_path):
        raise LookupError("gone")
    assert live(tmp_path).ending == Ending(How.FAILED, "LookupError: gone")


def test_what_was_seen_from_outside_counts_once(tmp_path: Path) -> None:
    die(tmp_path)
    (tmp_path / STOPPED).write_text("watchdog killed ABRT\n")
    (tmp_path / CRASH).write_text("Fatal Python error: Aborted\n")
    assert live(tmp_path).ending.how is How.HUNG
    assert (tmp_path / LAST_CRASH).read_text() == "Fatal Python error: Aborted\n"
    assert live(tmp_path).ending.how is How.KILLED


def test_another_boot_is_a_power_cut(tmp_path: Path) -> None:
    die(tmp_path)
    change(tmp_path, boot="another")
    assert live(tmp_path).ending.how is How.POWER


def test_a_clock_that_began_anew_is_another_boot(tmp_path: Path) -> None:
    die(tmp_path)
    change(tmp_path, at=time.monotonic() + 1000)
    assert live(tmp_path).ending.how is How.POWER


def change(folder: Path, **values: Any) -> None:
    note = json.loads((folder / RECORD).read_text())
    (folder / RECORD).write_text(json.dumps(note | values))


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '{"past": 3}', '{"past": {"deaths": ["x"]}}', "[" * 9999),
        *(
            f'{{"past": {{"{key}": {number}}}}}'
            for key in ("loops", "again_at")
            for number in ("1e999", "NaN")
        ),
        f'{{"past": {{"again_at": 1{"0" * 400}}}}}',
        '{"past": {"deaths": [1e999]}}',
    ],
)
def test_a_note_that_cannot_be_read_is_told_and_stops_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / RECORD).write_text(text)
    life = live(tmp_path)
    assert life.ending.how is How.UNKNOWN
    assert not life.past.is_safe


def test_a_moment_that_no_run_can_have_meant_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    live(tmp_path)
    change(tmp_path, ended="fault", past={"again_at": 1e300})
    assert 0 < live(tmp_path).past.again_at - time.monotonic() <= LONGEST_WAIT_S


def test_three_deaths_and_a_try_that_lasts(tmp_path: Path) -> None:
    for _ in range(3):
        die(tmp_path)
    life = live(tmp_path)
    assert life.past.is_safe
    assert said_of_the_last(tmp_path)[1].is_safe
    life.last()  # what is built in lasts, which says nothing of the pages
    assert life.past.is_safe
    life.try_again()
    assert said_of_the_last(tmp_path)[1].on_trial
    life.last()
    assert said_of_the_last(tmp_path)[1] == replace(life.past, deaths=(), loops=0, on_trial=False)


def test_a_life_that_lasts_writes_nothing_if_nothing_has_happened(tmp_path: Path) -> None:
    life = live(tmp_path)
    before = (tmp_path / RECORD).stat().st_mtime_ns
    life.last()
    assert (tmp_path / RECORD).stat().st_mtime_ns == before


def test_a_life_that_owns_no_folder_leaves_nothing(tmp_path: Path) -> None:
    with Life(None, Hearing()) as life:
        life.try_again()
    assert (life.ending.how, list(tmp_path.iterdir())) == (How.FIRST, [])


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with live(tmp_path / "file" / "faults") as life:
        assert life.ending.how is How.FIRST


WEEK = (WHEN, None, WHEN, None, None, None, None)
CLINIC = Clinic(path="clinic.md", name="The Clinic", address="1 High Street", opening_hours=WEEK)


def test_the_card_is_what_was_kept_last(tmp_path: Path) -> None:
    keep_card(tmp_path, CLINIC)
    library = built_in(tmp_path / "content", tmp_path, CLINIC_CARD)
    assert library.clinic == replace(CLINIC, path=NAME)
    assert (library.pages, [problem.rule for problem in library.problems]) == ((), ["safe-mode"])


def test_the_same_card_is_not_written_again(tmp_path: Path) -> None:
    keep_card(tmp_path, CLINIC)
    before = (tmp_path / NAME).stat().st_mtime_ns
    keep_card(tmp_path, CLINIC)
    assert (tmp_path / NAME).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "card",
    [
        "",
        "{}",
        '{"name": ""}',
        '{"name": 5}',
        '{"name": "a\\u202eb"}',
        json.dumps({"name": "x" * 1000}),
        '{"name": "A", "address": "\\n"}',
    ],
)
def test_a_card_that_cannot_be_trusted_gives_way_to_the_built_in_one(tmp_path: Path, card: str) -> None:
    (tmp_path / NAME).write_text(card)
    library = built_in(tmp_path, tmp_path, CLINIC_CARD)
    assert library.clinic is not None
    assert (library.clinic.name, library.clinic.address) == (
        "London Spine Unit",
        "19 Harley St, London, W1G 9QJ, UK",
    )


@pytest.mark.parametrize(
    "hours",
    [
        *(None, 5, [], [None] * 6, [["9", "x"]] + [None] * 6, [5] * 7, [["09:00"]] * 7),
        *([0.0] * 7, [""] * 7, [{"08:00": 1, "09:00": 2}] * 7),
        *([["08:00+01:00", "09:00"]] * 7, [["08:00", "09:00", "10:00"]] * 7, [None] * 6 + [[]]),
    ],
)
def test_hours_that_cannot_be_read_are_none(tmp_path: Path, hours: object) -> None:
    (tmp_path / NAME).write_text(json.dumps({"name": "A", "hours": hours}))
    clinic = built_in(tmp_path, tmp_path, CLINIC_CARD).clinic
    assert clinic is not None
    assert (clinic.name, clinic.opening_hours) == ("A", None)


def test_without_a_state_folder_there_is_the_built_in_card(tmp_path: Path) -> None:
    assert built_in(tmp_path, None, CLINIC_CARD).clinic is not None
