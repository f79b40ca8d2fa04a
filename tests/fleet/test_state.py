from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.fleet.state import Neighbour, Own, counted, in_words, neighbour, own, own_in_words

STOPPED = "Nothing is carried, and what the screens have stays there."
ANOTHER = (
    "The folder is another one, or empty: put the right one back. "
    "If it is the right one, make an empty folder .stfolder in it."
)
SEEN = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)


def hall(**values: Any) -> Neighbour:
    usual: dict[str, Any] = {"name": "hall", "is_connected": True, "last_seen": SEEN, "behind": 0}
    return Neighbour(**{**usual, **values})


@pytest.mark.parametrize(
    ("one", "words", "is_well"),
    [
        (hall(), "up to date", True),
        (hall(behind=1), "1 file behind", False),
        (hall(behind=12), "12 files behind", False),
        (hall(is_connected=False), "not seen since 2026-11-20 14:02", False),
        (hall(is_connected=False, behind=3), "not seen since 2026-11-20 14:02; it lacks 3 files", False),
        (
            hall(is_connected=False, last_seen=None),
            "has never been seen: is it on, enrolled, and on the same network?",
            False,
        ),
        (hall(has_joined=False), "is on, but not enrolled with this office", False),
        (hall(is_stopped=True), "is stopped on Syncthing's own page", False),
    ],
    ids=["well", "one", "many", "off", "off and behind", "never", "not enrolled", "stopped"],
)
def test_how_a_screen_is(one: Neighbour, words: str, is_well: bool) -> None:
    assert in_words(one, UTC) == words
    assert one.is_well == is_well


def test_what_syncthing_says_of_a_screen() -> None:
    device = {"deviceID": "ABC-D", "name": "hall", "paused": False}
    seen = {"ABC-D": {"lastSeen": "2026-11-20T14:02:00Z"}}
    completion = {"needItems": 2, "needDeletes": 1}
    found = neighbour(device, {"ABC-D": {"connected": False}}, seen, completion)
    assert found == hall(is_connected=False, behind=3)


def test_a_screen_that_was_never_there() -> None:
    device = {"deviceID": "ABC-D", "name": "", "paused": False}
    seen = {"ABC-D": {"lastSeen": "1970-01-01T01:00:00+01:00"}}
    completion = {"needItems": 0, "needDeletes": 0, "remoteState": "notSharing"}
    found = neighbour(device, {}, seen, completion)
    assert found == hall(name="ABC", is_connected=False, last_seen=None, has_joined=False)


@pytest.mark.parametrize("text", ["2026-11-20T14:02:00.123456789+00:00", "2026-11-20T14:02:00Z"])
def test_a_time_may_have_more_digits_than_python_knows(text: str) -> None:
    device = {"deviceID": "A", "name": "hall", "paused": False}
    found = neighbour(device, {}, {"A": {"lastSeen": text}}, {"needItems": 0, "needDeletes": 0})
    assert found.last_seen is not None
    assert found.last_seen.replace(microsecond=0) == SEEN


@pytest.mark.parametrize(
    ("status", "is_office", "words", "is_well"),
    [
        ({}, True, "The office has 4 files.", True),
        ({}, False, "This screen has 4 files.", True),
        (
            {"needTotalItems": 2},
            True,
            "Newer on a screen than here: 2 files. To have the office's: kiosk fleet revert",
            False,
        ),
        ({"needTotalItems": 2}, False, "Still to come: 2 files.", False),
        (
            {"receiveOnlyTotalItems": 1},
            False,
            "Changed on this screen: 1 file. To undo that: kiosk fleet revert",
            False,
        ),
        (
            {"error": "folder path missing"},
            True,
            f"{STOPPED} The folder is not there: put it back, or the share that it is on.",
            False,
        ),
        (
            {"error": "folder marker missing (this indicates potential data loss)"},
            True,
            f"{STOPPED} {ANOTHER}",
            False,
        ),
        (
            {"error": "insufficient space."},
            False,
            f"{STOPPED} Syncthing says: insufficient space.",
            False,
        ),
    ],
    ids=["office", "screen", "newer", "to come", "changed", "gone", "emptied", "full"],
)
def test_how_this_machine_is(status: dict[str, Any], is_office: bool, words: str, is_well: bool) -> None:
    found = own({"globalFiles": 4, "needTotalItems": 0, **status})
    assert own_in_words(found, is_office=is_office) == words
    assert found.is_well == is_well


def test_an_office_has_no_changes_of_its_own() -> None:
    assert own({"globalFiles": 4, "needTotalItems": 0}) == Own(files=4, behind=0, changed_here=0, fault="")


def test_one_file_is_one_file() -> None:
    assert [counted(number) for number in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
