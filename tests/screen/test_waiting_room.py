"""Where a visitor can go, and what the screen shows them there."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kiosk.content import Consent, Glossary, Library, Problem, Severity, Term
from kiosk.programme.panels import PanelRules
from tests.fake_clock import A_TUESDAY, FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import about, library, patients_words, research, sensitive, service, words

TODAY = A_TUESDAY.date()
PAPER = sensitive("tumour-spread")
PAGES = library(
    services=(service("sciatica"), service("neck-pain")),
    research=(research("a-paper"), PAPER),
    testimonials=(patients_words("kind"),),
    about=(about("us"),),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def test_it_begins_with_the_first_panel(room: Any) -> None:
    assert room.view == "attract"
    assert (room.attract.place, room.attract.count, room.attract.paused) == (1, 6, False)


def test_it_says_what_the_clinic_is(room: Any) -> None:
    seen = exposed(room)
    assert (seen["clinicName"], seen["strapline"]) == ("London Spine Unit", "A clinic for backs")
    assert (seen["address"], seen["contentFolder"]) == ("19 Harley Street", "/content")


@pytest.mark.parametrize("rule", ["folder-missing", "folder-unreadable", "folder-empty"])
def test_a_folder_that_holds_nothing_says_why(open_room: OpenRoom, rule: str) -> None:
    fault = Problem(path=".", rule=rule, message="m", severity=Severity.ERROR)
    other = Problem(path="a.md", rule="r", message="m", severity=Severity.ERROR)
    room = open_room(Library(folder=PAGES.folder, problems=(other, fault)))
    assert (room.view, room.folderFault) == ("empty", rule)
    assert open_room(Library(folder=PAGES.folder, problems=(other,))).folderFault == ""


def test_an_empty_folder_has_an_empty_screen_that_counts_the_files_it_cannot_show(
    open_room: OpenRoom,
) -> None:
    problems = [
        Problem(path=path, line=line, rule="r", message="m", severity=severity)
        for path, line, severity in [
            ("a.md", 1, Severity.ERROR),
            ("a.md", 2, Severity.ERROR),
            ("b.md", 1, Severity.ERROR),
            ("c.md", 1, Severity.WARNING),
        ]
    ]
    room = open_room(Library(folder=PAGES.folder, problems=tuple(problems)))
    assert (room.view, room.problemCount, room.clinicName, room.sections) == ("empty", 2, "", [])
    room.goHome()
    room.turn(1)
    room.touch()
    assert room.view == "empty"


def test_the_doors_are_the_sections_that_have_pages(open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("a"),), about=(about("us"),)))
    assert room.sections == ["services", "about"]
    room.openSection("research")
    room.openSection("no such section")
    assert room.view == "attract"


def test_previous_and_next_go_round(room: Any) -> None:
    room.turn(-1)
    assert room.attract.place == 6
    room.turn(1)
    assert room.attract.place == 1


def test_pause_is_said_and_taken_back(room: Any) -> None:
    told = listen(room.attract)
    room.togglePause()
    assert (room.attract.paused, told) == (True, ["paused"])
    room.togglePause()
    assert not room.attract.paused


def test_a_visit_there_and_back(room: Any) -> None:
    room.goHome()
    assert (room.view, room.browse.section) == ("section", "services")
    room.openSection("about")
    assert (room.view, room.browse.section) == ("section", "about")
    room.openPage("about/us")
    assert (room.view, room.article.title) == ("page", "Us")
    room.openShare()
    assert (room.view, room.share.title) == ("share", "Us")
    room.goBack()
    assert (room.view, room.article.pageId) == ("page", "about/us")
    room.goBack()
    assert (room.view, room.browse.section) == ("section", "about")
    room.goBack()
    assert room.view == "attract"


@pytest.mark.parametrize("leave", ["goHome", "goBack"])
def test_a_page_that_is_opened_again_is_new_to_the_screen(room: Any, leave: str) -> None:
    room.goHome()
    room.openPage("services/sciatica")
    getattr(room, leave)()
    assert (room.view, room.article.pageId, rows(room.article)) == ("section", "", [])
    told = listen(room.article)
    room.openPage("services/sciatica")
    assert "pageId" in told
    assert rows(room.article)


def test_a_page_keeps_its_place_while_it_is_shared(room: Any) -> None:
    room.openPage("services/sciatica")
    told = listen(room.article)
    resets: list[None] = []
    room.article.modelReset.connect(lambda: resets.append(None))
    room.openShare()
    room.goBack()
    assert (told, resets) == ([], [])


def test_the_cards_are_those_of_the_section(room: Any) -> None:
    room.openSection("services")
    assert [row["pageId"] for row in rows(room.browse)] == ["services/sciatica", "services/neck-pain"]


def test_choosing_a_network_is_no_step_for_back(room: Any) -> None:
    room.openPage("services/sciatica")
    room.openShare()
    room.chooseNetwork(1)
    assert (room.share.choice, room.share.network) == (1, "E-mail")
    for nowhere in (-1, 2):
        room.chooseNetwork(nowhere)
        assert room.share.choice == 1
    room.goBack()
    assert room.view == "page"


def test_a_sensitive_page_asks_first(room: Any) -> None:
    room.openPage(PAPER.id)
    assert (room.view, room.article.asksAbout, room.article.title) == ("page", "cancer", "")
    assert rows(room.article) == []
    room.openShare()
    assert room.view == "page"
    room.readOn()
    assert (room.article.asksAbout, room.article.title) == ("", "Tumour spread")
    room.openShare()
    assert room.view == "share"
    room.goBack()
    assert room.article.asksAbout == ""


def test_a_sensitive_page_asks_again_next_time(room: Any) -> None:
    room.openPage(PAPER.id)
    room.readOn()
    room.goBack()
    room.openPage(PAPER.id)
    assert room.article.asksAbout == "cancer"


def test_a_page_that_ceased_to_ask_is_not_shown_as_it_was(room: Any) -> None:
    room.openPage(PAPER.id)
    harmless = replace(research("a-paper"), id=PAPER.id, title="A new paper")
    room.show_library(replace(PAGES, research=(harmless,)))
    room.openPage(PAPER.id)
    assert (room.article.asksAbout, room.article.title) == ("", "A new paper")


def test_a_page_that_began_to_ask_is_not_shown_as_it_was(room: Any) -> None:
    room.openPage("research/a-paper")
    room.show_library(replace(PAGES, research=(replace(PAPER, id="research/a-paper"),)))
    room.openPage("research/a-paper")
    assert (room.article.asksAbout, room.article.title) == ("cancer", "")


def test_other_pages_do_not_ask(room: Any) -> None:
    room.openPage("research/a-paper")
    assert room.article.asksAbout == ""


def test_a_testimonial_opens_among_the_others(room: Any) -> None:
    room.openPage("testimonials/kind")
    assert (room.view, room.browse.section) == ("section", "testimonials")


@pytest.mark.parametrize(
    ("consent", "is_shown"),
    [
        ({}, True),
        ({"expires": TODAY}, True),
        ({"expires": TODAY - timedelta(days=1)}, False),
        ({"withdrawn": date(2026, 1, 1)}, False),
    ],
)
def test_only_words_with_consent_are_shown(
    open_room: OpenRoom, consent: dict[str, date], *, is_shown: bool
) -> None:
    given = Consent(ref="C-1", date=date(2025, 1, 1), form="F1", scope=("screen",), **consent)
    pages = library(services=(service("a"),), testimonials=(patients_words("one", consent=given),))
    room = open_room(pages)
    assert (room.attract.count == 2) == is_shown
    assert ("testimonials" in room.sections) == is_shown
    room.openPage("testimonials/one")
    assert (room.view == "section") == is_shown


@pytest.mark.parametrize(
    ("facts", "rules", "opens"),
    [
        ({}, PanelRules(), True),
        ({"draft": True}, PanelRules(), False),
        ({"sample": True}, PanelRules(), False),
        ({"sample": True}, PanelRules(show_samples=True), True),
        ({"show_from": TODAY + timedelta(days=1)}, PanelRules(), False),
        ({"show_until": TODAY - timedelta(days=1)}, PanelRules(), False),
    ],
)
def test_only_a_page_that_may_be_shown_opens(
    open_room: OpenRoom, facts: dict[str, Any], rules: PanelRules, *, opens: bool
) -> None:
    room = open_room(library(services=(service("a", **facts),)), rules)
    room.openPage("services/a")
    assert (room.view == "page") == opens


def test_a_page_that_does_not_exist_does_not_open(room: Any) -> None:
    room.openPage("services/gone")
    assert room.view == "attract"


GLOSSARY = Glossary(path="glossary.md", terms=(Term("sciatica", "Pain down a leg."),))
EXPLAINED = replace(PAGES, glossaries=(GLOSSARY,))


def test_a_word_is_explained_over_its_page_and_back_leads_there(open_room: OpenRoom) -> None:
    room = open_room(EXPLAINED)
    room.goHome()
    room.openPage("services/sciatica")
    room.article.explain("Sciatica")
    assert (room.view, room.article.term, room.article.meaning) == ("page", "Sciatica", "Pain down a leg.")
    room.openShare()
    room.goBack()
    assert (room.view, room.article.term) == ("page", "Sciatica")
    room.goBack()
    assert (room.view, room.article.term) == ("page", "")
    room.goBack()
    assert room.view == "section"


def test_a_word_stays_explained_as_it_was_while_its_page_is_open(open_room: OpenRoom) -> None:
    room = open_room(EXPLAINED)
    room.openPage("services/sciatica")
    other = replace(GLOSSARY, terms=(Term("sciatica", "Leg pain."),))
    room.show_library(replace(EXPLAINED, glossaries=(other,)))
    room.article.explain("Sciatica")
    assert room.article.meaning == "Pain down a leg."
    room.show_library(replace(EXPLAINED, glossaries=(other,)), renew=True)
    assert room.article.meaning == "Leg pain."
    room.goHome()
    room.show_library(EXPLAINED)
    room.openPage("services/sciatica")
    room.article.explain("Sciatica")
    assert room.article.meaning == "Pain down a leg."


def test_what_to_read_next_is_what_may_be_shown_now(open_room: OpenRoom, clock: FakeClock) -> None:
    neck = service("neck-pain", show_until=TODAY)
    back = service("sciatica", related=("services/neck-pain", "services/sciatica"))
    room = open_room(library(services=(back, neck)))
    room.openPage("services/sciatica")
    assert [card["pageId"] for card in rows(room.article.related)] == ["services/neck-pain"]
    clock.pass_by(24 * 3600)
    room.stay()
    assert rows(room.article.related) == []


def test_a_translated_page_has_the_words_of_its_language(open_room: OpenRoom) -> None:
    arabic = service("neck-pain", language="ar", blocks=words("هذا قرص"))
    glossary = Glossary(path="glossary.ar.md", language="ar", terms=(Term("قرص", "وسادة"),))
    assert EXPLAINED.clinic is not None
    room = open_room(
        replace(
            EXPLAINED,
            clinic=replace(EXPLAINED.clinic, languages=("en", "ar")),
            translations=(arabic,),
            glossaries=(GLOSSARY, glossary),
        )
    )
    room.speak("ar")
    room.openPage("services/neck-pain")
    assert room.article.words == ["قرص"]
    room.openPage("services/sciatica")  # it stands in, in English
    assert room.article.words == ["Sciatica"]
