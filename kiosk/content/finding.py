"""Which files of the content folder are pages, by their names alone."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kiosk.content.characters import visible
from kiosk.content.filenames import read_file_name
from kiosk.content.folders import PAGE_FOLDERS, is_nameable, list_folder
from kiosk.content.languages import LANGUAGES, nearest_languages
from kiosk.content.problems import Problem
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.content.translation_names import is_misnamed_translation

CLINIC = "clinic.md"
GLOSSARY = "glossary.md"
# Known by name, and no pages: pictures are shown where a page asks for them.
_OTHER_NAMES = frozenset({"README.md", "pictures", CLINIC})
# A folder is looked at again and again, and its names hardly change: those of each kind, also in the memory.
_MOST_LISTINGS = 2 * len(PAGE_FOLDERS)


@dataclass(frozen=True, slots=True)
class Found:
    """The paths of the files to read, relative to the folder, and what is wrong with the others."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def find_files(folder: Path) -> Found:
    """What lies in `folder`. A folder that cannot be looked into gives no paths and an error about "."."""
    report = Report(".")
    names = list_folder(folder, report)
    if names is not None and not names:
        report.add(
            ContentRule.FOLDER_EMPTY,
            "There is nothing in the content folder.",
            "Wait until the synchronisation is finished, or copy the content back.",
        )
    problems = [*report.problems]
    paths: list[str] = []
    for name, is_folder in names or ():
        report = Report(visible(name))
        if not is_nameable(name, report):
            pass
        elif name in PAGE_FOLDERS:
            listed = list_folder(folder / name, report) or ()
            found = _pages_among(name, tuple(listed))
            paths += found.paths
            problems += found.problems
        elif is_glossary(name) or _is_translation_of(CLINIC, name):
            paths += [name] if _is_page(name, is_folder, report) else []
        elif name not in _OTHER_NAMES:
            report.add(
                ContentRule.UNEXPECTED_FILE,
                f"The kiosk does not know what “{name}” is.",
                did_you_mean(
                    nearest(name, {*PAGE_FOLDERS, CLINIC, GLOSSARY, "pictures"}, 1),
                    f"Move it into {', '.join(PAGE_FOLDERS)}.",
                ),
            )
        problems += report.problems
    if CLINIC in dict(names or ()):
        paths.append(CLINIC)
    elif names:
        report = Report(CLINIC)
        report.add(
            ContentRule.CLINIC_MISSING,
            "There is no file clinic.md.",
            "Write a file clinic.md with at least a line # and the clinic's name.",
        )
        problems += report.problems
    return Found(tuple(paths), tuple(problems))


@lru_cache(maxsize=_MOST_LISTINGS)
def _pages_among(kind: str, names: tuple[tuple[str, bool], ...]) -> Found:
    """Which of the `names` in the folder of a kind are pages; each says whether it is a folder itself."""
    paths: list[str] = []
    problems: list[Problem] = []
    folded = frozenset(name.casefold() for name, _ in names)
    for name, is_folder in names:
        file_report = Report(f"{kind}/{visible(name)}")
        is_other = not is_nameable(name, file_report) or name == "README.md"
        if (
            not is_other
            and _is_page(name, is_folder, file_report)
            and not is_misnamed_translation(name, folded, file_report)
        ):
            paths.append(f"{kind}/{name}")
        problems += file_report.problems
    return Found(tuple(paths), tuple(problems))


def _is_page(name: str, is_folder: bool, report: Report) -> bool:
    parts = None if is_folder else read_file_name(name)
    if parts is None and not is_folder and name.casefold().endswith(".md.txt"):
        report.add(
            ContentRule.UNEXPECTED_FILE,
            f"There is a file {name}: Notepad put .txt behind its name.",
            f"Take .txt off its name, so that it is {name[: -len('.txt')]}",
        )
        return False
    if parts is None:
        report.add(
            ContentRule.UNEXPECTED_FILE,
            f"“{name}” is not a page, so it is not shown.",
            "Pages are files whose names end in .md (in Notepad choose Save as, then All files).",
        )
        return False
    if parts.language and parts.language not in LANGUAGES:
        report.add(
            ContentRule.UNKNOWN_LANGUAGE,
            f"The kiosk knows no language “{parts.language}”, so “{name}” is not shown.",
            did_you_mean(nearest_languages(parts.language), "Name it like mri.ar.md, with ar for Arabic."),
        )
        return False
    return True


def is_glossary(path: str) -> bool:
    """Whether the file `path` explains words, in whatever language."""
    return path == GLOSSARY or _is_translation_of(GLOSSARY, path)


def _is_translation_of(original: str, name: str) -> bool:
    parts = read_file_name(name)
    return parts is not None and parts.language != "" and name.startswith(original.removesuffix("md"))
