"""Recognises the file of a translation that is named in another way than ``10-mri.ar.md``."""

import re
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from kiosk.content.filenames import read_file_name
from kiosk.content.languages import LANGUAGES
from kiosk.content.problems import Severity
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

# The page, and a language behind it: mri.pt-BR.md, mri.arabic.md, mri-ar.md, mri Arabic.md.
_REGION: Final = re.compile(r"(.*[^\d.])(\.)([a-z]{2})[-_][a-z]{2,4}\.md", re.IGNORECASE | re.DOTALL)
_ENDING: Final = re.compile(r"(.*[^\d.])([-_. ])([^\W\d_]{2,})\.md", re.IGNORECASE | re.DOTALL)
_CODES: Final = MappingProxyType(
    {
        name.casefold(): language.code
        for language in LANGUAGES.values()
        for name in (language.code, language.name, language.own_name)
    }
)


def is_misnamed_translation(name: str, others: AbstractSet[str], report: Report) -> bool:
    """Whether `name` can only be meant for a translation; `report` is told the name that it should have.

    A hyphen and two letters may also be a word ("is", "so"): beside its page, one of the `others` (casefolded
    names), such a file is reported and shown.
    """
    parts = read_file_name(name)
    if parts and parts.language:
        return False
    match = _REGION.fullmatch(name) or _ENDING.fullmatch(name)
    code = _CODES.get(match[3].casefold(), "") if match else ""
    if match is None or not code:
        return False
    page = f"{match[1]}.md"
    if match[2] != "." and page.casefold() not in others:
        return False
    is_certain = match[2] == "." or match[3].casefold() != code
    report.add(
        ContentRule.UNKNOWN_LANGUAGE,
        f"“{name}” looks like {page} in {LANGUAGES[code].name}, "
        + ("but is not shown under this name." if is_certain else "but is shown as a page of its own."),
        f"Name it {match[1]}.{code}.md",
        severity=Severity.ERROR if is_certain else Severity.WARNING,
    )
    return is_certain
