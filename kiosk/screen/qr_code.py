"""QR codes: made by segno, read back by zxing-cpp before anybody sees them (ISO/IEC 18004, level M)."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MARGIN: Final = 4
"""Light modules around the code."""

READING_SCALE: Final = 4
"""Pixels a module when the code is read back: the least that the screen may show."""


@dataclass(frozen=True, slots=True)
class Code:
    """The `id` of a code's picture, and how many modules it is wide, its margin included."""

    id: str = ""
    modules: int = 0


def trusted_code(payload: str) -> Code:
    """The code for `payload`; an empty one where there is nothing to say, or no reader reads it back."""
    if not payload or not reads_back(payload):
        return Code()
    return Code(to_id(payload), modules_across(payload))


@lru_cache(maxsize=64)
def module_rows(payload: str) -> tuple[bytes, ...]:
    """The code for `payload` with its margin: a row of bytes each, 0 dark and 255 light."""
    # Left to itself segno writes some words in Latin-1 or Shift JIS, which readers cannot tell apart.
    import segno  # noqa: PLC0415 - the first panel has no code

    code = segno.make(payload, error="m", boost_error=False, micro=False, mode="byte", encoding="utf-8")
    return tuple(bytes(0 if dark else 255 for dark in row) for row in code.matrix_iter(border=MARGIN))


def modules_across(payload: str) -> int:
    """How many modules wide the code is, its margin included."""
    return len(module_rows(payload))


def pixels(payload: str, scale: int) -> tuple[bytes, int]:
    """The code as grey pixels, row after row, `scale` pixels a module, and its side in pixels."""
    rows = module_rows(payload)
    image = b"".join(bytes(module for module in row for _ in range(scale)) * scale for row in rows)
    return image, len(rows) * scale


def reads_back(payload: str) -> bool:
    """Whether a reader that is not the writer finds `payload` in the picture of the code."""
    image, side = pixels(payload, READING_SCALE)
    picture = memoryview(image).cast("B", shape=(side, side))
    import zxingcpp  # noqa: PLC0415 - the same

    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    return [code.text for code in found] == [payload]


def to_id(payload: str) -> str:
    """`payload` in letters that an image URL carries unchanged."""
    return urlsafe_b64encode(payload.encode()).decode()


def from_id(id: str) -> str:  # noqa: A002 - Qt's own name for it
    """The payload that `to_id` wrote."""
    return urlsafe_b64decode(id.encode()).decode()
