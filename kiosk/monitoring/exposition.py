"""A screen's health in Prometheus' text format. The names are explained in packaging/monitoring/README.md."""

from collections.abc import Iterator, Mapping
from typing import Final

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from kiosk.monitoring.health import Health, problems_by_rule

PREFIX: Final = "clinic_kiosk"


def exposition(health: Health) -> bytes:
    """`health`, and what the system says of this process: its memory, its time, its open files."""
    registry = CollectorRegistry()
    registry.register(_Told(health))
    # With a name of its own: node-exporter tells of its own process by the usual one.
    ProcessCollector(namespace=PREFIX, registry=registry)
    return generate_latest(registry)


class _Told(Collector):
    def __init__(self, health: Health) -> None:
        self._health = health

    def collect(self) -> Iterator[Metric]:
        health, library = self._health, self._health.library
        yield _info("build", "The program's version.", version=health.version)
        yield _gauge("written_timestamp_seconds", "When this was written.", health.at)
        yield _gauge("start_timestamp_seconds", "When this run began.", health.started)
        yield _counter("frames", "Pictures that came onto the glass in this run.", health.frames)
        yield _gauge("last_frame_timestamp_seconds", "When the last of them did.", health.last_frame)
        yield _counter("panel_changes", "How often another panel came on in this run.", health.panels)
        yield _gauge("standby", "1 while the screen is dark since the clinic is closed.", health.is_standby)
        yield _gauge(
            "safe_mode", "1 while no pages are shown, since they ended the screen.", health.is_safe_mode
        )
        yield _info("last_end", "How the run before this one ended.", how=health.last_end)
        yield _labelled_counter("faults", "Faults in this run, by who noticed them.", "kind", health.faults)
        problems = GaugeMetricFamily(
            f"{PREFIX}_problems", "What is wrong in the content folder.", labels=("rule", "severity")
        )
        for labels, number in sorted(problems_by_rule(health.problems).items()):
            problems.add_metric(labels, number)
        yield problems
        yield _gauge("pages", "Pages that can be shown.", len(library.pages))
        yield _gauge(
            "content_timestamp_seconds",
            "When the newest file that is shown was last written to.",
            library.modified_ns / 1e9,
        )
        yield _info("content", "What is shown; two screens that show the same have one.", stamp=library.stamp)


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(f"{PREFIX}_{name}", says, value=float(value))


def _counter(name: str, says: str, value: int) -> Metric:
    return CounterMetricFamily(f"{PREFIX}_{name}", says, value=value)


def _labelled_counter(name: str, says: str, label: str, values: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(f"{PREFIX}_{name}", says, labels=(label,))
    for value, number in sorted(values.items()):
        family.add_metric((value,), number)
    return family


def _info(name: str, says: str, **labels: str) -> Metric:
    return InfoMetricFamily(f"{PREFIX}_{name}", says, value=labels)
