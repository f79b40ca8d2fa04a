"""The article screen's view model: one page, row by row, and what lies over it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Page, Term
from kiosk.programme.vocabulary import vocabulary
from kiosk.screen.article_state import NOTHING, ArticleState, Over, gate, head_of, with_drawings
from kiosk.screen.direction import directed
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.page_words import PageWords
from kiosk.screen.related_model import RelatedModel
from kiosk.screen.rows import Row, read_to, rows_of

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ArticleModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The rows of one page, and its head."""

    pageIdChanged = Signal()
    sectionChanged = Signal()
    titleChanged = Signal()
    leadChanged = Signal()
    studyChanged = Signal()
    drawingChanged = Signal()
    drawingAltChanged = Signal()
    sampleChanged = Signal()
    asksAboutChanged = Signal()
    notTranslatedChanged = Signal()
    notReviewedChanged = Signal()
    rightToLeftChanged = Signal()
    wordsChanged = Signal()
    drawingsChanged = Signal()
    drawingAltsChanged = Signal()
    readToChanged = Signal()
    termChanged = Signal()
    meaningChanged = Signal()
    enlargedChanged = Signal()
    enlargedAltChanged = Signal()
    enlargedRatioChanged = Signal()

    lookRequested = Signal(str, str)
    """A visitor asks for the meaning of a word, or for a drawing enlarged, or for neither any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Row, parent)
        self._state = ArticleState()
        self._related = RelatedModel(self)

    def show(  # noqa: PLR0913 - what there is to say of a page
        self,
        page: Page,
        *,
        asks: bool,
        terms: tuple[Term, ...] = (),
        over: Over = NOTHING,
        related: Sequence[Page] = (),
        not_translated: str = "",
        not_reviewed: str = "",
        right_to_left: bool = False,
    ) -> None:
        """Show `page`; where the gate `asks`, nothing of the page but what it is about.

        `terms` are explained where the page uses them. `not_translated` stands above a page that is not in
        the reader's language, `not_reviewed` above a translation that no clinician has read.
        """
        if asks:
            self._show((), gate(page), ())
            return
        words = PageWords(vocabulary(terms))
        rows = rows_of(page, words)
        head = replace(
            head_of(page),
            not_translated=not_translated,
            not_reviewed=not_reviewed,
            right_to_left=right_to_left,
        )
        meanings = {term.word: term.meaning for term in reversed(words.terms)}
        state = replace(head, words=tuple(term.word for term in words.terms), read_to=read_to(rows))
        if meaning := meanings.get(over.term, ""):
            state = replace(state, term=over.term, meaning=directed(meaning))
        self._show(rows, with_drawings(state, over.enlarged, page, rows), related)

    def clear(self) -> None:
        """Show nothing."""
        self._show((), ArticleState(), ())

    def _show(self, rows: Sequence[Row], state: ArticleState, related: Sequence[Page]) -> None:
        before, self._state = self._state, state
        self.set_rows(rows)
        self._related.show(related)
        notify_moved(self, before, state)

    # What QML asks for

    @Slot(str)
    def explain(self, word: str) -> None:
        """Say what a word of the page means."""
        if word in self._state.words:
            self.lookRequested.emit(word, "")

    @Slot(str)
    def enlarge(self, drawing: str) -> None:
        """Show one of the page's drawings as large as the screen."""
        if drawing in self._state.drawings:
            self.lookRequested.emit("", drawing)

    @Slot()
    def putAway(self) -> None:
        """Show the page alone."""
        self.lookRequested.emit("", "")

    # What QML shows

    @Property(str, notify=pageIdChanged)
    def pageId(self) -> str:
        """The page's id."""
        return self._state.page_id

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """Where the page stands."""
        return self._state.section

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Plain text."""
        return self._state.title

    @Property(str, notify=leadChanged)
    def lead(self) -> str:
        """The page's summary, where the page does not begin with it."""
        return self._state.lead

    @Property(str, notify=studyChanged)
    def study(self) -> str:
        """What kind of study a research page tells of, or empty."""
        return self._state.study

    @Property(str, notify=drawingChanged)
    def drawing(self) -> str:
        """The image provider and what it is asked for."""
        return self._state.drawing

    @Property(str, notify=drawingAltChanged)
    def drawingAlt(self) -> str:
        """The drawing in words."""
        return self._state.drawing_alt

    @Property(bool, notify=sampleChanged)
    def sample(self) -> bool:
        """Whether this is demonstration text."""
        return self._state.sample

    @Property(str, notify=asksAboutChanged)
    def asksAbout(self) -> str:
        """What the gate asks about before the page opens, or empty."""
        return self._state.asks_about

    @Property(str, notify=notTranslatedChanged)
    def notTranslated(self) -> str:
        """What to say of a page that is not in the reader's language, or empty."""
        return self._state.not_translated

    @Property(str, notify=notReviewedChanged)
    def notReviewed(self) -> str:
        """What to say of a translation that no clinician has reviewed, or empty."""
        return self._state.not_reviewed

    @Property(bool, notify=rightToLeftChanged)
    def rightToLeft(self) -> bool:
        """Whether the page's own language runs so."""
        return self._state.right_to_left

    @Property("QStringList", notify=wordsChanged)  # type: ignore[arg-type]  # no Python type says it
    def words(self) -> list[str]:
        """The words that are explained, as the marks in the rows number them."""
        return list(self._state.words)

    @Property("QStringList", notify=drawingsChanged)  # type: ignore[arg-type]  # no Python type says it
    def drawings(self) -> list[str]:
        """What can be enlarged, as the image providers name it."""
        return list(self._state.drawings)

    @Property("QStringList", notify=drawingAltsChanged)  # type: ignore[arg-type]  # no Python type says it
    def drawingAlts(self) -> list[str]:
        """Each of them in words, or empty."""
        return list(self._state.drawing_alts)

    @Property("QVariantList", notify=readToChanged)  # type: ignore[arg-type]  # no Python type says it
    def readTo(self) -> list[float]:
        """How much of the page has been read at the end of each row, from 0 to 1."""
        return list(self._state.read_to)

    @Property(str, notify=termChanged)
    def term(self) -> str:
        """The word whose meaning lies over the page, or empty."""
        return self._state.term

    @Property(str, notify=meaningChanged)
    def meaning(self) -> str:
        """What it means."""
        return self._state.meaning

    @Property(str, notify=enlargedChanged)
    def enlarged(self) -> str:
        """The drawing that lies over the page, or empty: the image provider and what it is asked for."""
        return self._state.enlarged

    @Property(str, notify=enlargedAltChanged)
    def enlargedAlt(self) -> str:
        """That drawing in words."""
        return self._state.enlarged_alt

    @Property(float, notify=enlargedRatioChanged)
    def enlargedRatio(self) -> float:
        """Its height by its width."""
        return self._state.enlarged_ratio

    @Property(RelatedModel, constant=True)
    def related(self) -> RelatedModel:
        """The pages to read next."""
        return self._related
