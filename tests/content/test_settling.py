import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.settling import HELD_S, LONGEST_S, QUIET_S, Settling
from kiosk.content.stamps import Stamp

STEP_S = 0.125
Stamps = dict[str, Stamp]


def looks_like(version: int) -> Stamp:
    return Stamp(version, version, version, 1)


A, B, A2 = looks_like(1), looks_like(2), looks_like(3)


def test_nothing_is_given_out_while_nothing_changes() -> None:
    settling = Settling(accepted={"a": A})
    assert settling.look(0, {"a": A}) == set()
    assert not settling.is_waiting


@pytest.mark.parametrize(
    ("accepted", "stamps"),
    [({}, {"a": A}), ({"a": A}, {"a": A2}), ({"a": A}, {})],
    ids=["new", "old", "gone"],
)
def test_a_change_is_given_out_when_it_has_rested(accepted: Stamps, stamps: Stamps) -> None:
    settling = Settling(accepted=dict(accepted))
    assert settling.look(10, stamps) == set()
    assert settling.is_waiting
    assert settling.look(9.9 + QUIET_S, stamps) == set()
    assert settling.look(10 + QUIET_S, stamps) == {"a"}
    assert settling.accepted == stamps
    assert settling.look(11, stamps) == set()
    assert not settling.is_waiting


def test_what_was_only_touched_and_is_back_is_no_change() -> None:
    settling = Settling(accepted={"a": A})
    settling.look(0, {})
    assert settling.look(0.1, {"a": A}) == set()
    assert not settling.is_waiting


def test_files_that_are_saved_together_are_given_out_together() -> None:
    settling = Settling()
    settling.look(0, {"a": A})
    settling.look(0.4, {"a": A, "b": B})
    assert settling.look(0.6, {"a": A, "b": B}) == set()
    assert settling.look(0.9, {"a": A, "b": B}) == {"a", "b"}


def test_a_file_that_never_rests_holds_nothing_else_up() -> None:
    settling, given_at = Settling(), None
    for step in range(100):
        stamps = {"a": looks_like(step)} | ({"b": B} if step >= 10 else {})
        ready = settling.look(step * STEP_S, stamps)
        assert "a" not in ready
        if "b" in ready:
            assert given_at is None
            given_at = step
    assert given_at is not None
    assert (given_at - 10) * STEP_S <= LONGEST_S + STEP_S


def test_a_file_that_somebody_keeps_open_waits_until_they_close_it() -> None:
    settling, busy = Settling(), frozenset({"a"})
    settling.look(0, {"a": A}, busy)
    assert settling.look(HELD_S - 1, {"a": A}, busy) == set()
    assert settling.look(HELD_S - 1, {"a": A}) == {"a"}


def test_a_program_that_keeps_files_open_for_ever_does_not_keep_them_from_the_screen() -> None:
    settling, busy = Settling(), frozenset({"a"})
    settling.look(0, {"a": A}, busy)
    assert settling.look(HELD_S, {"a": A}, busy) == {"a"}


def test_what_is_known_to_be_old_is_given_out_at_once() -> None:
    assert Settling().look(0, {"a": A, "b": B}, old=frozenset({"a", "b"})) == {"a", "b"}


def test_what_is_old_waits_a_little_for_what_is_new() -> None:
    settling, old = Settling(), frozenset({"a"})
    assert settling.look(0, {"a": A, "b": B}, old=old) == set()
    assert settling.is_patient(0.1)
    assert settling.look(0.4, {"a": A, "b": A2}, old=old) == set()
    assert settling.look(LONGEST_S, {"a": A, "b": B}, old=old) == {"a"}


def test_a_file_that_was_not_at_rest_has_to_come_to_rest_again() -> None:
    settling = Settling(accepted={"a": A})
    settling.disturb("a")
    assert settling.is_waiting
    assert settling.look(0, {"a": A}) == set()
    assert settling.look(QUIET_S, {"a": A}) == {"a"}


def test_a_file_that_was_not_at_rest_may_go() -> None:
    settling = Settling(accepted={"a": A})
    settling.disturb("a")
    settling.look(0, {})
    assert settling.look(QUIET_S, {}) == {"a"}
    assert settling.accepted == {}


folders = st.dictionaries(st.sampled_from("abc"), st.integers(1, 3).map(looks_like))


@given(st.lists(st.tuples(folders, st.frozensets(st.sampled_from("abc"))), max_size=40))
def test_only_what_has_looked_alike_for_a_while_is_given_out_and_in_the_end_all_is(
    looks: list[tuple[Stamps, frozenset[str]]],
) -> None:
    settling = Settling()
    history: list[Stamps] = []
    for step, (stamps, busy) in enumerate(looks):
        history.append(stamps)
        ready = settling.look(step * STEP_S, stamps, busy)
        assert not ready & busy
        for path in ready:
            last = [seen.get(path) for seen in history[-1 - int(QUIET_S / STEP_S) :]]
            assert len(set(last)) == 1
            assert settling.accepted.get(path) == stamps.get(path)
    end = history[-1] if history else {}
    for step in range(len(looks), len(looks) + 12):
        settling.look(step * STEP_S, end)
    assert settling.accepted == end
    assert not settling.is_waiting
