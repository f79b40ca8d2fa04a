"""The words of a page, passage by passage."""

from collections.abc import Iterator

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    Code,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    OrderedList,
    Paragraph,
    Quote,
    Run,
    Table,
)


def passages(blocks: tuple[Block, ...], *, descriptions: bool = True) -> Iterator[tuple[Run, ...]]:
    """Every heading, paragraph, cell and so on of `blocks`, in reading order.

    Without `descriptions` the words that stand for a picture are left out.
    """
    for block in blocks:
        if isinstance(block, DefinitionList):
            for definition in block.definitions:
                yield definition.term
                for meaning in definition.meanings:
                    yield from passages(meaning, descriptions=descriptions)
        else:
            yield from _own_words(block, descriptions=descriptions)
            for group in _blocks_inside(block):
                yield from passages(group, descriptions=descriptions)


def _own_words(block: Block, *, descriptions: bool) -> Iterator[tuple[Run, ...]]:
    match block:
        case Heading() | Paragraph():
            yield block.runs
        case Code():
            yield (Run(block.text, code=True),)
        case Figure():
            if descriptions:
                yield (Run(block.picture.alt),)
            yield block.caption
        case Callout():
            yield (Run(block.title),)
        case Table():
            for row in (block.header, *block.rows):
                yield from row


def _blocks_inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    match block:
        case BulletList() | OrderedList():
            return block.items
        case Footnotes():
            return block.notes
        case Quote() | Callout():
            return (block.blocks,)
    return ()
