"""What pages say about each other, checked once all of them are there."""

import posixpath
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from kiosk.content.blocks import Block
from kiosk.content.documents import Page, Service
from kiosk.content.filenames import MOST_NAMES, read_file_name
from kiosk.content.passages import passages
from kiosk.content.problems import Problem
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.source import Source
from kiosk.content.spelling import did_you_mean, nearest

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_SITE = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|uk|eu|info)(?:/|$)", re.IGNORECASE)


def links_to_pages(blocks: tuple[Block, ...], source: Source) -> tuple[tuple[str, int], ...]:
    """Every link of a page's text that is no address, each once, with its line."""
    links = dict.fromkeys(run.link for runs in passages(blocks) for run in runs)
    return tuple((link, source.line_of(link)) for link in links if link and not _SCHEME.match(link))


def reference_problems(pages: Sequence[Page], paths: Iterable[str]) -> tuple[Problem, ...]:
    """What `pages` refer to that is none of them; `paths` are those of all files that may be pages.

    A page that is left out is there all the same: its own problem says why.
    """
    files = frozenset(paths)
    ids = frozenset({page.id for page in pages} | {_id_of(path) for path in files})
    found: list[Problem] = []
    for page in pages:
        report = Report(page.path)
        for link, line in page.links:
            _check_link(link, line, files, report)
        if isinstance(page, Service) and not page.language:  # a translation has those of its page
            _check_related(page, ids, report)
        found += report.problems
    return tuple(found)


def _check_link(link: str, line: int, files: frozenset[str], report: Report) -> None:
    target = unquote(re.split(r"[?#]", link, maxsplit=1)[0]).lstrip("/")
    starts = (posixpath.dirname(report.path), "")
    if any(posixpath.normpath(posixpath.join(start, target)) in files for start in starts):
        return
    otherwise = (
        "Write https:// in front of a web address."
        if _SITE.match(link)
        else "Write the file's name as it stands in the content folder."
    )
    names = {posixpath.basename(path): path for path in files}
    closest = nearest(posixpath.basename(target), names, 1)
    report.add(
        ContentRule.BROKEN_LINK,
        f"The link “{link}” leads to no page.",
        did_you_mean([posixpath.relpath(names[name], starts[0]) for name in closest], otherwise),
        line=line,
    )


def _check_related(page: Service, ids: frozenset[str], report: Report) -> None:
    for name in page.related:
        if name not in ids:
            by_slug = {known.rpartition("/")[2]: known for known in sorted(ids)}
            closest = nearest(name.rpartition("/")[2], by_slug, 1)
            report.add(
                ContentRule.UNKNOWN_RELATED,
                f"There is no page “{name}”.",
                did_you_mean(
                    map(by_slug.__getitem__, closest),
                    "Write the folder and the page's name without its number, as in services/sciatica.",
                ),
                line=page.line_of("related"),
            )


@lru_cache(maxsize=MOST_NAMES)
def _id_of(path: str) -> str:
    """The id that the page in the file `path` has if it names no other."""
    place = PurePosixPath(path)
    name = read_file_name(place.name)
    return f"{place.parent}/{name.slug}" if name else path
