import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.staff.pin import FEWEST_DIFFERENT, LONGEST, SHORTEST, hashed, is_hash, is_right, weakness

GOOD = ["907214", "283746", "5820364", "190548273645"]


@pytest.mark.parametrize("pin", GOOD)
def test_a_pin_without_an_order_is_taken(pin: str) -> None:
    assert weakness(pin) == ""


@pytest.mark.parametrize(
    "pin",
    [
        *("", "1", "90721", "1905482736451"),
        *("90721a", "907 214", "-90721", "90721\u00b2", "907214\n"),
        *("".join(chr(zero + int(digit)) for digit in "907214") for zero in (0x660, 0xFF10)),
        *("000000", "111111", "121212", "100000"),
        *("123456", "234567", "012345", "654321", "987654", "1234567890", "0987654321"),
        *("135791", "246802", "369258"),
        *("112233", "332211", "998877"),
        *("123123", "907907", "190190190"),
        *("123321", "907709", "90709"),
        *("123455", "012346", "154321", "654320"),
        *("159753", "147258"),
    ],
)
def test_a_pin_that_is_soon_guessed_is_not(pin: str) -> None:
    why = weakness(pin)
    assert why.endswith(".")
    assert len(pin) < SHORTEST or pin not in why


@given(st.text(max_size=20))
def test_only_digits_of_the_right_number_and_kind_are_ever_taken(pin: str) -> None:
    if weakness(pin) == "":
        assert set(pin) <= set("0123456789")
        assert SHORTEST <= len(pin) <= LONGEST
        assert len(set(pin)) >= FEWEST_DIFFERENT


@pytest.mark.parametrize("pin", GOOD)
def test_what_is_kept_tells_the_pin_from_others_and_is_never_twice_the_same(pin: str) -> None:
    kept = hashed(pin)
    assert is_hash(kept)
    assert pin not in kept
    assert kept != hashed(pin)
    assert is_right(kept, pin)


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=14))
def test_no_other_pin_is_right(other: str) -> None:
    assert is_right(KEPT, other) is (other == GOOD[0])


KEPT = hashed(GOOD[0])


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "907214",
        KEPT[:-8],
        KEPT.replace("argon2id", "argon2i"),
        KEPT.replace("m=19456", "m=8"),
        KEPT.replace("m=19456", "m=4194304"),  # would take all the memory there is
        KEPT.replace("t=2", "t=4000000"),
        KEPT + "A" * 1000,
        "$argon2id$v=19$m=19456,t=2,p=1$",
        "$argon2id$v=19$m=19456,t=2,p=1$!!!!$????",
    ],
    ids=range(10),
)
def test_what_is_no_hash_of_ours_lets_nobody_in(kept: str) -> None:
    assert not (is_hash(kept) and is_right(kept, GOOD[0]))
