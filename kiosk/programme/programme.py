"""What may be shown now, and until when that holds."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.content import Library
from kiosk.programme.changes import next_change
from kiosk.programme.panels import Panel, PanelRules, panels
from kiosk.programme.sections import Section, open_sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The panels and the sections that have pages, from `since` until `until` (None: for ever)."""

    playlist: tuple[Panel, ...]
    sections: tuple[Section, ...]
    since: datetime
    until: datetime | None

    def holds(self, now: datetime) -> bool:
        """Whether it is still, or already, what may be shown at `now`: clocks are set back, too."""
        # Python compares times of one timezone without regard to the changes of its clocks.
        moment = now.timestamp()
        return self.since.timestamp() <= moment and (self.until is None or moment < self.until.timestamp())


def programme(library: Library, now: datetime, rules: PanelRules) -> Programme:
    """The programme of `library` at `now`, a time in the clinic's timezone."""
    return Programme(
        playlist=panels(library, now, rules),
        sections=open_sections(library, now, show_samples=rules.show_samples),
        since=now,
        until=next_change(library, now, show_samples=rules.show_samples),
    )
