"""The models of the single screens, as QML finds them."""

from PySide6.QtCore import Property, QObject

from kiosk.content import Library
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.browse_model import BrowseModel
from kiosk.screen.language_model import LanguageModel
from kiosk.screen.notice_model import NoticeModel
from kiosk.screen.room_facts import RoomFacts
from kiosk.screen.screens import Screens
from kiosk.screen.share_model import ShareModel
from kiosk.screen.standby_model import StandbyModel


class RoomModels(RoomFacts):
    """The part of the waiting room's view model that never changes: each screen has a model of its own."""

    def __init__(self, library: Library, *, show_samples: bool, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self._screens = Screens(library, show_samples=show_samples, parent=self)

    @Property(AttractModel, constant=True)
    def attract(self) -> AttractModel:
        """The attract screen's own model."""
        return self._screens.attract

    @Property(BrowseModel, constant=True)
    def browse(self) -> BrowseModel:
        """The browse screen's own model."""
        return self._screens.browse

    @Property(ArticleModel, constant=True)
    def article(self) -> ArticleModel:
        """The article screen's own model."""
        return self._screens.article

    @Property(ShareModel, constant=True)
    def share(self) -> ShareModel:
        """The share screen's own model."""
        return self._screens.share

    @Property(LanguageModel, constant=True)
    def languages(self) -> LanguageModel:
        """The language screen's own model."""
        return self._screens.languages

    @Property(StandbyModel, constant=True)
    def standby(self) -> StandbyModel:
        """The standby screen's own model."""
        return self._screens.standby

    @Property(NoticeModel, constant=True)
    def notice(self) -> NoticeModel:
        """The notice screen's own model."""
        return self._screens.notice
