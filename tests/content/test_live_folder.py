"""A content folder that changes while it is followed; time passes when the tests say so."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.content import ContentRule
from kiosk.content.live_folder import LiveFolder
from kiosk.content.settling import HELD_S, LONGEST_S
from kiosk.content.vanishing import DISBELIEF_S
from tests.content.conftest import png
from tests.content.followed import CLINIC, CONSENT, Followed, kept_words, quote, titles, words_of

SCAN = "services/10-scan.md"
QUOTE = "testimonials/a.md"
PICTURED = "# Scan\n\nText.\n\n![A scanner](pictures/a.png)\n"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def followed(tmp_path: Path, state: Path) -> Followed:
    """A folder with two pages, followed since a while."""
    folder = Followed(tmp_path / "content", state)
    folder.write("clinic.md", CLINIC)
    folder.write(SCAN, "# Scan\n\nOld words.\n")
    folder.write("services/20-rest.md", "# Rest\n")
    assert titles(folder.look()) == ["Scan", "Rest"]
    return folder


def test_who_asks_for_it_has_every_file_read_again_and_sees_nothing_move(followed: Followed) -> None:
    followed.reads.clear()
    followed.live.read_anew()
    assert followed.pass_by(3) == []
    assert sorted(followed.reads) == ["clinic.md", SCAN, "services/20-rest.md"]


def test_what_is_only_remembered_is_not_asked_for_anew(followed: Followed, state: Path) -> None:
    """Whether it is still so is asked of the folder anyway, byte by byte."""
    followed.write(QUOTE, quote("Kind words."))
    followed.settle()
    after = Followed(followed.folder, state)
    assert titles(after.live.remembered(after.wall)) == ["Scan", "Rest"]
    after.live.read_anew()
    after.reads.clear()
    assert "Kind words" in words_of(after.pass_by(3)[-1])
    assert after.reads == []


def test_where_nothing_changes_nothing_is_given_out_or_read(followed: Followed) -> None:
    followed.reads.clear()
    assert followed.pass_by(60) == []
    assert followed.reads == []
    assert not followed.live.is_waiting


def test_a_change_is_one_library_and_one_reading(followed: Followed) -> None:
    followed.reads.clear()
    followed.write(SCAN, "# Scan\n\nNew words.\n")
    assert "New words" in words_of(followed.settle())
    assert followed.reads == [SCAN]


@pytest.mark.parametrize(
    "rubbish",
    [b"---\ndraft: perhaps\n---\n# Scan\n", b"\xff\xfe\0", b"# Scan\n" + b"a" * 20_000, b"x" * 100_000],
)
def test_a_page_that_goes_bad_keeps_its_last_good_version(followed: Followed, rubbish: bytes) -> None:
    followed.write(SCAN, rubbish)
    library = followed.settle()
    assert "Old words" in words_of(library)
    assert {problem.path for problem in library.problems} == {SCAN}
    followed.write(SCAN, "# Scan\n\nNew words.\n")
    library = followed.settle()
    assert "New words" in words_of(library)
    assert library.problems == ()


def test_a_page_that_is_deleted_goes_and_may_come_back(followed: Followed) -> None:
    text = (followed.folder / SCAN).read_bytes()
    (followed.folder / SCAN).unlink()
    assert titles(followed.settle()) == ["Rest"]
    followed.write(SCAN, text)
    assert titles(followed.settle()) == ["Scan", "Rest"]


def test_forty_new_files_are_one_library(followed: Followed) -> None:
    for number in range(40):
        followed.write(f"services/{number + 30}-new.md", f"# New {number}\n")
        followed.write(f"services/{number + 30}-n{number}.md", f"# New {number}\n")
        if number % 10 == 0:
            assert followed.pass_by(0.15) == []
    assert len(followed.settle().services) == 43


def test_a_file_that_never_rests_holds_no_other_page_up(followed: Followed) -> None:
    libraries = []
    for number in range(40):
        followed.write("services/20-rest.md", f"# Rest {number}\n")
        if number == 10:
            followed.write(SCAN, "# Scan\n\nNew words.\n")
        libraries += [(number, library) for library in followed.pass_by(0.15)]
    ((when, library),) = libraries
    assert "New words" in words_of(library)
    assert titles(library) == ["Scan", "Rest"]
    assert (when - 10) * 0.15 <= LONGEST_S + 0.15
    assert titles(followed.settle()) == ["Scan", "Rest 39"]


def test_a_file_that_is_open_for_writing_is_waited_for(followed: Followed) -> None:
    followed.busy.add(SCAN)
    followed.write(SCAN, "# Sc")
    assert followed.pass_by(HELD_S - 1) == []
    followed.write(SCAN, "# Scan\n\nNew words.\n")
    assert followed.pass_by(HELD_S - 1) == []
    followed.busy.clear()
    assert "New words" in words_of(followed.pass_by(1)[0])


def test_a_file_that_changes_while_it_is_read_is_read_again(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, texts = followed.read, iter(["# Scan\n\nHalf", "# Scan\n\nThree qua", "# Scan\n\nWhole.\n"])

    def read_slowly(folder: Path, path: str) -> object:
        reading = read(folder, path)
        if (text := next(texts, None)) is not None:
            followed.write(SCAN, text)
        return reading

    monkeypatch.setattr(followed.live, "_read", read_slowly)
    followed.write(SCAN, "# Sc")
    given = followed.pass_by(6)
    assert len(given) == 1
    assert "Whole." in words_of(given[0])


def test_a_file_that_goes_while_it_is_read_is_gone(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = followed.read

    def read_too_late(folder: Path, path: str) -> object:
        (folder / path).unlink(missing_ok=True)
        return read(folder, path)

    monkeypatch.setattr(followed.live, "_read", read_too_late)
    followed.write(SCAN, "# Scan\n\nNew words.\n")
    libraries = followed.pass_by(6)
    assert titles(libraries[-1]) == ["Rest"]
    assert not followed.live.is_waiting


# Pictures


def test_a_page_waits_for_its_picture(followed: Followed) -> None:
    followed.busy.add("pictures/a.png")
    followed.write("pictures/a.png", png(4, 3)[:40])
    followed.wall -= timedelta(seconds=10)
    followed.write(SCAN, PICTURED)
    assert followed.pass_by(3) == []
    followed.write("pictures/a.png", png(4, 3))
    assert followed.pass_by(3) == []
    followed.busy.clear()
    library = followed.settle()
    assert library.problems == ()
    assert "a.png" in words_of(library)


def test_a_page_with_a_finished_picture_does_not_wait(followed: Followed) -> None:
    followed.write("pictures/a.png", png(4, 3))
    followed.write(SCAN, PICTURED)
    assert "a.png" in words_of(followed.settle())
    assert followed.reads[-1:] == [SCAN]


def test_a_picture_that_is_replaced_or_lost_changes_its_page(followed: Followed) -> None:
    followed.write("pictures/a.png", png(4, 3))
    followed.write(SCAN, PICTURED)
    assert "width=4" in words_of(followed.settle())
    followed.write("pictures/a.png", png(8, 6))
    assert "width=8" in words_of(followed.settle())
    (followed.folder / "pictures/a.png").unlink()
    library = followed.settle()
    assert [problem.rule for problem in library.problems] == [ContentRule.MISSING_PICTURE]
    followed.write("pictures/a.png", png(4, 3))
    assert "width=4" in words_of(followed.settle())


def test_a_page_that_waits_for_its_picture_may_be_deleted(followed: Followed) -> None:
    followed.busy.add("pictures/a.png")
    followed.wall -= timedelta(seconds=10)
    followed.write("pictures/a.png", png(4, 3)[:40])
    followed.write("services/30-new.md", PICTURED)
    assert followed.pass_by(3) == []
    (followed.folder / "services/30-new.md").unlink()
    followed.pass_by(3)
    (followed.folder / "pictures/a.png").unlink()
    followed.pass_by(3)
    assert not followed.live.is_waiting


def test_pictures_come_from_the_copies_that_nobody_changes(followed: Followed, state: Path) -> None:
    followed.write("pictures/a.png", png(4, 3))
    followed.write(SCAN, PICTURED)
    library = followed.settle()
    assert library.picture_folder.is_relative_to(state)
    assert (library.picture_folder / "pictures/a.png").read_bytes() == png(4, 3)


# The folder as a whole


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def close(folder: Path) -> None:
    """As a folder that nobody may look into, root not excepted."""
    folder.rename(folder.with_name("away"))
    folder.symlink_to(folder)


def put_a_file_in_its_place(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("")


FOLDER_RULES = {ContentRule.FOLDER_MISSING, ContentRule.FOLDER_UNREADABLE, ContentRule.FOLDER_EMPTY}


@pytest.mark.parametrize("lose", [remove, empty, close, put_a_file_in_its_place])
def test_an_emptied_folder_keeps_its_pages_but_not_patients_words(
    followed: Followed, state: Path, lose: Callable[[Path], None]
) -> None:
    followed.write(QUOTE, quote("It helped."))
    assert "It helped" in words_of(followed.settle())
    lose(followed.folder)
    before = followed.settle()
    assert "It helped" in words_of(before)
    assert FOLDER_RULES & {problem.rule for problem in before.problems}
    (after,) = followed.pass_by(DISBELIEF_S + 1)
    assert titles(after) == ["Scan", "Rest"]
    assert "It helped" not in words_of(after)
    assert b"It helped" not in kept_words(state)
    assert followed.pass_by(3600, step=10) == []


def test_a_folder_that_comes_back_is_as_it_was(followed: Followed) -> None:
    away = followed.folder.with_name("away")
    followed.folder.rename(away)
    assert titles(followed.settle()) == ["Scan", "Rest"]
    away.rename(followed.folder)
    assert titles(followed.pass_by(3)[-1]) == ["Scan", "Rest"]
    shutil.rmtree(followed.folder)
    followed.write("clinic.md", CLINIC)
    followed.write("services/1-new.md", "# New\n")
    followed.write("services/2-new-too.md", "# New too\n")
    assert titles(followed.pass_by(DISBELIEF_S + 3)[-1]) == ["New", "New too"]


def test_half_of_the_pages_do_not_go_at_once(followed: Followed) -> None:
    for number in range(10):
        followed.write(f"services/{number + 30}-n{number}.md", f"# N{number}\n")
    followed.write(QUOTE, quote("It helped."))
    assert len(followed.settle().services) == 12
    for path in [*(followed.folder / "services").iterdir()][:9]:
        path.unlink()
    (followed.folder / QUOTE).unlink()
    library = followed.settle()
    assert len(library.services) == 12
    assert library.testimonials == (), "patients' words go with their file"
    assert followed.pass_by(DISBELIEF_S - 5) == []
    (library,) = followed.pass_by(5)
    assert len(library.services) == 3


def test_a_clock_that_jumps_changes_nothing(followed: Followed) -> None:
    for days in (3650, -7300, 3650):
        followed.wall += timedelta(days=days)
        assert followed.pass_by(3) == []
        followed.write(SCAN, f"# Scan\n\nNew {days}.\n")
        assert f"New {days}" in words_of(followed.settle())


# Files that cannot be read


def test_a_page_that_nobody_may_open_is_tried_until_somebody_may(followed: Followed) -> None:
    path, text = followed.folder / SCAN, (followed.folder / SCAN).read_bytes()
    path.unlink()
    path.symlink_to(path)
    library = followed.settle()
    assert "Old words" in words_of(library)
    assert [problem.rule for problem in library.problems] == [ContentRule.FILE_UNREADABLE]
    assert followed.pass_by(20) == []
    path.unlink()
    path.write_bytes(text)
    assert followed.settle().problems == ()


def test_a_page_whose_disk_answers_again_is_read_without_a_change(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = followed.folder / "services" / "30-new.md"
    with monkeypatch.context() as fault:
        fault.setattr("kiosk.content.files.read_regular", broken)
        fault.setattr("kiosk.content.live_folder.can_be_opened", lambda _: False)
        path.write_text("# New\n")
        assert [problem.rule for problem in followed.settle().problems] == [ContentRule.FILE_UNREADABLE]
    assert titles(followed.settle()) == ["Scan", "Rest", "New"]


def broken(*_: object) -> bytes:
    raise OSError(5, os.strerror(5))


# Over a restart


def restarted(followed: Followed, state: Path) -> Followed:
    again = Followed(followed.folder, state)
    again.now, again.wall = followed.now, followed.wall
    return again


def test_the_last_good_version_survives_a_restart(followed: Followed, state: Path) -> None:
    followed.write(SCAN, "---\ndraft: perhaps\n---\n# Scan\n")
    followed.settle()
    again = restarted(followed, state)
    remembered = again.live.remembered(again.wall)
    assert "Old words" in words_of(remembered)
    assert remembered is not None
    assert remembered.picture_folder.is_relative_to(state)
    library = again.look()
    assert library is not None
    assert "Old words" in words_of(library)
    assert again.pass_by(3) == []
    assert [problem.path for problem in library.problems] == [SCAN]


def test_a_folder_that_is_away_at_the_start_is_shown_from_memory(followed: Followed, state: Path) -> None:
    followed.folder.rename(followed.folder.with_name("away"))
    again = restarted(followed, state)
    assert titles(again.live.remembered(again.wall)) == ["Scan", "Rest"]
    assert titles(again.look()) == ["Scan", "Rest"]
    assert again.pass_by(3600, step=10) == []
    followed.folder.with_name("away").rename(followed.folder)
    assert titles(again.pass_by(3)[-1]) == ["Scan", "Rest"]


def test_what_is_the_same_in_the_folder_is_not_read_a_second_time(followed: Followed, state: Path) -> None:
    followed.write("pictures/a.png", png(4, 3))
    followed.write(SCAN, PICTURED)
    followed.write("services/20-rest.md", "# Rest\n\n![Nothing](pictures/b.png)\n")
    followed.settle()
    again = restarted(followed, state)
    again.live.remembered(again.wall)
    again.write("services/30-new.md", "# New\n")
    again.reads.clear()
    assert titles(again.look()) == ["Scan", "Rest", "New"]
    assert again.reads == ["services/20-rest.md", "services/30-new.md"], "what lacks a picture is read again"
    again.write("pictures/a.png", png(8, 6))
    assert "width=8" in words_of(again.settle())


def test_patients_words_wait_for_the_folder(followed: Followed, state: Path) -> None:
    followed.write(QUOTE, quote("It helped."))
    followed.settle()
    again = restarted(followed, state)
    assert words_of(again.live.remembered(again.wall)).count("It helped") == 0
    assert "It helped" in words_of(again.look()), "what has been at rest is not waited for"
    assert again.pass_by(3) == []
    assert b"It helped" in kept_words(state)


def test_consent_that_was_withdrawn_meanwhile_is_heard(followed: Followed, state: Path) -> None:
    followed.write(QUOTE, quote("It helped."))
    followed.settle()
    again = restarted(followed, state)
    again.write(QUOTE, quote("It helped.", CONSENT.replace("}", ", withdrawn: 2026-02-01}")))
    given = [again.live.remembered(again.wall), again.look(), *again.pass_by(5)]
    assert not any("It helped" in words_of(library) for library in given)
    assert b"It helped" not in kept_words(state)


def test_of_patients_words_alone_nothing_is_remembered(tmp_path: Path, state: Path) -> None:
    alone = Followed(tmp_path / "alone", state)
    alone.write(QUOTE, quote("It helped."))
    alone.look()
    again = restarted(alone, state)
    assert again.live.remembered(again.wall) is None


def test_without_a_memory_nothing_is_remembered(followed: Followed) -> None:
    again = Followed(followed.folder)
    assert again.live.remembered(again.wall) is None
    library = again.look()
    assert titles(library) == ["Scan", "Rest"]
    assert library is not None
    assert library.picture_folder == followed.folder
    again.write(SCAN, "# Scan\n\nNew words.\n")
    assert "New words" in words_of(again.settle())


def test_where_nobody_can_tell_who_writes_a_file_is_finished_when_it_rests(followed: Followed) -> None:
    live = LiveFolder(followed.folder, followed.read)
    assert titles(live.look(0, followed.wall)) == ["Scan", "Rest"]
    followed.write(SCAN, "# New\n")
    assert live.look(1, followed.wall) is None
    assert titles(live.look(2, followed.wall)) == ["New", "Rest"]


def test_a_memory_with_nothing_in_it_is_none(followed: Followed, state: Path) -> None:
    shutil.rmtree(state)
    again = restarted(followed, state)
    assert again.live.remembered(again.wall) is None
    assert titles(again.look()) == ["Scan", "Rest"]


def test_a_first_look_shows_no_file_that_is_still_being_written(tmp_path: Path) -> None:
    folder = Followed(tmp_path / "content")
    folder.write("clinic.md", CLINIC)
    folder.write("services/a.md", "# A\n")
    folder.write("services/b.md", "# Ha")
    folder.busy.add("services/b.md")
    assert folder.look() is None
    (library,) = folder.pass_by(5)
    assert titles(library) == ["A"]
    folder.busy.clear()
    folder.write("services/b.md", "# Half\n")
    assert titles(folder.settle()) == ["A", "Half"]


def test_a_first_look_at_nothing_but_unfinished_files_ends(tmp_path: Path) -> None:
    folder = Followed(tmp_path / "content")
    folder.write("services/b.md", "# Ha")
    folder.busy.add("services/b.md")
    assert folder.look() is None
    (library,) = folder.pass_by(5)
    assert library.pages == ()


# Consent


def withdrawn(folder: Followed) -> None:
    folder.write(QUOTE, quote("It helped me to walk.", CONSENT.replace("}", ", withdrawn: 2026-02-01}")))


def deleted(folder: Followed) -> None:
    (folder.folder / QUOTE).unlink()


def mistaken(folder: Followed) -> None:
    folder.write(QUOTE, quote("It helped me to walk.", CONSENT.replace("}", ", withdrawm: 2026-02-01}")))


def cut_short(folder: Followed) -> None:
    folder.write(QUOTE, "---\nconsent: {ref: 20")


def unreadable(folder: Followed) -> None:
    (folder.folder / QUOTE).unlink()
    (folder.folder / QUOTE).symlink_to(folder.folder / QUOTE)


def in_utf16(folder: Followed) -> None:
    folder.write(QUOTE, quote("It helped me to walk.").encode("utf-16"))


def its_folder_closed(folder: Followed) -> None:
    close(folder.folder / "testimonials")


def renamed(folder: Followed) -> None:
    (folder.folder / QUOTE).rename(folder.folder / "testimonials" / "a.txt")


def test_names_that_come_and_go_while_an_editor_saves_are_nobodys_business(followed: Followed) -> None:
    followed.write("services/4913", "")
    (followed.folder / SCAN).rename(followed.folder / "services/10-scan.md~")
    assert followed.pass_by(0.3) == []
    followed.write(SCAN, "# Scan\n\nNew words.\n")
    (followed.folder / "services/4913").unlink()
    assert followed.settle().problems == ()


@pytest.mark.parametrize(
    "end",
    [withdrawn, deleted, mistaken, cut_short, unreadable, in_utf16, its_folder_closed, renamed],
)
def test_words_without_consent_leave_the_screen_and_every_copy(
    followed: Followed, state: Path, end: Callable[[Followed], None]
) -> None:
    picture = png(4, 3) + b"the patient's face"
    followed.write("pictures/face.png", picture)
    consent = CONSENT + "picture: pictures/face.png\npicture_alt: A smile\n"
    for number in range(3):
        followed.write(QUOTE, quote(f"It helped me to walk. {number}", consent))
        followed.settle()
        followed.write(SCAN, f"# Scan\n\nVersion {number}.\n")
        followed.settle()
    words = kept_words(state)
    assert b"helped me to walk" in words
    assert b"the patient's face" in words
    end(followed)
    library = followed.settle()
    assert library.testimonials == ()
    words = kept_words(state)
    assert b"helped me to walk" not in words
    assert b"the patient's face" not in words
    assert b"Version 2" in words


def test_consent_ends_at_midnight_without_any_change(followed: Followed, state: Path) -> None:
    followed.wall = followed.wall.replace(hour=23, minute=59, second=0, microsecond=0)
    today = f"{followed.wall:%Y-%m-%d}"
    followed.write(QUOTE, quote("It helped.", CONSENT.replace("}", f", expires: {today}}}")))
    library = followed.settle()
    assert "It helped" in words_of(library)
    assert b"It helped" in kept_words(state)
    followed.pass_by(50)
    assert b"It helped" in kept_words(state)
    followed.pass_by(10)
    assert b"It helped" not in kept_words(state)
    again = restarted(followed, state)
    again.live.remembered(again.wall)
    again.pass_by(3)
    assert b"It helped" not in kept_words(state)


def test_consent_that_ended_while_the_screen_was_off(followed: Followed, state: Path) -> None:
    tomorrow = f"{followed.wall + timedelta(days=1):%Y-%m-%d}"
    followed.write(QUOTE, quote("It helped.", CONSENT.replace("}", f", expires: {tomorrow}}}")))
    followed.settle()
    followed.folder.rename(followed.folder.with_name("away"))
    again = restarted(followed, state)
    again.wall += timedelta(days=2)
    assert titles(again.live.remembered(again.wall)) == ["Scan", "Rest"]
    assert b"It helped" not in kept_words(state)


# Disks that refuse


def test_a_memory_that_refuses_stops_nothing_and_is_told_of(
    followed: Followed, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as fault:
        fault.setattr(os, "link", broken)
        fault.setattr("kiosk.content.snapshots.write_whole", broken)
        followed.write(SCAN, "# Scan\n\nNew words.\n")
        library = followed.settle()
        assert "New words" in words_of(library)
        assert [problem.rule for problem in library.problems] == [ContentRule.NOT_KEPT]
        assert library.picture_folder == followed.folder
        assert followed.pass_by(10) == []
    library = followed.settle()
    assert library.problems == ()
    assert b"New words" in kept_words(state)


# Anything at all


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_in_the_end_the_library_is_what_the_folder_holds(
    tmp_path: Path, state: Path, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 - a seed that can be told
    folder = Followed(tmp_path / "content", state)
    names = [f"services/{number}-p{number}.md" for number in range(6)]
    folder.write("clinic.md", CLINIC)
    for _ in range(60):
        path = folder.folder / dice.choice(names)
        match dice.choice(["write", "write", "bad", "delete", "rename", "restart", "wait", "pause"]):
            case "write":
                folder.write(path.relative_to(folder.folder).as_posix(), f"# T{dice.random()}\n")
            case "bad":
                folder.write(path.relative_to(folder.folder).as_posix(), "---\ndraft: perhaps\n---\n")
            case "delete":
                path.unlink(missing_ok=True)
            case "rename":
                if path.exists():
                    path.replace(folder.folder / dice.choice(names))
            case "restart":
                folder = restarted(folder, state)
                folder.live.remembered(folder.wall)
            case "wait":
                folder.pass_by(2)
            case _:
                folder.pass_by(0.3)
    for number, name in enumerate(names):
        folder.write(name, f"# End {number}\n")
    library = folder.pass_by(DISBELIEF_S + 5)[-1]
    assert titles(library) == [f"End {number}" for number in range(6)]
    assert library.problems == ()
