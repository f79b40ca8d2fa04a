"""What a patient wants to ask the consultant: chosen while reading, and taken away in one code."""

from typing import Final

MAX_BYTES: Final = 504
"""What a version 17 QR code holds at level M (ISO/IEC 18004): 98 mm across where a module has 1.05."""

LIST_BYTES: Final = 424
"""What of it is for the questions. The rest is for the line above them, in any language."""


def fits(questions: tuple[str, ...], question: str) -> bool:
    """Whether there is room for one more."""
    return len("\n".join(_numbered((*questions, question))).encode()) <= LIST_BYTES


def toggle(questions: tuple[str, ...], question: str) -> tuple[str, ...]:
    """`questions` with `question` where it is not among them and there is room, or else without it."""
    question = " ".join(question.split())
    if question in questions:
        return tuple(other for other in questions if other != question)
    return (*questions, question) if question and fits(questions, question) else questions


def code_text(questions: tuple[str, ...], heading: str, clinic_name: str) -> str:
    """What the code says, at most MAX_BYTES for what `toggle` let in.

    Above the questions stand the heading and the clinic, or as much of both as there is room for.
    """
    both = f"{heading} ({clinic_name})" if heading and clinic_name else ""
    lines = _numbered(questions)
    texts = ("\n".join((first, *lines)) for first in (both, heading, clinic_name) if first)
    return next((text for text in texts if len(text.encode()) <= MAX_BYTES), "\n".join(lines))


def _numbered(questions: tuple[str, ...]) -> list[str]:
    return [f"{number}. {question}" for number, question in enumerate(questions, 1)]
