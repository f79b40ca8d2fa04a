"""Content folders of any size, made of the sections of the clinic's own pages, and always alike."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import paths

_PAGE: Final = re.compile(r"---\n(?P<facts>.*?)---\n(?P<body>.*)", re.DOTALL)
_ABBREVIATION: Final = re.compile(r"^\*\[(.+?)\]:.*\n?", re.MULTILINE)
_REPLACED: Final = re.compile(r"^(?:title|related):.*\n", re.MULTILINE)
_CLINICS_OWN: Final = ("clinic.md", "glossary.md")


@dataclass(frozen=True, slots=True)
class Original:
    """One of the clinic's services: its facts but for title and related pages; its sections by heading."""

    slug: str
    title: str
    facts: str
    sections: dict[str, str]
    abbreviations: dict[str, str]


class PageMaker:
    """Makes pages of about 2.7 kB: facts, paragraphs, lists, and a table now and then."""

    def __init__(self) -> None:
        files = sorted((paths.CONTENT / "services").glob("*.md"))
        self._originals = [_read(file) for file in files if ".ar." not in file.name]

    def fill(self, folder: Path, count: int) -> None:
        """Make a content folder of `count` services beside the clinic's own clinic.md and glossary.md."""
        (folder / "services").mkdir(parents=True)
        for name in _CLINICS_OWN:
            shutil.copy(paths.CONTENT / name, folder)
        for number in range(count):
            (folder / self.path(number)).write_text(self.text(number, count), encoding="utf-8")

    def path(self, number: int) -> str:
        """Where page `number` lies in its folder."""
        return f"services/{number + 1}-{self._slug(number)}.md"

    def title(self, number: int, edition: int = 1) -> str:
        """What page `number` is called; it says its edition, by which a new version of it is known."""
        return f"{self._original(number).title} {number}, edition {edition}"

    def text(self, number: int, count: int, edition: int = 1) -> str:
        """Page `number` of `count`: the facts of one service, and sections of several."""
        own = self._original(number)
        round_of_all = number // len(self._originals)
        donors = [self._original(number + round_of_all * place) for place in range(1, len(own.sections) + 1)]
        chosen = [
            donor.sections.get(heading, own.sections[heading])
            for heading, donor in zip(own.sections, donors, strict=True)
        ]
        body = "".join(chosen)
        meanings = {term: line for donor in (*donors, own) for term, line in donor.abbreviations.items()}
        abbreviations = "".join(line for term, line in meanings.items() if term in body)
        related = ", ".join(f"services/{self._slug((number + step) % count)}" for step in (1, 7))
        return (
            f"---\ntitle: {self.title(number, edition)}\nrelated: [{related}]\n{own.facts}---\n{body}\n"
            f"Ask at the desk for leaflet {number}.\n\n{abbreviations}"
        )

    def _original(self, number: int) -> Original:
        return self._originals[number % len(self._originals)]

    def _slug(self, number: int) -> str:
        return f"p{number}-{self._original(number).slug}"


def _read(file: Path) -> Original:
    page = _PAGE.fullmatch(file.read_text(encoding="utf-8"))
    assert page
    title = re.search(r"^title: (.*)", page["facts"], re.MULTILINE)
    assert title
    body = _ABBREVIATION.sub("", page["body"]).rstrip()
    sections = [f"\n{section.strip()}\n" for section in re.split(r"^(?=## )", body, flags=re.MULTILINE)]
    return Original(
        slug=file.stem.partition("-")[2],
        title=title[1],
        facts=_REPLACED.sub("", page["facts"]),
        sections={section.strip().partition("\n")[0]: section for section in sections if section.strip()},
        abbreviations={match[1]: match[0] for match in _ABBREVIATION.finditer(page["body"])},
    )
