"""Inline runs as Qt's StyledText: every character escaped, and no tag but the four written here."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby
from operator import itemgetter

from kiosk.content import Run
from kiosk.screen.direction import directed
from kiosk.screen.link_address import address_beside

Explain = Callable[[Run], str]
"""A run that has a meaning as it is shown, in characters that mean themselves."""


def in_brackets(explained: set[str] | None = None) -> Explain:
    """The first use of an abbreviation is followed by its meaning.

    `explained` remembers, over a whole page, which ones were.
    """
    known = set() if explained is None else explained

    def explain(run: Run) -> str:
        if run.text in known:
            return _escaped(run.text)
        known.add(run.text)
        return _escaped(f"{run.text} ({run.meaning})")

    return explain


def on_tap(number: int, run: Run) -> str:
    """A word that says its meaning when it is tapped; `number` is what the screen calls it."""
    return f'<a href="{number}">{_escaped(run.text)}</a>'


def styled(runs: Iterable[Run], explain: Explain | None = None) -> str:
    """`runs` as StyledText; `explain` shows those that have a meaning.

    A link's address is written out once behind its words, unless they are the address, since nothing on
    this screen can be followed.
    """
    explain = explain or in_brackets()
    stretches = [(link, tuple(stretch)) for link, stretch in _stretches(tuple(runs))]
    words = "".join(run.text for _, stretch in stretches for run in stretch)
    mark = directed(words).removesuffix(words)
    return mark + "".join(_stretch(link, stretch, explain) for link, stretch in stretches)


def _stretches(runs: tuple[Run, ...]) -> Iterator[tuple[str, Iterator[Run]]]:
    """The runs of each link, and those between links, together."""
    links = [run.link for run in runs]
    for index in range(1, len(runs) - 1):
        if runs[index].text == "\n" and links[index - 1] == links[index + 1]:
            links[index] = links[index - 1]
    for link, pairs in groupby(zip(links, runs, strict=True), key=itemgetter(0)):
        yield link, (run for _, run in pairs)


def _stretch(link: str, runs: tuple[Run, ...], explain: Explain) -> str:
    address = address_beside("".join(run.text for run in runs), link)
    markup = "".join(_styled(run, explain) for run in runs)
    return f"{markup} ({escape(address)})" if address else markup


def _styled(run: Run, explain: Explain) -> str:
    if run.footnote:
        markup = _escaped(f" [{run.footnote}]")
    else:
        markup = explain(run) if run.meaning else _escaped(run.text)
    if run.emphasis:
        markup = f"<i>{markup}</i>"
    return f"<b>{markup}</b>" if run.strong else markup


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
