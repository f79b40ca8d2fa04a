import re
from fnmatch import fnmatchcase

import pytest

from kiosk.content.files import is_ignored
from kiosk.fleet.ignores import IGNORES, with_ours

NOT_SENT = (
    *("~$10-mri.docx", "10-mri.md~", "#10-mri.md#", ".#10-mri.md", ".~lock.10-mri.odt#", "10-mri.md.swp"),
    *("WRD0001.tmp", "~WRL0002.tmp", "10-mri.bak", "10-mri.md.orig", "film.mp4.part", "a.crdownload"),
    *("Thumbs.db", "desktop.ini", ".DS_Store", "._10-mri.md", "Pages - Shortcut.lnk", "$RECYCLE.BIN"),
    *(".git", ".obsidian", ".before-restore-20261126-080000", ".stfolder"),
    *("10-mri.sync-conflict-20261126-080000-ABCDEFG.md", "10-mri (Anna's conflicted copy 2026-11-26).md"),
)
SENT = (
    *("10-mri.md", "10-mri.ar.md", "clinic.md", "README.md", "photo.jpg", "10-a~b.md", "tmp.md", "#1.md"),
    *("20-sync-conflicts.md", "Über uns.md", "a b.png", "services", "template.md", "partial.md"),
)


def is_sent(name: str) -> bool:
    """As Syncthing judges names; here only for patterns of one name, without case."""
    patterns = (re.sub(r"^(\(\?[di]\))*", "", line).lower() for line in IGNORES)
    return not any(fnmatchcase(name.lower(), pattern) for pattern in patterns)


@pytest.mark.parametrize("name", NOT_SENT)
def test_what_is_nobodys_page_stays_in_the_office(name: str) -> None:
    assert not is_sent(name)
    assert not is_sent(name.upper())


@pytest.mark.parametrize("name", SENT)
def test_pages_and_pictures_are_sent(name: str) -> None:
    assert is_sent(name)
    assert not is_ignored(name)


def test_what_somebody_has_written_stays() -> None:
    once = with_ours(["drafts", IGNORES[0]])
    assert once == [*IGNORES, "drafts"]
    assert with_ours(once) == once
