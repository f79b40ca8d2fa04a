"""Where each bone lies on the drawing of the spine, and which part of it shows some of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.programme.spine import BONES, bones_of

MARGIN: Final = 4
"""What is left around a part of the drawing, in its own units."""


@dataclass(frozen=True, slots=True)
class Part:
    """A level on the drawing, from where it `begins` down to where it `ends`, in the drawing's own units."""

    level: str
    begins: float
    ends: float


class SpineDrawing:
    """Our drawing of the spine, whose bones have their names for ids."""

    def __init__(self, svg: Path) -> None:
        renderer = QSvgRenderer(str(svg))
        self.whole = renderer.viewBoxF()
        self._bounds = {bone: renderer.boundsOnElement(bone) for bone in BONES}
        # A bone stands where its body is, not where its arch reaches down over the next one.
        bodies = {bone: f"{bone}-place" for bone in BONES if renderer.elementExists(f"{bone}-place")}
        self._bodies = {bone: renderer.boundsOnElement(bodies.get(bone, bone)) for bone in BONES}

    def parts(self, levels: Sequence[str]) -> tuple[Part, ...]:
        """The levels, which follow each other. Two of them meet in the disc between them."""
        first, last = bones_of(levels[0])[0], bones_of(levels[-1])[-1]
        edges = [
            self._bodies[first].top(),
            *(self._edge(bones_of(upper)[-1], bones_of(lower)[0]) for upper, lower in pairwise(levels)),
            self._bodies[last].bottom(),
        ]
        return tuple(Part(*part) for part in zip(levels, edges, edges[1:], strict=False))

    def view_of(self, levels: Sequence[str]) -> QRectF:
        """The part of the drawing in which the levels are, from the front to the back."""
        parts = self.parts(levels)
        across = QRectF()
        for level in levels:
            for bone in bones_of(level):
                across |= self._bounds[bone]
        view = QRectF(across.left(), parts[0].begins, across.width(), parts[-1].ends - parts[0].begins)
        return view.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def _edge(self, upper: str, lower: str) -> float:
        return (self._bodies[upper].bottom() + self._bodies[lower].top()) / 2


@cache
def drawing() -> SpineDrawing:
    """Our own drawing, measured once."""
    return SpineDrawing(paths.SPINE_MAP)
