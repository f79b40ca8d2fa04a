"""Whether the typefaces are here, and letters for every language of the pages."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.content.languages import LANGUAGES, in_english
from kiosk.doctor.finding import Finding
from kiosk.screen.typefaces import SANS, SERIF

MATTER: Final = "Fonts"

ARABIC_FOR_SCREENS: Final = "Noto Sans Arabic UI"
EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})
_LONGEST_SECONDS: Final = 20


@dataclass(frozen=True, slots=True)
class Letters:
    """The families of the fonts that are here, and the languages of the pages that one of them can write."""

    families: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


def ask_letters(languages: Sequence[str]) -> Letters | None:
    """What fontconfig knows, about `languages`; None where it cannot be asked."""
    try:
        families = _families()
        written = frozenset(language for language in languages if _families(f":lang={language}"))
    except (OSError, subprocess.SubprocessError):
        return None
    return Letters(families, written)


def _families(pattern: str = ":") -> frozenset[str]:
    command = ("fc-list", "--format", "%{family}\n", pattern)
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_LONGEST_SECONDS)  # noqa: S603 - a language's code is one of ours
    return frozenset(name for line in told.stdout.splitlines() for name in line.split(","))


def check_letters(letters: Letters | None, languages: Sequence[str]) -> Finding:
    """`languages` are those of the pages."""
    if letters is None:
        return Finding(MATTER, "What fonts there are cannot be told.", "sudo apt install fontconfig")
    missing = [language for language in languages if language not in letters.languages]
    says, packages = [], set()
    if missing:
        says.append(f"No font here can write {in_english(missing)}.")
        packages |= {"fonts-noto-cjk" if code in EAST_ASIAN else "fonts-noto-core" for code in missing}
    if not letters.families & set(SERIF[:2]):
        says.append("The typeface of the headings, EB Garamond, is missing.")
        packages.add("fonts-ebgaramond")
    if SANS[0] not in letters.families:
        says.append("The typeface of the texts, Noto Sans, is missing.")
        packages.add("fonts-noto-core")
    if "ar" in letters.languages and ARABIC_FOR_SCREENS not in letters.families:
        says.append("Arabic lines stand too far apart: its typeface for screens is missing.")
        packages.add("fonts-noto-ui-core")
    if says:
        return Finding(MATTER, " ".join(says), f"sudo apt install {' '.join(sorted(packages))}")
    return Finding(
        MATTER, f"There are letters for {in_english(code for code in languages if code in LANGUAGES)}."
    )
