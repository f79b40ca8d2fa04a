"""An office and eight screens with Debian's Syncthing, told what to do by the kiosk's commands alone.

`packaging/test -m long -s tests/fleet` prints how long each thing took. Syncthing is fetched where it is not.
"""

import http.client
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from statistics import median
from typing import Final

import pytest

from kiosk.fleet.configuration import FOLDER
from kiosk.fleet.home import read_door
from tests.fleet.machines import LONGEST_S, Machine, fetch_syncthing
from tests.fleet.site import Site, files, seconds_until, text_of
from tests.machine.saving import in_place, page
from tests.waiting import wait_until

PROJECT: Final = Path(__file__).resolve().parents[2]
SCREENS: Final = 8
PAGES: Final = 40
SAVES: Final = 10
LARGE: Final = 60 * 1024 * 1024

pytestmark = pytest.mark.long


class Watching:
    """The reading part of one screen: every library that it has given out, as title → version."""

    def __init__(self, content: Path, state: Path) -> None:
        command = [sys.executable, "-m", "tests.fleet.watching", str(content), str(state)]
        self._process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
        self.libraries: list[dict[str, int]] = []
        self.given_at: list[float] = []
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.given_at.append(time.monotonic())
            self.libraries.append(json.loads(line))

    def shows(self, title: str) -> int | None:
        """The version of a page in the newest library."""
        return self.libraries[-1].get(title) if self.libraries else None

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(LONGEST_S)
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    version = fetch_syncthing()
    whole = Site(tmp_path_factory.mktemp("fleet"), SCREENS, PAGES)
    try:
        whole.become_office()
        began = time.monotonic()
        for screen in whole.screens:
            in_place(screen.content / "demonstration.md", "# Came with the package\n")
            whole.enrol(screen)
            whole.add(screen)
        whole.took(f"{SCREENS} screens enrolled", time.monotonic() - began)
        wait_until(
            lambda: all((one.content / f"services/{PAGES - 1}.md").exists() for one in whole.screens),
            "the first pages",
            LONGEST_S,
        )
        for screen in whole.screens:
            screen.kiosk("revert")
        whole.settle()
        whole.took(f"from the first enrolment to {PAGES} pages on all", time.monotonic() - began)
        yield whole
    finally:
        memory = [machine.resident_mb() for machine in whole.machines if machine.is_on]
        for machine in whole.machines:
            machine.stop()
    load = os.getloadavg()[0]
    print(f"\n\nSyncthing {version}, an office and {SCREENS} screens on one machine, load {load:.0f}")  # noqa: T201
    print("\n".join(whole.figures))  # noqa: T201
    print(f"memory of one Syncthing: {min(memory):.0f} to {max(memory):.0f} MB")  # noqa: T201


@pytest.fixture
def watching(site: Site, tmp_path: Path) -> Iterator[Watching]:
    site.settle()
    one = Watching(site.screens[0].content, tmp_path / "state")
    wait_until(lambda: one.libraries, "the first library", LONGEST_S)
    yield one
    one.stop()


def test_all_is_well_and_what_was_done_is_not_done_again(site: Site) -> None:
    said = site.office.kiosk("status")
    assert said.count("up to date") == SCREENS
    assert "Nothing had to be changed." in site.become_office()
    for screen in site.screens[:2]:
        assert "Nothing had to be changed." in site.enrol(screen)
        assert "Nothing had to be changed." in site.add(screen)
        assert f"This screen has {PAGES} files." in screen.kiosk("status")


def test_a_save_is_on_every_screen(site: Site, watching: Watching) -> None:
    on_disk, on_screen = [], []
    for version in range(2, SAVES + 2):
        began = time.monotonic()
        text = page("Page 0", version)
        site.save("services/0.md", text)

        def has_come(text: str = text) -> bool:
            return all(text_of(one.content / "services/0.md") == text for one in site.screens)

        on_disk.append(seconds_until(has_come, "the save", began))

        def is_shown(version: int = version) -> bool:
            return watching.shows("Page 0") == version

        on_screen.append(seconds_until(is_shown, "the library", began))
    site.took(
        f"a save, until it is in all {SCREENS} folders",
        median(on_disk),
        f"longest of {SAVES}: {max(on_disk):.1f} s",
    )
    site.took(
        "a save, until a screen shows it", median(on_screen), f"longest of {SAVES}: {max(on_screen):.1f} s"
    )


def test_what_is_deleted_is_gone_everywhere(site: Site, watching: Watching) -> None:
    began = time.monotonic()
    (site.services / "1.md").unlink()
    took = seconds_until(site.are_alike, "the deletion", began)
    site.took(f"a deletion, until it is gone from all {SCREENS} folders", took)
    wait_until(lambda: watching.shows("Page 1") is None, "the page to go", LONGEST_S)


def test_pages_that_are_saved_together(site: Site, watching: Watching) -> None:
    before = len(watching.libraries)
    began = time.monotonic()
    pages = [number for number in range(PAGES) if (site.services / f"{number}.md").exists()]
    for number in pages:
        site.save(f"services/{number}.md", page(f"Page {number}", 100))
    site.took(
        f"{len(pages)} pages at once, until in all {SCREENS} folders",
        seconds_until(site.are_alike, "the pages", began),
    )
    shown = seconds_until(
        lambda: all(watching.shows(f"Page {number}") == 100 for number in pages), "the library", began
    )
    site.took(f"{len(pages)} pages at once, until a screen shows them", shown)
    given = zip(watching.given_at[before:], watching.libraries[before:], strict=False)
    mixed = [at for at, library in given if len({version == 100 for version in library.values()}) > 1]
    site.took(
        "   for how long it showed some of them without the others",
        began + shown - mixed[0] if mixed else 0,
    )


def test_a_screen_that_was_off_catches_up(site: Site) -> None:
    screen = site.screens[1]
    site.settle()
    screen.stop()
    wait_until(
        lambda: "not seen since" in site.office.kiosk("status", status=None),
        "the office to notice",
        LONGEST_S,
    )
    site.save("services/2.md", page("Page 2", 200))
    said = site.office.kiosk("status", status=1)
    assert "it lacks 1 file" in said
    assert said.count("not seen since") == 1
    began = time.monotonic()
    screen.start()
    site.took("a screen was off, until it has what it missed", seconds_until(site.are_alike, "it", began))
    site.settle()
    site.office.kiosk("status")


def test_an_office_that_is_off_takes_nothing_away(site: Site) -> None:
    site.settle()
    before = files(site.office.content)
    site.office.stop()
    screen = site.screens[0]
    wait_until(
        lambda: "not seen since" in screen.kiosk("status", status=None), "the screen to notice", LONGEST_S
    )
    screen.kiosk("revert")
    assert all(files(one.content) == before for one in site.screens)
    site.save("services/3.md", page("Page 3", 300))
    began = time.monotonic()
    site.office.start()
    site.took("the office was off, until all have what it missed", seconds_until(site.are_alike, "it", began))


def test_a_folder_that_goes_missing_in_the_office_stays_on_the_screens(site: Site) -> None:
    site.settle()
    before = files(site.office.content)
    aside = site.office.content.with_name("aside")
    site.office.content.rename(aside)
    said = site.office.kiosk("status", status=1)
    assert "what the screens have stays there. The folder is not there" in said
    site.office.content.mkdir()  # as where a share is not mounted
    said = site.office.kiosk("status", status=1)
    assert "The folder is another one, or empty" in said
    for screen in site.screens:
        screen.look()
        assert files(screen.content) == before
    site.office.content.rmdir()
    aside.rename(site.office.content)
    wait_until(
        lambda: "The office has" in site.office.kiosk("status", status=None),
        "the folder to be back",
        LONGEST_S,
    )


def test_of_two_changes_the_offices_counts(site: Site) -> None:
    screen, path = site.screens[2], "services/4.md"
    site.settle()
    for first in ("office", "screen"):
        screen.stop()
        text = page("Page 4", 400 if first == "office" else 401)

        def here(text: str = text) -> None:
            site.save(path, text)
            site.office.look()

        def there() -> None:
            in_place(screen.content / path, page("Tampered"))

        for change in (here, there) if first == "office" else (there, here):
            change()
            time.sleep(1.1)  # so that one of the two is newer on any file system
        began = time.monotonic()
        screen.start()
        took = seconds_until(lambda: text_of(screen.content / path) == site.read(path), "it", began)
        site.took(f"a conflict, {first} first, until the office's is there", took)
        for machine in site.machines:
            assert not list(machine.content.rglob("*sync-conflict*"))
    site.settle()


def test_what_is_changed_on_a_screen_is_undone(site: Site) -> None:
    screen = site.screens[3]
    site.settle()
    before = files(site.office.content)
    in_place(screen.content / "services/5.md", page("Tampered"))
    (screen.content / "services/6.md").unlink()
    in_place(screen.content / "services/evil.md", page("Evil"))
    in_place(screen.content / "services/7.sync-conflict-20261126-080000-ABCDEFG.md", page("Evil"))
    assert "Changed on this screen: " in screen.kiosk("status", status=1)
    began = time.monotonic()
    assert "Undone on this screen: 4 files." in screen.kiosk("revert")
    took = seconds_until(lambda: files(screen.content) == before, "the pages to be back", began)
    site.took("tampering with 4 files, from the revert until all is back", took)
    wait_until(lambda: "This screen has" in screen.kiosk("status", status=None), "its status", LONGEST_S)
    assert screen.kiosk("revert") == ""
    assert files(site.office.content) == before
    assert site.are_alike()


def test_a_large_picture_is_whole_or_not_there(site: Site) -> None:
    site.settle()
    data = os.urandom(LARGE)
    began = time.monotonic()
    (site.office.content / "services/large.jpg").write_bytes(data)
    sizes: set[int] = set()

    def has_come() -> bool:
        found = [one.content / "services/large.jpg" for one in site.screens]
        there = [path.stat().st_size for path in found if path.exists()]
        sizes.update(there)
        return len(there) == SCREENS

    site.took(f"a picture of 60 MB, until on all {SCREENS}", seconds_until(has_come, "the picture", began))
    # The office writes it piece by piece, but no screen sees a part under its name, unless the office paused.
    assert max(sizes) == LARGE
    wait_until(site.are_alike, "the picture to be whole", LONGEST_S)
    (site.services / "large.jpg").unlink()
    site.settle()


def test_what_is_nobodys_page_stays_in_the_office(site: Site) -> None:
    stays = ("~$5.docx", ".~lock.5.odt#", "Thumbs.db", "5.md~", "5.tmp", "5.sync-conflict-20261126-1-A.md")
    for name in stays:
        in_place(site.services / name, "x")
    site.save("services/8.md", page("Page 8", 800))
    wait_until(
        lambda: all("Version 800." in text_of(one.content / "services/8.md") for one in site.screens),
        "the page that was saved after them",
        LONGEST_S,
    )
    site.office.look()
    assert "up to date" in site.office.kiosk("status", status=None)
    for screen in site.screens:
        assert not [name for name in stays if (screen.content / "services" / name).exists()]
    for name in stays:
        (site.services / name).unlink()
    site.settle()


def test_nothing_leaves_the_building(site: Site) -> None:
    for machine in site.machines:
        status = machine.ask("system/status")
        assert list(status["connectionServiceStatus"]) == [f"tcp://{machine.address}"]
        found = [*status["discoveryStatus"]]
        assert not [name for name in found if "global" in name or "http" in name], found
        door = read_door(machine.home)
        connection = http.client.HTTPConnection("127.0.0.1", door.port)
        connection.request("GET", "/rest/config")
        assert connection.getresponse().status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
        connection.close()


def test_another_network_is_refused(site: Site) -> None:
    screen = site.screens[4]
    site.settle()
    where = ("--content", str(screen.content), "--address", site.office.address, "--listen", screen.address)
    screen.kiosk("enrol", site.office.id, *where, "--network", "10.0.0.0/8")
    wait_until(
        lambda: "not seen since" in screen.kiosk("status", status=None), "the connection to end", LONGEST_S
    )
    wait_until(lambda: "network disallowed" in refusals(screen), "its attempt to be held back", LONGEST_S)
    site.enrol(screen)
    wait_until(lambda: "connected" in screen.kiosk("status", status=None).splitlines()[-1], "it", LONGEST_S)


def refusals(screen: Machine) -> list[str]:
    return [one["error"] for one in screen.ask("system/status")["lastDialStatus"].values()]


def test_an_archive_keeps_what_was_replaced_but_no_patients_words(site: Site) -> None:
    archive = site.screens[5]
    site.enrol(archive, "--keep-versions", "30")
    versions = archive.home / "versions"
    for folder in ("services", "testimonials"):
        (site.office.content / folder).mkdir(exist_ok=True)
        site.save(f"{folder}/kept.md", page("Kept", 1))
    site.settle()
    for folder in ("services", "testimonials"):
        site.save(f"{folder}/kept.md", page("Kept", 2))
    site.settle()
    (site.services / "kept.md").unlink()
    shutil.rmtree(site.office.content / "testimonials")
    site.settle()
    archive.kiosk("revert")
    # Of what follows within half a minute it keeps one.
    kept = {path.relative_to(versions).parts[0]: path.read_text() for path in versions.rglob("kept*.md")}
    assert list(kept) == ["services"]
    assert kept["services"] in (page("Kept", 1), page("Kept", 2))
    assert not (site.office.content / ".stversions").exists()
    assert not (site.office.home / "versions").exists()


def test_a_screen_that_was_removed_gets_nothing_more(site: Site) -> None:
    screen = site.screens[6]
    site.settle()
    site.office.kiosk("remove", screen.name)
    site.save("services/9.md", page("Page 9", 900))
    others = [one for one in site.screens if one is not screen]
    wait_until(
        lambda: all("Version 900." in text_of(one.content / "services/9.md") for one in others),
        "the others to have it",
        LONGEST_S,
    )
    assert "Version 1" in text_of(screen.content / "services/9.md")
    assert screen.name not in site.office.kiosk("status", status=None)
    site.add(screen)
    site.settle()


@pytest.mark.parametrize("wrong", ["id", "own id", "folder", "inside", "no fleet", "gone", "off"])
def test_what_goes_wrong_is_a_sentence(wrong: str, site: Site, tmp_path: Path) -> None:
    office, screen = site.office, site.screens[7]
    letters = screen.id[:-1] + ("A" if screen.id[-1] != "A" else "B")
    if wrong == "off":
        site.settle()
        screen.stop()
        said = screen.kiosk("status", status=2)
        screen.start()
        assert said == "Syncthing does not answer on this computer. Start it, wait a moment, and try again.\n"
        return
    said = {
        "id": lambda: office.kiosk("add", "x", letters, status=2),
        "own id": lambda: office.kiosk("add", "x", office.id, status=2),
        "folder": lambda: office.kiosk("office", str(tmp_path / "none"), status=2),
        "inside": lambda: office.kiosk("office", str(site.services), status=2),
        "no fleet": lambda: screen.kiosk("add", "x", office.id, status=2),
        "gone": lambda: office.kiosk("remove", "nobody", status=2),
    }[wrong]()
    assert said[0].isupper() or said[0] == "'"
    assert said.endswith(".\n")
    assert "Traceback" not in said


def test_another_computer_takes_the_offices_place(site: Site, tmp_path: Path) -> None:
    """The last one: from then on there is another office."""
    site.settle()
    site.office.stop()
    new = Machine("new-office", tmp_path)
    shutil.copytree(site.office.content, new.content, ignore=shutil.ignore_patterns(".*"), dirs_exist_ok=True)
    site.office = new
    site.services = new.content / "services"
    new.start()
    began = time.monotonic()
    site.become_office()
    for number in (10, 11):
        site.save(f"services/{number}.md", page(f"Page {number}", 1000))
    (site.services / "12.md").unlink()
    for screen in site.screens:
        site.enrol(screen)
        site.add(screen)

    def has_it() -> bool:
        new.kiosk("revert")
        for screen in site.screens:
            screen.kiosk("revert")
        return site.are_alike()

    took = seconds_until(has_it, "the new office's pages", began)
    site.took(
        f"a new computer in the office, until all {SCREENS} have its pages", took, "enrolled one by one"
    )
    new.kiosk("status")
    assert not ask_conflicts(site)


def ask_conflicts(site: Site) -> list[Path]:
    return [path for machine in site.machines for path in machine.content.rglob("*sync-conflict*")]


def test_the_folder_is_called_the_same_everywhere(site: Site) -> None:
    for machine in site.machines:
        assert [folder["id"] for folder in machine.ask("config")["folders"]] == [FOLDER]
