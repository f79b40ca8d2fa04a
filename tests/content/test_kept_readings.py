import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content import Alignment, CalloutKind, ContentRule, Problem, Severity, Table
from kiosk.content.kept_readings import KeptReadings
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.reading import Reading
from kiosk.content.snapshots import SnapshotStore
from tests.content.followed import CLINIC, Followed, kept_words, quote, titles
from tests.screen.made_up import service

SCAN = "services/scan.md"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def reading(path: str = SCAN, digest: str = "1", *, bad: bool = False) -> Reading:
    fault = Problem(path=path, rule=ContentRule.BAD_DATE, message="m", severity=Severity.ERROR)
    return Reading(
        path=path,
        documents=(service("scan"),),
        problems=(fault,) if bad else (),
        sources=((path, digest), ("pictures/none.png", "")),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "readings"


@pytest.fixture
def opened(folder: Path) -> Callable[..., KeptReadings]:
    return lambda made_by="this version": KeptReadings(folder, made_by)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_what_was_kept_is_there_for_the_same_files_alone(opened: Callable[..., KeptReadings]) -> None:
    opened().keep({SCAN: reading()})
    assert opened().reading(SCAN, {SCAN: "1"}) == reading()
    assert opened().reading(SCAN, {SCAN: "2"}) is None
    assert opened().reading("services/other.md", {"services/other.md": "1"}) is None


def test_another_version_of_the_program_reads_anew(opened: Callable[..., KeptReadings]) -> None:
    opened().keep({SCAN: reading()})
    assert opened("the next version").reading(SCAN, {SCAN: "1"}) is None


def test_patients_words_and_what_is_not_good_are_not_kept(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    private = "testimonials/quote.md"
    opened().keep({private: reading(private), SCAN: reading(bad=True)})
    assert names(folder) == set()


def test_only_what_has_changed_is_written_and_what_is_gone_is_deleted(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    kept, other = opened(), "services/other.md"
    kept.keep({SCAN: reading(), other: reading(other)})
    assert len(names(folder)) == 2
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    readings = {SCAN: reading(digest="2"), other: reading(other)}
    kept.keep(readings)
    after = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert sum(after[name] != before[name] for name in before) == 1
    again = opened()
    assert again.reading(SCAN, {SCAN: "2"}) == readings[SCAN]
    again.keep({SCAN: readings[SCAN]})
    assert len(names(folder)) == 1
    kept_at = next(folder.iterdir()).stat().st_mtime_ns
    assert kept_at == max(after.values())


def test_the_same_readings_are_not_looked_at_twice(opened: Callable[..., KeptReadings], folder: Path) -> None:
    kept, readings = opened(), {SCAN: reading()}
    kept.keep(readings)
    (folder / next(iter(names(folder)))).unlink()
    kept.keep(readings)
    assert names(folder) == set()


def test_no_flipped_bit_and_no_missing_end_goes_unnoticed(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    opened().keep({SCAN: reading()})
    (file,) = folder.iterdir()
    data = file.read_bytes()
    for place in range(0, len(data), 7):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert opened().reading(SCAN, {SCAN: "1"}) is None
        file.write_bytes(data[:place])
        assert opened().reading(SCAN, {SCAN: "1"}) is None


def test_a_file_that_stands_in_the_place_of_another_is_not_taken_for_it(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    opened().keep({SCAN: reading()})
    (file,) = folder.iterdir()
    other = "services/other.md"
    opened().keep({other: reading(other)})
    (its,) = folder.iterdir()
    its.rename(file)
    assert opened().reading(SCAN, {SCAN: "1"}) is None


class Foreign:
    """What somebody who can write the memory would have made: a call of `name` in `module`."""

    def __init__(self, module: str, name: str) -> None:
        self.call = f"c{module}\n{name}\n(tR.".encode()

    @property
    def by_qualified_name(self) -> bytes:
        """The same as later protocols say it, in which a name may lead through another module."""
        module, name = self.call[1:].split(b"\n")[:2]
        words = b"".join(b"\x8c" + bytes([len(word)]) + word for word in (module, name))
        return b"\x80\x04" + words + b"\x93)R."


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "getcwd"),
        ("kiosk.content.files", "os.getcwd"),
        ("kiosk.content.kept_readings", "Path.cwd"),
        ("kiosk.content.kept_readings", "Path"),
        ("kiosk.content.kept_readings", "KeptReadings"),
        ("kiosk.content.files", "read_bytes"),
        ("datetime", "sys.exit"),
        ("datetime", "timezone"),
    ],
)
def test_nothing_but_pages_is_made_of_what_is_kept(
    opened: Callable[..., KeptReadings], folder: Path, module: str, name: str
) -> None:
    opened().keep({SCAN: reading()})
    [kept] = folder.iterdir()
    foreign = Foreign(module, name)
    for data in (foreign.call, foreign.by_qualified_name):
        kept.write_bytes(hashlib.sha256(b"this version" + data).digest() + data)
        assert opened().reading(SCAN, {SCAN: "1"}) is None


def test_a_disk_that_refuses_stops_nothing(opened: Callable[..., KeptReadings], folder: Path) -> None:
    folder.write_text("a file in the place of the folder")
    kept = opened()
    kept.keep({SCAN: reading()})
    assert kept.reading(SCAN, {SCAN: "1"}) is None


# With a folder


def follow(place: Followed, state: Path) -> LiveFolder:
    return LiveFolder(
        place.folder,
        place.read,
        Memory(SnapshotStore(state)),
        place.is_busy,
        KeptReadings(state / "readings", "this version"),
    )


def test_a_start_reads_no_page_that_was_kept_but_patients_words(tmp_path: Path) -> None:
    state, place = tmp_path / "state", Followed(tmp_path / "content")
    for path, text in {
        "clinic.md": CLINIC,
        SCAN: "# Scan\n",
        "testimonials/quote.md": quote("It helped."),
    }.items():
        place.write(path, text)
    place.live = follow(place, state)
    first = place.look()
    assert place.look() is None
    assert b"It helped" not in kept_words(state / "readings")
    place.reads.clear()
    place.live = follow(place, state)
    assert titles(place.live.remembered_pages()) == titles(first)
    assert place.reads == []
    assert place.live.remember_patients(place.wall) is None
    assert place.reads == ["testimonials/quote.md"]
    assert place.pass_by(3)
    assert place.reads == ["testimonials/quote.md"]
    place.write(SCAN, "# Another\n")
    assert titles(place.settle()) == ["Another"]
    place.pass_by(1)
    place.live = follow(place, state)
    assert titles(place.live.remembered_pages()) == ["Another"]


def test_the_reading_that_is_kept_is_the_reading(tmp_path: Path) -> None:
    state, place = tmp_path / "state", Followed(tmp_path / "content")
    place.write(SCAN, "---\nreviewed: 2026-01-31\n---\n# Scan\n\n*Words* and `code`[^1].\n\n[^1]: A note.\n")
    place.live = follow(place, state)
    first = place.look()
    place.look()
    place.live = follow(place, state)
    again = place.live.remembered_pages()
    assert first is not None
    assert again is not None
    assert replace(again, problems=first.problems) == first


@pytest.mark.parametrize("member", [*Alignment, *CalloutKind])
def test_a_member_of_an_enumeration_is_kept_whatever_python_does_with_it(
    opened: Callable[..., KeptReadings], monkeypatch: pytest.MonkeyPatch, member: Alignment | CalloutKind
) -> None:
    # As in Python 3.11.2, which is Debian 12's.
    monkeypatch.setattr(
        type(member), "__reduce_ex__", lambda self, _: (getattr, (type(self), self.name)), raising=False
    )
    page = replace(service("scan"), blocks=(Table((), (member,), ()),))  # type: ignore[arg-type]
    told = replace(reading(), documents=(page,))
    opened().keep({SCAN: told})
    assert opened().reading(SCAN, {SCAN: "1"}) == told
