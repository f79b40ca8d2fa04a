from typing import Any

import pytest

from kiosk.faults.ending import CALM, Ending, How, how_it_ended, innermost

CRASH = """Fatal Python error: Segmentation fault

Thread 0x00007ff0cd2e66c0 (most recent call first):
  File "/usr/lib/kiosk/machine/library_feed.py", line 112 in _follow

Current thread 0x00007ff0d71f5b80 (most recent call first):
  File "/usr/lib/python3/importlib.py", line 241 in load
  File "/usr/lib/kiosk/screen/rows.py", line 59 in row
  File "/usr/lib/kiosk/app.py", line 46 in __init__

Extension modules: yaml._yaml (total: 1)
"""
NOT_ITS_OWN = "it touched memory that is not its own"


@pytest.mark.parametrize(
    ("ended", "left", "how", "why"),
    [
        (None, {}, How.UNKNOWN, ""),
        ("dancing", {}, How.UNKNOWN, ""),
        ("clean", {}, How.CLEAN, ""),
        ("clean", {"outside": "success exited 0"}, How.CLEAN, ""),
        ("clean", {"outside": "signal killed KILL"}, How.KILLED, ""),
        ("asked", {"outside": "exit-code exited 75"}, How.ASKED, ""),
        ("fault", {"why": "nothing seen"}, How.FAULT, "nothing seen"),
        ("", {"outside": "watchdog killed ABRT", "crash": CRASH}, How.HUNG, "rows.py:59 in row"),
        ("", {"outside": "watchdog"}, How.HUNG, ""),
        ("", {"same_boot": False}, How.POWER, ""),
        ("", {"same_boot": False, "crash": CRASH}, How.POWER, ""),
        ("", {"crash": CRASH}, How.CRASH, f"{NOT_ITS_OWN}, rows.py:59 in row"),
        ("", {"crash": "Fatal Python error: Aborted\n"}, How.CRASH, "it gave up"),
        ("", {"outside": "signal killed SIGSEGV"}, How.CRASH, NOT_ITS_OWN),
        ("", {"outside": "core-dump dumped SEGV"}, How.CRASH, NOT_ITS_OWN),
        ("", {"outside": "signal killed XCPU"}, How.CRASH, "signal XCPU"),
        ("", {"outside": "signal killed KILL"}, How.KILLED, "it was killed: the memory may have run out"),
        ("", {"outside": "exited 1"}, How.KILLED, "exited 1"),
        ("", {}, How.KILLED, ""),
    ],
)
def test_how_the_last_run_ended(ended: str | None, left: dict[str, Any], how: How, why: str) -> None:
    found = how_it_ended(ended, left.pop("why", ""), same_boot=left.pop("same_boot", True), **left)
    assert found == Ending(how, why)


def test_staff_are_told_of_every_end_but_the_calm_ones() -> None:
    for how in How:
        assert bool(Ending(how).sentence) is (how not in CALM)
        assert Ending(how).sentence.endswith("." if how not in CALM else "")
    assert Ending(How.HUNG, "x.py:1 in f").sentence == (
        "The last time the screen stood still and was started again (x.py:1 in f)."
    )


@pytest.mark.parametrize(
    ("crash", "place"),
    [
        ("", ""),
        ('Current thread 0x1:\n  File "C:\\lib\\kiosk\\app.py", line 4 in f\n', "app.py:4 in f"),
        ('Current thread 0x1:\n  File "/lib/yaml.py", line 4 in load\n', "yaml.py:4 in load"),
        ("Current thread 0x1:\n  <no Python frame>\n", ""),
    ],
)
def test_the_innermost_frame_of_ours_in_the_thread_that_crashed(crash: str, place: str) -> None:
    assert innermost(crash) == place
