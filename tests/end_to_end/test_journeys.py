"""A whole visit, by touch alone, by keyboard alone and through the accessibility tree alone."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end_to_end.accessibility import Bus
from tests.end_to_end.kiosk_process import running
from tests.end_to_end.touch_screen import TouchScreen
from tests.end_to_end.ways import ByKeyboard, ByTouch, ByTree, Ear, Way
from tests.waiting import wait_until

pytestmark = pytest.mark.once


MOST_SCREENS = 30
"""More than any page has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the screen says in one language, and the controls that lead to it."""

    way_in: tuple[str, ...]
    """Whoever chooses a language is where the list of pages begins."""
    invitation: str
    page: str
    passage: str
    """The last one of the page."""
    share: str
    down: str
    back: str
    home: str
    neighbour: str
    """Another page of the section at home."""
    question: str
    stay: str


ENGLISH = Words(
    way_in=("What we do",),
    invitation="Touch to read more",
    page="Sciatica",
    passage="Your consultant will talk with you about the good and bad sides of each.",
    share="Share to care",
    down="Down",
    back="Back",
    home="Home",
    neighbour="Low back pain",
    question="Still there?",
    stay="I'm still here",
)

ARABIC = Words(
    way_in=("What we do", "العربية"),
    invitation="المس لقراءة المزيد",
    page="عرق النسا",
    passage="سيتحدث معك طبيبك الاستشاري عن مزايا كل خيار وعيوبه.",
    share="شارِك واهتم",
    down="إلى أسفل",
    back="رجوع",
    home="البداية",
    neighbour="ألم أسفل الظهر",
    question="هل ما زلت هنا؟",
    stay="ما زلت هنا",
)

WAYS: dict[str, Callable[[Ear, TouchScreen], Way]] = {
    "touch": ByTouch,
    "keyboard": ByKeyboard,
    "tree": lambda ear, _: ByTree(ear),
}


VISITS = {("keyboard", "Arabic")}
"""Those that do not wait to be asked for; visits by touch are in test_visit, too."""


@pytest.mark.parametrize(
    ("way", "words"),
    [
        pytest.param(
            way, words, id=f"{way}-{language}", marks=[] if (way, language) in VISITS else pytest.mark.long
        )
        for way in WAYS
        for language, words in (("English", ENGLISH), ("Arabic", ARABIC))
    ],
)
def test_a_whole_visit(glass: TouchScreen, bus: Bus, hasty: Path, words: Words, way: str) -> None:
    with running(glass, "--settings", str(hasty), session_bus=bus.session) as kiosk:
        ear = Ear(bus)
        visitor = Visitor(ear, WAYS[way](ear, glass), words)
        ear.hear(ENGLISH.invitation, "1 of 28")
        start = told(ear)
        for name in words.way_in:
            visitor.press(name)
        visitor.press(words.page)
        ear.hear(words.page, words.share)
        visitor.read_until(words.passage)
        visitor.press(words.share)
        kiosk.code(words.page)
        visitor.press(words.back)
        ear.control(words.share)  # at the code there is nothing more to share
        visitor.press(words.home)
        ear.hear(words.neighbour)
        visitor.leave()
        ear.hear(ENGLISH.invitation, "1 of 28")
        wait_until(lambda: told(ear) == start, "the screen to be as it was")


def told(ear: Ear) -> list[tuple[str, str, frozenset[str]]]:
    """Everything on the screen, and its state. Not its pixels: against burning in they move; and not the
    voice, which takes a while to be there after the start.
    """
    return [(node.role, node.name, node.states) for node in ear.shown() if not node.name.startswith("Listen")]


class Visitor:
    """Somebody who gets about in one way. On a slow machine they are asked whether they are still there."""

    def __init__(self, ear: Ear, way: Way, words: Words) -> None:
        self._ear = ear
        self._way = way
        self._words = words

    def press(self, name: str) -> None:
        wait_until(lambda: not self._answer() and self._ear.find(name, pressable=True), f"“{name}”")
        self._way.press(name)

    def read_until(self, passage: str) -> None:
        """To the passage, screen by screen."""
        for _ in range(MOST_SCREENS):
            self._ear.rest()
            if self._ear.find(passage):
                return
            self._answer()
            self._way.read_on(self._words.down)
        raise AssertionError(f"“{passage}” does not come")

    def leave(self) -> None:
        """Do nothing, until the screen asks and gives up."""
        self._ear.hear(self._words.question)
        self._ear.hear_no(self._words.question)

    def _answer(self) -> bool:
        """Say that somebody is there, if that is the question."""
        asked = self._ear.find(self._words.stay, pressable=True) is not None
        if asked:
            self._way.answer(self._words.stay)
            self._ear.hear_no(self._words.question)
        return asked
