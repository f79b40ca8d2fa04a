"""The typefaces, in the order in which they are wished for."""

from collections.abc import Collection, Sequence
from typing import Final

SERIF: Final = ("EB Garamond 12", "EB Garamond", "Noto Serif", "DejaVu Serif")
SANS: Final = ("Noto Sans", "DejaVu Sans", "Liberation Sans")

BESIDE_SERIF: Final = ("Noto Naskh Arabic UI", "Noto Naskh Arabic", "Noto Serif Hebrew")
BESIDE_SANS: Final = ("Noto Sans Arabic UI", "Noto Sans Arabic", "Noto Sans Hebrew")
"""Where the letters come from that the faces above do not have. Debian has them in fonts-noto-core.

Those for interfaces (fonts-noto-ui-core) have lines as high as Noto Sans; the others need half as much again.
"""


def first_installed(wanted: Sequence[str], installed: Collection[str]) -> str:
    """The first of `wanted` that is `installed`; the last one where none is."""
    return next((family for family in wanted if family in installed), wanted[-1])
