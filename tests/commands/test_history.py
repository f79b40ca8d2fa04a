"""kiosk history and kiosk restore, on what a followed folder has left behind."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.command_line import run_command
from kiosk.commands.history import DONE, NOT_WRITTEN, NOTHING_THERE, at, history, restore
from kiosk.content import Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from tests.content.followed import quote

Follow = Callable[[datetime], None]

MONDAY, TUESDAY, FRIDAY = (datetime(2026, 7, day, 12, 30, tzinfo=UTC) for day in (6, 7, 10))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "STATE", tmp_path / "state")
    (tmp_path / "content" / "services").mkdir(parents=True)
    (tmp_path / "content" / "clinic.md").write_text("# A clinic\n")
    (tmp_path / "content" / "services" / "a.md").write_text("# A\n\nThe first words.\n")
    return tmp_path / "content"


@pytest.fixture
def follow(folder: Path) -> Follow:
    """Look at the folder, as a kiosk does that starts then."""

    def look(now: datetime) -> None:
        memory = Memory(SnapshotStore(paths.memory_of(folder)))
        live = LiveFolder(folder, lambda place, path: read_file(path, DocumentReader(place, Names())), memory)
        live.remembered(now)
        for moment in (0, 1, 2):
            live.look(moment, now)

    return look


def test_it_says_when_what_has_changed(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(MONDAY)
    (folder / "services" / "a.md").write_text("# A\n\nBetter words.\n")
    (folder / "services" / "b.md").write_text("# B\n")
    follow(TUESDAY)
    (folder / "services" / "b.md").unlink()
    follow(FRIDAY)
    assert history(folder) == DONE
    said = capsys.readouterr().out
    assert said.splitlines()[:6] == [
        "2026-07-06 13:30  2 pages",
        "2026-07-07 13:30  3 pages",
        "  changed: services/a.md",
        "  new: services/b.md",
        "2026-07-10 13:30  2 pages",
        "  gone: services/b.md",
    ]


def test_where_nothing_is_remembered_it_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert history(folder) == NOTHING_THERE
    assert restore(folder, MONDAY) == NOTHING_THERE
    assert "Nothing is remembered" in capsys.readouterr().err


def test_a_page_comes_back_as_it_was(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(MONDAY)
    (folder / "services" / "a.md").write_text("# A\n\nWorse words.\n")
    follow(TUESDAY)
    assert restore(folder, MONDAY) == DONE
    assert (folder / "services" / "a.md").read_text() == "# A\n\nThe first words.\n"
    said = capsys.readouterr().out
    assert "put back: services/a.md" in said
    (aside,) = folder.glob(".before-restore-*")
    assert str(aside) in said
    assert (aside / "services" / "a.md").read_text() == "# A\n\nWorse words.\n"
    assert restore(folder, MONDAY) == DONE
    assert "Nothing was changed" in capsys.readouterr().out


def test_a_page_of_later_is_taken_out(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(MONDAY)
    (folder / "services" / "b.md").write_text("# B\n")
    assert restore(folder, FRIDAY) == DONE
    assert "taken out: services/b.md" in capsys.readouterr().out
    assert not (folder / "services" / "b.md").exists()


def test_a_folder_that_takes_nothing_is_told_of(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(MONDAY)
    (folder / "services" / "a.md").unlink()

    def refuse(path: Path, data: bytes) -> None:
        del data
        raise OSError(30, "Read-only file system", str(path))

    monkeypatch.setattr("kiosk.content.restoring.write_whole", refuse)
    assert restore(folder, MONDAY) == NOT_WRITTEN
    assert "Read-only file system" in capsys.readouterr().err


def test_versions_of_one_minute_are_told_apart_by_their_seconds(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str]
) -> None:
    for second in (5, 40):
        (folder / "services" / "a.md").write_text(f"# A\n\nWords of second {second}.\n")
        follow(MONDAY.replace(second=second))
    assert history(folder) == DONE
    said = capsys.readouterr().out
    assert said.startswith("2026-07-06 13:30:05  2 pages\n2026-07-06 13:30:40  2 pages\n  changed: ")
    for when, second in (("13:30:05", 5), ("13:30", 40), ("13:30:39", 5), ("13:30:40", 40)):
        arguments = ["restore", "2026-07-06", when, "--content", str(folder)]
        assert run_command(arguments) == DONE
        assert f"second {second}." in (folder / "services" / "a.md").read_text()


def test_nothing_is_said_of_a_version_in_which_nothing_has_changed(
    folder: Path, follow: Follow, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(MONDAY)
    (folder / "testimonials").mkdir()
    (folder / "testimonials" / "a.md").write_text(quote("It helped."))
    follow(TUESDAY)
    (folder / "testimonials" / "a.md").unlink()
    (folder / "services" / "a.md").write_text("# A\n\nOther words.\n")
    follow(FRIDAY)
    assert history(folder) == DONE
    said = capsys.readouterr().out.splitlines()
    assert said[:3] == ["2026-07-06 13:30  2 pages", "2026-07-10 13:30  2 pages", "  changed: services/a.md"]
    assert said[-3:] == [
        "The last 5 versions are kept, and the last one of each of 30 days.",
        "To go back to one of these: kiosk restore DATE, with a date and time as they stand here.",
        "It puts all pages back to what they were then, but for patients' words.",
    ]


@pytest.mark.parametrize("words", [["24/11/2026", "14:30"], ["24/11/2026 14:30"]])
def test_a_day_that_is_not_understood_is_answered_with_one_that_has_passed(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["restore", *words]) == 2
    said = capsys.readouterr().err
    assert "'24/11/2026 14:30' is no day or time: write it as kiosk history does, like 20" in said
    assert "next Tuesday" not in said


def test_the_last_one_before_a_moment_is_meant(folder: Path, follow: Follow) -> None:
    follow(MONDAY)
    (folder / "services" / "a.md").write_text("# A\n\nOther words.\n")
    follow(TUESDAY)
    snapshots = SnapshotStore(paths.memory_of(folder)).all()
    assert len(snapshots) == 2
    assert at(snapshots, MONDAY) == snapshots[0]
    assert at(snapshots, MONDAY.replace(hour=11)) is None
    assert at(snapshots, FRIDAY) == snapshots[-1]
