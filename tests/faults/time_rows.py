"""Clocks that jump, and clocks that have run for long."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Final

from kiosk.content import Hours, Library
from kiosk.machine.clock import CLINIC_TIME
from tests.fake_clock import A_TUESDAY, FakeClock
from tests.faults.bench import Bench, Screen
from tests.faults.rows import Outcome, Seen, Table
from tests.screen.made_up import library, notice, service

TABLE: Final = Table("Time")
fault: Final = TABLE.fault
LONGEST_TIMER_MS: Final = 2**31 - 1


class JumpingClock(FakeClock):
    """Both clocks of the machine, each of which may be set without the other."""

    def __init__(self, now: datetime = A_TUESDAY, monotonic: float = 1000.0) -> None:
        super().__init__(now)
        self._monotonic = monotonic

    def set(self, now: datetime) -> None:
        self._now = now

    def jump(self, wall: timedelta, monotonic: float = 0.0) -> None:
        self._now = (self._now.astimezone(UTC) + wall).astimezone(CLINIC_TIME)
        self._monotonic += monotonic


def pages(**others: object) -> Library:
    return library(services=tuple(service(name) for name in ("a", "b", "c")), **others)


def turns(screen: Screen, times: int = 6) -> str:
    """Empty if the panels take turns as they should, else what is wrong."""
    for _ in range(times):
        wait = screen.room._timer.interval()  # noqa: SLF001 - when it looks at the clock again
        if not 0 <= wait <= LONGEST_TIMER_MS:
            return f"it looks again in {wait} ms"
        if not screen.room._timer.isActive():  # noqa: SLF001
            return "it never looks again"
        before = screen.room.attract.pageId
        for _ in range(10):
            screen.let(max(0.001, screen.room._timer.interval() / 1000))  # noqa: SLF001
            if screen.room.attract.pageId != before:
                break
        else:
            return f"it stays at {before}"
    return "" if screen.is_lit else "black"


@dataclass(frozen=True, slots=True)
class Jump:
    name: str
    injected: str
    do: Callable[[JumpingClock], object]


def at(*when: int, fold: int = 0) -> datetime:
    return datetime(*when, tzinfo=CLINIC_TIME, fold=fold)  # type: ignore[arg-type,misc]


def wall(name: str, injected: str, **by: float) -> Jump:
    """The clock on the wall moves alone."""
    return Jump(name, injected, lambda clock: clock.jump(timedelta(**by)))


def to(name: str, injected: str, *when: int, fold: int = 0) -> Jump:
    """The clock on the wall is set alone."""
    return Jump(name, injected, lambda clock: clock.set(at(*when, fold=fold)))


def up(name: str, injected: str, seconds: float) -> Jump:
    """The monotonic clock moves alone."""
    return Jump(name, injected, lambda clock: clock.jump(timedelta(), seconds))


def leap_second(clock: JumpingClock) -> None:
    last = at(2026, 12, 31, 23, 59, 59)
    clock.set(last)
    clock.jump(timedelta(), 1)
    clock.set(last)


BY_THE_WALL: Final = "the wall clock moves, the monotonic one does not"
JUMPS: Final = (
    wall("ten years forward", "the wall clock alone", days=3653),
    wall("ten years back", "the wall clock alone", days=-3653),
    to("no clock battery", "the wall clock says 1 January 1970", 1970, 1, 1),
    to("the last day there is", "the wall clock says 31 December 9999", 9999, 12, 31, 23),
    wall("an NTP step back", "an hour, amid a panel", hours=-1),
    wall("an NTP step forward", "two minutes, amid a panel", minutes=2),
    Jump("a leap second", "23:59:59 lasts two seconds", leap_second),
    to("clocks go forward", "00:59:50 on 29 March 2026", 2026, 3, 29, 0, 59, 50),
    to("clocks go back", "01:59:50 on 25 October 2026, the first time", 2026, 10, 25, 1, 59, 50),
    to("the hour that comes twice", "the second time it is 01:59:50", 2026, 10, 25, 1, 59, 50, fold=1),
    wall("suspended for three days", BY_THE_WALL, days=3),
    Jump(
        "suspended, by a clock that counts it",
        "both clocks move three days",
        lambda clock: clock.jump(timedelta(days=3), 3 * 86400),
    ),
    up("up for 24.8 days", "the monotonic clock passes 2^31 ms amid a panel", 2**31 / 1000 - 1003),
    up("up for 49.7 days", "the monotonic clock passes 2^32 ms amid a panel", 2**32 / 1000 - 1003),
    up("up for ten years", "the monotonic clock", 3653 * 86400),
)


def add_jumps() -> None:
    for jump in JUMPS:

        @fault(jump.name, jump.injected, Outcome.GOES_ON)
        def jumped(bench: Bench, jump: Jump = jump) -> Seen:
            clock = JumpingClock()
            screen = bench.screen(pages(), clock)
            wrong = turns(screen, 2)
            screen.let(3)
            jump.do(clock)
            screen.room.pass_time()
            wrong = wrong or turns(screen)
            screen.close()
            if wrong:
                return Seen(Outcome.BLACK if wrong == "black" else Outcome.LOST, wrong)
            return Seen(Outcome.GOES_ON, "the panels take turns")


add_jumps()


@fault("nothing is due for fifty days", "one panel, and a notice that ends in fifty days", Outcome.GOES_ON)
def nothing_due(bench: Bench) -> Seen:
    one = notice("closed", until=f"{A_TUESDAY + timedelta(days=50):%Y-%m-%d %H:%M}")
    screen = bench.screen(library(services=(service("a"),), notices=(one,)), JumpingClock())
    wait = screen.room._timer.interval()  # noqa: SLF001
    lit = screen.is_lit
    screen.close()
    right = 0 < wait <= LONGEST_TIMER_MS and lit
    return Seen(Outcome.GOES_ON if right else Outcome.LOST, f"it looks again in {wait / 1000:.0f} s")


@fault("a visit over a jump", "the clocks go ten years forward while somebody reads", Outcome.GOES_ON)
def visit_over_a_jump(bench: Bench) -> Seen:
    clock = JumpingClock()
    screen = bench.screen(pages(), clock)
    screen.room.openPage("services/a")
    clock.jump(timedelta(days=3653))
    screen.room.pass_time()
    stays, lit = screen.room.view, screen.is_lit
    for _ in range(600):
        screen.let(max(0.001, screen.room._timer.interval() / 1000))  # noqa: SLF001
    ends = screen.room.view
    screen.close()
    right = (stays, ends) == ("page", "attract") and lit
    return Seen(Outcome.GOES_ON if right else Outcome.LOST, f"the page stays; then {ends}")


@fault("night and day by a clock that jumps", "closing time, set back and forth over it", Outcome.GOES_ON)
def night_and_day(bench: Bench) -> Seen:
    day = Hours(time(9), time(17))
    open_library = pages()
    assert open_library.clinic
    open_library = replace(open_library, clinic=replace(open_library.clinic, opening_hours=(day,) * 7))
    clock = JumpingClock()
    screen = bench.screen(open_library, clock)
    seen = []
    for hours in (0, 10, -10, 10, -10, 24, -24):
        clock.jump(timedelta(hours=hours))
        screen.room.pass_time()
        seen.append(screen.room.view)
    lit = screen.is_lit
    screen.close()
    right = seen == ["attract", "standby", "attract", "standby", "attract", "attract", "attract"] and lit
    return Seen(Outcome.GOES_ON if right else Outcome.LOST, ", ".join(seen))
