"""What a page says first: its heading and its summary."""

from kiosk.content.blocks import Block, Heading, Paragraph, plain_text


def first_heading(blocks: tuple[Block, ...]) -> str:
    """The words of the first heading, or empty."""
    return next((plain_text(block.runs) for block in blocks if isinstance(block, Heading)), "")


def without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """`blocks` without a heading at the top that only repeats `title`."""
    repeats = blocks and isinstance(blocks[0], Heading) and plain_text(blocks[0].runs) == title
    return blocks[1:] if repeats else blocks


def first_paragraph(blocks: tuple[Block, ...]) -> str:
    """The words of the first paragraph on one line, or empty."""
    text = next((plain_text(block.runs) for block in blocks if isinstance(block, Paragraph)), "")
    return " ".join(text.split())
