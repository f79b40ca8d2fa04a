"""Inline runs as Qt's StyledText: every character escaped, and no tag but the three written here."""

from collections.abc import Iterable
from html import escape

from kiosk.content import Run


def styled(runs: Iterable[Run], explained: set[str] | None = None) -> str:
    """`runs` as StyledText.

    The first use of an abbreviation is followed by its meaning; `explained` remembers, over a whole page,
    which ones were. A link's address is written out, since nothing on this screen can be followed.
    """
    explained = set() if explained is None else explained
    return "".join(_styled(run, explained) for run in runs)


def _styled(run: Run, explained: set[str]) -> str:
    text = run.text
    if run.meaning and text not in explained:
        explained.add(text)
        text = f"{text} ({run.meaning})"
    if run.link and run.link != run.text:
        text = f"{text} ({run.link.removeprefix('https://').removeprefix('mailto:')})"
    if run.footnote:
        text = f" [{run.footnote}]"
    markup = escape(text).replace("\n", "<br>")
    if run.emphasis:
        markup = f"<i>{markup}</i>"
    return f"<b>{markup}</b>" if run.strong else markup
