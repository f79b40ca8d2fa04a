"""Whatever a page is made of: nothing is lost or shown twice, and every box that opens is closed."""

from collections.abc import Iterator
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import (
    Alignment,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Code,
    Definition,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
)
from kiosk.screen.rows import Row, RowKind, rows_of
from tests.screen.made_up import service

# A block, or the blocks of an item, and what they say.
Said = tuple[Block, list[str]]
Item = tuple[tuple[Block, ...], list[str]]

PICTURE = Picture(path="p.png", alt="x", width=4, height=3)
WORDS = st.text(st.sampled_from("ab<&>"), min_size=1, max_size=6)
PAIRS = st.tuples(WORDS, WORDS)

LEAVES: st.SearchStrategy[Said] = st.one_of(
    WORDS.map(lambda words: (Paragraph((Run(words),)), [words])),
    WORDS.map(lambda words: (Heading(2, (Run(words),)), [words])),
    WORDS.map(lambda words: (Code(words), [words])),
    WORDS.map(lambda words: (Figure(PICTURE, (Run(words),)), [words])),
    PAIRS.map(lambda two: (Table(((Run(two[0]),),), (((Run(two[1]),),),), (Alignment.START,)), list(two))),
    st.just((Rule(), [])),
)


def together(parts: list[Said]) -> Item:
    return tuple(block for block, _ in parts), [words for _, said in parts for words in said]


def item_list(parts: list[Item]) -> tuple[tuple[tuple[Block, ...], ...], list[str]]:
    return tuple(blocks for blocks, _ in parts), [words for _, said in parts for words in said]


def nest(inner: st.SearchStrategy[Said]) -> st.SearchStrategy[Said]:
    item = st.lists(inner, min_size=1, max_size=3).map(together)
    items = st.lists(item, min_size=1, max_size=3).map(item_list)
    return st.one_of(
        items.map(lambda one: (BulletList(one[0]), one[1])),
        items.map(lambda one: (OrderedList(one[0], start=3), one[1])),
        items.map(lambda one: (Footnotes(one[0]), one[1])),
        items.map(lambda one: (DefinitionList((Definition((Run("T"),), one[0]),)), ["T", *one[1]])),
        item.map(lambda one: (Quote(one[0]), one[1])),
        item.map(lambda one: (Callout(CalloutKind.TIP, "T", one[0]), ["T", *one[1]])),
    )


PAGES = st.lists(st.recursive(LEAVES, nest, max_leaves=12), max_size=4).map(together)


def shown(row: Row) -> Iterator[str]:
    if row.kind == RowKind.CODE:
        yield row.text
    elif row.kind == RowKind.TABLE:
        yield from (unescape(cell) for cells in row.cells for cell in cells)
    elif row.kind != RowKind.RULE:
        yield unescape(row.text)


@given(PAGES)
@settings(deadline=None)
def test_every_word_is_shown_once_and_in_order(page: Item) -> None:
    blocks, said = page
    assert [words for row in rows_of(service("x", blocks=blocks)) for words in shown(row)] == said


@given(PAGES)
@settings(deadline=None)
def test_every_box_that_opens_is_closed_before_another_opens(page: Item) -> None:
    is_open = False
    for row in rows_of(service("x", blocks=page[0])):
        assert row.starts_box == (row.box != "" and not is_open)
        assert row.box or not row.ends_box
        is_open = row.box != "" and not row.ends_box
    assert not is_open


@given(PAGES)
@settings(deadline=None)
def test_a_marker_stands_only_in_a_list(page: Item) -> None:
    assert all(row.depth > 0 or not row.marker for row in rows_of(service("x", blocks=page[0])))
