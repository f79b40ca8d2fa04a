"""The view models of the single screens, and what each shows of a visit."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from kiosk.content import LANGUAGES, Library, Page
from kiosk.programme.languages import language_of, stands_in
from kiosk.programme.panels import Panel
from kiosk.programme.sections import pages_in
from kiosk.programme.session import AtPage, AtSection, AtShare
from kiosk.programme.sharing import offers
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.browse_model import BrowseModel
from kiosk.screen.fallback_line import fallback_line
from kiosk.screen.moment import Moment
from kiosk.screen.share_model import ShareModel


class Screens:
    """One model for each screen."""

    def __init__(self, library: Library, *, show_samples: bool, parent: QObject) -> None:
        self._library = library
        self._open: Page | None = None
        self._show_samples = show_samples
        self.attract = AttractModel(parent)
        self.browse = BrowseModel(parent)
        self.article = ArticleModel(parent)
        self.share = ShareModel(parent)

    def change(self, library: Library) -> None:
        """Show `library` from now on. The page that somebody has open stays as they opened it.

        Only another language changes it.
        """
        if self._open is not None and library.language != self._library.language:
            self._open = library.page(self._open.id) or self._open
        self._library = library

    def show(self, moment: Moment, playlist: Sequence[Panel], now: datetime) -> str:
        """Fill the model of the visitor's place at `moment`, and name its screen."""
        match moment.session.place:
            case AtSection(section):
                pages = pages_in(self._library, section, now, show_samples=self._show_samples)
                self.browse.show(section, pages)
                # A page that is opened again begins at its beginning.
                self.article.clear()
                self._open = None
                return "section"
            case AtPage(page_id, sensitive, agreed):
                self._show_page(self._page(page_id), asks=sensitive and not agreed)
                return "page"
            case AtShare(page_id, _, choice):
                page = self._page(page_id)
                self.share.show(page.title, offers(page, self._library.clinic), choice)
                return "share"
            case _:
                self.attract.show(playlist, moment.rotation)
                return "attract" if playlist else "empty"

    def forget(self) -> None:
        """Empty what a visitor has looked at: it is nobody else's business."""
        self._open = None
        self.browse.clear()
        self.article.clear()
        self.share.clear()

    def _show_page(self, page: Page, *, asks: bool) -> None:
        library = self._library
        self.article.show(
            page,
            asks=asks,
            not_translated=fallback_line(library.language) if stands_in(page, library) else "",
            right_to_left=LANGUAGES[language_of(page, library)].right_to_left,
        )

    def _page(self, page_id: str) -> Page:
        """The page as it was when the visitor opened it: nothing moves under a reader's eyes."""
        if self._open is None or self._open.id != page_id:
            self._open = self._library.page(page_id)
        if self._open is None:
            raise LookupError(page_id)
        return self._open
