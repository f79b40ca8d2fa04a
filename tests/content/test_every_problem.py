"""All that is wrong on one day, at the levels of a machine."""

from datetime import date
from pathlib import Path

from kiosk.content import ContentRule, Names, load_library
from kiosk.content.every_problem import problems_on
from kiosk.content.levels import Level


def test_what_is_wrong_that_day_stands_among_the_rest(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "clinic.md").write_text("# Clinic\n")
    (tmp_path / "services" / "a.md").write_text(
        "---\nshow_until: 2026-03-01\nicon: ph.nothing\n---\n# A\n\nWords.\n"
    )
    library = load_library(tmp_path, Names(icons=frozenset({"ph.house"})))

    def found(day: date, **levels: Level) -> list[tuple[str, str]]:
        by_rule = {ContentRule[name]: level for name, level in levels.items()}
        return [(problem.rule, problem.severity) for problem in problems_on(library, day, by_rule)]

    early, late = date(2026, 1, 1), date(2026, 3, 2)
    assert found(early) == [("unknown-icon", "warning")]
    assert [rule for rule, _ in found(late)] == ["page-expired", "unknown-icon"]
    assert found(early, UNKNOWN_ICON=Level.NOTE) == [("unknown-icon", "note")]
    assert found(early, UNKNOWN_ICON=Level.OFF) == []
