"""What of a page the article screen is told beside its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.content import Page, Paragraph, Research, plain_text
from kiosk.programme.sections import section_of
from kiosk.screen.direction import directed
from kiosk.screen.drawing import drawing_alt_of, drawing_of
from kiosk.screen.rows import Row, RowKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Over:
    """What a visitor has asked for over a page: the meaning of a word, or a picture enlarged."""

    term: str = ""
    enlarged: str = ""


NOTHING: Final = Over()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """The page's head. `asks_about` is what a gate asks about before the page opens, or empty.

    `words` are those that are explained, `drawings` those that can be enlarged, each once. `read_to` says
    for each row how much has been read at its end.
    """

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
    words: tuple[str, ...] = ()
    drawings: tuple[str, ...] = ()
    drawing_alts: tuple[str, ...] = ()
    read_to: tuple[float, ...] = ()
    term: str = ""
    meaning: str = ""
    enlarged: str = ""
    enlarged_alt: str = ""
    enlarged_ratio: float = 0


def gate(page: Page) -> ArticleState:
    """Nothing of `page` but what a question asks about."""
    about = page.sensitivity if isinstance(page, Research) else ""
    return ArticleState(page_id=page.id, section=section_of(page), asks_about=about)


def head_of(page: Page) -> ArticleState:
    """What stands above the text of `page`."""
    return ArticleState(
        page_id=page.id,
        section=section_of(page),
        title=directed(page.title),
        lead=directed(_lead(page)),
        study=page.study.design if isinstance(page, Research) else "",
        drawing=drawing_of(page),
        drawing_alt=drawing_alt_of(page),
        sample=page.sample,
    )


def _lead(page: Page) -> str:
    paragraphs = (plain_text(block.runs) for block in page.blocks if isinstance(block, Paragraph))
    return "" if " ".join(next(paragraphs, "").split()).startswith(page.summary) else page.summary


def with_drawings(state: ArticleState, enlarged: str, page: Page, rows: Sequence[Row]) -> ArticleState:
    """`state` with the drawings of the page and its rows, of which the one that is `enlarged` lies over it.

    An icon only stands in for a drawing: there is nothing in it to look at.
    """
    found = {} if state.drawing.startswith("icon/") else {state.drawing: (state.drawing_alt, _ratio(page))}
    for row in rows:
        if row.kind == RowKind.FIGURE:
            found.setdefault(row.drawing, (row.drawing_alt, row.drawing_ratio))
    state = replace(state, drawings=tuple(found), drawing_alts=tuple(alt for alt, _ in found.values()))
    if enlarged not in found:
        return state
    alt, ratio = found[enlarged]
    return replace(state, enlarged=enlarged, enlarged_alt=alt, enlarged_ratio=ratio)


def _ratio(page: Page) -> float:
    """Height by width; an illustration is a square."""
    return page.picture.height / page.picture.width if page.picture else 1
