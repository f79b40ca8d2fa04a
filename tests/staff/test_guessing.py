"""Ten thousand guesses by somebody who pulls the plug and turns the clock."""

import random
import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.staff.attempts import begin_attempts, read_attempts
from kiosk.staff.lock import Lock, Outcome
from kiosk.staff.lockout import FREE, MOST, WAITS_S, wait_after
from tests.fake_clock import FakeClock

HASH = "$argon2id$v=19$m=19456,t=2,p=1$made$up"
GUESSES = 10_000
NIGHT_S = 18 * 3600
"""From the evening to the next noon: how long somebody could be alone with the screen."""

MOST_TRIED = 25
"""Three that are free, four whose waits are 21.5 minutes together, and then one an hour for 18 hours."""


class PlugPulledError(Exception):
    """The machine is off."""


class TwoClocks(FakeClock):
    """The one on the wall may be turned alone."""

    def turn(self, years: int) -> None:
        self._now += timedelta(days=365 * years)


class Thief:
    """Guesses at a machine that keeps its files in `folder`, and counts how often a PIN is looked at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pin").write_text(HASH)
        begin_attempts(folder / "attempts")
        self.clock = TwoClocks()
        self.tried = 0
        self.pulls_the_plug = False
        self.restart()

    def restart(self) -> None:
        self.lock = Lock(
            [self.folder / "pin"], self.folder / "attempts", self.clock.monotonic, verify=self._look
        )

    def guess(self, *, and_pulls_the_plug: bool = False) -> Outcome | None:
        self.pulls_the_plug = and_pulls_the_plug
        try:
            return self.lock.attempt("907215")
        except PlugPulledError:
            self.restart()
            return None

    def turn_the_clock(self, years: int) -> None:
        self.clock.turn(years)

    def _look(self, kept: str, pin: str) -> bool:
        assert (kept, pin) == (HASH, "907215")
        self.tried += 1
        if self.pulls_the_plug:
            raise PlugPulledError
        return False


@pytest.mark.parametrize("seed", range(5))
def test_ten_thousand_guesses_in_a_night_are_at_most_25(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    thief = Thief(tmp_path)
    for _ in range(GUESSES):
        thief.clock.pass_by(NIGHT_S / GUESSES)
        match chance.random():
            case luck if luck < 0.002:
                thief.restart()
            case luck if luck < 0.01:
                thief.turn_the_clock(chance.randint(-10, 10))
        thief.guess(and_pulls_the_plug=chance.random() < 0.1)
    assert FREE < thief.tried <= MOST_TRIED


def test_who_only_waits_gets_exactly_as_many(tmp_path: Path) -> None:
    """The bound is no looser than it must be."""
    thief = Thief(tmp_path)
    for _ in range(GUESSES):
        thief.clock.pass_by(NIGHT_S / GUESSES)
        thief.guess()
    assert thief.tried in (MOST_TRIED - 1, MOST_TRIED)


class Guessing(RuleBasedStateMachine):
    """Whatever is done in whatever order, each look at a PIN was counted and waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.thief = Thief(self.folder)
        self.since_look = 0.0
        self.looks = 0
        self.is_intact = True

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(seconds=st.sampled_from([0, 1, 29, 30, 31, 60, 299, 301, 900, 3600]))
    def time_passes(self, seconds: int) -> None:
        self.thief.clock.pass_by(seconds)
        self.since_look += seconds

    @rule(plug=st.booleans())
    def guesses(self, plug: bool) -> None:
        before = self.thief.tried
        count = read_attempts(self.folder / "attempts")
        self.thief.guess(and_pulls_the_plug=plug)
        if self.thief.tried > before:
            assert self.thief.tried == before + 1
            assert self.since_look >= wait_after(count)
            assert read_attempts(self.folder / "attempts") == min(count + 1, MOST)
            self.since_look = 0.0
        elif wait_after(count) == 0:
            raise AssertionError("a free try was refused")

    @rule()
    def restarts(self) -> None:
        self.thief.restart()
        self.since_look = 0.0

    @rule(years=st.integers(-10, 10))
    def turns_the_clock(self, years: int) -> None:
        before = self.thief.lock.seconds_left
        self.thief.turn_the_clock(years)
        assert self.thief.lock.seconds_left == before

    @precondition(lambda self: self.is_intact)
    @rule(content=st.binary(max_size=40))
    def spoils_the_count(self, content: bytes) -> None:
        self.is_intact = False
        (self.folder / "attempts").write_bytes(content)
        self._look_again()

    @rule()
    def deletes_the_count(self) -> None:
        (self.folder / "attempts").unlink(missing_ok=True)
        self._look_again()
        assert self.thief.lock.failed == MOST

    def _look_again(self) -> None:
        lock = self.thief.lock
        before, left = lock.failed, lock.seconds_left
        lock.look_again()
        assert lock.failed == read_attempts(self.folder / "attempts")
        if lock.failed == before:
            assert lock.seconds_left == left
        else:
            assert lock.seconds_left == wait_after(lock.failed)
            self.since_look = 0.0

    @invariant()
    def the_wait_is_never_negative_nor_longer_than_the_longest(self) -> None:
        assert 0 <= self.thief.lock.seconds_left <= WAITS_S[-1]


TestGuessing = Guessing.TestCase
TestGuessing.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
