"""The preview's view model: any page at any time, and what is said beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content import Hours, Library, Problem, Severity
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.programme.panels import PanelRules
from kiosk.screen.list_model import RowsModel
from kiosk.staff.preview_room import PreviewRoom
from tests.fake_clock import FakeClock
from tests.screen.made_up import CLINIC, about, library, notice, patients_words, sensitive, service

Make = Callable[..., Any]

DRAFT = service("new", draft=True)
WRONG = Problem(
    path="services/a.md",
    line=2,
    rule="unknown-icon",
    severity=Severity.WARNING,
    message="Not “ph.hosue”.",
)
BROKEN = replace(WRONG, path="services/broken.md", severity=Severity.ERROR, message="No such day.")
PAGES = library(services=(service("a"), DRAFT), about=(about("us"),), problems=(WRONG, BROKEN))


def column(model: RowsModel, role: str) -> list[Any]:
    roles = {bytes(name.data()).decode(): number for number, name in model.roleNames().items()}
    return [model.data(model.index(row), roles[role]) for row in range(model.rowCount())]


def test_it_begins_as_the_kiosk_does_now(preview: Make) -> None:
    shown = preview(PAGES)
    assert (shown.room.view, shown.note, shown.problem) == ("attract", "", -1)
    assert (shown.moment, shown.elsewhere) == ("Tuesday 10 March 2026, 11:00", False)
    assert (shown.howFar, shown.summary) == ("today, winter time", "1 error, 1 warning")
    assert column(shown.problems, "place") == ["services/a.md", "services/broken.md"]
    assert column(shown.pages, "path") == ["services/a.md", "services/new.md", "about/us.md"]


def test_a_problem_shows_its_page(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openProblem(0)
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/a")
    assert (shown.problem, shown.path, shown.note) == (0, "services/a.md", "")


def test_a_problem_of_a_page_that_is_left_out_says_so(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openProblem(1)
    assert (shown.room.view, shown.path) == ("attract", "")
    assert shown.note == "This page is left out until the mistake is mended."


def test_the_line_of_a_problem_comes_after_it(preview: Make, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "a.md").write_text("---\nicon: ph.hosue\n---\n")
    shown = preview(replace(PAGES, folder=tmp_path))
    with qtbot.waitSignal(shown.sourceLineChanged):
        shown.openProblem(0)
    assert (shown.sourceLine, shown.markStart, shown.markEnd) == ("icon: ph.hosue", 6, 14)
    shown.openProblem(1)
    assert shown.sourceLine == ""


def test_a_page_is_shown_whatever_its_days(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openFile("services/new.md")
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/new")
    assert shown.note == "Not on the screen now: it is a draft."


@pytest.mark.parametrize("way", ["openSection", "openPage"])
def test_it_is_hidden_again_once_somebody_goes_on(preview: Make, qtbot: QtBot, way: str) -> None:
    shown = preview(PAGES)
    shown.openFile("services/new.md")
    getattr(shown.room, way)({"openSection": "about", "openPage": "about/us"}[way])
    qtbot.waitUntil(lambda: shown.path == "")
    assert shown.note == ""
    shown.room.openSection("services")
    assert column(shown.room.browse, "pageId") == ["services/a"]


def test_a_page_that_asks_first_is_shown_at_once(preview: Make) -> None:
    shown = preview(library(research=(sensitive("paper"),)))
    shown.openFile("research/paper.md")
    assert (shown.room.view, shown.room.article.asksAbout) == ("page", "")


def test_patients_words_are_shown_among_the_others(preview: Make, qtbot: QtBot) -> None:
    shown = preview(library(testimonials=(patients_words("x"), patients_words("y", draft=True))))
    with qtbot.waitSignal(shown.room.viewChanged):
        shown.openFile("testimonials/y.md")
    assert (shown.room.view, shown.room.browse.rowCount()) == ("section", 2)
    assert shown.note == "Not on the screen now: it is a draft."


def test_words_without_consent_stay_away_even_here(preview: Make) -> None:
    shown = preview(library(services=(service("a"),), testimonials=(patients_words("x", consent=None),)))
    shown.openFile("testimonials/x.md")
    assert shown.room.view == "attract"
    assert shown.note.startswith("Not on the screen now: the patient's written consent")


def test_a_page_as_its_panel(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openFile("services/a.md")
    shown.setAsPanel(True)
    assert (shown.room.view, shown.room.attract.pageId, shown.room.attract.paused) == (
        "attract",
        "services/a",
        True,
    )
    shown.openFile("services/new.md")
    assert (shown.room.attract.pageId, shown.note) == (
        "services/new",
        "Not on the screen now: it is a draft.",
    )
    shown.setAsPanel(False)
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/new")
    shown.showPanels()
    assert (shown.room.view, shown.room.attract.paused, shown.room.attract.count) == ("attract", False, 2)


def test_a_page_without_a_panel_is_shown_to_be_read(preview: Make) -> None:
    plain = replace(sensitive("paper"), featured=False)
    shown = preview(library(services=(service("a"),), research=(plain,)))
    shown.setAsPanel(True)
    shown.openFile("research/paper.md")
    assert (shown.room.view, shown.room.article.pageId) == ("page", "research/paper")


def test_what_is_on_the_screen_stays_there_and_is_new(preview: Make) -> None:
    shown = preview(PAGES)
    shown.goTo("24 December 2026 15:00")
    shown.openFile("services/new.md")
    shown.show_library(replace(PAGES, services=(service("a"), replace(DRAFT, title="Better words"))))
    assert (shown.room.view, shown.room.article.title) == ("page", "Better words")
    assert (shown.path, shown.moment) == ("services/new.md", "Thursday 24 December 2026, 15:00")


def test_a_page_that_is_mended_appears(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openProblem(1)
    mended = replace(PAGES, services=(*PAGES.services, service("broken")), problems=(WRONG,))
    shown.show_library(mended)
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/broken")
    assert (shown.note, shown.problem, shown.summary) == ("", -1, "1 warning")


def test_a_problem_stays_chosen_where_it_moves_to(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openProblem(0)
    above = replace(WRONG, path="about/us.md")
    shown.show_library(replace(PAGES, problems=(above, replace(WRONG, line=3), BROKEN)))
    assert shown.problem == 1
    assert column(shown.problems, "line") == [2, 3, 2]


@pytest.mark.parametrize(
    ("wish", "moment", "how_far"),
    [
        ("next Tuesday 14:00", "Tuesday 17 March 2026, 14:00", "in 7 days, winter time"),
        ("29 March 02:30", "Sunday 29 March 2026, 02:30", "in 19 days, summer time"),
        ("29 March 01:30", "Sunday 29 March 2026, 02:30", "in 19 days, summer time"),
    ],
)
def test_the_time_machine_takes_words(preview: Make, wish: str, moment: str, how_far: str) -> None:
    shown = preview(PAGES)
    shown.goTo(wish)
    assert (shown.moment, shown.howFar, shown.elsewhere) == (moment, how_far, True)


def test_steps_go_over_a_clock_change(preview: Make) -> None:
    shown = preview(PAGES)
    shown.goTo("25 October 2026 00:30")
    for moment, season in (("01:30", "summer"), ("01:30", "winter"), ("02:30", "winter")):
        shown.goHours(1)
        assert shown.moment.endswith(moment)
        assert shown.howFar.endswith(f"{season} time")
    shown.goDays(-1)
    assert shown.moment == "Saturday 24 October 2026, 02:30"
    shown.goToNow()
    assert (shown.moment, shown.elsewhere) == ("Tuesday 10 March 2026, 11:00", False)


def test_what_is_not_understood_is_said_and_changes_nothing(preview: Make) -> None:
    shown = preview(PAGES)
    shown.goTo(" whenever ")
    assert shown.timeFault.startswith("“whenever” is not understood. Write for example")
    assert not shown.elsewhere
    shown.goTo("2101-01-01 10:00")
    assert shown.timeFault == "Please choose a year from 2000 to 2099."
    shown.goHours(1)
    assert (shown.timeFault, shown.moment) == ("", "Tuesday 10 March 2026, 12:00")


def test_pages_come_and_go_with_the_time(preview: Make) -> None:
    shown = preview(library(services=(service("a", show_until=date(2026, 3, 10)), service("b"))))
    shown.room.openPage("services/a")
    shown.goDays(1)
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/a")
    assert shown.note == "Not on the screen now: its last day was Tuesday 10 March 2026."
    assert column(shown.pages, "absence") == ["its last day was Tuesday 10 March 2026", ""]
    shown.showPanels()
    assert shown.room.attract.count == 1


def test_samples_are_shown_or_left_out(preview: Make) -> None:
    pages = library(services=(service("a"), service("b", sample=True)))
    shown = preview(pages, samples=False)
    assert (shown.samples, shown.room.attract.count) == (False, 1)
    shown.openFile("services/b.md")
    assert (shown.room.article.pageId, shown.room.article.sample) == ("services/b", True)
    assert shown.note == "Not on the screen now: it is a sample, and samples are off."
    shown.setSamples(True)
    assert (shown.note, shown.room.article.pageId) == ("", "services/b")
    shown.showPanels()
    assert shown.room.attract.count == 2


def test_the_search_narrows_the_list(preview: Make) -> None:
    shown = preview(PAGES)
    shown.search("us")
    assert column(shown.pages, "title") == ["Us"]
    shown.search("")
    assert shown.pages.rowCount() == 3


def test_a_page_that_is_gone_is_not_asked_for_again(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openFile("services/none.md")
    assert (shown.room.view, shown.path) == ("attract", "")


def test_a_folder_that_is_lost_while_a_page_is_open(preview: Make) -> None:
    shown = preview(PAGES)
    shown.openFile("services/a.md")
    shown.show_library(Library(folder=Path("/content")))
    assert (shown.room.view, shown.path, shown.summary) == ("page", "", "No problems")
    shown.showPanels()
    assert shown.room.view == "empty"


CLOSED_AT_NOON = replace(CLINIC, opening_hours=(Hours(time(18), time(20)),) * 7)


def test_a_page_is_seen_while_the_clinic_is_closed(preview: Make) -> None:
    shown = preview(replace(PAGES, clinic=CLOSED_AT_NOON))
    assert shown.room.view == "standby"
    shown.setAsPanel(True)
    shown.openFile("services/a.md")
    assert (shown.room.view, shown.room.attract.pageId) == ("attract", "services/a")
    assert shown.note == "Not on the screen now: the clinic is closed."
    shown.showPanels()
    assert (shown.room.view, shown.note) == ("standby", "")
    shown.goTo("today 18:30")
    assert shown.room.view == "attract"


def test_a_page_is_seen_under_a_notice(preview: Make) -> None:
    shown = preview(replace(PAGES, notices=(notice("fire", "2026-03-10 12:00"),)))
    assert shown.room.view == "takeover"
    shown.openFile("services/a.md")
    assert (shown.room.view, shown.room.article.pageId) == ("page", "services/a")
    assert shown.note == "Not on the screen now: a notice covers everything."
    shown.goHours(1)
    assert (shown.room.view, shown.note) == ("page", "")


def test_a_notice_is_seen_before_it_begins(preview: Make) -> None:
    shown = preview(replace(PAGES, notices=(notice("fire", "2026-03-12 12:00", draft=True),)))
    shown.openFile("notices/fire.md")
    assert (shown.room.view, shown.room.notice.title) == ("takeover", "Fire")
    assert shown.note == "Not on the screen now: it is a draft."
    shown.openFile("services/a.md")
    assert shown.room.view == "page"


def test_the_words_beside_the_screen_follow_the_clock(qapp: QGuiApplication) -> None:
    del qapp
    clock = FakeClock()
    shown: Any = PreviewRoom(PAGES, PanelRules(), TravellingClock(clock))
    minute = shown.findChild(QTimer, "minute")
    assert minute.interval() == 60_000
    clock.pass_by(61)
    minute.timeout.emit()
    assert shown.moment == "Tuesday 10 March 2026, 11:01"
    assert minute.interval() == 59_000


ARABIC = replace(service("a"), language="ar", path="services/a.ar.md", title="عربي")
BILINGUAL = replace(
    PAGES,
    clinic=replace(CLINIC, languages=("en", "ar")),
    translations=(ARABIC,),
    problems=(WRONG, replace(WRONG, path="services/a.ar.md")),
)


def test_the_screen_is_in_the_language_that_is_chosen(preview: Make) -> None:
    shown = preview(BILINGUAL)
    assert (shown.languages, shown.language) == (["English", "العربية"], 0)
    shown.openFile("services/a.md")
    shown.setLanguage(1)
    assert (shown.language, shown.room.article.title, shown.path) == (1, "عربي", "services/a.md")
    shown.show_library(replace(BILINGUAL, services=(service("a", title="New"),)))
    assert (shown.language, shown.room.article.title) == (1, "عربي")
    shown.setLanguage(0)
    assert shown.room.article.title == "New"


def test_a_problem_is_shown_in_the_language_of_its_file(preview: Make) -> None:
    shown = preview(BILINGUAL)
    shown.openProblem(0)
    assert (shown.language, shown.room.article.title, shown.path) == (1, "عربي", "services/a.md")
    shown.openProblem(1)
    assert (shown.language, shown.room.article.title) == (0, "A")


def test_a_translation_that_is_a_draft_is_shown_where_it_is_asked_for(preview: Make) -> None:
    shown = preview(replace(BILINGUAL, translations=(replace(ARABIC, draft=True),)))
    shown.setLanguage(1)
    shown.openFile("services/a.md")
    assert shown.room.article.title == "A"
    shown.openProblem(0)
    assert (shown.room.article.title, shown.note) == ("عربي", "Not on the screen now: it is a draft.")


def test_a_language_that_is_gone_gives_way_to_the_first(preview: Make) -> None:
    shown = preview(BILINGUAL)
    shown.setLanguage(1)
    shown.show_library(PAGES)
    assert (shown.languages, shown.language) == (["English"], 0)
