"""A thousand folders with faults in them, each from its number: none stops anything, each fault is named."""

import os
import random
import resource
import shutil
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content import Library, Severity
from kiosk.content.characters import visible
from tests.content.broken_files import BREAKS, GOOD, NAMES
from tests.content.followed import CLINIC, CONSENT, Followed, quote

pytestmark = pytest.mark.once

FOLDERS = 1000
BATCHES = 20
LONGEST_S = 20
"""Of computing for one folder: the kiosk's own limit for one page."""

KINDS = ("services", "research", "testimonials", "about")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good pages that every folder has."""
    folder = tmp_path_factory.mktemp("good")
    for kind in KINDS:
        (folder / kind).mkdir()
    for path in ("services/10-good.md", "research/10-good.md", "about/10-good.md"):
        (folder / path).write_text(GOOD)
    (folder / "testimonials" / "10-good.md").write_text(quote("It helped.", CONSENT))
    (folder / "clinic.md").write_text(CLINIC)
    return folder


@pytest.fixture
def somebody_without_rights() -> Iterator[None]:
    """Root may read everything."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)


def break_folder(folder: Path, number: int) -> dict[str, str]:
    """Put a few faults into `folder`: path → what is wrong."""
    dice = random.Random(number)  # noqa: S311 - a number that can be told
    broken = {}
    # One after another, so that each of them is met, and any others with it.
    names = [[*BREAKS][number % len(BREAKS)], *dice.choices([*BREAKS], k=dice.randrange(3))]
    for place, name in enumerate(names):
        path = folder / dice.choice(KINDS) / dice.choice(NAMES).format(place)
        BREAKS[name](path, dice)
        broken[path.relative_to(folder).as_posix()] = name
    if number % 7 == 0:  # names that differ only in case or Unicode form
        for twin in ("Twin-\u00e9.md", "twin-\u00e9.md", unicodedata.normalize("NFD", "twin-\u00e9.md")):
            (folder / "services" / twin).write_text(GOOD)
    if number % 11 == 0:
        folder_of = folder / dice.choice(["glossary.md", "notices", "stray", "Services", "clinic"])
        folder_of.symlink_to(folder)
    if number % 13 == 0:
        shutil.rmtree(folder / "about")
        if dice.random() < 0.5:
            (folder / "about").write_text("x")
        else:
            (folder / "about").symlink_to(folder / "about")
    if number % 17 == 0:
        (folder / "clinic.md").unlink()
        dice.choice([*BREAKS.values()])(folder / "clinic.md", dice)
    return broken


def check_library(library: Library | None, folder: Path, broken: dict[str, str]) -> None:
    assert library is not None
    shown = {page.path for page in library.pages}
    assert {"services/10-good.md", "research/10-good.md", "testimonials/10-good.md"} <= shown
    assert "about/10-good.md" in shown or not (folder / "about").is_dir()
    assert "root:" not in repr(library), "what lies outside the folder"
    faults = Counter(
        (problem.path, problem.line, problem.column, problem.message) for problem in library.problems
    )
    assert [fault for fault, count in faults.items() if count > 1] == []
    for problem in library.problems:
        assert problem.message
        assert problem.hint
    silent = {visible(path) for path in broken if os.path.lexists(folder / path)}
    assert silent <= shown | {problem.path for problem in library.problems}
    wrong = {problem.path for problem in library.problems if problem.severity is Severity.ERROR}
    assert not wrong & shown


@pytest.mark.parametrize(
    "batch",
    [pytest.param(batch, marks=pytest.mark.long if batch % 4 else ()) for batch in range(BATCHES)],
)
def test_broken_folders(good: Path, tmp_path: Path, batch: int) -> None:
    slowest = 0.0
    for number in range(batch, FOLDERS, BATCHES):
        folder = tmp_path / str(number)
        shutil.copytree(good, folder)
        broken = break_folder(folder, number)
        followed = Followed(folder)
        start = time.process_time()
        try:
            check_library(followed.look(), folder, broken)
        except Exception as error:
            error.add_note(f"folder {number}: {broken}")
            raise
        slowest = max(slowest, time.process_time() - start)
        shutil.rmtree(folder)
    assert slowest < LONGEST_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_000_000, "kilobytes"


def test_every_kind_of_fault_is_met() -> None:
    assert len(BREAKS) * 10 <= FOLDERS


@pytest.mark.parametrize("name", [name for name in BREAKS if name != "folder"])
def test_a_page_that_breaks_keeps_its_last_good_version_and_the_rest_its_own(
    good: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "content"
    shutil.copytree(good, folder)
    followed = Followed(folder, tmp_path / "state")
    before = followed.look()
    assert before is not None
    path = folder / "services" / "10-good.md"
    path.rename(folder / "services" / "20-other.md")
    BREAKS[name](path, random.Random(1))  # noqa: S311
    given = followed.pass_by(3)
    for library in [before, *given]:
        assert {"research/good", "about/good", "testimonials/good"} <= {page.id for page in library.pages}
        assert library.page("services/good")
    assert len(given) == 1
    assert not followed.live.is_waiting


@pytest.mark.usefixtures("somebody_without_rights")
def test_what_nobody_may_read_takes_nothing_else_along() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        followed = Followed(Path(place))
        followed.write("clinic.md", CLINIC)
        followed.write("services/a.md", "# A\n")
        followed.write("services/b.md", "# B\n")
        followed.write("about/c.md", "# C\n")
        followed.write("research/d.md", "# D\n")
        (followed.folder / "services/b.md").chmod(0)
        (followed.folder / "about").chmod(0)
        library = followed.look()
        assert library is not None
        assert [page.id for page in library.pages] == ["services/a", "research/d"]
        assert {(problem.path, problem.rule) for problem in library.problems} == {
            ("services/b.md", "file-unreadable"),
            ("about", "folder-unreadable"),
        }
        (followed.folder / "services/b.md").chmod(0o600)
        (followed.folder / "about").chmod(0o700)
        library = followed.pass_by(3)[-1]
        assert [page.id for page in library.pages] == ["services/a", "services/b", "research/d", "about/c"]
        assert library.problems == ()
        (followed.folder / "services/b.md").chmod(0)
        (library,) = followed.pass_by(3)
        assert len(library.pages) == 4
        assert [problem.rule for problem in library.problems] == ["file-unreadable"]
