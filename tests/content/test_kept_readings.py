import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content import Alignment, CalloutKind, ContentRule, Problem, Severity, Table
from kiosk.content.kept_readings import PATIENTS, READINGS, KeptReadings, forget_patients
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.reading import Reading
from kiosk.content.snapshots import SnapshotStore
from tests.content.followed import CLINIC, Followed, kept_words, quote, titles, words_of
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
    return {file.name for file in folder.iterdir() if file.is_file()}


def only(folder: Path) -> Path:
    (name,) = names(folder)
    return folder / name


def test_what_was_kept_is_there_for_the_same_files_alone(opened: Callable[..., KeptReadings]) -> None:
    opened().keep({SCAN: reading()})
    assert opened().reading(SCAN, {SCAN: "1"}) == reading()
    assert opened().reading(SCAN, {SCAN: "2"}) is None
    assert opened().reading("services/other.md", {"services/other.md": "1"}) is None


def test_another_version_of_the_program_reads_anew(opened: Callable[..., KeptReadings]) -> None:
    opened().keep({SCAN: reading()})
    assert opened("the next version").reading(SCAN, {SCAN: "1"}) is None


def test_patients_words_lie_apart_and_what_is_not_good_is_not_kept(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    said, unsaid = "testimonials/quote.md", "testimonials/other.md"
    bad = "services/bad.md"
    opened().keep(
        {said: reading(said), unsaid: reading(unsaid, bad=True), SCAN: reading(), bad: reading(bad, bad=True)}
    )
    assert len(names(folder)) == len(names(folder / PATIENTS)) == 1
    assert opened().reading(said, {said: "1"}) == reading(said)
    forget_patients(folder)
    assert opened().reading(SCAN, {SCAN: "1"}) == reading()
    assert names(folder / PATIENTS) == set()
    assert opened().reading(said, {said: "1"}) is None


def test_there_may_be_nothing_to_forget(folder: Path) -> None:
    forget_patients(folder)
    assert not folder.exists()


def test_only_what_has_changed_is_written_and_what_is_gone_is_deleted(
    opened: Callable[..., KeptReadings], folder: Path
) -> None:
    kept, other = opened(), "services/other.md"
    kept.keep({SCAN: reading(), other: reading(other)})
    assert len(names(folder)) == 2
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir() if file.is_file()}
    readings = {SCAN: reading(digest="2"), other: reading(other)}
    kept.keep(readings)
    after = {file.name: file.stat().st_mtime_ns for file in folder.iterdir() if file.is_file()}
    assert sum(after[name] != before[name] for name in before) == 1
    again = opened()
    assert again.reading(SCAN, {SCAN: "2"}) == readings[SCAN]
    again.keep({SCAN: readings[SCAN]})
    assert len(names(folder)) == 1
    kept_at = only(folder).stat().st_mtime_ns
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
    file = only(folder)
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
    file = only(folder)
    other = "services/other.md"
    opened().keep({other: reading(other)})
    its = only(folder)
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
    kept = only(folder)
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

QUOTE = "testimonials/quote.md"


def rules_of(place: Followed) -> set[str]:
    return {problem.rule for problem in place.pass_by(3)[-1].problems}


def test_a_start_reads_no_page_that_was_kept(tmp_path: Path) -> None:
    state, place = tmp_path / "state", Followed(tmp_path / "content", tmp_path / "state")
    for path, text in {"clinic.md": CLINIC, SCAN: "# Scan\n", QUOTE: quote("It helped.")}.items():
        place.write(path, text)
    first = place.look()
    place.live.rest(place.wall)
    again = Followed(place.folder, state)
    assert titles(again.live.remembered_pages()) == titles(first)
    assert again.live.remember_patients(again.wall) is None
    assert words_of(again.look()) == words_of(first)
    assert again.reads == []
    again.write(SCAN, "# Another\n")
    assert titles(again.settle()) == ["Another"]
    assert titles(Followed(place.folder, state).live.remembered_pages()) == ["Another"]


def test_a_memory_may_keep_no_readings(tmp_path: Path) -> None:
    place = Followed(tmp_path / "content")
    place.live = LiveFolder(
        place.folder, place.read, Memory(SnapshotStore(tmp_path / "state")), place.is_busy
    )
    place.write(SCAN, "# Scan\n")
    place.settle()
    assert not (tmp_path / "state" / READINGS).exists()


def test_patients_words_are_not_kept_longer_than_they_may_be_shown(tmp_path: Path) -> None:
    state, place = tmp_path / "state", Followed(tmp_path / "content", tmp_path / "state")
    place.write(SCAN, "# Scan\n")
    place.write(QUOTE, quote("It helped."))
    place.write("testimonials/quote.ar.md", "It helped, too.\n")
    place.settle()
    patients = state / READINGS / PATIENTS
    assert len(names(patients)) == 2
    (place.folder / QUOTE).unlink()
    place.settle()
    assert kept_words(patients) == b""
    assert titles(Followed(place.folder, state).live.remembered_pages()) == ["Scan"]


def test_patients_words_that_the_disk_will_not_let_go_are_complained_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Followed(tmp_path / "content", tmp_path / "state")
    place.write(SCAN, "# Scan\n")
    place.write(QUOTE, quote("It helped."))
    place.settle()

    def refuse(file: Path) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    with monkeypatch.context() as refusing:
        refusing.setattr(KeptReadings, "forget_all_but", lambda self, _: refuse(self))
        (place.folder / QUOTE).unlink()
        assert ContentRule.NOT_DELETED in rules_of(place)
    assert ContentRule.NOT_DELETED not in rules_of(place)
    assert kept_words(tmp_path / "state" / READINGS / PATIENTS) == b""


def test_the_reading_that_is_kept_is_the_reading(tmp_path: Path) -> None:
    state, place = tmp_path / "state", Followed(tmp_path / "content", tmp_path / "state")
    place.write(SCAN, "---\nreviewed: 2026-01-31\n---\n# Scan\n\n*Words* and `code`[^1].\n\n[^1]: A note.\n")
    first = place.look()
    place.live.rest(place.wall)
    again = Followed(place.folder, state).live.remembered_pages()
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
