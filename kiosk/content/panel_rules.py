"""Whether a page's panel can be read by somebody who only looks up."""

from typing import TYPE_CHECKING, Final

from kiosk.content.documents import Page, Research, Sensitivity, Testimonial
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument

MOST_WORDS: Final = 40
# On an upright 32-inch display that is read from 3 m away; larger and nearer ones hold more.
LONGEST_TITLE: Final = 80
LONGEST_WORD_OF_TITLE: Final = 20
LONGEST_WORD_OF_SUMMARY: Final = 36


def check_panel(page: Page, document: "RawDocument", report: Report) -> None:
    """Report words of the panel that are too many or too long."""
    match page:
        case Research() if page.sensitivity is not Sensitivity.NONE:
            title, summary = ("panel_title", page.panel_title), ("panel_summary", page.panel_summary)
        case Research() if not page.featured:
            return  # it has no panel
        case Testimonial():
            title, summary = ("title", ""), ("summary", page.summary)
        case _:
            title, summary = ("title", page.title), ("summary", page.summary)
    title_line, summary_line = (
        document.facts.line_of(key) or document.source.line_of_words(text) for key, text in (title, summary)
    )
    count = len(title[1].split()) + len(summary[1].split())
    if count > MOST_WORDS:
        report.add(
            ContentRule.PANEL_TOO_LONG,
            f"The panel has {count} words, and nobody reads more than {MOST_WORDS} in passing.",
            f"Say it in fewer words at the top: {summary[0]}: …",
            line=summary_line,
        )
    if len(title[1]) > LONGEST_TITLE:
        report.add(
            ContentRule.TITLE_TOO_LONG,
            f"The title has {len(title[1])} letters, and {LONGEST_TITLE} fit on the panel.",
            f"Write a shorter one at the top: {title[0]}: …",
            line=title_line,
        )
    for text, most, line in (
        (title[1], LONGEST_WORD_OF_TITLE, title_line),
        (summary[1], LONGEST_WORD_OF_SUMMARY, summary_line),
    ):
        longest = max(text.replace("-", " ").split(), key=len, default="")
        if len(longest) > most:
            report.add(
                ContentRule.WORD_TOO_LONG,
                f"“{longest}” has {len(longest)} letters, and {most} fit beside each other.",
                "Use a shorter word, or divide it with a hyphen.",
                line=line,
            )
