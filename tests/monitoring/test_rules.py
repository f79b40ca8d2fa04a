"""packaging/monitoring, as Debian's own programs understand it."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.monitoring.debian import PROJECT, programs
from tests.monitoring.test_exposition import HEALTH, samples

MONITORING = PROJECT / "packaging" / "monitoring"
RULES: dict[str, Any] = yaml.safe_load((MONITORING / "clinic-kiosk.rules.yml").read_text())
ALERTS = {rule["alert"]: rule for group in RULES["groups"] for rule in group["rules"] if "alert" in rule}
README = (MONITORING / "README.md").read_text()
BOARD = json.loads((MONITORING / "grafana.json").read_text())
TOLD = {name for name, _ in samples(HEALTH)}


@pytest.fixture(scope="module")
def bin() -> Path:  # noqa: A001 - the folder's own name
    return programs("prometheus", "prometheus-alertmanager")


@pytest.mark.parametrize(
    "command",
    [
        ("promtool", "check", "rules", "clinic-kiosk.rules.yml"),
        ("promtool", "test", "rules", "clinic-kiosk.rules-test.yml"),
        ("promtool", "check", "config", "prometheus.yml"),
        ("amtool", "check-config", "alertmanager.yml"),
    ],
    ids=" ".join,
)
def test_it_is_understood_and_does_what_it_says(bin: Path, command: tuple[str, ...]) -> None:  # noqa: A002
    done = subprocess.run(
        [bin / command[0], *command[1:]], cwd=MONITORING, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_alert_is_tried_and_explained() -> None:
    tried = yaml.safe_load((MONITORING / "clinic-kiosk.rules-test.yml").read_text())
    fired = {
        case["alertname"] for test in tried["tests"] for case in test["alert_rule_test"] if case["exp_alerts"]
    }
    assert fired == set(ALERTS) == set(re.findall(r"`(Kiosk\w+)` \|", README))
    for rule in ALERTS.values():
        assert set(rule["annotations"]) == {"summary", "action"}


def test_what_is_asked_for_is_told() -> None:
    asked = [rule["expr"] for group in RULES["groups"] for rule in group["rules"]]
    asked += [target["expr"] for panel in BOARD["panels"] for target in panel.get("targets", ())]
    names = {name for expr in asked for name in re.findall(r"(?<![:\w])clinic_kiosk_\w+", expr)}
    assert names <= TOLD
    assert len(names) > 8
