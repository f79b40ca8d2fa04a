"""The rules of size, reach and legibility, each of which lists its faults in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen

TOUCH_TARGET_MM = 20
GAP_MM = 5
REACH_MM = 1200
CODE_MM = 60
CAPITAL_AT_A_METRE_MM = 12.22
"""EN 301 549, 5.1.4."""

UNSEEN = 0.12
"""Parts of the type size: so much of a line, above and below, has no letters in it."""

ROUNDING = 1.01
"""Pixels: lengths in millimetres are rounded to whole ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for one display."""

    pixels_per_mm: float
    window: QRectF
    touch_distance_m: float
    mounting_height_mm: float
    reach_mm: float = REACH_MM
    """How high above the floor a control may begin."""

    @property
    def smallest_capital_mm(self) -> float:
        """The height of a capital of the smallest text."""
        return CAPITAL_AT_A_METRE_MM * self.touch_distance_m

    def faults(self, seen: Iterable[Seen]) -> Iterator[Fault]:
        """Everything that is wrong with what is seen."""
        items = list(seen)
        buttons = [one for one in items if one.is_button and one.item.isEnabled()]
        texts = [one for one in items if one.text]
        for button in buttons:
            yield from self._faults_of_button(button)
        for one, other in combinations(buttons, 2):
            yield from self._faults_between(one, other)
        for text in texts:
            yield from self._faults_of_text(text)
        for one, other in combinations(texts, 2):
            yield from self._texts_that_meet(one, other)
        for code in items:
            if code.picture.startswith("image://qr/"):
                yield from self._faults_of_code(code)

    def _mm(self, pixels: float) -> float:
        return pixels / self.pixels_per_mm

    def _faults_of_button(self, button: Seen) -> Iterator[Fault]:
        least = TOUCH_TARGET_MM * self.pixels_per_mm - ROUNDING
        width, height = button.rect.width(), button.rect.height()
        if width < least or height < least:
            yield Fault(
                "target",
                f"{said(button)} is {self._mm(width):.1f} by {self._mm(height):.1f} mm, not 20 by 20",
            )
        line = self.window.bottom() - (self.reach_mm - self.mounting_height_mm) * self.pixels_per_mm
        if height > self.window.height() / 2 and not button.scrolls:
            # A whole panel: enough of it must be low enough.
            line += least - button.shown.height()
        lowest = button.shown.top() + button.scrolled
        if lowest < line - ROUNDING:
            yield Fault(
                "reach", f"{said(button)} begins {self._mm(line - lowest):.0f} mm above the reach line"
            )

    def _faults_between(self, one: Seen, other: Seen) -> Iterator[Fault]:
        across = max(one.shown.left() - other.shown.right(), other.shown.left() - one.shown.right())
        down = max(one.shown.top() - other.shown.bottom(), other.shown.top() - one.shown.bottom())
        gap = max(across, down)
        if gap < -ROUNDING:
            yield Fault("overlap", f"{said(one)} and {said(other)} overlap")
        elif gap < GAP_MM * self.pixels_per_mm - ROUNDING:
            yield Fault("gap", f"{said(one)} and {said(other)} are only {self._mm(gap):.1f} mm apart")

    def _faults_of_text(self, text: Seen) -> Iterator[Fault]:
        # A text that is far too long for anybody may end early, where it says from which length.
        most = text.item.property("cutBeyond")
        if text.item.property("truncated") and not (most and len(text.text) > most):
            yield Fault("cut short", f"{said(text)} is cut short")
        ink = text.ink
        if not within(ink, text.clip):
            yield Fault("clipped", f"{said(text)} is clipped")
        if not (text.scrolls or within(ink, self.window)):
            yield Fault("out of the window", f"{said(text)} runs out of the window")
        if text.scrolls and not within(ink, self.window, only_across=True):
            yield Fault("out of the window", f"{said(text)} runs out of the window sideways")
        unseen = text.pixel_size * UNSEEN
        if text.button is not None and not within(ink.adjusted(0, unseen, 0, -unseen), text.button):
            yield Fault("out of its button", f"{said(text)} runs out of its button")
        if (
            ink.width() > text.rect.width() + text.blank + ROUNDING
            or ink.height() > text.rect.height() + unseen
        ):
            yield Fault("out of its place", f"{said(text)} is larger than its place")
        least = self.smallest_capital_mm
        capital = self._mm(text.capital)
        if capital < least - 0.05:
            yield Fault("small letters", f"{said(text)} has capitals of {capital:.1f} mm, not {least:.1f}")

    def _faults_of_code(self, code: Seen) -> Iterator[Fault]:
        side = code.rect.width()
        if self._mm(side) < CODE_MM:
            yield Fault("code", f"the code is {self._mm(side):.0f} mm wide, not {CODE_MM}")
        # What scrolls can be scrolled to, if all of it has room at a time.
        fits = side <= min(code.view.height(), self.window.height())
        places = (code.view, self.window)
        if not fits or not all(within(code.rect, one, only_across=code.scrolls) for one in places):
            yield Fault("clipped", "the code is clipped")
        if side != code.rect.height() or side != round(side):
            yield Fault("code", f"the code is {side} by {code.rect.height()} pixels")

    def _texts_that_meet(self, one: Seen, other: Seen) -> Iterator[Fault]:
        meeting = one.ink.intersected(one.view).intersected(other.ink).intersected(other.view)
        # Above a line's capitals there is room that nobody sees.
        if meeting.width() > ROUNDING and meeting.height() > min(one.pixel_size, other.pixel_size) / 3:
            yield Fault("overlap", f"{said(one)} and {said(other)} stand on each other")


def within(inner: QRectF, outer: QRectF, *, only_across: bool = False) -> bool:
    """Whether `inner` lies in `outer`, but for rounding."""
    if inner.left() < outer.left() - ROUNDING or inner.right() > outer.right() + ROUNDING:
        return False
    return only_across or (
        inner.top() >= outer.top() - ROUNDING and inner.bottom() <= outer.bottom() + ROUNDING
    )


def said(one: Seen) -> str:
    """What somebody would call it."""
    if one.text:
        return f"the text “{one.text[:40]}”"
    named = _words_in(one) or _icon_in(one) or one.kind
    return f"the button “{named[:40]}”"


def _words_in(one: Seen) -> str:
    for name in ("text", "title"):
        if words := one.item.property(name):
            return str(words)
    return ""


def _icon_in(one: Seen) -> str:
    return str(one.item.property("iconName") or "")
