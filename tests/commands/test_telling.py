"""What a real screen tells of itself, to whoever looks after many of them and to systemd."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.waiting import LIMIT_S, wait_until

PAGE = "---\nreviewed_by: A. Surgeon\nreviewed: 2020-01-01\nnext_review: 2021-01-01\n---\n# Scans\n\nWords.\n"

pytestmark = pytest.mark.once


@pytest.fixture
def health(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.prom"


@pytest.fixture
def heard(tmp_path: Path, health: Path) -> Iterator[list[str]]:
    """What systemd hears, until it is told what the screen shows; it has a wrong setting, and an old page."""
    pages = tmp_path / "content"
    (pages / "services").mkdir(parents=True)
    (pages / "services" / "10-scans.md").write_text(PAGE)
    (pages / "clinic.md").write_text("---\nname: The Clinic\naddress: 1 High Street\n---\n")
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[display]\nmotion = "7"\n[monitoring]\nhealth_file = "{health}"\n')
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(LIMIT_S)
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "kiosk", "run", "--size", "270x480"),
                *("--content", str(pages), "--settings", str(settings)),
            ],
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "XDG_STATE_HOME": str(tmp_path),
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
            },
            stderr=subprocess.PIPE,
        )
        try:
            lines: list[str] = []
            while not any(line.startswith("STATUS=") for line in lines):
                lines.append(listener.recv(4096).decode())
            yield lines
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)


def samples(health: Path) -> dict[str, float]:
    """Names with their labels → values."""
    if not health.exists():
        return {}
    return {
        " ".join((sample.name, *(str(value) for value in sample.labels.values()))): sample.value
        for family in text_string_to_metric_families(health.read_text())
        for sample in family.samples
    }


def test_it_tells_of_its_pages_and_of_wrong_settings(heard: list[str], health: Path) -> None:
    [status] = [line for line in heard if line.startswith("STATUS=")]
    assert status.startswith("STATUS=1 page can be shown. Settings to mend: ")
    assert "display.motion must be" in status
    told = wait_until(lambda: samples(health), "the file")
    assert told["clinic_kiosk_pages"] == 1
    assert told["clinic_kiosk_problems setting-wrong warning"] == 1
    assert told["clinic_kiosk_problems review-overdue warning"] == 1
    assert told["clinic_kiosk_last_end_info first"] == 1
    assert told["clinic_kiosk_safe_mode"] == told["clinic_kiosk_standby"] == 0
