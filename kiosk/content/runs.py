"""Runs of text put in order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kiosk.content.blocks import Run

_SPACES = re.compile(r"[ \t\n]+")


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """`runs` with single spaces, none beside a line break or at the ends, and equal neighbours joined."""
    tidied: list[Run] = []
    for run in runs:
        if run.text == "\n":
            _trim_end(tidied)
            tidied.append(Run("\n"))
            continue
        text = _SPACES.sub(" ", run.text)
        if not tidied or tidied[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if not text:
            continue
        if tidied and _same_style(tidied[-1], run):
            tidied[-1] = replace(run, text=tidied[-1].text + text)
        else:
            tidied.append(with_text(run, text))
    _trim_end(tidied)
    while tidied and tidied[-1].text == "\n":
        tidied.pop()
    while tidied and tidied[0].text == "\n":
        del tidied[0]
    return tuple(tidied)


def with_text(run: Run, text: str) -> Run:
    """`run` with this text; itself where it has it already, as most have."""
    return run if run.text == text else replace(run, text=text)


def _trim_end(runs: list[Run]) -> None:
    """Take away spaces at the end, and a last run that had nothing else."""
    if runs and runs[-1].text != "\n":
        last = runs.pop()
        if text := last.text.rstrip(" "):
            runs.append(with_text(last, text))


def _same_style(before: Run, run: Run) -> bool:
    return before.text != "\n" and not run.footnote and before == with_text(run, before.text)
