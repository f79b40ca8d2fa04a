"""The view models of the single screens, and what each shows of a visit."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject

from kiosk.content import LANGUAGES, Article, Library, Page, Term
from kiosk.programme.dwell import word_count
from kiosk.programme.eligibility import is_sensitive
from kiosk.programme.languages import is_unreviewed, language_of, stands_in
from kiosk.programme.panels import Panel
from kiosk.programme.related import related_to
from kiosk.programme.rotation import Rotation, position
from kiosk.programme.sections import pages_in
from kiosk.programme.session import (
    AtLanguages,
    AtPage,
    AtQuestions,
    AtSection,
    AtShare,
    AtSpine,
    Door,
)
from kiosk.programme.sharing import offers
from kiosk.programme.spine import pages_at
from kiosk.programme.takeover import notice_in_force
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.article_state import Over
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.browse_model import BrowseModel
from kiosk.screen.language_model import LanguageModel
from kiosk.screen.moment import Moment
from kiosk.screen.notice_model import NoticeModel
from kiosk.screen.own_words import fallback_line, unreviewed_line
from kiosk.screen.questions_model import QuestionsModel
from kiosk.screen.reads_aloud import Readable
from kiosk.screen.share_model import ShareModel
from kiosk.screen.spine_model import SpineModel
from kiosk.screen.standby_model import StandbyModel
from kiosk.screen.suggestions_model import SuggestionsModel

COVERS: Final = frozenset({"takeover", "standby"})
"""The screens under which no panel can be seen."""


class Screens:
    """One model for each screen."""

    def __init__(self, library: Library, *, show_samples: bool, parent: QObject) -> None:
        self._library = library
        self._open: Page | None = None
        self._asks = False
        self._terms: tuple[Term, ...] = ()
        """What is explained in the page that is open."""
        self._show_samples = show_samples
        self.words = 0
        """How many words of a page there are to read on the screen."""
        self.page_id = ""
        """The page that is on the screen, or is just being put there; empty where there is not one alone."""
        self.attract = AttractModel(parent)
        self.browse = BrowseModel(parent)
        self.spine = SpineModel(parent)
        self.article = ArticleModel(parent)
        self.suggestions = SuggestionsModel(parent)
        self.share = ShareModel(parent)
        self.languages = LanguageModel(parent)
        self.questions = QuestionsModel(parent)
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
        self, moment: Moment, playlist: Sequence[Panel], now: datetime, *, dark: bool
    ) -> str:
        """Fill the model of the screen that is on at `moment`, and name it.

        A notice covers whatever is there. What a visitor looked at stays as it is beneath it. Where nobody is
        there the screen may be `dark`.
        """
        self.words = 0
        self.page_id = ""
        notice = notice_in_force(self._library.notices, now)
        self.notice.show(notice)
        if notice is not None:
            return "takeover"
        chosen = moment.session.questions
        match moment.session.place:
            case AtSection() | AtSpine() as place:
                view = self._show_door(place, now)
                # A page that is opened again begins at its beginning.
                self.article.clear()
                self.suggestions.clear()
                self._open = None
                return view
            case AtPage() as place:
                page = self._page(place.page_id, sensitive=place.sensitive)
                self._asks = place.sensitive and not place.agreed
                self._show_page(page, place, now)
                suggested = page.questions if isinstance(page, Article) and not self._asks else ()
                self.suggestions.show(suggested, chosen)
                return "page"
            case AtShare(page_id, sensitive, choice):
                page = self._page(page_id, sensitive=sensitive)
                self.share.show(page.title, offers(page, self._library.clinic), choice)
                return "share"
            case AtLanguages():
                library = self._library
                self.languages.show(library.languages, library.language or library.languages[0])
                return "languages"
            case AtQuestions():
                clinic = self._library.clinic
                general, name = (clinic.questions, clinic.name) if clinic else ((), "")
                self.questions.show(chosen, general, name)
                return "questions"
            case _ if dark:
                self.standby.show(self._library.clinic, now)
                return "standby"
            case _ if not playlist:
                self.standby.show(self._library.clinic, now)
                return "empty"
            case _:
                self.page_id = playlist[position(moment.rotation, playlist)].page_id
                self.attract.show(playlist, moment.rotation)
                return "attract"

    def prepare(self, playlist: Sequence[Panel], rotation: Rotation) -> None:
        """Have the next panel ready, whose page is the one that may fail meanwhile."""
        panel = playlist[(position(rotation, playlist) + 1) % len(playlist)]
        self.page_id = panel.page_id
        self.attract.prepare(panel)

    def readable(self, view: str) -> Readable | None:
        """The page whose words are on the screen while it shows `view`."""
        page = self._open
        if view != "page" or page is None or self._asks:
            return None
        return Readable(page, language_of(page, self._library))

    def forget(self) -> None:
        """Empty what a visitor has looked at: it is nobody else's business."""
        self._open = None
        self.browse.clear()
        self.spine.clear()
        self.article.clear()
        self.suggestions.clear()
        self.share.clear()
        self.languages.clear()
        self.questions.clear()

    def _show_door(self, place: Door, now: datetime) -> str:
        """What lies right behind a door, and what it is called."""
        if isinstance(place, AtSpine):
            pages = pages_at(self._library, place.level, now, show_samples=self._show_samples)
            self.spine.show(place.level, pages, closer=place.closer)
            return "spine"
        self.browse.show(
            place.section, pages_in(self._library, place.section, now, show_samples=self._show_samples)
        )
        return "section"

    def _show_page(self, page: Page, place: AtPage, now: datetime) -> None:
        library = self._library
        language = language_of(page, library)
        self.words = 0 if self._asks else word_count(page.blocks)
        self.article.show(
            page,
            asks=self._asks,
            terms=self._terms,
            over=Over(term=place.term, enlarged=place.enlarged),
            related=related_to(page, library, now, show_samples=self._show_samples),
            not_translated=fallback_line(library.language) if stands_in(page, library) else "",
            not_reviewed=unreviewed_line(language) if is_unreviewed(page) else "",
            right_to_left=LANGUAGES[language].right_to_left,
        )

    def _page(self, page_id: str, *, sensitive: bool) -> Page:
        """The page as it was when the visitor opened it: nothing moves under a reader's eyes."""
        self.page_id = page_id
        # One that was opened again may by now be another: what asks a question first is never shown without.
        if self._open is None or self._open.id != page_id or is_sensitive(self._open) != sensitive:
            self._open = self._library.page(page_id)
            self._terms = self._library.terms(self._open.language if self._open else "")
        if self._open is None:
            raise LookupError(page_id)
        return self._open
