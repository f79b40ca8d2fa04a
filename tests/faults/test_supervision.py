"""A real kiosk under its supervisor: whatever happens to it, there is a lit screen again."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.supervised import Supervised, supervised
from tests.waiting import wait_until

pytestmark = pytest.mark.once


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Supervised]:
    (tmp_path / "content" / "services").mkdir(parents=True)
    for name in ("scans", "backs", "necks"):
        (tmp_path / "content" / "services" / f"{name}.md").write_text(
            f"# {name.title()}\n\nWords about it.\n"
        )
    (tmp_path / "content" / "clinic.md").write_text("---\nname: The Clinic\naddress: 1 High Street\n---\n")
    with supervised(tmp_path, "--content", str(tmp_path / "content"), "--size", "540x960") as started:
        yield started


@pytest.mark.parametrize(
    ("deed", "ended", "why"),
    [
        ("spin", "hung", "in spin"),
        pytest.param("spin_in_qml", "hung", "in spin_in_qml", marks=pytest.mark.long),
        pytest.param("stall", "hung", "in _show", marks=pytest.mark.long),
        ("crash", "crash", "in crash"),
    ],
)
def test_a_screen_that_stands_still_or_crashes_is_started_again(
    kiosk: Supervised, deed: str, ended: str, why: str
) -> None:
    first = kiosk.lit()
    kiosk.do(deed)
    kiosk.lit(but=first)
    assert kiosk.ended() == ended
    assert why in (kiosk.notes / "last-crash.txt").read_text().partition("Current thread")[2]


@pytest.mark.parametrize(
    ("sent", "ended"),
    [pytest.param(signal.SIGSTOP, "hung", marks=pytest.mark.long), (signal.SIGKILL, "killed")],
)
def test_a_process_that_is_stopped_or_killed_is_started_again(
    kiosk: Supervised, sent: signal.Signals, ended: str
) -> None:
    first = kiosk.lit()
    os.kill(first, sent)
    kiosk.lit(but=first)
    assert kiosk.ended() == ended


@pytest.mark.long
def test_the_same_mistake_three_times_starts_the_screen_again(kiosk: Supervised) -> None:
    first = kiosk.lit()
    for _ in range(3):
        kiosk.do("fail")
        wait_until(lambda: not (kiosk.deeds / "fail").exists(), "the mistake to be made")
    kiosk.lit(but=first)
    assert kiosk.ended() == "fault"
    [mistake] = [told for told in kiosk.told() if told.fault.kind == "exception"]
    assert (mistake.fault.what, mistake.times, mistake.verdict) == (
        "LookupError: nobody catches this",
        3,
        "restart",
    )


def test_a_page_that_fails_is_left_out_and_the_screen_goes_on(kiosk: Supervised) -> None:
    first = kiosk.lit()
    kiosk.do("spoil")
    [told] = wait_until(kiosk.told, "a fault in the log")
    assert (told.fault.page.partition("/")[0], told.verdict) == ("services", "degrade")
    assert told.fault.what == "ValueError: no such panel"
    assert kiosk.screen() == first


def test_after_three_quick_deaths_no_page_is_shown_and_a_lit_screen_says_why(kiosk: Supervised) -> None:
    pid = 0
    for _ in range(3):
        pid = kiosk.lit(but=pid)
        kiosk.do("crash")
    kiosk.lit(but=pid)
    assert kiosk.past().is_safe
    kiosk.supervisor.terminate()
    _, said = kiosk.supervisor.communicate(timeout=60)
    assert "The screen stopped three times in ten minutes: it shows no pages for now." in said
    assert kiosk.supervisor.returncode == 0


@pytest.mark.parametrize(
    "asked",
    [signal.SIGTERM, *(pytest.param(one, marks=pytest.mark.long) for one in (signal.SIGINT, signal.SIGHUP))],
)
def test_whoever_asks_the_supervisor_ends_the_screen_and_both_end_well(
    kiosk: Supervised, asked: signal.Signals
) -> None:
    pid = kiosk.lit()
    kiosk.supervisor.send_signal(asked)
    assert kiosk.supervisor.wait(60) == 0
    assert not Path(f"/proc/{pid}").exists()
    assert kiosk.note()["ended"] == "clean"


def test_without_its_supervisor_the_screen_ends_well(kiosk: Supervised) -> None:
    pid = kiosk.lit()
    kiosk.supervisor.kill()
    kiosk.supervisor.wait(60)
    wait_until(lambda: kiosk.note()["ended"] == "clean", "the end of the screen")
    wait_until(lambda: not Path(f"/proc/{pid}/cmdline").exists(), "the end of its process")
