"""What a screen more costs the office: python -m tests.fleet.growth 100 200, for so many screens and pages.

Each has a Syncthing of its own and what a kiosk reads its folder with, but no window. Prints the memory,
the database and the costs of a save at the office, and when it is in every library: with one, some, all.
"""

import os
import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.commands.output import say
from kiosk.content import Library, Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.machine.clock import CLINIC_TIME
from tests.fleet.machines import LONGEST_S, Machine, fetch_syncthing
from tests.fleet.site import Site, files, seconds_until, text_of
from tests.machine.saving import page, versions
from tests.waiting import wait_until

SAVES = 5
AT_REST_S = 10


def main(screens: int, pages: int) -> None:
    version = fetch_syncthing()
    say(f"Syncthing {version}, {pages} pages, load {os.getloadavg()[0]:.0f}")
    with TemporaryDirectory() as place:
        site = Site(Path(place), screens, pages)
        all_screens, site.screens = site.screens, []
        try:
            site.become_office()
            _measure(site)
            for screen in all_screens:
                site.enrol(screen)
                site.add(screen)
                site.screens.append(screen)
                wait_until(lambda: _is_full(site, site.screens[-1]), "all pages", LONGEST_S)
                if len(site.screens) in (1, screens // 3, screens):
                    _measure(site)
        finally:
            for machine in (site.office, *all_screens):
                machine.stop()


def _is_full(site: Site, screen: Machine) -> bool:
    return files(screen.content).keys() == files(site.office.content).keys()


def _measure(site: Site) -> None:
    """One line, at rest and then for some saves."""
    time.sleep(AT_REST_S)
    office = site.office
    memory, began_cpu = office.resident_mb(), office.computed_s()
    time.sleep(AT_REST_S)
    idle = (office.computed_s() - began_cpu) / AT_REST_S
    database = sum(path.stat().st_size for path in office.home.glob("index*/*")) / 1024 / 1024
    before, began_cpu, waits = _sent(office), office.computed_s(), []
    readers = [_reader(screen) for screen in site.screens]
    for reader in readers:
        wait_until(partial(_look, reader), "a first library", LONGEST_S)
    reads = []
    for version in range(2, SAVES + 2):
        text = page("Page 0", version + 1000 * len(site.screens))
        began = time.monotonic()
        site.save("services/0.md", text)

        def has_come(text: str = text) -> bool:
            return all(text_of(one.content / "services/0.md") == text for one in site.screens)

        waits.append(seconds_until(has_come, "the save", began))
        behind = list(readers)
        while behind:
            behind = [one for one in behind if not _shows(one, version + 1000 * len(site.screens))]
        reads.append(time.monotonic() - began)
        time.sleep(2)
    cost = (office.computed_s() - began_cpu) / SAVES - idle * (median(waits) + 2)
    sent = (_sent(office) - before) / SAVES / 1024
    say(
        f"{len(site.screens):3} screens: office {memory:5.0f} MB, database {database:5.1f} MB, at rest "
        f"{idle * 100:4.1f} % of a processor; a save: {median(waits):4.1f} s, {max(cost, 0) * 1000:4.0f} ms "
        f"of a processor, {sent:6.1f} KB sent, in every library after {median(reads):4.1f} s"
    )


def _reader(screen: Machine) -> LiveFolder:
    """What a kiosk follows its folder with, in this process."""
    reader = DocumentReader(screen.content, Names())
    return LiveFolder(screen.content, lambda _, path: read_file(path, reader))


def _look(folder: LiveFolder) -> Library | None:
    return folder.look(time.monotonic(), datetime.now(CLINIC_TIME))


def _shows(folder: LiveFolder, version: int) -> bool:
    library = _look(folder)
    return library is not None and versions(library)["Page 0"] == version


def _sent(office: Machine) -> int:
    total: int = office.ask("system/connections")["total"]["outBytesTotal"]
    return total


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
