import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.machine.environment import scrub
from kiosk.machine.heartbeat import BEATS, Pipe, heartbeat, period_s


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, 2),
        ({"WATCHDOG_USEC": "10000000"}, 2),
        ({"WATCHDOG_USEC": "2000000"}, 1),
        ({"WATCHDOG_USEC": "1000"}, 0.25),
        ({"WATCHDOG_USEC": "soon"}, 2),
        ({BEATS: "0.5"}, 0.5),
        ({BEATS: ""}, 2),
    ],
)
def test_a_beat_comes_twice_as_often_as_it_must(environment: dict[str, str], seconds: float) -> None:
    assert period_s(environment) == seconds


def test_systemd_is_told_over_its_socket(tmp_path: Path) -> None:
    code = (
        "import os; from kiosk.machine.heartbeat import heartbeat;"
        "told = heartbeat(os.environ); told.ready(); told.beat(); told.say('all is well')"
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        environment = {**os.environ, "NOTIFY_SOCKET": str(tmp_path / "notify")}
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)
        heard = [listener.recv(100) for _ in range(3)]
    assert heard == [b"READY=1", b"WATCHDOG=1", b"STATUS=all is well"]


def test_a_parent_is_told_by_lines() -> None:
    output = io.StringIO()
    told = Pipe(output)
    told.ready()
    told.beat()
    told.say("all is well")
    assert output.getvalue() == "ready\nbeat\n"


def test_who_watches_is_known_also_once_the_surroundings_are_in_order() -> None:
    known = {BEATS: "2", "NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "10000000", "STATE_DIRECTORY": "/x"}
    surroundings = dict(known)
    scrub(surroundings)
    assert surroundings == known


def test_where_nobody_watches_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert heartbeat({}) is None
    assert isinstance(heartbeat({BEATS: "2"}), Pipe)
    monkeypatch.setattr(sys, "stdout", None)
    assert heartbeat({BEATS: "2"}) is None
