"""One pass of the audit: every view is drawn, judged and kept as a picture."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.settings import load_settings
from tests.audit.passes import SEATED_REACH_MM, Pass
from tests.audit.places import Place
from tests.audit.sheet import Sheet
from tests.qml.contrast_rules import contrast_faults
from tests.qml.everything_kit import everything_kit
from tests.qml.fault import Fault
from tests.qml.layout_rules import Rules
from tests.qml.line_rules import line_faults
from tests.qml.mirror_rules import Placed, icon_faults, mirror_faults, placed
from tests.qml.stage import Stage
from tests.qml.typeface_rules import typeface_faults

LARGEST_PICTURE = QSize(960, 960)
DRIFT_MM = 3
"""While nobody is there everything stands a little elsewhere with each panel, so that nothing burns in."""

QUICKLY = 80
"""Of PNG's hundred: larger files, which take less time to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault, where it was first seen, and in how many views of the pass it is."""

    rule: str
    words: str
    where: str
    view: str
    picture: str
    times: int = 1


@dataclass(slots=True)
class Result:
    """What one pass came to."""

    name: str
    views: int = 0
    findings: dict[tuple[str, str], Finding] = field(default_factory=dict)

    def add(self, fault: Fault, view: str, picture: str) -> None:
        """One more view with `fault`."""
        key = (fault.rule, str(fault))
        if before := self.findings.get(key):
            self.findings[key] = replace(before, times=before.times + 1)
        else:
            self.findings[key] = Finding(
                rule=fault.rule, words=str(fault), where=self.name, view=view, picture=picture
            )


def walk(what: Pass, folder: Path) -> Result:
    """Look at everything of one pass. Its pictures go below `folder`."""
    return _Walk(what, folder).result()


class _Walk:
    def __init__(self, what: Pass, folder: Path) -> None:
        self._what = what
        self._folder = folder
        rules = what.display.rules()
        self._rules: Rules = replace(rules, reach_mm=SEATED_REACH_MM) if what.look.lowered else rules
        self._result = Result(what.name)
        self._sheet = Sheet()

    def result(self) -> Result:
        for place in self._what.places:
            if self._what.mirrors:
                self._compare(place)
            else:
                self._judge(place)
        self._sheet.save(self._folder / f"{self._what.name}.png")
        return self._result

    def _judge(self, place: Place) -> None:
        with self._stage() as (stage, said):
            if place.visited:
                self._what.look.put_on(stage)
            else:
                stage.room.speak(self._what.look.language)
            for view in place.tour(stage):
                if place.visited and self._what.look.is_chosen:
                    # A notice covers a visitor too; the tour that waits for it outlasts them.
                    self._what.look.put_on(stage)
                    stage.settle()
                picture = stage.app.window.grabWindow()
                faults = [*self._faults(stage, picture), *said]
                self._keep(place, view, picture, faults)
                said.clear()

    def _faults(self, stage: Stage, picture: QImage) -> Iterator[Fault]:
        seen = stage.seen()
        yield from self._rules.faults(seen)
        yield from contrast_faults(seen, picture, self._rules)
        yield from line_faults(seen)
        yield from typeface_faults(seen)
        yield from icon_faults(seen)
        yield from (Fault("scrolling", complaint) for complaint in stage.complaints)
        stage.complaints.clear()

    def _compare(self, place: Place) -> None:
        plain = {view: there for view, there, _ in self._places(place, "")}
        width = self._what.display.width
        drift = 0 if place.visited else DRIFT_MM * self._what.display.pixels_per_mm
        for view, there, picture in self._places(place, self._what.look.language):
            faults = list(mirror_faults(plain.pop(view, []), there, width, drift=drift))
            self._keep(place, view, picture, faults)
        for view in plain:
            self._keep(place, view, QImage(), [Fault("mirroring", "there is no such view")])

    def _places(self, place: Place, language: str) -> Iterator[tuple[str, list[Placed], QImage]]:
        with self._stage() as (stage, _):
            stage.room.speak(language)
            for view in place.tour(stage):
                yield view, placed(stage.seen()), stage.app.window.grabWindow()

    def _keep(self, place: Place, view: str, picture: QImage, faults: list[Fault]) -> None:
        self._result.views += 1
        small = picture.scaled(
            LARGEST_PICTURE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        path = self._folder / self._what.name / _as_file_name(place.name) / f"{_as_file_name(view)}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        small.save(str(path), quality=QUICKLY)
        self._sheet.add(view, small, wrong=bool(faults))
        for fault in dict.fromkeys(faults):
            self._result.add(fault, view, str(path.relative_to(self._folder)))

    @contextmanager
    def _stage(self) -> Iterator[tuple[Stage, list[Fault]]]:
        """A screen that nobody has touched, and what Qt says about it."""
        said: list[Fault] = []

        def listen(kind: QtMsgType, _: QMessageLogContext, words: str) -> None:
            if kind is not QtMsgType.QtDebugMsg:
                said.append(Fault("complaint of Qt", words))

        settings, _ = load_settings(paths.DEFAULT_SETTINGS)
        qInstallMessageHandler(listen)
        with TemporaryDirectory() as folder:
            kit = partial(everything_kit, Path(folder))
            stage = Stage(None, self._what.display, self._what.library, settings, kit)
            try:
                yield stage, said
            finally:
                stage.app.close()
                qInstallMessageHandler(None)


def _as_file_name(words: str) -> str:
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:80]
