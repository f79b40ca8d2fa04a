"""What a notice needs: it takes the whole screen, so it has an end and few words."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.content.blocks import Block, plain_text
from kiosk.content.documents import NOTICE_TITLE_WORDS, NOTICE_WORDS, Notice
from kiosk.content.passages import passages
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.titles import first_heading, without_title

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument


def check_notice(document: "RawDocument", report: Report) -> None:
    """Report a notice that ends before it begins, or that says more than the screen holds."""
    values, facts = document.values, document.facts
    starts, until = values.get("from"), values.get("until")
    if starts is not None and until is not None and until <= starts:
        report.add(
            ContentRule.NOTICE_TIMES,
            f"The notice is to end at {until:%Y-%m-%d %H:%M}, before it begins.",
            "Mend “from” or “until”.",
            line=facts.line_of("until"),
        )
    title = values.get("title") or first_heading(document.blocks)
    text = notice_text(without_title(document.blocks, title))
    for what, words, most in (("title", title, NOTICE_TITLE_WORDS), ("text", text, NOTICE_WORDS)):
        if len(words.split()) > most:
            report.add(
                ContentRule.NOTICE_TOO_LONG,
                f"The {what} of the notice has more than {most} words. The rest is cut off.",
                "Say it in fewer words.",
                line=facts.line_of("title") if what == "title" else 0,
            )


def notice_text(blocks: tuple[Block, ...]) -> str:
    """The words of a notice, a paragraph a line."""
    lines = (" ".join(plain_text(runs).split()) for runs in passages(blocks, descriptions=False))
    return "\n".join(filter(None, lines))


def build_notice(values: dict[str, Any]) -> Notice:
    """The notice that passed its checks."""
    return Notice(
        id=values["id"],
        path=values["path"],
        title=values["title"],
        text=notice_text(values["blocks"]),
        order=values["order"],
        language=values.get("language", ""),
        fact_lines=values["fact_lines"],
        until=values.get("until", datetime.max),  # noqa: DTZ901 - of a translation: its notice's counts
        starts=values.get("from"),
        draft=values.get("draft", False),
    )
