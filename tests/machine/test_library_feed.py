"""A real folder, followed by a real thread, while somebody changes it in every way there is."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
import watchfiles
from pytestqt.qtbot import QtBot

from kiosk.app import follow
from kiosk.content import ContentRule, Library, Names
from kiosk.content.settling import QUIET_S
from kiosk.machine.clock import SystemClock
from kiosk.machine.library_feed import LibraryFeed
from kiosk.machine.reader_process import ReaderProcess
from kiosk.settings import ContentSettings, Settings
from tests.content.followed import CONSENT, kept_words, quote
from tests.machine.saving import EDITORS, again_and_again, held_open, page, versions
from tests.waiting import LIMIT_S, wait_until

SCAN = "services/10-scan.md"


class Screen:
    """Shows whatever it is given, and looks at every page of it."""

    def __init__(self, folder: Path, state: Path, qtbot: QtBot, *, poll: bool) -> None:
        self.qtbot = qtbot
        settings = Settings(content=ContentSettings(watch="poll" if poll else "auto"))
        self.feed = follow(folder, Names, settings, SystemClock(), state)
        self.feed.start()
        self.library = self.feed.first(LIMIT_S)
        self.given = [self.library]
        self.feed.changed.connect(self.show)

    def show(self, library: Library) -> None:
        assert threading.current_thread() is threading.main_thread()
        versions(library)
        self.library = library
        self.given.append(library)

    def wait_for(self, is_there: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_there, timeout=LIMIT_S * 1000)

    def wait_for_version(self, title: str, version: int) -> None:
        self.wait_for(lambda: versions(self.library).get(title) == version)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "services").mkdir(parents=True)
    (tmp_path / "content" / "clinic.md").write_text("# The Clinic\n")
    (tmp_path / "content" / SCAN).write_text(page("Scan"))
    (tmp_path / "content" / "services" / "20-rest.md").write_text(page("Rest"))
    return tmp_path / "content"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture(params=[False, True], ids=["told", "polling"])
def screen(folder: Path, state: Path, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Screen]:
    before = threading.active_count()
    shown = Screen(folder, state, qtbot, poll=request.param)
    shown.wait_for(lambda: versions(shown.library) == {"Scan": 1, "Rest": 1})
    yield shown
    shown.feed.stop()
    assert threading.active_count() == before


def test_every_editors_way_of_saving_ends_in_the_right_library(screen: Screen, folder: Path) -> None:
    for version, save in enumerate(EDITORS, 2):
        save(folder / SCAN, page("Scan", version))
        screen.wait_for_version("Scan", version)
        assert versions(screen.library)["Rest"] == 1
    assert screen.library is not None
    assert screen.library.problems == ()


@pytest.mark.parametrize("save", [held_open, again_and_again])
def test_whoever_writes_slowly_is_waited_for(
    screen: Screen, folder: Path, save: Callable[[Path, str], None]
) -> None:
    # Every library that is given out meanwhile is looked at.
    writing = threading.Thread(target=save, args=(folder / SCAN, page("Scan", 2, words=1500)))
    writing.start()
    screen.wait_for_version("Scan", 2)
    writing.join()


def are_all(screen: Screen, version: int) -> bool:
    return list(versions(screen.library).values()).count(version) == 40


def test_forty_files_that_are_copied_at_once_are_never_shown_mixed(
    screen: Screen, folder: Path, tmp_path: Path
) -> None:
    for version in range(2, 6):
        source = tmp_path / f"version-{version}" / "services"
        source.mkdir(parents=True)
        for number in range(40):
            (source / f"{number + 30}-n{number}.md").write_text(page(f"N{number}", version))
        given, start = len(screen.given), time.monotonic()
        subprocess.run(["cp", "-r", str(source), str(folder)], check=True)
        took = time.monotonic() - start
        screen.wait_for(partial(are_all, screen, version))
        if took < QUIET_S:  # a machine that is slower than that copies them one by one
            seen = [versions(library) for library in screen.given[given:]]
            assert all(len(set(found.values()) - {1}) == 1 for found in seen)


def test_a_burst_of_edits_in_one_file_holds_no_other_up(screen: Screen, folder: Path) -> None:
    stopped, edits = threading.Event(), 0

    def edit() -> None:
        nonlocal edits
        while not stopped.is_set():
            edits += 1
            (folder / "services" / "20-rest.md").write_text(page("Rest", edits))

    burst = threading.Thread(target=edit)
    burst.start()
    try:
        screen.wait_for(lambda: edits > 100)
        (folder / SCAN).write_text(page("Scan", 2))
        screen.wait_for_version("Scan", 2)
    finally:
        stopped.set()
        burst.join()
    screen.wait_for_version("Rest", edits)


def rename_away(folder: Path) -> None:
    folder.rename(folder.with_name("away"))


@pytest.mark.parametrize("lose", [shutil.rmtree, rename_away])
def test_a_folder_that_goes_and_comes_back_is_followed_again(
    screen: Screen, folder: Path, lose: Callable[[Path], None]
) -> None:
    lose(folder)
    screen.wait_for(lambda: ContentRule.FOLDER_MISSING in rules(screen.library))
    assert set(versions(screen.library)) == {"Scan", "Rest"}
    (folder / "services").mkdir(parents=True)
    (folder / "clinic.md").write_text("# The Clinic\n")
    for title, name in (("Scan", "10-scan"), ("Rest", "20-rest")):
        (folder / "services" / f"{name}.md").write_text(page(title, 2))
    screen.wait_for(lambda: set(versions(screen.library).values()) == {2})
    screen.wait_for(lambda: not rules(screen.library))
    (folder / SCAN).write_text(page("Scan", 3))
    screen.wait_for_version("Scan", 3)


def rules(library: Library | None) -> set[str]:
    return {problem.rule for problem in library.problems} if library else set()


def test_a_folder_that_is_replaced_between_two_looks_is_followed_again(screen: Screen, folder: Path) -> None:
    for version in range(2, 5):
        new = folder.with_name("new")
        shutil.copytree(folder, new)
        (new / SCAN).write_text(page("Scan", version))
        shutil.rmtree(folder)
        new.rename(folder)
        screen.wait_for_version("Scan", version)
        (folder / "services" / "20-rest.md").write_text(page("Rest", version))
        screen.wait_for_version("Rest", version)


def test_withdrawn_words_leave_the_screen_and_the_disk(screen: Screen, folder: Path, state: Path) -> None:
    path = folder / "testimonials" / "a.md"
    path.parent.mkdir()
    path.write_text(quote("I walk again."))
    screen.wait_for(lambda: bool(screen.library and screen.library.testimonials))
    screen.wait_for(lambda: b"I walk again" in kept_words(state))
    path.write_text(quote("I walk again.", CONSENT.replace("}", ", withdrawn: 2026-01-01}")))
    screen.wait_for(lambda: not (screen.library and screen.library.testimonials))
    screen.wait_for(lambda: b"I walk again" not in kept_words(state))


def test_a_folder_that_the_system_does_not_watch_is_looked_at_all_the_same(
    folder: Path, state: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = iter([OSError(24, os.strerror(24)), RuntimeError("Error creating recommended watcher")] * 1000)

    def refuse(*_: object, **__: object) -> None:
        raise next(errors)

    monkeypatch.setattr(watchfiles, "watch", refuse)
    shown = Screen(folder, state, qtbot, poll=False)
    for version in (2, 3):
        (folder / SCAN).write_text(page("Scan", version))
        shown.wait_for_version("Scan", version)
    shown.feed.stop()


def test_what_was_good_is_there_before_the_folder_is(folder: Path, state: Path, qtbot: QtBot) -> None:
    shown = Screen(folder, state, qtbot, poll=False)
    shown.wait_for(lambda: b"Version 1" in kept_words(state))
    shown.feed.stop()
    folder.rename(folder.with_name("away"))
    shown = Screen(folder, state, qtbot, poll=False)
    assert versions(shown.library) == {"Scan": 1, "Rest": 1}
    folder.with_name("away").rename(folder)
    (folder / SCAN).write_text(page("Scan", 2))
    shown.wait_for_version("Scan", 2)
    shown.feed.stop()


# Between two threads


class Script:
    """A folder that gives what a test tells it to, when it tells it to."""

    def __init__(self) -> None:
        self.next: Library | None = None
        self.looked = threading.Semaphore(0)
        self.may_look = threading.Semaphore(0)
        self.is_waiting = True
        self.looks = 0

    def remembered_pages(self) -> None:
        return None

    def rest(self, _: datetime) -> None:
        pass

    def remember_patients(self, _: datetime) -> None:
        return None

    def look(self, _now: float, _wall: datetime) -> Library | None:
        self.looks += 1
        self.may_look.acquire()
        library, self.next = self.next, None
        self.looked.release()
        return library

    def give(self, library: Library | None) -> None:
        self.next = library
        self.may_look.release()
        self.looked.acquire()


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> ReaderProcess:
    monkeypatch.setattr(ReaderProcess, "start", lambda _: None)
    return ReaderProcess(Names)


@pytest.fixture
def feed(script: Script, reader: ReaderProcess, tmp_path: Path) -> Iterator[LibraryFeed]:
    made = LibraryFeed(tmp_path, script, reader, SystemClock(), poll=True)  # type: ignore[arg-type]
    yield made
    script.may_look.release(1000)
    made.stop()


def libraries(tmp_path: Path, count: int) -> list[Library]:
    return [Library(folder=tmp_path / str(number)) for number in range(count)]


def test_a_library_that_comes_while_the_screen_is_built_is_shown(
    feed: LibraryFeed, script: Script, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second, third = libraries(tmp_path, 3)
    feed.start()
    script.give(first)
    assert feed.first(60) is first
    script.give(second)
    script.give(third)
    script.give(None)
    shown: list[Library] = []
    feed.changed.connect(shown.append)
    qtbot.waitUntil(lambda: shown[-1:] == [third], timeout=60_000)
    assert shown == [third], "the newest, once"


def test_a_first_library_that_comes_too_late_is_shown_all_the_same(
    feed: LibraryFeed, script: Script, tmp_path: Path, qtbot: QtBot
) -> None:
    (library,) = libraries(tmp_path, 1)
    feed.start()
    assert feed.first(0.1) is None
    shown: list[Library] = []
    feed.changed.connect(shown.append)
    script.give(library)
    qtbot.waitUntil(lambda: shown == [library], timeout=60_000)


@pytest.fixture
def late_library(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Library, list[Callable[[], None]]]:
    """A library that comes after a hundred seconds, and what happens in each of them."""
    (library,) = libraries(tmp_path, 1)
    seconds, each_second = 0, list[Callable[[], None]]()

    def pass_by(_: float) -> None:
        nonlocal seconds
        seconds += 1
        for happens in each_second:
            happens()
        if seconds == 100:
            script.give(library)

    clock = SimpleNamespace(monotonic=lambda: seconds, perf_counter=lambda: seconds, sleep=pass_by)
    monkeypatch.setattr("kiosk.machine.library_feed.time", clock)
    return library, each_second


def test_a_folder_is_waited_for_as_long_as_it_is_being_read(
    feed: LibraryFeed, reader: ReaderProcess, late_library: tuple[Library, list[Callable[[], None]]]
) -> None:
    library, each_second = late_library

    def read() -> None:
        reader.count += 1

    each_second.append(read)
    feed.start()
    assert feed.first(15) is library


@pytest.mark.usefixtures("late_library")
def test_a_folder_of_which_nothing_is_read_is_not_waited_for(feed: LibraryFeed) -> None:
    feed.start()
    assert feed.first(15) is None


def test_the_first_library_is_not_shown_twice(
    feed: LibraryFeed, script: Script, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = libraries(tmp_path, 2)
    shown: list[Library] = []
    feed.changed.connect(shown.append)
    feed.start()
    script.give(first)
    assert feed.first(60) is first
    script.give(second)
    qtbot.waitUntil(lambda: bool(shown), timeout=60_000)
    assert shown == [second]


def test_nobody_waits_for_a_folder_that_does_not_answer(feed: LibraryFeed, script: Script) -> None:
    feed.start()
    threading.Timer(0.2, feed.hurry).start()
    assert feed.first(1000) is None
    feed.stop()
    del script


def test_what_comes_after_the_end_is_shown_to_nobody(
    feed: LibraryFeed, script: Script, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = libraries(tmp_path, 2)
    feed.start()
    script.give(first)
    feed.first(60)
    wait_until(lambda: script.looks == 2, "a look that takes its time")
    shown: list[Library] = []
    feed.changed.connect(shown.append)
    feed.stop()
    script.give(second)
    qtbot.wait(50)
    assert shown == []


def test_a_feed_that_never_began_can_be_stopped(feed: LibraryFeed) -> None:
    feed.stop()


def test_who_asks_for_it_has_every_file_read_again_though_none_looks_changed(
    screen: Screen, folder: Path, qtbot: QtBot
) -> None:
    path = folder / SCAN
    before = path.stat()
    path.write_text(page("Scan", 2))  # as long as before, and made to look as old
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with qtbot.waitSignal(screen.feed.reloaded, timeout=LIMIT_S * 1000):
        screen.feed.reload()
    screen.wait_for_version("Scan", 2)
    assert versions(screen.library) == {"Scan": 2, "Rest": 1}
