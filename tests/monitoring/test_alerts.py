"""Every alert fires for its real cause: real kiosks, Debian's node-exporter, Prometheus and Alertmanager.

`packaging/test -m long -s tests/monitoring` prints how long each took. Windows and waits are seconds here.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.monitoring.debian import programs
from tests.monitoring.site import Screen, Watch
from tests.monitoring.test_rules import ALERTS
from tests.waiting import wait_until

pytestmark = pytest.mark.long

WELL, STALE, HUNG, KILLED, DARK, AHEAD = range(6)
A_DAY_AHEAD_S = 86_400

OVERDUE = """---
title: Necks
reviewed_by: A. Surgeon
reviewed: 2020-01-01
next_review: 2021-01-01
---

Words about it.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    services = tmp_path / "office" / "services"
    services.mkdir(parents=True)
    (tmp_path / "office" / "clinic.md").write_text("---\nname: The Clinic\naddress: 1 High Street\n---\n")
    for name in ("scans", "backs", "necks"):
        (services / f"{name}.md").write_text(f"# {name.title()}\n\nWords about it.\n")
    return tmp_path


@pytest.fixture
def screens(folder: Path) -> Iterator[list[Screen]]:
    exporter = programs("prometheus-node-exporter") / "prometheus-node-exporter"
    with ExitStack() as ending:
        made = []
        for number in range(AHEAD + 1):
            home = folder / str(number)
            home.mkdir()
            ahead = A_DAY_AHEAD_S if number == AHEAD else 0
            made.append(Screen(home, folder / "office", exporter, ahead))
            ending.callback(made[-1].end)
        yield made


@pytest.fixture
def watch(folder: Path, screens: list[Screen]) -> Iterator[Watch]:
    for screen in screens:
        screen.lit()
    watch = Watch(folder, programs("prometheus", "prometheus-alertmanager"), screens)
    try:
        wait_until(lambda: watch.is_ready, "Prometheus")
        yield watch
    finally:
        watch.end()


def write(screens: list[Screen], path: str, text: str) -> None:
    """What the same save is on several screens: the same bytes, the same time."""
    now = time.time_ns()
    for screen in screens:
        file = screen.content / path
        file.write_text(text)
        os.utime(file, ns=(now, now))


def test_every_alert_fires_once_for_its_real_cause(screens: list[Screen], watch: Watch) -> None:
    figures: list[str] = []
    at = [screen.instance for screen in screens]

    def fires(alert: str, instance: str, cause: str, bring_about: Callable[[], object]) -> None:
        assert (alert, instance) not in watch.firing()
        began = time.monotonic()
        bring_about()
        wait_until(lambda: (alert, instance) in watch.firing(), f"{alert} on {instance}")
        fired = time.monotonic() - began
        wait_until(lambda: (alert, instance) in watch.called, f"a call about {alert}")
        figures.append(
            f"{alert:20} {cause:56} {fired:5.1f} s  called after {time.monotonic() - began:5.1f} s"
        )

    # The clock of one screen has been wrong from the start; nothing else is.
    wait_until(lambda: len(watch.ask("clinic_kiosk_frames_total")) == len(screens), "a word of every screen")
    fires("KioskClockWrong", at[AHEAD], "its clock is a day ahead", lambda: None)
    time.sleep(10)
    assert watch.firing() == {("KioskClockWrong", at[AHEAD])}

    newest = [screen for screen in screens if screen is not screens[STALE]]
    fires(
        "KioskStale",
        at[STALE],
        "a save has not reached it",
        lambda: write(newest, "services/backs.md", "# Backs\n\nOther words about it.\n"),
    )
    write(screens, "services/backs.md", "# Backs\n\nThe same words everywhere.\n")
    wait_until(lambda: ("KioskStale", at[STALE]) not in watch.firing(), "the save to reach it")
    fires(
        "KioskProblems",
        at[STALE],
        "a page whose facts cannot be read",
        lambda: write([screens[STALE]], "services/scans.md", "---\ntitle: [\n---\n"),
    )
    fires(
        "KioskReviewOverdue",
        "",
        "next_review is past",
        lambda: write(
            screens,
            "services/necks.md",
            OVERDUE,
        ),
    )
    fires(
        "KioskHung",
        at[HUNG],
        "SIGSTOP: it stands still",
        lambda: os.kill(screens[HUNG].pid(), signal.SIGSTOP),
    )
    fires(
        "KioskCrashLoop",
        at[KILLED],
        "SIGKILL three times",
        lambda: screens[KILLED].be_killed(times=3),
    )
    assert screens[KILLED].tells("clinic_kiosk_safe_mode") == 1
    fires("KioskDark", at[DARK], "the process is gone for good", screens[DARK].go_dark)
    fires("KioskSilent", at[DARK], "nothing since a new start of the machine", screens[DARK].fall_silent)
    fires("KioskUnreachable", at[AHEAD], "its node-exporter does not answer", screens[AHEAD].lose_its_network)

    assert {alert for alert, _ in watch.called} == set(ALERTS)
    assert at[WELL] not in {instance for _, instance in watch.called}
    size = screens[WELL].health.stat().st_size
    [seconds] = watch.ask(f'avg_over_time(scrape_duration_seconds{{instance="{at[WELL]}"}}[1m])')
    figures.append(f"the file of one screen: {size} bytes, handed out in {seconds * 1000:.0f} ms")
    print("", *figures, sep="\n")  # noqa: T201
