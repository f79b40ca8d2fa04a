"""Which version of a page is shown when the newest one cannot be."""

from dataclasses import replace
from typing import Final

from kiosk.content.reading import Reading

_PATIENTS: Final = "testimonials/"


def to_show(new: Reading, last: Reading | None) -> Reading:
    """`new`, or what `last` showed with the problems of `new`.

    Patients' words are shown from a good file or not at all: the mistake may be in the very line that
    withdraws consent, and in a file that nobody can open nobody can withdraw it.
    """
    if new.is_good or last is None or not last.documents or is_private(new.path):
        return new
    return replace(last, problems=new.problems)


def is_private(path: str) -> bool:
    """Whether no copy of the file `path` may outlive it: it holds a patient's words."""
    return path.startswith(_PATIENTS)
