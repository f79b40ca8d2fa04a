"""kiosk new: a page to fill in, with the keys it can have."""

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.content.characters import visible
from kiosk.content.filenames import UNNUMBERED, FileName, read_file_name

MADE, EXISTS, NOT_WRITTEN = 0, 1, 2

LONGEST_NAME: Final = 60
"""Letters of a file's name, which staff must be able to read in a list."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """A kind of page that can be begun: where it lies, and what is still to do."""

    folder: str
    next_step: str


_WRITE = "Open it, put your own words in place of each WRITE HERE, and take the line draft away."

KINDS: Final = MappingProxyType(
    {
        "service": NewPage("services", _WRITE),
        "research": NewPage("research", _WRITE),
        "testimonial": NewPage(
            "testimonials",
            "Open it, fill in the patient's consent and words, and take the line draft away. "
            "Until then it is not shown.",
        ),
        "notice": NewPage("notices", f"{_WRITE} Check when it ends."),
    }
)
"""What can be begun, by the name on the command line; each has a file in resources/templates."""


def new(kind: str, title: str, folder: Path, now: datetime) -> int:
    """Begin a page of `kind` in `folder`, never over another; 1 there is such a page, 2 not written."""
    title = " ".join(visible(title).split())
    if not title:
        complain('Say what the page is about, for example: kiosk new service "Ankylosing spondylitis"')
        return NOT_WRITTEN
    if not folder.is_dir():
        complain(f"There is no folder {folder}. Say where the pages are with --content DIR.")
        return NOT_WRITTEN
    page = KINDS[kind]
    place = folder / page.folder
    try:
        place.mkdir(exist_ok=True)
        others = {path: parts for path in sorted(place.iterdir()) if (parts := read_file_name(path.name))}
        path = place / _file_name(title, [*others.values()])
        made = read_file_name(path.name)
        same = next((other for other, parts in others.items() if made and parts.slug == made.slug), None)
        if same is not None:
            complain(f"There is one already: {same}. Change that file, or choose another title.")
            return EXISTS
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_filled_in(kind, title, now))
    except OSError as error:
        complain(f"{error.filename or place} cannot be written: {error.strerror}.")
        return NOT_WRITTEN
    say(f"{path}\n{page.next_step}\nThen look for mistakes: kiosk check {folder}")
    return MADE


def _file_name(title: str, others: list[FileName]) -> str:
    """The next free number, which sets the order, and the words of the title."""
    last = max((name.order for name in others if name.order != UNNUMBERED), default=0)
    number = last // 10 * 10 + 10
    words = (read_file_name(f"{title}.md") or FileName(0, "page", "")).slug
    short = words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME + 1].rpartition("-")[0]
    slug = short or words[:LONGEST_NAME]
    return f"{number}-{slug}.md" if number < UNNUMBERED else f"{slug}.md"


def _filled_in(kind: str, title: str, now: datetime) -> str:
    text = (paths.TEMPLATES / f"{kind}.md").read_text(encoding="utf-8")
    end = datetime.combine(now.date() + timedelta(days=1), time(18))
    values = {
        "{from}": f"{now:%Y-%m-%d %H:%M}",
        "{until}": f"{end:%Y-%m-%d %H:%M}",
        # Last, since a title may look like one of the others. JSON's way of writing text is one of YAML's.
        "{title}": json.dumps(title, ensure_ascii=False),
    }
    for mark, value in values.items():
        text = text.replace(mark, value, 1)
    return text
