"""Whatever visitors do and however late the timer is: the screen keeps its promises."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtGui import QGuiApplication

from kiosk.content import Library
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock
from tests.screen.exposed import exposed, rows
from tests.screen.made_up import about, library, patients_words, research, sensitive, service

pytestmark = pytest.mark.once

PAPER = sensitive("tumour-spread", id="research/a-case")
PAGES = library(
    services=(
        service("sciatica", regions=("lumbar",), questions=("Why?", "When?")),
        service("draft", regions=("sacral",), draft=True),
    ),
    research=(research("a-paper"), PAPER),
    testimonials=(patients_words("kind"),),
    about=(about("us"),),
)
LIBRARIES = [
    PAGES,
    replace(PAGES, services=(service("sciatica", draft=True), service("neck"))),
    replace(PAGES, research=(sensitive("tumour-care", id="research/a-paper"), research("a-case"))),
    replace(PAGES, testimonials=(), about=(about("us", title="Changed"),)),
    replace(PAGES, services=(), research=(), testimonials=()),
]
"""What staff may make of them."""

PAGE_IDS = [*(page.id for page in PAGES.pages), "services/gone"]
LONGEST_VISIT = Timing().idle + Timing().warning


def room_at(clock: FakeClock, pages: Library = PAGES) -> Any:
    return WaitingRoom(pages, PanelRules(), Timing(), clock)


class Visitors(RuleBasedStateMachine):
    """Anybody, doing anything."""

    @initialize()
    def open(self) -> None:
        self.clock = FakeClock()
        self.room = room_at(self.clock)
        self.agreed = False
        self.library = PAGES

    @rule(
        slot=st.sampled_from(
            [
                *("touch", "stay", "goBack", "goHome", "openShare"),
                *("openQuestions", "togglePause", "pass_time"),
            ]
        )
    )
    def ask(self, slot: str) -> None:
        getattr(self.room, slot)()

    @rule()
    def read_on(self) -> None:
        self.agreed = self.agreed or self.room.article.asksAbout != ""
        self.room.readOn()

    @rule(pages=st.sampled_from(LIBRARIES))
    def show_library(self, pages: Library) -> None:
        self.library = pages
        self.room.show_library(pages)

    @rule(section=st.sampled_from(["services", "spine", "research", "testimonials", "about", "nowhere"]))
    def open_section(self, section: str) -> None:
        self.room.openSection(section)

    @rule(level=st.sampled_from(["", "lumbar", "l4", "coccyx", "nowhere"]), closer=st.booleans())
    def look_at(self, level: str, closer: bool) -> None:
        self.room.lookAt(level, closer)

    @rule(page_id=st.sampled_from(PAGE_IDS))
    def open_page(self, page_id: str) -> None:
        self.room.openPage(page_id)

    @rule(question=st.sampled_from(["Why?", "When?", "a" * 90, "b" * 300]))
    def toggle_question(self, question: str) -> None:
        self.room.toggleQuestion(question)

    @rule(number=st.integers(-3, 12))
    def choose(self, number: int) -> None:
        self.room.chooseNetwork(number)
        self.room.turn(number)

    @rule(seconds=st.sampled_from([0.3, 1, 9, 29, 59, 89, 10_000]))
    def wait(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.room.pass_time()

    @rule()
    def everybody_leaves(self) -> None:
        for _ in range(int(LONGEST_VISIT) + 1):
            self.clock.pass_by(1)
            self.room.pass_time()
        self.agreed = False
        assert self.room.view == "attract"
        left, fresh = exposed(self.room), exposed(room_at(self.clock, self.library))
        for seen in (left, fresh):
            del seen["attract"]  # the panels go on
        assert left == fresh

    @invariant()
    def something_is_on_the_screen(self) -> None:
        room = self.room
        shown = {
            "attract": rows(room.attract)[room.attract.current]["title"],
            "section": rows(room.browse),
            "spine": rows(room.spine) or room.spine.level,
            "page": rows(room.article) or room.article.asksAbout,
            "share": room.share.code,
            "questions": bool(room.questions.code) == (room.questionCount > 0),
        }
        assert shown[room.view]

    @invariant()
    def the_question_is_asked_of_visitors_only(self) -> None:
        assert 0 <= self.room.warningSeconds <= Timing().warning
        assert self.room.view != "attract" or self.room.warningSeconds == 0

    @invariant()
    def nobody_has_questions_where_nobody_is(self) -> None:
        assert self.room.visiting or self.room.questionCount == 0

    @invariant()
    def a_draft_is_never_shown(self) -> None:
        assert "Draft" not in str(exposed(self.room))

    @invariant()
    def a_sensitive_page_is_never_shown_to_somebody_who_did_not_agree(self) -> None:
        assert self.agreed or "umour" not in str(exposed(self.room))


def test_visitors(qapp: QGuiApplication) -> None:
    del qapp
    checks = settings(
        deadline=None, max_examples=30, stateful_step_count=30, suppress_health_check=[HealthCheck.too_slow]
    )
    Visitors.TestCase.settings = checks
    Visitors.TestCase().runTest()
