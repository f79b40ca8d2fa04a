"""The browse screen's view model: the pages of one section, a card each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Page, Research, Sensitivity, Testimonial, passages
from kiosk.programme.sections import Section
from kiosk.screen.direction import directed
from kiosk.screen.drawing import drawing_alt_of, drawing_of
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.styled_text import in_brackets, styled

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A page as a card. `quote` is StyledText, and only a testimonial has one, with its `name`."""

    page_id: str
    title: str
    summary: str
    drawing: str = ""
    drawing_alt: str = ""
    sample: bool = False
    featured: bool = False
    quote: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class BrowseState:
    """The section whose pages are shown."""

    section: str = Section.SERVICES


@QmlElement
@QmlUncreatable("made by the program")
class BrowseModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The cards of one section."""

    sectionChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Card, parent)
        self._state = BrowseState()

    def show(self, section: Section, pages: Sequence[Page]) -> None:
        """Show `pages`, which are those of `section`."""
        before, self._state = self._state, BrowseState(section)
        self.set_rows([card(page) for page in pages])
        notify_moved(self, before, self._state)

    def clear(self) -> None:
        """Show nothing."""
        before, self._state = self._state, BrowseState()
        self.set_rows(())
        notify_moved(self, before, self._state)

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """The section whose pages are shown."""
        return self._state.section


def card(page: Page) -> Card:
    """`page` as a card; a sensitive one shows its neutral title."""
    title, summary = page.title, page.summary
    if isinstance(page, Research) and page.sensitivity is not Sensitivity.NONE:
        title, summary = page.panel_title, page.panel_summary
    return Card(
        page_id=page.id,
        title=directed(title),
        summary=directed(summary),
        drawing=drawing_of(page),
        drawing_alt=drawing_alt_of(page),
        sample=page.sample,
        featured=isinstance(page, Research) and page.featured,
        quote=_quote(page) if isinstance(page, Testimonial) else "",
        name=page.name if isinstance(page, Testimonial) else "",
    )


def _quote(page: Testimonial) -> str:
    explain = in_brackets()
    words = (styled(runs, explain) for runs in passages(page.blocks, descriptions=False))
    return "<br><br>".join(filter(None, words))
