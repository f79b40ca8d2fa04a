"""Syncthing puts one file at a time in its place: what the office saves together is still one change."""

from pathlib import Path

from tests.content.followed import Followed, titles
from tests.machine.saving import page, syncthing, versions

PAGES = 40


def test_what_arrives_one_by_one_is_one_change(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    for number in range(PAGES):
        followed.write(f"services/{number}.md", page(f"Page {number}"))
    followed.settle()
    for number in range(PAGES):
        syncthing(tmp_path / "services" / f"{number}.md", page(f"Page {number}", 2))
        if number % 10 == 0:
            assert followed.pass_by(0.15) == []
    assert set(versions(followed.settle()).values()) == {2}


def test_a_second_version_is_no_page(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write("services/10-mri.md", page("MRI"))
    followed.settle()
    followed.write("services/10-mri.sync-conflict-20261126-080000-ABCDEFG.md", page("MRI, tampered"))
    library = followed.settle()
    assert titles(library) == ["MRI"]
    assert [problem.path for problem in library.problems if "same time" in problem.message] == [
        "services/10-mri.sync-conflict-20261126-080000-ABCDEFG.md"
    ]


def test_half_a_file_under_syncthings_own_name_is_no_page(tmp_path: Path) -> None:
    followed = Followed(tmp_path)
    followed.write("services/10-mri.md", page("MRI"))
    followed.settle()
    followed.write("services/.syncthing.20-ct.md.tmp", page("CT")[:20])
    assert followed.pass_by(3) == []
