import os
from pathlib import Path

import pytest

from kiosk.machine.file_systems import tells_of_changes

MOUNTS = """\
/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
//office/pages {place}/share\\040of\\040the\\040office cifs rw 0 0
office:/pages {place}/nfs nfs4 rw 0 0
/dev/sdb {place}/nfs/stick ext4 rw 0 0
overlay {place}/twice overlay rw 0 0
kiosk {place}/twice fuse.sshfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS.format(place=os.path.realpath(tmp_path)))
    return path


@pytest.mark.parametrize(
    ("folder", "tells"),
    [
        ("", True),
        ("nfsx", True),
        ("nfs", False),
        ("nfs/pages", False),
        ("nfs/stick/pages", True),
        ("share of the office/pages", False),
        ("twice", False),
    ],
)
def test_a_network_share_tells_of_nothing(tmp_path: Path, mounts: Path, folder: str, *, tells: bool) -> None:
    assert tells_of_changes(tmp_path / folder, mounts) == tells


def test_a_link_to_a_share_is_a_share(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nfs")
    assert not tells_of_changes(tmp_path / "link", mounts)


@pytest.mark.parametrize(("folder", "tells"), [("/pages", True), ("//office/pages", False)])
def test_without_a_list_of_mounts_the_path_decides(tmp_path: Path, folder: str, *, tells: bool) -> None:
    class Named(type(tmp_path)):  # type: ignore[misc]
        def __str__(self) -> str:
            return folder

    assert tells_of_changes(Named(folder), tmp_path / "nowhere") == tells


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    assert tells_of_changes(tmp_path) in (True, False)
