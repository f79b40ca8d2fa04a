from hypothesis import given
from hypothesis import strategies as st

from kiosk.faults.crash_loop import (
    FIRST_WAIT_S,
    LONGEST_WAIT_S,
    MOST_DEATHS,
    Past,
    after,
    lasted,
    tried_again,
    wait_s,
)
from kiosk.faults.ending import DEATHS, Ending, How
from kiosk.faults.judge import QUICK_S

DIED, WELL = Ending(How.CRASH), Ending(How.CLEAN)


def died(past: Past, *moments: float) -> Past:
    for moment in moments:
        past = after(past, DIED, moment, same_boot=True)
    return past


def test_three_quick_deaths_are_enough_and_two_are_not() -> None:
    assert not died(Past(), 100, 200).is_safe
    assert died(Past(), 100, 200, 300).again_at == 300 + FIRST_WAIT_S


def test_slow_deaths_are_no_loop() -> None:
    assert not died(Past(), *(number * QUICK_S / 2 for number in range(20))).is_safe


def test_only_deaths_are_counted() -> None:
    for how in How:
        past = Past()
        for moment in (100, 200, 300):
            past = after(past, Ending(how), moment, same_boot=True)
        assert past.is_safe is (how in DEATHS)


def test_a_death_while_no_page_is_shown_changes_nothing() -> None:
    safe = died(Past(), 1, 2, 3)
    assert died(safe, 4).again_at == safe.again_at


def test_whoever_ends_it_well_or_switches_the_machine_off_wants_another_try() -> None:
    safe = died(Past(), 1, 2, 3)
    expected = Past(loops=1, on_trial=True)
    assert after(safe, WELL, 10, same_boot=True) == expected
    assert after(safe, Ending(How.POWER), 0.5, same_boot=False) == expected
    assert tried_again(safe) == expected


def test_on_trial_one_death_is_enough_and_the_wait_grows() -> None:
    past, waits, now = died(Past(), 1, 2, 3), [], 3.0
    for _ in range(8):
        waits.append(past.again_at - now)
        now = past.again_at + 5
        past = after(tried_again(past), DIED, now, same_boot=True)
        assert past.is_safe
    assert waits[:5] == [900, 1800, 3600, 7200, 14400]
    assert waits[5:] == [LONGEST_WAIT_S] * 3


def test_what_has_lasted_is_forgotten() -> None:
    assert lasted() == Past()


def test_a_death_that_seems_to_lie_ahead_is_none() -> None:
    assert not died(Past(deaths=(5000, 6000)), 10).is_safe


@given(st.lists(st.tuples(st.sampled_from(How), st.floats(0, 2000), st.booleans())))
def test_it_knows_a_few_deaths_and_never_waits_longer_than_it_may(
    lives: list[tuple[How, float, bool]],
) -> None:
    past, now = Past(), 0.0
    for how, seconds, same_boot in lives:
        now = now + seconds if same_boot else seconds
        past = after(past, Ending(how), now, same_boot=same_boot)
        assert len(past.deaths) <= MOST_DEATHS
        assert past.again_at <= now + LONGEST_WAIT_S


def test_the_wait_has_an_end_however_often_it_was_in_vain() -> None:
    assert wait_s(10_000) == LONGEST_WAIT_S
