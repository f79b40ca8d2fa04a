"""The article screen's view model: one page, row by row."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Page, Paragraph, Research, plain_text
from kiosk.programme.sections import section_of
from kiosk.screen.direction import directed
from kiosk.screen.drawing import drawing_alt_of, drawing_of
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.rows import Row, rows_of

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """The page's head. `asks_about` is what a gate asks about before the page opens, or empty."""

    page_id: str = ""
    section: str = ""
    title: str = ""
    lead: str = ""
    study: str = ""
    drawing: str = ""
    drawing_alt: str = ""
    sample: bool = False
    asks_about: str = ""
    not_translated: str = ""
    not_reviewed: str = ""
    right_to_left: bool = False


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Row, parent)
        self._state = ArticleState()

    def show(
        self,
        page: Page,
        *,
        asks: bool,
        not_translated: str = "",
        not_reviewed: str = "",
        right_to_left: bool = False,
    ) -> None:
        """Show `page`; where the gate `asks`, nothing of the page but what it is about.

        `not_translated` stands above a page that is not in the reader's language, `not_reviewed` above a
        translation that no clinician has read.
        """
        before = self._state
        head = replace(
            _head(page),
            not_translated=not_translated,
            not_reviewed=not_reviewed,
            right_to_left=right_to_left,
        )
        self._state = _gate(page) if asks else head
        self.set_rows(() if asks else rows_of(page))
        notify_moved(self, before, self._state)

    def clear(self) -> None:
        """Show nothing."""
        before, self._state = self._state, ArticleState()
        self.set_rows(())
        notify_moved(self, before, self._state)

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


def _gate(page: Page) -> ArticleState:
    about = page.sensitivity if isinstance(page, Research) else ""
    return ArticleState(page_id=page.id, section=section_of(page), asks_about=about)


def _head(page: Page) -> ArticleState:
    return ArticleState(
        page_id=page.id,
        section=section_of(page),
        title=directed(page.title),
        lead=directed(lead_of(page)),
        study=page.study.design if isinstance(page, Research) else "",
        drawing=drawing_of(page),
        drawing_alt=drawing_alt_of(page),
        sample=page.sample,
    )


def lead_of(page: Page) -> str:
    """The summary of `page`, where the page does not begin with it."""
    paragraphs = (plain_text(block.runs) for block in page.blocks if isinstance(block, Paragraph))
    return "" if " ".join(next(paragraphs, "").split()).startswith(page.summary) else page.summary
