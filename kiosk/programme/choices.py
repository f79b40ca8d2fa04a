"""How one visitor wants the screen to be; the next one finds it as it always is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """`language` is an ISO 639-1 code, or empty for the clinic's first.

    `lowered` brings every control within reach of somebody who sits.
    """

    language: str = ""
    large_text: bool = False
    high_contrast: bool = False
    lowered: bool = False
