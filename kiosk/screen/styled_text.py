"""Inline runs as Qt's StyledText: every character escaped, and no tag but the three written here."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from operator import itemgetter

from kiosk.content import Run
from kiosk.screen.direction import directed
from kiosk.screen.link_address import address_beside


def styled(runs: Iterable[Run], explained: set[str] | None = None) -> str:
    """`runs` as StyledText.

    The first use of an abbreviation is followed by its meaning; `explained` remembers, over a whole page,
    which ones were. A link's address is written out once behind its words, unless they are the address,
    since nothing on this screen can be followed.
    """
    explained = set() if explained is None else explained
    stretches = [(link, tuple(stretch)) for link, stretch in _stretches(tuple(runs))]
    words = "".join(run.text for _, stretch in stretches for run in stretch)
    mark = directed(words).removesuffix(words)
    return mark + "".join(_stretch(link, stretch, explained) for link, stretch in stretches)


def _stretches(runs: tuple[Run, ...]) -> Iterator[tuple[str, Iterator[Run]]]:
    """The runs of each link, and those between links, together."""
    links = [run.link for run in runs]
    for index in range(1, len(runs) - 1):
        if runs[index].text == "\n" and links[index - 1] == links[index + 1]:
            links[index] = links[index - 1]
    for link, pairs in groupby(zip(links, runs, strict=True), key=itemgetter(0)):
        yield link, (run for _, run in pairs)


def _stretch(link: str, runs: tuple[Run, ...], explained: set[str]) -> str:
    address = address_beside("".join(run.text for run in runs), link)
    markup = "".join(_styled(run, explained) for run in runs)
    return f"{markup} ({escape(address)})" if address else markup


def _styled(run: Run, explained: set[str]) -> str:
    text = run.text
    if run.meaning and text not in explained:
        explained.add(text)
        text = f"{text} ({run.meaning})"
    if run.footnote:
        text = f" [{run.footnote}]"
    markup = escape(text).replace("\n", "<br>")
    if run.emphasis:
        markup = f"<i>{markup}</i>"
    return f"<b>{markup}</b>" if run.strong else markup
