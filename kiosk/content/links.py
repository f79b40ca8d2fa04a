"""Links from one page to another."""

import os
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

from kiosk.content.blocks import Block
from kiosk.content.passages import passages
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.source import Source
from kiosk.content.spelling import did_you_mean, nearest

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_SITE = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|uk|eu|info)(?:/|$)", re.IGNORECASE)


def check_links(folder: Path, blocks: tuple[Block, ...], source: Source, report: Report) -> None:
    """Report each link of the page `report.path` in `folder` that names no file there."""
    for link in dict.fromkeys(run.link for runs in passages(blocks) for run in runs):
        if not link or _SCHEME.match(link) or _exists(folder, report.path, link):
            continue
        otherwise = (
            "Write https:// in front of a web address."
            if _SITE.match(link)
            else "Write the file's name as it stands in the content folder."
        )
        report.add(
            ContentRule.BROKEN_LINK,
            f"The link “{link}” leads to no file of the content folder.",
            did_you_mean(nearest(posixpath.basename(link), _neighbours(folder, report.path), 1), otherwise),
            line=source.line_of(link),
        )


def _exists(folder: Path, page: str, link: str) -> bool:
    """Whether `link` names a file below `folder`, counted from the page's own folder or from `folder`."""
    target = unquote(re.split(r"[?#]", link, maxsplit=1)[0]).replace("\0", "").lstrip("/")
    for start in (posixpath.dirname(page), ""):
        path = posixpath.normpath(posixpath.join(start, target))
        if path != ".." and not path.startswith("../") and _is_file(folder / path):
            return True
    return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is too long, or the folder is closed
        return False


def _neighbours(folder: Path, page: str) -> list[str]:
    try:
        return os.listdir((folder / page).parent)  # noqa: PTH208 - names only
    except OSError:
        return []
