"""The fault table in its short form, row by row."""

import os
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.logging import _QtMessageCapture

from tests.faults import readme
from tests.faults.all_rows import ROWS
from tests.faults.bench import Bench
from tests.faults.rows import NEVER, Outcome, Row, Seen, worst
from tests.faults.table import Result, figures

pytestmark = pytest.mark.once

LEAST_ROWS = 60


@pytest.fixture
def bench(
    tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> Bench:
    del qapp
    place = tmp_path_factory.mktemp("row")
    monkeypatch.setenv("XDG_STATE_HOME", str(place))
    return Bench(place, monkeypatch)


def marks(row: Row) -> list[pytest.MarkDecorator]:
    no_root = not hasattr(os, "geteuid") or os.geteuid() != 0
    root = [pytest.mark.skip("only root mounts file systems")] if row.needs_root and no_root else []
    return [*root, *([pytest.mark.long] if row.is_long else [])]


@pytest.mark.qt_no_exception_capture  # the kiosk tells of a page that fails as of any exception
@pytest.mark.parametrize("row", [pytest.param(row, id=row.id, marks=marks(row)) for row in ROWS])
def test_a_fault(row: Row, bench: Bench, qtlog: _QtMessageCapture) -> None:
    with qtlog.disabled():  # Qt says of a broken picture that it is one
        seen = row.happen(bench)
    assert (seen.outcome, seen.outcome in NEVER) == (row.expected, False), seen.detail


def test_the_table_is_long_and_no_row_stands_in_it_twice() -> None:
    assert len(ROWS) >= LEAST_ROWS
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []


def test_no_row_expects_what_must_never_be() -> None:
    assert not {row.expected for row in ROWS} & NEVER


def test_the_worst_counts() -> None:
    seen = worst([Seen(Outcome.SHOWN), Seen(Outcome.LOST, "a page"), Seen(Outcome.LAST_GOOD)])
    assert seen == Seen(Outcome.LOST, "1 shown, 1 last good kept, 1 lost; a page")


@pytest.mark.parametrize("outcome", sorted(NEVER))
def test_what_must_never_be_is_never_right(outcome: Outcome) -> None:
    row = Row(area="A", name="b|c", injected="d", expected=outcome, happen=lambda _: Seen(outcome))
    result = Result(row, Seen(outcome))
    assert not result.is_right
    assert f"| b\\|c | d | {outcome} | **{outcome}** |" in result.line()


def test_each_row_is_kept_as_soon_as_it_has_happened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme, "LAST_RUN", tmp_path / "last_run.json")
    monkeypatch.setattr(readme, "README", tmp_path / "README.md")
    first, second = ROWS[0], ROWS[1]
    readme.keep_one("table", first.id, figures(Result(first, Seen(first.expected, "once"))))
    readme.keep_one("table", second.id, figures(Result(second, Seen(Outcome.LOST))))
    readme.keep_one("table", first.id, figures(Result(first, Seen(first.expected, "again"))))
    written = (tmp_path / "README.md").read_text()
    assert "2 faults; 1 as expected; 1 lost, black or out." in written
    assert "once" not in written
    assert "again" in written
