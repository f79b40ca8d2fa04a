"""What the audit looks at, place by place. A new place of the screen is a tour, and one line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from kiosk.content import Page
from tests.qml import tours
from tests.qml.stage import Stage

Tour = Callable[[Stage], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A way through views of one kind. Where nobody is there, nothing is as a visitor chose it."""

    name: str
    tour: Tour
    visited: bool = True
    staffed: bool = False
    """Whether the staff are there. Their screens are in English and never mirrored."""
    at_length: bool = False
    """Whether it shows all of the content, page after page, for which one or two displays are enough."""


def _typical_pages(stage: Stage) -> Iterator[str]:
    yield from tours.each_of(typical_pages(stage), stage)


def typical_pages(stage: Stage) -> list[Page]:
    """The first page of each kind, and the longest one."""
    library = stage.library
    first: list[Page] = [
        page for kind in (library.services, library.research, library.about) for page in kind[:1]
    ]
    longest = max(library.services, key=lambda page: len(page.blocks), default=None)
    if longest is not None and longest not in first:
        first.append(longest)
    return first


def _some_of_the_spine(stage: Stage) -> Iterator[str]:
    stage.room.openSection("spine")
    for level, closer in (("", False), ("lumbar", False), ("thoracic", True)):
        stage.room.lookAt(level, closer)
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"{'closer at ' if closer else ''}{level or 'the whole spine'}, screen {part}"


def _longest_meaning(stage: Stage) -> Iterator[str]:
    longest = max(stage.library.terms("en"), key=lambda term: len(term.meaning), default=None)
    for page in stage.library.services:
        stage.room.openPage(page.id)
        if longest is not None and longest.word in stage.room.article.words:
            stage.room.article.explain(longest.word)
            stage.settle()
            yield f"the meaning of {longest.word}"
            return


def _now_and_then(stage: Stage) -> Iterator[str]:
    return islice(tours.standby(stage), 0, None, 7)


PLACES = (
    Place(name="attract", tour=tours.attract, visited=False),
    Place(name="sections", tour=tours.sections),
    Place(name="typical pages", tour=_typical_pages),
    Place(name="pages", tour=tours.pages, at_length=True),
    Place(name="codes", tour=tours.share, at_length=True),
    Place(name="networks", tour=tours.networks),
    Place(name="spine map", tour=_some_of_the_spine),
    Place(name="every bone", tour=tours.spine, at_length=True),
    Place(name="meaning", tour=_longest_meaning),
    Place(name="meanings", tour=tours.meanings, at_length=True),
    Place(name="drawings", tour=tours.drawings),
    Place(name="questions", tour=tours.questions),
    Place(name="gate", tour=tours.gate),
    Place(name="still there", tour=tours.still_there),
    Place(name="standby", tour=_now_and_then, visited=False),
    Place(name="takeover", tour=tours.takeover),
    Place(name="staff's pad", tour=tours.staff_pad, visited=False, staffed=True),
    Place(name="staff", tour=tours.staff, visited=False, staffed=True),
)
