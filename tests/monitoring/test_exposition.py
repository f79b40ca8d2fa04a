import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.content import ContentRule, Library, Problem
from kiosk.monitoring import Health, problems_by_rule
from kiosk.monitoring.exposition import exposition

PROJECT = Path(__file__).resolve().parents[2]
NAMES = (PROJECT / "packaging" / "monitoring" / "README.md").read_text()

Labels = tuple[tuple[str, str], ...]


def problem(rule: ContentRule, path: str = "services/a.md") -> Problem:
    return Problem(path=path, rule=rule, severity=rule.severity, message="M.", hint="H.")


HEALTH = Health(
    version="1.2.3",
    at=2_000_000_015.5,
    started=2_000_000_000.25,
    frames=7,
    last_frame=2_000_000_014.0,
    panels=3,
    is_standby=False,
    is_safe_mode=True,
    last_end="hung",
    faults={"qt": 2, "exception": 1},
    library=Library(
        folder=Path("/content"),
        stamp="0123456789ab",
        modified_ns=1_900_000_000_500_000_000,
    ),
    problems=(
        problem(ContentRule.REVIEW_OVERDUE),
        problem(ContentRule.REVIEW_OVERDUE, "services/b.md"),
        problem(ContentRule.FILE_UNREADABLE),
    ),
)


def samples(health: Health) -> dict[tuple[str, Labels], float]:
    """What a reader of Prometheus' makes of it."""
    families = text_string_to_metric_families(exposition(health).decode())
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


@pytest.mark.parametrize(
    ("name", "labels", "value"),
    [
        ("build_info", {"version": "1.2.3"}, 1),
        ("written_timestamp_seconds", {}, 2_000_000_015.5),
        ("start_timestamp_seconds", {}, 2_000_000_000.25),
        ("frames_total", {}, 7),
        ("last_frame_timestamp_seconds", {}, 2_000_000_014),
        ("panel_changes_total", {}, 3),
        ("standby", {}, 0),
        ("safe_mode", {}, 1),
        ("last_end_info", {"how": "hung"}, 1),
        ("faults_total", {"kind": "qt"}, 2),
        ("faults_total", {"kind": "exception"}, 1),
        ("problems", {"rule": "review-overdue", "severity": "warning"}, 2),
        ("problems", {"rule": "file-unreadable", "severity": "error"}, 1),
        ("pages", {}, 0),
        ("content_timestamp_seconds", {}, 1_900_000_000.5),
        ("content_info", {"stamp": "0123456789ab"}, 1),
    ],
)
def test_everything_is_told(name: str, labels: dict[str, str], value: float) -> None:
    assert samples(HEALTH)[f"clinic_kiosk_{name}", tuple(sorted(labels.items()))] == value


def test_the_system_tells_of_this_process() -> None:
    found = samples(HEALTH)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    memory = found["clinic_kiosk_process_resident_memory_bytes", ()]
    assert memory == pytest.approx(pages * os.sysconf("SC_PAGE_SIZE"), rel=0.2)
    assert found["clinic_kiosk_process_open_fds", ()] >= 3


def test_what_is_not_there_is_not_told() -> None:
    found = samples(replace(HEALTH, faults={}, problems=()))
    assert not [name for name, _ in found if name in ("clinic_kiosk_faults_total", "clinic_kiosk_problems")]


def test_every_name_is_its_own_and_explained() -> None:
    """node-exporter tells of itself by the names that have no prefix."""
    for name, _ in samples(HEALTH):
        assert name.startswith("clinic_kiosk_")
        if not name.startswith("clinic_kiosk_process_"):
            assert f"`{name}`" in NAMES
    for name in re.findall(r"`(clinic_kiosk_\w+)`", NAMES):
        assert name in {told for told, _ in samples(HEALTH)}


def test_problems_are_counted_by_rule() -> None:
    assert problems_by_rule(HEALTH.problems) == {
        ("review-overdue", "warning"): 2,
        ("file-unreadable", "error"): 1,
    }
