"""Pages that name each other."""

from collections.abc import Set as AbstractSet

from kiosk.content.documents import Service
from kiosk.content.problems import Problem
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest


def related_problems(services: tuple[Service, ...], ids: AbstractSet[str]) -> tuple[Problem, ...]:
    """What `services` name under related that is none of `ids`."""
    found: list[Problem] = []
    for page in services:
        report = Report(page.path)
        for name in page.related:
            if name not in ids:
                report.add(
                    ContentRule.UNKNOWN_RELATED,
                    f"There is no page “{name}”.",
                    did_you_mean(
                        nearest(name, ids, 1) or nearest(f"services/{name}", ids, 1),
                        "Write the folder and the page's name without its number, as in services/sciatica.",
                    ),
                    line=page.line_of("related"),
                )
        found += report.problems
    return tuple(found)
