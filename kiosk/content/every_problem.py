"""Everything that is wrong with a library on one day."""

from collections.abc import Mapping
from datetime import date

from kiosk.content.dates import dated_problems
from kiosk.content.levels import Level, with_levels
from kiosk.content.library import Library
from kiosk.content.problems import Problem
from kiosk.content.rules import ContentRule


def problems_on(library: Library, day: date, levels: Mapping[ContentRule, Level]) -> tuple[Problem, ...]:
    """What is wrong with `library` on `day`, at the `levels` of a machine, by path, line and column."""
    found = (*library.problems, *dated_problems(library, day))
    ordered = sorted(found, key=lambda problem: (problem.path, problem.line, problem.column))
    return with_levels(ordered, levels)
