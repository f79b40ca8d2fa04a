"""What the preview says beside its screen, as one value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewState:
    """`note` is about the page on the screen, `summary` about the list of problems.

    `problem` is the chosen one's place in the list, or -1. `source_line` is its line in the file, where the
    mistake lies from `mark_start` to `mark_end`, counted from 0.
    """

    moment: str = ""
    how_far: str = ""
    elsewhere: bool = False
    time_fault: str = ""
    note: str = ""
    summary: str = ""
    problem: int = -1
    source_line: str = ""
    mark_start: int = 0
    mark_end: int = 0
    path: str = ""
    languages: tuple[str, ...] = ()
    language: int = 0
    samples: bool = False
    as_panel: bool = False
