"""The view models of the single screens, and what each shows of a visit."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject

from kiosk.content import LANGUAGES, Library, Page, Term
from kiosk.programme.dwell import word_count
from kiosk.programme.hours import is_open
from kiosk.programme.languages import is_unreviewed, language_of, stands_in
from kiosk.programme.panels import Panel
from kiosk.programme.related import related_to
from kiosk.programme.sections import pages_in
from kiosk.programme.session import AtLanguages, AtPage, AtSection, AtShare
from kiosk.programme.sharing import offers
from kiosk.programme.takeover import notice_in_force
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.article_state import Over
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.browse_model import BrowseModel
from kiosk.screen.language_model import LanguageModel
from kiosk.screen.moment import Moment
from kiosk.screen.notice_model import NoticeModel
from kiosk.screen.own_words import fallback_line, unreviewed_line
from kiosk.screen.share_model import ShareModel
from kiosk.screen.standby_model import StandbyModel

COVERS: Final = frozenset({"takeover", "standby"})
"""The screens under which no panel can be seen."""


class Screens:
    """One model for each screen."""

    def __init__(self, library: Library, *, show_samples: bool, parent: QObject) -> None:
        self._library = library
        self._open: Page | None = None
        self._terms: tuple[Term, ...] = ()
        """What is explained in the page that is open."""
        self._show_samples = show_samples
        self.words = 0
        """How many words of a page there are to read on the screen."""
        self.attract = AttractModel(parent)
        self.browse = BrowseModel(parent)
        self.article = ArticleModel(parent)
        self.share = ShareModel(parent)
        self.languages = LanguageModel(parent)
        self.standby = StandbyModel(parent)
        self.notice = NoticeModel(parent)

    def change(self, library: Library, *, renew: bool = False) -> None:
        """Show `library` from now on. The page that somebody has open stays as they opened it.

        Only another language changes it, or who wants it to be `renew`ed.
        """
        if self._open is not None and (renew or library.language != self._library.language):
            self._open = library.page(self._open.id) or self._open
            self._terms = library.terms(self._open.language)
        self._library = library

    def show(  # noqa: PLR0911 - one for each screen
        self, moment: Moment, playlist: Sequence[Panel], now: datetime
    ) -> str:
        """Fill the model of the screen that is on at `moment`, and name it.

        A notice covers whatever is there. What a visitor looked at stays as it is beneath it.
        """
        self.words = 0
        notice = notice_in_force(self._library.notices, now)
        self.notice.show(notice)
        if notice is not None:
            return "takeover"
        match moment.session.place:
            case AtSection(section):
                pages = pages_in(self._library, section, now, show_samples=self._show_samples)
                self.browse.show(section, pages)
                # A page that is opened again begins at its beginning.
                self.article.clear()
                self._open = None
                return "section"
            case AtPage() as place:
                self._show_page(self._page(place.page_id), place, now)
                return "page"
            case AtShare(page_id, _, choice):
                page = self._page(page_id)
                self.share.show(page.title, offers(page, self._library.clinic), choice)
                return "share"
            case AtLanguages():
                library = self._library
                self.languages.show(library.languages, library.language or library.languages[0])
                return "languages"
            case _ if not is_open(self._library.clinic, now):
                self.standby.show(self._library.clinic, now)
                return "standby"
            case _:
                self.attract.show(playlist, moment.rotation)
                return "attract" if playlist else "empty"

    def forget(self) -> None:
        """Empty what a visitor has looked at: it is nobody else's business."""
        self._open = None
        self.browse.clear()
        self.article.clear()
        self.share.clear()
        self.languages.clear()

    def _show_page(self, page: Page, place: AtPage, now: datetime) -> None:
        library = self._library
        asks = place.sensitive and not place.agreed
        language = language_of(page, library)
        self.words = 0 if asks else word_count(page.blocks)
        self.article.show(
            page,
            asks=asks,
            terms=self._terms,
            over=Over(term=place.term, enlarged=place.enlarged),
            related=related_to(page, library, now, show_samples=self._show_samples),
            not_translated=fallback_line(library.language) if stands_in(page, library) else "",
            not_reviewed=unreviewed_line(language) if is_unreviewed(page) else "",
            right_to_left=LANGUAGES[language].right_to_left,
        )

    def _page(self, page_id: str) -> Page:
        """The page as it was when the visitor opened it: nothing moves under a reader's eyes."""
        if self._open is None or self._open.id != page_id:
            self._open = self._library.page(page_id)
            self._terms = self._library.terms(self._open.language if self._open else "")
        if self._open is None:
            raise LookupError(page_id)
        return self._open
