"""Content: a folder of Markdown as one immutable library, and what is wrong with it."""

from typing import TYPE_CHECKING, Any

from kiosk.content.blocks import (
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
    plain_text,
)
from kiosk.content.dates import dated_problems
from kiosk.content.documents import (
    NOTICE_TITLE_WORDS,
    NOTICE_WORDS,
    About,
    Citation,
    Clinic,
    Consent,
    Document,
    Glossary,
    Network,
    Notice,
    Page,
    Research,
    Sensitivity,
    Service,
    Study,
    Term,
    Testimonial,
)
from kiosk.content.hours import WHOLE_DAY, Hours, Week, Weekday, week_of
from kiosk.content.languages import LANGUAGES, Language
from kiosk.content.library import Library
from kiosk.content.names import Names
from kiosk.content.passages import passages
from kiosk.content.problems import Problem, Severity
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:
    from kiosk.content.loader import load_library

__all__ = [
    "LANGUAGES",
    "NOTICE_TITLE_WORDS",
    "NOTICE_WORDS",
    "WHOLE_DAY",
    "About",
    "Alignment",
    "Block",
    "BulletList",
    "Callout",
    "CalloutKind",
    "Citation",
    "Clinic",
    "Code",
    "Consent",
    "ContentRule",
    "Definition",
    "DefinitionList",
    "Document",
    "Figure",
    "Footnotes",
    "Glossary",
    "Heading",
    "Hours",
    "Language",
    "Library",
    "Names",
    "Network",
    "Notice",
    "OrderedList",
    "Page",
    "Paragraph",
    "Picture",
    "Problem",
    "Quote",
    "Research",
    "Rule",
    "Run",
    "Sensitivity",
    "Service",
    "Severity",
    "Study",
    "Table",
    "Term",
    "Testimonial",
    "Week",
    "Weekday",
    "dated_problems",
    "load_library",
    "passages",
    "plain_text",
    "week_of",
]


def __getattr__(name: str) -> Any:
    # The loader brings the Markdown and YAML readers along, which whoever needs only the types does not
    # wait for.
    if name == "load_library":
        from kiosk.content.loader import load_library  # noqa: PLC0415

        return load_library
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
