"""Which characters this machine's fonts have, as fontconfig knows them: Qt takes its fonts from there too."""

import subprocess
from bisect import bisect_right
from collections.abc import Callable, Iterable

_LIST = ("fc-list", "--format", "%{charset}\n")
_LONGEST_SECONDS = 20


def characters_of_fonts() -> Callable[[str], bool] | None:
    """Whether any font has a character; None where fontconfig cannot be asked or knows no font."""
    try:
        listed = subprocess.run(_LIST, capture_output=True, text=True, check=True, timeout=_LONGEST_SECONDS)  # noqa: S603 - nothing of it comes from outside
    except (OSError, subprocess.SubprocessError):
        return None
    return one_of(listed.stdout.split())


def one_of(ranges: Iterable[str]) -> Callable[[str], bool] | None:
    """Whether a character is in `ranges` such as "41-5a" or "e9", in hexadecimal; None without any."""
    bounds = sorted({(int(first, 16), int(last or first, 16)) for first, last in map(_parts, ranges)})
    if not bounds:
        return None
    joined: list[tuple[int, int]] = []
    for first, last in bounds:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    starts = [first for first, _ in joined]

    def has(character: str) -> bool:
        place = bisect_right(starts, ord(character)) - 1
        return place >= 0 and ord(character) <= joined[place][1]

    return has


def _parts(text: str) -> tuple[str, str]:
    first, _, last = text.partition("-")
    return first, last
