"""Staff change the folder while the screen runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk, running

pytestmark = pytest.mark.once

CLINIC = "---\nname: The Clinic\n---\n"
SCANS = "# Scans\n\nPictures of the spine.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "services").mkdir(parents=True)
    (folder / "clinic.md").write_text(CLINIC)
    (folder / "services" / "20-scans.md").write_text(SCANS)
    return folder


@contextmanager
def showing(display: Display, settings: Path, content: Path, complaint: str = "") -> Iterator[Kiosk]:
    arguments = ("--settings", str(settings), "--content", str(content))
    with running(display, *arguments, complaint=complaint) as kiosk:
        kiosk.see("The Clinic", "Scans", "1 of 1")
        yield kiosk


def complaint(folder: Path) -> str:
    return f"Some pages cannot be shown. To see why: kiosk check {folder}\n"


def test_what_is_saved_is_shown_and_what_is_broken_is_not(
    upright: Display, calm: Path, content: Path
) -> None:
    with showing(upright, calm, content, complaint(content)) as kiosk:
        staff_make_mistakes(kiosk, content)


def staff_make_mistakes(kiosk: Kiosk, content: Path) -> None:
    page = content / "services" / "20-scans.md"
    page.write_text("# Scans and tests\n\nPictures of the spine.\n")
    kiosk.see("Scans and tests")
    page.write_text("---\ndraft: perhaps\n---\n# Nobody sees this\n")
    (content / "services" / "10-injections.md").write_text("# Injections\n\nWith a fine needle.\n")
    kiosk.see("Scans and tests", "2 of 2")
    kiosk.tap("Previous")
    kiosk.see("Injections", "1 of 2")
    (content / "services" / "10-injections.md").unlink()
    kiosk.see("Scans and tests", "1 of 1")


def test_who_is_reading_reads_on(upright: Display, calm: Path, content: Path) -> None:
    with showing(upright, calm, content) as kiosk:
        somebody_reads(kiosk, content)


def somebody_reads(kiosk: Kiosk, content: Path) -> None:
    kiosk.tap("Touch to read more")
    kiosk.see("Share to care", "Pictures of the spine")
    (content / "services" / "30-walking.md").write_text("# Walking\n\nEvery day.\n")
    (content / "services" / "20-scans.md").unlink()
    (content / "clinic.md").write_text(CLINIC.replace("The Clinic", "Another Clinic"))
    kiosk.see_no("1 of 1")
    kiosk.see("Pictures of the spine")
    kiosk.tap("Home")
    kiosk.see("Walking")
    assert not kiosk.reading().find("Scans")


def test_the_pages_are_there_though_the_folder_is_away(upright: Display, calm: Path, content: Path) -> None:
    away = content.with_name("away")
    with showing(upright, calm, content):
        pass
    content.rename(away)
    with showing(upright, calm, content, complaint(content)) as kiosk:
        away.rename(content)
        (content / "services" / "20-scans.md").write_text("# Back again\n\nText.\n")
        kiosk.see("Back again")
