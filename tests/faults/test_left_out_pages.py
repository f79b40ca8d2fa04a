"""A page that fails is taken out of the programme, and everything else goes on."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize

from kiosk.faults.fault import PageFaultError
from kiosk.programme.panels import Panel, PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.image_providers import PictureProvider
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock
from tests.screen.exposed import rows
from tests.screen.made_up import library, service

PAGES = library(services=(service("a"), service("b"), service("c")))

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[PageFaultError]:
    """What is reported instead of being raised."""
    heard: list[PageFaultError] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: heard.append(error))
    return heard


def break_page(monkeypatch: pytest.MonkeyPatch, page_id: str) -> None:
    """Have the panel and the article of a page fail."""
    turn, article = AttractModel.show, ArticleModel.show

    def show_panel(model: AttractModel, playlist: object, rotation: object) -> None:
        turn(model, playlist, rotation)  # type: ignore[arg-type]
        if rotation.page_id == page_id:  # type: ignore[attr-defined]
            raise ValueError("no such panel")

    def show_article(model: ArticleModel, page: object, **others: object) -> None:
        if page.id == page_id:  # type: ignore[attr-defined]
            raise ValueError("no such page")
        article(model, page, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(AttractModel, "show", show_panel)
    monkeypatch.setattr(ArticleModel, "show", show_article)


def room() -> Any:
    """A waiting room; PySide's stub has no types for its properties."""
    return WaitingRoom(PAGES, PanelRules(), Timing(), FakeClock())


def shown(waiting_room: Any) -> set[str]:
    """Every panel of a round."""
    seen = set()
    for _ in range(6):
        seen.add(str(waiting_room.attract.pageId))
        waiting_room.turn(1)
    return seen


@pytest.mark.parametrize("page", ["services/a", "services/b"], ids=["the first panel", "a later one"])
def test_a_panel_that_fails_never_comes_again(
    monkeypatch: pytest.MonkeyPatch, told: list[PageFaultError], page: str
) -> None:
    break_page(monkeypatch, page)
    waiting_room = room()
    shown(waiting_room)
    assert shown(waiting_room) == {"services/a", "services/b", "services/c"} - {page}
    assert [error.page_id for error in told] == [page]


def test_a_panel_that_fails_while_it_is_made_ready_leaves_the_present_one_alone(
    monkeypatch: pytest.MonkeyPatch, told: list[PageFaultError]
) -> None:
    waiting_room = room()
    assert waiting_room.attract.pageId == "services/a"

    def fail(_model: AttractModel, panel: Panel) -> None:
        assert waiting_room.present_page == panel.page_id, "Qt's own complaints go to its account, too"
        raise ValueError("no such panel")

    monkeypatch.setattr(AttractModel, "prepare", fail)
    waiting_room.prepareNext()
    assert [fault.page_id for fault in told] == ["services/b"]
    assert waiting_room.present_page == "services/a"
    assert shown(waiting_room) == {"services/a", "services/c"}


def test_nothing_is_made_ready_while_somebody_reads() -> None:
    waiting_room = room()
    waiting_room.openPage("services/a")
    before = rows(waiting_room.attract)
    waiting_room.prepareNext()
    assert rows(waiting_room.attract) == before


def test_whoever_opens_a_page_that_fails_is_back_among_the_others(
    monkeypatch: pytest.MonkeyPatch, told: list[PageFaultError]
) -> None:
    waiting_room = room()
    waiting_room.openSection("services")
    break_page(monkeypatch, "services/b")
    waiting_room.openPage("services/b")
    assert (waiting_room.view, waiting_room.visiting) == ("section", True)
    assert waiting_room.browse.rowCount() == 2
    assert [error.page_id for error in told] == ["services/b"]


def test_a_page_comes_back_when_it_has_changed() -> None:
    waiting_room = room()
    waiting_room.leave_out("services/b")
    waiting_room.leave_out("services/unknown")
    assert "services/b" not in shown(waiting_room)
    waiting_room.show_library(PAGES)
    assert "services/b" not in shown(waiting_room)
    waiting_room.show_library(library(services=(service("a"), service("b", summary="Mended"))))
    assert "services/b" in shown(waiting_room)


def test_a_picture_that_cannot_be_drawn_names_its_pages(tmp_path: Path, told: list[PageFaultError]) -> None:
    (tmp_path / "door.png").write_bytes(b"no picture")
    provider = PictureProvider(tmp_path, {"door.png": ("services/a", "services/b")})
    assert provider.requestImage("-/door.png?ink=x", QSize(), QSize(9, 9)).size() == QSize(1, 1)
    assert [error.page_id for error in told] == ["services/a", "services/b"]
