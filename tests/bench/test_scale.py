"""What content costs, in counts: they are alike on every machine."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from kiosk.content import Names, load_library
from kiosk.content.parser import Parser
from tests.bench.growth import exponent
from tests.bench.one_edit import as_the_screen_follows
from tests.bench.opened import opened_below
from tests.bench.pages import PageMaker
from tests.content.followed import Followed

PAGES = 200
EDITED = 77
FOLDERS = [".", "services"]


@pytest.fixture(scope="module")
def maker() -> PageMaker:
    return PageMaker()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files whose text is parsed, in order."""
    paths: list[str] = []
    parse = Parser.parse

    def noting(self: Parser, text: str, first_line: int, report: object) -> object:
        paths.append(report.path)  # type: ignore[attr-defined]
        return parse(self, text, first_line, report)  # type: ignore[arg-type]

    monkeypatch.setattr(Parser, "parse", noting)
    return paths


@pytest.fixture
def followed(maker: PageMaker, tmp_path: Path) -> Followed:
    maker.fill(tmp_path / "content", PAGES)
    found = as_the_screen_follows(tmp_path / "content", tmp_path / "state", Names())
    library = found.look()
    assert library is not None
    assert len(library.services) == PAGES
    found.pass_by(1)
    return found


def test_one_edit_parses_one_page_and_opens_no_other(
    followed: Followed, maker: PageMaker, parsed: list[str]
) -> None:
    path = maker.path(EDITED)
    followed.write(path, maker.text(EDITED, PAGES, edition=2))
    with opened_below(followed.folder) as opened:
        library = followed.settle()
    assert library.services[EDITED].title == maker.title(EDITED, edition=2)
    assert parsed == [path]
    assert set(opened) == {*FOLDERS, path}
    assert opened.count(path) == 2, "to read it, and to keep it"


def test_a_look_that_finds_nothing_parses_nothing_and_opens_only_the_folders(
    followed: Followed, parsed: list[str]
) -> None:
    with opened_below(followed.folder) as opened:
        assert followed.look() is None
    assert parsed == []
    assert opened == FOLDERS


def test_a_start_parses_nothing_and_does_not_look_at_the_folder(
    followed: Followed, parsed: list[str]
) -> None:
    again = as_the_screen_follows(followed.folder, followed.folder.parent / "state", Names())
    with opened_below(followed.folder) as opened:
        library = again.live.remembered_pages()
    assert parsed == []
    assert library is not None
    assert len(library.services) == PAGES
    assert opened == []


def calls(do: Callable[[], object]) -> int:
    """How many Python functions are called while `do` runs."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        del frame, argument
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count


def test_twice_as_many_pages_take_twice_as_long_to_read(maker: PageMaker, tmp_path: Path) -> None:
    costs = {}
    for count in (40, 80):
        folder = tmp_path / str(count)
        maker.fill(folder, count)
        load_library(folder, Names())  # what is remembered of names and patterns is there by now
        costs[count] = calls(partial(load_library, folder, Names()))
    assert exponent(costs) == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize("power", [0, 1, 2])
def test_growth_is_told_as_a_power(power: int) -> None:
    assert exponent({size: 3.5 * size**power for size in (10, 100, 1000)}) == pytest.approx(power)
