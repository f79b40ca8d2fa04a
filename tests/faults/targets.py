"""Everything that is fuzzed. A new target is a line here."""

from typing import Final

from tests.faults import (
    fuzz_front_matter,
    fuzz_life,
    fuzz_markdown,
    fuzz_pages,
    fuzz_settings,
    fuzz_snapshots,
    fuzz_staff,
    fuzz_usage,
)
from tests.faults.target import Target

TARGETS: Final[tuple[Target, ...]] = (
    *fuzz_front_matter.TARGETS,
    *fuzz_settings.TARGETS,
    *fuzz_pages.TARGETS,
    *fuzz_markdown.TARGETS,
    *fuzz_snapshots.TARGETS,
    *fuzz_usage.TARGETS,
    *fuzz_staff.TARGETS,
    *fuzz_life.TARGETS,
)


def named(name: str) -> Target:
    return next(target for target in TARGETS if target.name == name)
