"""Codes as a phone's reader sees them: large enough, whole, and saying what they should."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.programme import questions
from kiosk.programme.sharing import MAX_BYTES
from kiosk.screen import qr_code
from kiosk.screen.qr_code import MARGIN, from_id, modules_across, pixels, reads_back, to_id

VERSION_8 = 49
"""Modules across (ISO/IEC 18004)."""

ANYTHING = st.text(min_size=1, max_size=MAX_BYTES).filter(lambda text: len(text.encode()) <= MAX_BYTES)


@given(ANYTHING)
@settings(deadline=None)
def test_every_payload_that_is_short_enough_reads_back(payload: str) -> None:
    assert reads_back(payload)
    assert modules_across(payload) <= VERSION_8 + 2 * MARGIN


@pytest.mark.parametrize(
    "payload", ["a" * MAX_BYTES, "é" * (MAX_BYTES // 2), "£", "”C", "1" * MAX_BYTES, "A B"]
)
def test_payloads_at_the_limit_and_of_few_letters_read_back(payload: str) -> None:
    assert reads_back(payload)


VERSION_17 = 85


@given(st.text(min_size=1, max_size=questions.MAX_BYTES).map(lambda text: _cut(text, questions.MAX_BYTES)))
@settings(deadline=None)
def test_every_list_of_questions_reads_back_from_a_larger_code(payload: str) -> None:
    assert reads_back(payload)
    assert modules_across(payload) <= VERSION_17 + 2 * MARGIN


@pytest.mark.parametrize("letter", ["a", "é", "ماذا يحدث إذا انتظرت؟ ", "字", "1. Q\n", "😀"])
def test_the_fullest_list_reads_back_in_any_script(letter: str) -> None:
    payload = _cut(letter * questions.MAX_BYTES, questions.MAX_BYTES)
    assert len(payload.encode()) > questions.MAX_BYTES - 4
    assert reads_back(payload)
    assert modules_across(payload) == VERSION_17 + 2 * MARGIN


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore") or "a"


@given(ANYTHING)
def test_an_id_gives_the_payload_again_and_needs_no_quoting(payload: str) -> None:
    assert from_id(to_id(payload)) == payload
    assert to_id(payload).replace("-", "").replace("_", "").replace("=", "").isalnum()


def test_it_is_never_a_micro_code() -> None:
    # The smallest QR code has 21 modules, a Micro QR code 17 at most.
    assert modules_across("1") == 21 + 2 * MARGIN


def test_its_error_correction_is_medium() -> None:
    image, side = pixels("https://example.org", 4)
    (found,) = zxingcpp.read_barcodes(memoryview(image).cast("B", shape=(side, side)))
    assert found.ec_level == "M"


@pytest.mark.parametrize("scale", [1, 4, 7])
def test_a_module_is_a_square_of_whole_pixels(scale: int) -> None:
    image, side = pixels("https://example.org", scale)
    small, modules = pixels("https://example.org", 1)
    assert side == modules * scale
    assert len(image) == side * side
    for y in range(side):
        for x in range(side):
            assert image[y * side + x] == small[y // scale * modules + x // scale]


def test_the_margin_is_light() -> None:
    image, side = pixels("https://example.org", 1)
    rows = [image[start : start + side] for start in range(0, len(image), side)]
    light = bytes([255]) * side
    assert rows[:MARGIN] == rows[-MARGIN:] == [light] * MARGIN
    assert all(row[:MARGIN] == row[-MARGIN:] == light[:MARGIN] for row in rows)


def test_a_spoilt_code_does_not_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def spoilt(payload: str, scale: int) -> tuple[bytes, int]:
        image, side = pixels(payload, scale)
        return image[: len(image) // 2] + bytes(len(image) - len(image) // 2), side

    monkeypatch.setattr(qr_code, "pixels", spoilt)
    assert not reads_back("https://example.org")


def test_a_code_that_says_something_else_does_not_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qr_code, "pixels", lambda _, scale: pixels("https://example.com", scale))
    assert not reads_back("https://example.org")
